# shellcheck shell=bash
# Part of set-up-azure-devops.sh and set-up-gitlab.sh, which set the options: what is the same in both.
# shellcheck disable=SC2034,SC2154 # the parts share variables

known=(--resource-group --location --without-recovery --without-graph --built-in-roles --adobe-principal-id --name --ensure-client-id
  --verify-client-id --accept-credentials --confirm-protection --yes --help)
group='' location='' ensure_client='' verify_client='' names=cja-cmk graph=yes adobe_id=''
recovery=(--with-recovery) confirmed=() passed_on=() adobe=()

# common_option OPTION [VALUE]: sets taken to the number of words; fails if the option is not one of these.
common_option() {
  taken=1
  case "$1" in
    --help | -h) usage && exit 0 ;;
    --without-recovery) recovery=() && return 0 ;;
    --without-graph) graph=no passed_on+=("$1") && return 0 ;;
    --built-in-roles | --accept-credentials) passed_on+=("$1") && return 0 ;;
    --confirm-protection) confirmed=("$1") && return 0 ;;
    --yes) dry_run=no && return 0 ;;
    --resource-group | --location | --ensure-client-id | --verify-client-id | --adobe-principal-id | --name) value_of "$@" ;;
    *) return 1 ;;
  esac
  case "$1" in
    --resource-group) group=$2 ;;
    --location) location=$2 ;;
    --ensure-client-id) ensure_client=$2 ;;
    --verify-client-id) verify_client=$2 ;;
    --adobe-principal-id) adobe=("$1" "$2") adobe_id=$2 ;;
    --name) names=$2 ;;
  esac
}

# value_of OPTION VALUE: an option that has one, or --help behind the option that names the host.
value_of() {
  case "${2:-}" in --help | -h) usage && exit 0 ;; esac
  require_value "$@"
  require_one_line "$1" "$2"
  taken=2
}

check_common() {
  require_group "$group"
  require_location "$location"
  [[ $names =~ ^[A-Za-z0-9][A-Za-z0-9_-]{2,100}$ ]] || wrong "--name takes 3 to 100 letters, digits, hyphens and underscores, not $names"
  [ -z "$ensure_client" ] || require_guid --ensure-client-id "$ensure_client"
  [ -z "$verify_client" ] || require_guid --verify-client-id "$verify_client"
  [ ${#adobe[@]} -eq 0 ] || require_guid "${adobe[@]}"
}

read_account() {
  ask 'read the signed-in account (az login)' az account show --query "join('|', [id, tenantId, name])" --output tsv
  subscription=${result%%|*} tenant=${result#*|}
  subscription_name=${tenant#*|} tenant=${tenant%%|*}
  say "Subscription: $subscription_name ($subscription)"
}

# identity MODE CLIENT-ID OPTION…: runs identity.sh, and sets client. What it says names the options of this script.
identity() {
  local mode=$1 known_client=$2 status=0 of
  shift 2
  set -- --name "$names-$mode" --resource-group "$group" --location "$location" ${recovery[@]+"${recovery[@]}"} ${passed_on[@]+"${passed_on[@]}"} "$@"
  case "$mode" in
    ensure) set -- --mode ensure ${adobe[@]+"${adobe[@]}"} "$@" ;;
    *) set -- --mode verify "$@" ;;
  esac
  [ -z "$known_client" ] || set -- "$@" --client-id "$known_client"
  [ "$dry_run" = yes ] || set -- "$@" --yes
  step="create the identity of $mode"
  of=$(mktemp)
  CJA_CMK_RECORD=$of CJA_CMK_CLIENT_OPTION=--$mode-client-id "$here/identity.sh" "$@" >/dev/null || status=$?
  client=${known_client:-NEW_CLIENT_ID}
  take_over "$mode" "$of"
  rm -f "$of"
  [ "$client" = NEW_CLIENT_ID ] || remember "$mode" "$client"
  case "$status" in 0 | 3) ;; *) exit 1 ;; esac
}

# take_over MODE FILE: what identity.sh recorded counts as this script's own, so that the end tells all of it, once.
take_over() {
  local kind rest words who why command also
  while IFS=$'\t' read -r kind rest; do
    IFS=$'\t' read -r -a words <<<"$rest"
    case "$kind" in
      'done') made+=("${words[0]} ($1)") ;;
      undo) undo=("$(command_line "${words[@]}")" ${undo[@]+"${undo[@]}"}) ;;
      keep) left+=("${words[0]}") ;;
      client) [ "$dry_run" = yes ] || client=${words[1]} ;;
      left)
        who=${words[0]} why=${words[1]} command=${words[2]} also=no
        # The custom roles of the subscription are asked for once.
        case $'\n'$(printf '%s\n' ${pending[@]+"${pending[@]}"})$'\n' in *$'\n'"  $command"$'\n'*) also=yes ;; esac
        [ "$also" = yes ] || pending+=("$why ($1)$(who_runs "$who")" "  $command")
        ;;
    esac
  done <"$2"
}

# remember MODE CLIENT-ID: with which option a later run goes on.
remember() {
  case " $resume " in *" --$1-client-id "*) return 0 ;; esac
  resume="${resume:+$resume }--$1-client-id $2"
}

# left_for_you PAGE WITHOUT-GRAPH: begins the list. A dry run has no IDs to go on with.
left_for_you() {
  say
  say "Left for you ($1):"
  [ "$dry_run" = yes ] || say "  To run this again, add $resume"
  # Nobody else tells whose ID it is.
  [ "$graph" = yes ] || by_hand "$2. Nothing then reports that Adobe's service principal was disabled or deleted."
}

number=0
# by_hand TEXT: a step that no command does.
by_hand() {
  number=$((number + 1))
  say "  $number. $1"
}

# was_there WHAT WHOSE RIGHT: this run didn't make it, and who did keeps the right.
was_there() { by_hand_first+=("$1 was there, $2, who $3. If that is none of you, delete it, and run this again: $page"); }

# watch_command STEP CLIENT-ID SUBJECT: the command of the alerts, with what tells that the daily check ran. Quotes in it are the shell's.
watch_command() {
  local id
  [ "$dry_run" = no ] || return 0
  ask "find the credential of the daily check" az ad app federated-credential list --id "$2" --query "[?subject=='$3'].id" --output tsv
  id=$result
  by_hand "The alerts ($1): $(command_line infra/alerts.sh --resource-group "$group" --vault-name VAULT --email ADDRESS --verify-credential-id "${id%%$'\n'*}" --entra-logs)"
}
