#!/usr/bin/env bash
# Makes the line's own sentences again: A-law, 8 kHz, one byte a sample, band-limited as a telephone
# line is, whole frames of 20 ms. The texts are those of the application's bundles (voice.prompt.*,
# voice.keypad.*); numbers, hours, days and letters are put between them.
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

# clip NAME BEFORE AFTER TEXT: so much silence around it, in seconds
clip() {
  local file="$language/$1.alaw"
  espeak-ng -v "$voice" -s 150 -w "$work/said.wav" -- "$4" </dev/null
  sox -D "$work/said.wav" -t al -r 8000 -c 1 "$file" sinc 300-3400 norm -6 \
    silence 1 0.02 0.5% reverse silence 1 0.02 0.5% reverse pad "$2" "$3"
  frames "$file"
}

for language in fr en; do
  case $language in fr) voice=fr+f2 ;; en) voice=en-gb+f2 ;; esac
  mkdir -p "$language"
  grep -E '^voice\.(prompt|keypad)\.' "$bundles/messages_$language.properties" |
    while IFS='=' read -r key text; do
      text=$(sed 's/^, //' <<<"$text")
      clip "${key##*.}" 0.06 0.1 "$text"
    done
  for n in $(seq 0 59); do clip "n_$n" 0.02 0.04 "$n"; done
  if [ "$language" = fr ]; then
    for h in $(seq 0 23); do
      case $h in
        0) said=minuit ;; 1) said="une heure" ;; 12) said=midi ;; 21) said="vingt et une heures" ;;
        *) said="$h heures" ;;
      esac
      clip "h_$h" 0.02 0.04 "$said"
    done
    days=(lundi mardi mercredi jeudi vendredi samedi dimanche)
    months=(janvier février mars avril mai juin juillet août septembre octobre novembre décembre)
    for n in $(seq 1 31); do
      if [ "$n" = 1 ]; then clip day_1 0.02 0.04 premier; else cp fr/n_$n.alaw fr/day_$n.alaw; fi
    done
  else
    for h in $(seq 0 23); do
      case $h in
        0) said=midnight ;; 12) said=midday ;;
        *) if [ "$h" -lt 12 ]; then said="$h a m"; else said="$((h - 12)) p m"; fi ;;
      esac
      clip "h_$h" 0.02 0.04 "$said"
    done
    days=(Monday Tuesday Wednesday Thursday Friday Saturday Sunday)
    months=(January February March April May June July August September October November December)
    for n in $(seq 1 31); do
      case $n in 1 | 21 | 31) th=st ;; 2 | 22) th=nd ;; 3 | 23) th=rd ;; *) th=th ;; esac
      clip "day_$n" 0.02 0.04 "the $n$th of"
    done
  fi
  for n in 1 2 3 4 5 6 7; do clip "weekday_$n" 0.02 0.06 "${days[n - 1]}"; done
  for n in $(seq 1 12); do clip "month_$n" 0.02 0.06 "${months[n - 1]}"; done
  for letter in {a..z}; do
    said=$letter
    [ "$language$letter" = fry ] && said="i grec"
    clip "sign_$letter" 0.02 0.08 "$said"
  done
  sox -D -n -t al -r 8000 -c 1 "$language/beep.alaw" synth 0.4 sine 1000 gain -9 fade 0.02 0.4 0.02
  frames "$language/beep.alaw"
done
du -sh .
