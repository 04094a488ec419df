# shellcheck shell=bash
# Part of set-up.sh, which sets the options: the record of what its runs did, and what is done with it. The record is a file of
# lines with tabs. "undo" has the command that takes something back; "undone" says that it was run; the rest are rows of the
# table, or what a later run has to know.
# shellcheck disable=SC2034,SC2154 # the parts share variables

check_tools() {
  check_az
  check_tool gh
  ask 'read the version of gh' gh --version
  result=$(sed -n 's/^gh version \([0-9.]*\).*/\1/p' <<<"$result")
  at_least "${result:-0}" 2.25.1 || fail "GitHub CLI is ${result:-unknown}, and 2.25.1 or newer is needed: https://cli.github.com"
  if ! ask_once 'read the signed-in account of az' az account show --query "join('|', [id, tenantId, name])" --output tsv; then
    fail 'You are not signed in to Azure: az login'
  fi
  subscription=${result%%|*} tenant=${result#*|}
  say "Subscription: ${tenant#*|} ($subscription)"
  tenant=${tenant%%|*}
  if ! ask_once "read who is signed in to $GH_HOST" gh api user --jq .login; then
    say_how_to_sign_in
    stop
  fi
  me=$result
  say "GitHub: $me on $GH_HOST"
}

# Without --yes, a copy is written to, and thrown away. Names of repositories and groups have no case.
open_record() {
  local of
  of=$(lower "${repository/\//.}.$group")
  [ "$GH_HOST" = github.com ] || of=$GH_HOST.$of
  file=${file:-${XDG_STATE_HOME:-$HOME/.local/state}/cja-cmk/$of}
  export CJA_CMK_RECORD=$file
  if [ "$dry_run" = yes ]; then
    CJA_CMK_RECORD=$(mktemp)
    [ ! -f "$file" ] || cat "$file" >"$CJA_CMK_RECORD"
  else
    (umask 077 && mkdir -p "$(dirname "$file")" && touch "$file")
  fi
  trap close_record EXIT
  case "$(remembered account)" in
    '' | "$subscription") ;;
    *) fail "Earlier runs were made in subscription $(remembered account): az account set --subscription $(remembered account)" ;;
  esac
  case "$(remembered host)" in
    '' | "$GH_HOST") ;;
    *) fail "Earlier runs were made on $(remembered host): give its --issuer, or another --record." ;;
  esac
  record run
  record account "$subscription"
  record host "$GH_HOST"
}

# The same name can be another repository's by now.
same_repository() {
  case "$(remembered repository)" in
    '' | "$repository_id") ;;
    *) fail "$repository is not the repository that $file is about: it was deleted, renamed or moved, and another has its name now." ;;
  esac
}

# remembered NAME: prints what the last line of this name says.
remembered() { awk -F '\t' -v name="$1" '$1 == name { last = $2 } END { print last }' "$CJA_CMK_RECORD"; }

# client_of MODE: prints the client ID of the app registration that an earlier run created, and that still exists.
client_of() {
  awk -F '\t' -v mode="$1" '
    $1 == "client" && $2 == mode { id = $3 }
    $1 == "undone" { for (i = 2; i <= NF; i++) if ($i == id) id = "" }
    END { print id }' "$CJA_CMK_RECORD"
}

# rows STATE: prints the rows of this run, without the first column.
rows() { awk -F '\t' -v OFS='\t' -v state="$1" '$1 == "run" { delete row; n = 0 } $1 == state { sub(/^[^\t]*\t/, ""); row[++n] = $0 } END { for (i = 1; i <= n; i++) print row[i] }' "$CJA_CMK_RECORD"; }
has_rows() { [ -n "$(rows "$1")" ]; }

close_record() {
  local status=$?
  rm -f "$errors"
  if [ "$status" != 2 ] && [ -f "${CJA_CMK_RECORD:-}" ]; then
    [ "$removing" = yes ] || print_table
    [ "$status" != 1 ] || say "Stopped. Not done: $step"
    [ "$dry_run" = no ] || say 'Nothing was changed. With --yes, the changes are made.'
  fi
  [ "$dry_run" = no ] || rm -f "${CJA_CMK_RECORD:-}"
}

print_table() {
  local state text who why command link line
  for state in 'done' would there; do
    rows "$state" | while IFS=$'\t' read -r text link; do printf '%s\t%s\t%s\n' "$state" "$text" "$link"; done
  done | awk -F '\t' 'BEGIN { word["done"] = "done"; word["would"] = "would do"; word["there"] = "was there" }
    { state[NR] = word[$1]; text[NR] = $2; link[NR] = $3; if (length($2) > width) width = length($2) }
    END { for (i = 1; i <= NR; i++) { sub(/ *$/, "", link[i]); printf "%-9s  %-" width "s  %s\n", state[i], text[i], link[i] } }'
  rows left | awk -F '\t' '!seen[$3]++' | while IFS=$'\t' read -r who why command link; do
    printf '\nleft for %s: %s\n' "$who" "$why"
    for line in "$command" "$link"; do [ -z "$line" ] || printf '  %s\n' "$line"; done
  done
  rows next | awk -F '\t' '!seen[$2]++' | while IFS=$'\t' read -r text command link; do printf '\nnext: %s\n  %s\n  %s\n' "$text" "$command" "$link"; done
}

# Prints the commands that are still to be run, the newest first.
to_undo() {
  awk -F '\t' '
    $1 == "undo" || $1 == "undone" { line = $0; sub(/^[^\t]*\t/, "", line) }
    $1 == "undo" { list[++n] = line }
    $1 == "undone" { for (i = n; i > 0; i--) if (list[i] == line) { list[i] = ""; break } }
    END { for (i = n; i > 0; i--) if (list[i] != "") print list[i] }' "$CJA_CMK_RECORD"
}

# What can't be found is gone only for somebody who would see it: an administrator of the same repository.
remove_all() {
  local line words files kept=no foreign=no
  [ -z "$(to_undo)" ] || read_repository
  while IFS= read -r line; do
    [ -n "$line" ] || continue
    IFS=$'\t' read -r -a words <<<"$line"
    case "${words[0]}" in az | gh) ;; *) fail "Not a command of set-up.sh in $file: ${words[0]}" ;; esac
    files=''
    case "$line" in */git/refs/heads/*) other_files "${line#*/git/refs/heads/}" "${workflows[@]}" || absent || files='(GitHub does not say which)' ;; esac
    if [ -n "$files" ]; then
      print "left  $(command_line "${words[@]}"), which has files of others: $(tr '\n' ' ' <<<"$files")"
      foreign=yes
    elif [ "$dry_run" = yes ]; then
      print "would run  $(command_line "${words[@]}")"
    elif [ "$kept" = yes ] && [[ ${words[*]} == */environments/* || ${words[*]} == */protection ]]; then
      # An identity that could not be deleted still trusts it: without protection, anyone who can push could sign in.
      print "left  $(command_line "${words[@]}")"
    elif ask_once "run $(command_line "${words[@]}")" "${words[@]}"; then
      print "removed  $(command_line "${words[@]}")"
      record undone "${words[@]}"
    elif absent; then
      print "was gone  $(command_line "${words[@]}")"
      record undone "${words[@]}"
    else
      show_errors
      print "left  $(command_line "${words[@]}")"
      kept=yes
    fi
  done <<<"$(to_undo)"
  awk -F '\t' '$1 == "keep" && !seen[$2]++ { print "kept  " $2 }' "$CJA_CMK_RECORD"
  [ "$kept$foreign" = nono ] || exit 3
  exit 0
}
