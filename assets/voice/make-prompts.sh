#!/usr/bin/env bash
# Makes the line's own sentences again: A-law, 8 kHz, one byte a sample, band-limited as a telephone
# line is, whole frames of 20 ms. The texts are those of the application's bundles (voice.prompt.*).
# Needs espeak-ng and sox; what they make is free of rights.
set -euo pipefail
cd "$(dirname "$0")"
bundles=../../app/src/main/resources/fr/comptoir/app/i18n
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# frames FILE: fills the last frame up with silence
frames() {
  local rest=$(($(stat -c %s "$1") % 160))
  [ "$rest" = 0 ] || printf '\xd5%.0s' $(seq $((160 - rest))) >>"$1"
}

for language in fr en; do
  case $language in fr) voice=fr+f2 ;; en) voice=en-gb+f2 ;; esac
  mkdir -p "$language"
  grep '^voice\.prompt\.' "$bundles/messages_$language.properties" | while IFS='=' read -r key text; do
    file="$language/${key#voice.prompt.}.alaw"
    espeak-ng -v "$voice" -s 145 -w "$work/said.wav" "$text" </dev/null
    sox -D "$work/said.wav" -t al -r 8000 -c 1 "$file" sinc 300-3400 norm -6 \
      silence 1 0.02 0.5% -1 0.25 0.5% pad 0.06 0.1
    frames "$file"
  done
  sox -D -n -t al -r 8000 -c 1 "$language/beep.alaw" synth 0.4 sine 1000 gain -9 fade 0.02 0.4 0.02
  frames "$language/beep.alaw"
done
du -sh .
