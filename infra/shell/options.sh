# shellcheck shell=bash
# Options of the scripts: for an unknown one, the message suggests what was probably meant.

say() { printf '%s\n' "$*" >&2; }

# Ends the script because of wrong arguments; nothing has been done yet.
wrong() {
  say "${0##*/}: $1"
  say "Try: $0 --help"
  exit 2
}

# nearest WORD CANDIDATE…: prints the candidate that differs in the fewest letters, if it is close enough.
nearest() {
  local word=$1
  shift
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
    END { if (distance <= 1 + length(word) / 3) print best }'
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
