# shellcheck shell=bash
# Part of set-up-azure-devops.sh and set-up-gitlab.sh, which set the options: what is the same in both.
# shellcheck disable=SC2034,SC2154 # the parts share variables

known=(--resource-group --location --without-recovery --ensure-client-id --verify-client-id --accept-credentials --confirm-protection --yes --help)
group='' location='' ensure_client='' verify_client=''
passed_on=(--with-recovery) confirmed=() accepted=()

# common_option OPTION [VALUE]: sets taken to the number of words; fails if the option is not one of these.
common_option() {
  taken=1
  case "$1" in
    --help | -h) usage && exit 0 ;;
    --without-recovery) passed_on=() && return 0 ;;
    --confirm-protection) confirmed=("$1") && return 0 ;;
    --accept-credentials) accepted=("$1") && return 0 ;;
    --yes) dry_run=no && return 0 ;;
    --resource-group | --location | --ensure-client-id | --verify-client-id) value_of "$@" ;;
    *) return 1 ;;
  esac
  case "$1" in
    --resource-group) group=$2 ;;
    --location) location=$2 ;;
    --ensure-client-id) ensure_client=$2 ;;
    --verify-client-id) verify_client=$2 ;;
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
  [ -z "$ensure_client" ] || require_guid --ensure-client-id "$ensure_client"
  [ -z "$verify_client" ] || require_guid --verify-client-id "$verify_client"
}

read_account() {
  ask 'read the signed-in account (az login)' az account show --query "join('|', [id, tenantId, name])" --output tsv
  subscription=${result%%|*} tenant=${result#*|}
  subscription_name=${tenant#*|} tenant=${tenant%%|*}
  say "Subscription: $subscription_name ($subscription)"
}

# identity MODE CLIENT-ID OPTION…: runs identity.sh, and sets client.
identity() {
  local mode=$1 known_client=$2 status=0 printed
  shift 2
  [ "$mode" != plan ] || set -- --name cja-cmk-plan "$@"
  mode=${mode/plan/verify}
  set -- --mode "$mode" --resource-group "$group" --location "$location" ${passed_on[@]+"${passed_on[@]}"} ${accepted[@]+"${accepted[@]}"} "$@"
  [ -z "$known_client" ] || set -- "$@" --client-id "$known_client"
  [ "$dry_run" = yes ] || set -- "$@" --yes
  step="create the identity of $mode"
  printed=$("$here/identity.sh" "$@") || status=$?
  case "$status" in 0) ;; 3) unfinished=yes ;; *) exit 1 ;; esac
  client=$(sed -n 's/^AZURE_CLIENT_ID=//p' <<<"$printed")
  client=${client:-${known_client:-NEW_CLIENT_ID}}
}

# left_for_you PAGE: begins the list. A dry run has no IDs to go on with.
left_for_you() {
  say
  say "Left for you ($1):"
  [ "$dry_run" = yes ] || say "  To run this again, add $resume"
}

unfinished=no number=0
# by_hand TEXT: a step that no command does.
by_hand() {
  number=$((number + 1))
  say "  $number. $1"
}

end() {
  if [ "$unfinished" = yes ] && [ ${#pending[@]} -eq 0 ]; then
    say 'An administrator runs the commands above; then run this again.'
    exit 3
  fi
  finish
}
