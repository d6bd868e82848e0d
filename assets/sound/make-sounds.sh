#!/usr/bin/env bash
# Makes the sounds of the counter and of the kitchen again. Needs sox; they are synthesised, so free of rights.
# They are told apart by melody and timbre, not by pitch alone: a busy room hides small differences.
set -euo pipefail
cd "$(dirname "$0")"
out=(-r 22050 -c 1 -b 16)

# note FREQUENCY SECONDS FILE: a struck bell, its partials dying away together
note() {
  sox -n "${out[@]}" "$3" synth "$2" sine "$1" synth "$2" sine mix "$(bc <<<"$1 * 2.76")" \
    fade l 0.002 "$2" "$(bc <<<"$2 * 0.95")" gain -n -4
}

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

# New order: the counter's bell, struck twice.
note 1568 0.30 "$dir/a.wav"
note 2093 0.75 "$dir/b.wav"
sox "$dir/a.wav" "$dir/b.wav" new-order.wav gain -n -3

# New reservation: three soft notes going up.
for n in "523.25 1" "659.25 2" "783.99 3"; do
  read -r f i <<<"$n"
  sox -n "${out[@]}" "$dir/r$i.wav" synth 0.26 triangle "$f" fade q 0.02 0.26 0.2 lowpass 2500 gain -n -6
done
sox "$dir"/r[123].wav new-reservation.wav gain -n -6 pad 0 0.05

# The assistant asks for help: a call of two notes, twice.
sox -n "${out[@]}" "$dir/h1.wav" synth 0.16 sine 880 fade 0.01 0.16 0.03
sox -n "${out[@]}" "$dir/h2.wav" synth 0.24 sine 1174.66 fade 0.01 0.24 0.05
sox "$dir/h1.wav" "$dir/h2.wav" "$dir/h.wav" pad 0 0.12
sox "$dir/h.wav" "$dir/h.wav" help-needed.wav gain -n -3

# Line down: low, falling, rough.
sox -n "${out[@]}" "$dir/d1.wav" synth 0.35 sawtooth 392 lowpass 1400 fade 0.02 0.35 0.08
sox -n "${out[@]}" "$dir/d2.wav" synth 0.60 sawtooth 261.63 lowpass 1100 fade 0.02 0.60 0.25
sox "$dir/d1.wav" "$dir/d2.wav" line-down.wav gain -n -4

# Kitchen, a new ticket: wood, struck three times; it must be heard through a hood, not be liked.
sox -n "${out[@]}" "$dir/k.wav" synth 0.09 square 1200 lowpass 4000 fade 0.001 0.09 0.06
sox "$dir/k.wav" "$dir/k.wav" "$dir/k.wav" ticket-new.wav gain -n -3 pad 0 0.05

# Kitchen, a ticket that changed: up and down again.
sox -n "${out[@]}" "$dir/c1.wav" synth 0.14 triangle 700 fade 0.01 0.14 0.03
sox -n "${out[@]}" "$dir/c2.wav" synth 0.14 triangle 1050 fade 0.01 0.14 0.03
sox "$dir/c1.wav" "$dir/c2.wav" "$dir/c1.wav" ticket-changed.wav gain -n -3

# Kitchen, a ticket that was cancelled: one low buzz, twice.
sox -n "${out[@]}" "$dir/x.wav" synth 0.28 square 220 lowpass 1500 fade 0.01 0.28 0.05
sox "$dir/x.wav" "$dir/x.wav" ticket-cancelled.wav gain -n -4

for wav in *.wav; do printf '%s %.2f s\n' "$wav" "$(soxi -D "$wav")"; done
