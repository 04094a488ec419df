# shellcheck shell=bash
# The scripts that source this file read what it sets, and set what it reads.
# shellcheck disable=SC2034,SC2154
# Changes: each one is announced, made (without --yes only printed), and recorded with the command that undoes it. A script
# that stops lists what it has done.

# Keeps Git for Windows from converting Azure ids to paths.
export MSYS_NO_PATHCONV=1

dry_run=yes
# Output and exit code of the last command.
result='' exit_code=0
# The current step, for the message when it fails.
step=start
# Options with which a later run continues if this one stops.
resume=''
made=() undo=() left=() pending=()
# The page that shows what the current step is about.
page=''
errors=$(mktemp)
trap report_stop EXIT

# Prints a command so that it can be pasted into a shell.
command_line() {
  local word rest quote="'" line=''
  if [ "$1" = gh ] && [ "${names_host:-no}" = yes ]; then line="GH_HOST=$GH_HOST "; fi
  if [ "$1" = glab ] && [ "$GITLAB_HOST" != gitlab.com ]; then line="GITLAB_HOST=$GITLAB_HOST "; fi
  for word in "$@"; do
    if ! [[ $word =~ ^[A-Za-z0-9_./:=@,+-]+$ ]]; then
      # Quotes in a replacement of ${word//…} mean different things in different versions of bash.
      rest=$word word=$quote
      while [[ $rest == *"$quote"* ]]; do word="$word${rest%%"$quote"*}'\\''" rest=${rest#*"$quote"}; done
      word="$word$rest$quote"
    fi
    line="$line$word "
  done
  printf '%s' "${line% }"
}

# record WORD…: the script that runs another one collects what that did, found and left: a line each, with tabs.
record() {
  local word line=''
  [ -n "${CJA_CMK_RECORD:-}" ] || return 0
  for word in "$@"; do
    plain_of "${word//[$'\n\t\r']/ }"
    line="$line${line:+$'\t'}$plained"
  done
  printf '%s\n' "$line" >>"$CJA_CMK_RECORD"
}

# already WHAT: it exists.
already() { record there "$1" "$page"; }

# New directory objects are not visible everywhere immediately, so only "not found" is retried.
run_patiently() {
  local wait
  for wait in 2 5 10 20 30 0; do
    if result=$("$@" 2>"$errors"); then return 0; fi
    case "$(cat "$errors")" in
      *ResourceNotFound* | *'does not exist'* | *"doesn't exist"* | *'does not reference a valid application'*) sleep "$wait" ;;
      *) break ;;
    esac
  done
  result=''
  return 1
}

# ask STEP COMMAND…: reads; a failure stops the script.
ask() { ask_once "$@" || stop; }

# ask_once STEP COMMAND…: reads something that might be missing or refused; the caller checks the status.
ask_once() {
  step=$1
  shift
  exit_code=0
  result=$("$@" 2>"$errors") || exit_code=$?
  [ "$exit_code" != 0 ] || return 0
  result=''
  return 1
}

# failed_with PATTERN: whether what the last command said has it.
failed_with() {
  local said=''
  IFS= read -r -d '' said <"$errors" || :
  [[ $said =~ $1 ]]
}

refused() { failed_with 'AuthorizationFailed|Authorization_RequestDenied|Insufficient privileges|Forbidden|HTTP 403'; }
absent() { failed_with 'NotFound|could not be found|does not exist|No matched assignments|HTTP 404|404 Not Found'; }

# change STEP COMMAND…: makes a change; a failure stops the script.
change() { try_change "$@" || stop; }

# try_change STEP COMMAND…: makes a change; the caller handles a failure.
try_change() {
  step=$1
  shift
  if [ "$dry_run" = yes ]; then
    say "Would $step:"
    say "  $(command_line "$@")"
    record would "$step" "$page"
    result=''
    return 0
  fi
  say "Change: $step"
  run_patiently "$@" || return 1
  made+=("$step")
  record 'done' "$step" "$page"
}

# Commands are printed with the newest change first.
undo_by() {
  [ "$dry_run" = no ] || return 0
  undo=("$(command_line "$@")" ${undo[@]+"${undo[@]}"})
  record undo "$@"
}

# What no command undoes, since it might contain more by then.
leave() {
  [ "$dry_run" = no ] || return 0
  left+=("$1")
  record keep "$1"
}

# leave_to WHO WHY COMMAND…: records a command that this caller may not run.
leave_to() {
  local who=$1 why=$2
  shift 2
  pending+=("$why$(who_runs "$who")" "  $(command_line "$@")")
  record left "$who" "$why" "$(command_line "$@")" "$page"
}

# who_runs WHO: ends the sentence before a command.
who_runs() { if [ "$1" = you ]; then printf ':'; else printf '. %s runs:' "$1"; fi; }

# What az, gh or glab said when it failed.
show_errors() { plain "$(cat "$errors")" >&2; }

stop() {
  show_errors
  exit 1
}

fail() {
  say "$1"
  exit 1
}

print_undo() {
  local line
  if [ ${#undo[@]} -gt 0 ]; then
    say 'To undo what this run created:'
    for line in "${undo[@]}"; do say "  $line"; done
  fi
  for line in ${left[@]+"${left[@]}"}; do say "Keep $line."; done
}

report_stop() {
  local status=$? line
  rm -f "$errors"
  case "$status" in 0 | 2 | 3) return 0 ;; esac
  say "Stopped. Not done: $step"
  [ -z "${CJA_CMK_RECORD:-}" ] || return 0
  if [ ${#made[@]} -eq 0 ]; then
    say 'Nothing was changed.'
    return 0
  fi
  say 'Done before that, and kept:'
  for line in "${made[@]}"; do say "  $line"; done
  [ -z "$resume" ] || say "To continue, run it again with $resume"
  print_undo
}

# Exits with 0, or with 3 if an administrator has to do the rest.
finish() {
  local text
  if [ -n "${CJA_CMK_RECORD:-}" ]; then exit $((${#pending[@]} == 0 ? 0 : 3)); fi
  if [ "$dry_run" = yes ]; then
    say 'Nothing was changed. With --yes, the changes are made.'
  elif [ ${#made[@]} -eq 0 ]; then
    say 'Nothing needed to be changed.'
  fi
  print_undo
  if [ ${#pending[@]} -eq 0 ]; then exit 0; fi
  for text in "${pending[@]}"; do
    case "$text" in '  '*) ;; *) say ;; esac
    say "$text"
  done
  exit 3
}

# Azure refuses to create resources of an unregistered provider.
register() {
  local namespace=$1
  if ! ask_once "read the registration of $namespace" az provider show --namespace "$namespace" --query registrationState --output tsv; then
    refused || stop
    record next "if $namespace is not registered yet, somebody with Contributor on the subscription registers it" \
      "az provider register --namespace $namespace" "$page"
    say "You aren't allowed to see whether $namespace is registered. If not, somebody with Contributor on the subscription runs:"
    say "  az provider register --namespace $namespace"
    return 0
  fi
  [ "$result" != Registered ] || return 0
  if try_change "register $namespace in the subscription" az provider register --namespace "$namespace" --output none; then return 0; fi
  refused || stop
  leave_to 'Somebody with Contributor on the subscription' "You aren't allowed to register $namespace" az provider register --namespace "$namespace"
}
