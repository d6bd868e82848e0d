#!/usr/bin/env bash
# Draws comptoir.svg as PNG in the sizes the systems ask for. Needs ImageMagick (7, or 6 as convert).
set -euo pipefail
cd "$(dirname "$0")"
draw=$(command -v magick || command -v convert)
"$draw" -background none comptoir.svg -depth 8 -strip comptoir-512.png
for size in 16 24 32 48 64 128 256; do
  "$draw" comptoir-512.png -filter Lanczos -resize "${size}x$size" -depth 8 -strip "comptoir-$size.png"
done
