# shellcheck shell=bash
# What the scripts print, and their options: for an unknown one, the message suggests what was probably meant.

# plain_of TEXT: sets plained to it without what a terminal obeys or doesn't show: control characters except line breaks, what
# is no UTF-8, and Unicode's invisible marks; its blanks become spaces. Anyone who names a branch or sets a variable chooses such text.
plain_of() {
  local text=$1
  local -x LC_ALL=C
  case "$text" in
    *[!\ -~$'\n\t']*)
      text=$(
        printf '%s' "$text" | tr -d '\000-\010\013-\037\177' |
          sed -E -e $'s/([\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})|[\x80-\xff]/\\1/g' \
            -e $'s/\xc2\xa0|\xe1\x9a\x80|\xe2\x80[\x80-\x8a\xaf]|\xe2\x81\x9f|\xe3\x80\x80/ /g' -e ':again' -e $'s/\xc2[\x80-\x9f]|\xe2\x80[\x8b-\x8f\xa8-\xae]|\xe2\x81[\xa0-\xaf]|\xc2\xad|\xcd\x8f|\xd8\x9c|\xe1\x85[\x9f\xa0]|\xe1\x9e[\xb4\xb5]|\xe1\xa0[\x8b-\x8f]|\xe3\x85\xa4|\xef\xb8[\x80-\x8f]|\xef\xbb\xbf|\xef\xbe\xa0|\xef\xbf[\xb0-\xb8]|\xe2\xa0\x80|\xf0\x91\x82\xbd|\xf0\x91\x83\x8d|\xf0\x93\x90[\xb0-\xbf]|\xf0\x9b\xb2[\xa0-\xa3]|\xf0\x9d\x85[\xb3-\xba]|\xf3\xa0[\x80-\x87][\x80-\xbf]//' -e 't again'
      )
      ;;
  esac
  # What stands behind a wide gap seems to begin a line of its own.
  case "$text" in *'    '* | *$'\t'*) text=$(sed -E $'s/\t+/ /g; s/ {4,}/ /g' <<<"$text") ;; esac
  plained=$text
}

# plain TEXT: prints it like that.
plain() {
  plain_of "$1"
  printf '%s\n' "$plained"
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

lower() {
  case "$1" in
    *[[:upper:]]*) tr '[:upper:]' '[:lower:]' <<<"$1" ;;
    *) printf '%s' "$1" ;;
  esac
}

is_guid() { [[ $1 =~ ^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$ ]]; }

require_guid() { is_guid "$2" || wrong "$1 takes a GUID, not $2"; }

# For values that are inserted into JSON and queries.
require_plain() {
  case "$2" in *[\"\'\`\\]*) wrong "$1 takes a text without quotes and backslashes, not $2" ;; esac
}

# require_value OPTION [VALUE]…
require_value() {
  if [ $# -lt 2 ] || [ -z "$2" ]; then wrong "$1 needs a value"; fi
  case "$2" in --*) wrong "$1 needs a value, not $2" ;; esac
  require_plain "$1" "$2"
}

require_one_line() {
  case "$2" in *[$'\n\t']*) wrong "$1 takes one line without tabs" ;; esac
}

require_group() {
  [[ $1 =~ ^[A-Za-z0-9_.()-]{1,90}$ ]] || wrong "--resource-group takes 1 to 90 letters, digits, dots, hyphens, underscores and parentheses${1:+, not $1}"
}

require_location() {
  [[ $1 =~ ^[a-z0-9]+$ ]] || wrong "--location takes a region such as eastus2${1:+, not $1}"
}

require_organization() {
  [[ $1 =~ ^[0-9A-Fa-f]{24}@AdobeOrg$ ]] || wrong "--adobe-org-id takes 24 hexadecimal digits and @AdobeOrg, not $1"
}
