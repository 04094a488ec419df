# shellcheck shell=bash
# What the scripts print, and their options: for an unknown one, the message suggests what was probably meant.

# plain TEXT: prints it without what a terminal obeys or doesn't show: control characters except line breaks and tabs, and
# Unicode's invisible marks. Anyone who names a branch or sets a variable chooses such text.
plain() {
  local LC_ALL=C
  case "$1" in
    *[!\ -~$'\n\t']*)
      printf '%s\n' "$1" | tr -d '\000-\010\013-\037\177' |
        sed -E -e ':again' -e $'s/\xc2[\x80-\x9f]|\xe2\x80[\x8b-\x8f\xa8-\xae]|\xe2\x81[\xa0-\xaf]|\xf3\xa0[\x80-\x87][\x80-\xbf]//' -e 't again'
      ;;
    *) printf '%s\n' "$1" ;;
  esac
}

# one_line TEXT: plain, and nothing in it begins a line of its own.
one_line() { plain "${1//[$'\n\t\r']/ }"; }

print() { one_line "$*"; }
say() { print "$@" >&2; }

# say_list TEXT: each line, indented.
say_list() {
  local line
  while IFS= read -r line; do [ -z "$line" ] || say "  $line"; done <<<"$1"
}

# Ends the script because of wrong arguments; nothing has been done yet.
wrong() {
  say "${0##*/}: $1"
  say "Try: $0 --help"
  exit 2
}

# nearest WORD CANDIDATE…: prints the only candidate that begins with the word, or the one that differs in the fewest letters, if it
# is close enough.
nearest() {
  local word=$1 each begun=()
  shift
  for each in "$@"; do case "$each" in "$word"*) begun+=("$each") ;; esac; done
  if [ ${#begun[@]} -eq 1 ]; then
    printf '%s' "${begun[0]}"
    return 0
  fi
  printf '%s\n' "$@" | awk -v word="$word" '
    {
      n = length(word); m = length($0)
      for (i = 0; i <= n; i++) d[i, 0] = i
      for (j = 0; j <= m; j++) d[0, j] = j
      for (i = 1; i <= n; i++) for (j = 1; j <= m; j++) {
        least = d[i - 1, j - 1] + (substr(word, i, 1) != substr($0, j, 1))
        if (d[i - 1, j] + 1 < least) least = d[i - 1, j] + 1
        if (d[i, j - 1] + 1 < least) least = d[i, j - 1] + 1
        d[i, j] = least
      }
      if (best == "" || d[n, m] < distance) { best = $0; distance = d[n, m] }
    }
    # Anyone who mistyped something else did not agree to changes.
    END { if (distance <= (best == "--yes" ? 1 : 1 + length(word) / 3)) print best }'
}

# unknown KIND WORD CANDIDATE…
unknown() {
  local kind=$1 word=$2 meant
  shift 2
  meant=$(nearest "$word" "$@")
  if [ -n "$meant" ]; then wrong "unknown $kind $word. Did you mean $meant?"; fi
  wrong "unknown $kind $word. Known: $*"
}

lower() { printf '%s' "$1" | tr '[:upper:]' '[:lower:]'; }

is_guid() { [[ $1 =~ ^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$ ]]; }

require_guid() { is_guid "$2" || wrong "$1 takes a GUID, not $2"; }

# For values that are inserted into JSON and queries.
require_plain() {
  case "$2" in *[\"\'\`\\]*) wrong "$1 takes a text without quotes and backslashes, not $2" ;; esac
}
