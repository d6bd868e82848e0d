#!/usr/bin/env bash
# Makes the practice line's clips again from the texts beside this script: A-law, 8 kHz, one byte a
# sample, band-limited as a telephone line is (300 to 3400 Hz). Needs espeak-ng, sox and jq; what
# they make is free of rights.
#
#   clips/NN/STEP.alaw        what is said in that step of call NN; STEP-1, STEP-2… where the text
#                             has a {day} or {time} in it
#   clips/NN/WORD.alaw        a day or a time in the voice of that call's caller
#   clips/assistant/WORD.alaw the same in the assistant's voice, and its greeting
set -euo pipefail
cd "$(dirname "$0")"
wav=$(mktemp --suffix=.wav)
trap 'rm -f "$wav"' EXIT

# say VOICE PITCH SPEED FILE TEXT
say() {
  mkdir -p "$(dirname "$4")"
  espeak-ng -v "$1" -p "$2" -s "$3" -w "$wav" "$5"
  sox -D "$wav" -t al -r 8000 -c 1 "$4" sinc 300-3400 norm -6 \
    silence 1 0.02 0.5% -1 0.25 0.5% pad 0.06 0.1
}

# words VOICE PITCH SPEED FOLDER
words() {
  jq -r '.days[]' words.json | while read -r day; do
    say "$1" "$2" "$3" "$4/${day// /-}.alaw" "$day" </dev/null
  done
  jq -r '.times | to_entries[] | "\(.key) \(.value)"' words.json | while read -r time text; do
    say "$1" "$2" "$3" "$4/${time/:/-}.alaw" "$text" </dev/null
  done
}

rm -rf clips
read -r voice pitch speed < <(jq -r '.assistant | "\(.voice) \(.pitch) \(.speed)"' words.json)
say "$voice" "$pitch" "$speed" clips/assistant/greeting.alaw "$(jq -r .greeting words.json)"
words "$voice" "$pitch" "$speed" clips/assistant

for call in [0-9][0-9]-*.json; do
  number=${call%%-*}
  read -r v p s < <(jq -r '.caller | "\(.voice) \(.pitch) \(.speed)"' "$call")
  if jq -e '[.steps[].caller // "" | contains("{")] | any' "$call" >/dev/null; then
    words "$v" "$p" "$s" "clips/$number"
  fi
  # Each piece of text between placeholders is a clip: step, piece (0 when there is only one), who, text.
  jq -r '.steps | to_entries[] | (.key + 1) as $n
    | (.value | if .caller then ["caller", .caller]
        elif .assistant and .assistant != "greeting" then ["assistant", .assistant] else empty end) as $said
    | ($said[1] | [splits("\\{[a-z]+\\}")]) as $pieces
    | range($pieces | length) as $i
    | select($pieces[$i] | test("[[:alpha:]]"))
    | [$n, (if ($pieces | length) == 1 then 0 else $i + 1 end), $said[0], $pieces[$i]] | @tsv' "$call" |
    while IFS=$'\t' read -r step piece who text; do
      file="clips/$number/$step$([ "$piece" = 0 ] || echo "-$piece").alaw"
      if [ "$who" = caller ]; then say "$v" "$p" "$s" "$file" "$text" </dev/null
      else say "$voice" "$pitch" "$speed" "$file" "$text" </dev/null; fi
    done
done
du -sh clips
