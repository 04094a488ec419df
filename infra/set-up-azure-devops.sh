#!/usr/bin/env bash
# Sets up a project of Azure DevOps and Azure for cja-cmk, as far as Azure CLI can, and lists the rest: docs/azure-pipelines.md. Without --yes
# it only reads. It is run twice: the service connection of ensure is protected before its identity trusts it.
#
# Needs Azure CLI with its extension azure-devops, signed in as for identity.sh and as an administrator of the project. set-up.sh
# --azure-devops calls it.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=shell/options.sh
. "$here/shell/options.sh"
# shellcheck source-path=SCRIPTDIR source=shell/changes.sh
. "$here/shell/changes.sh"
# shellcheck source-path=SCRIPTDIR source=shell/identity-who.sh
. "$here/shell/identity-who.sh"
# shellcheck source-path=SCRIPTDIR source=shell/adobe-principal.sh
. "$here/shell/adobe-principal.sh"
# shellcheck source-path=SCRIPTDIR source=shell/set-up-elsewhere.sh
. "$here/shell/set-up-elsewhere.sh"

usage() {
  cat <<'TEXT'
usage: infra/set-up.sh --azure-devops ORGANIZATION/PROJECT --resource-group NAME --location REGION [options]

Sets up a project of Azure DevOps and Azure, in this order: Adobe's service principal; for verify, and for ensure, an app registration
and a service connection (cmk-read, cmk); the identities that trust them, with their roles. Then it lists what is left for you.

Run it three times: without --yes it changes nothing, and prints what it would do; with --yes it creates everything but the trust in
connection cmk, and prints the two IDs; with these, --yes and --confirm-protection, once you have protected that connection.

  --azure-devops ORGANIZATION/PROJECT
                              the project that runs the pipeline
  --resource-group NAME       resource group, best of this vault only: roles hold for all of it; created if it doesn't exist
  --location REGION           Azure region in or near the one that Adobe names for your data: eastus2 for VA7, westeurope for NLD2,
                              australiaeast for AUS5, canadacentral for CAN2, uksouth for GBR9
  --without-recovery          the pipeline can't recover what was deleted; then you need no role on the subscription
  --verify-client-id ID       the app registration of connection cmk-read, as an earlier run printed it
  --ensure-client-id ID       the same for cmk
  --accept-credentials        also if an app registration has secrets, or trusts others, who can then sign in as it
  --confirm-protection        connection cmk has an approval, branch control, and no user who may not remove them
  --yes                       makes the changes
  --help                      prints this

Exit codes: 0 done; 1 the script stopped; 2 wrong arguments; 3 somebody has to run the printed commands; then run it again.

Example:
  infra/set-up.sh --azure-devops contoso/analytics --resource-group rg-cja --location eastus2
TEXT
}

known+=(--azure-devops)
target=''

while [ $# -gt 0 ]; do
  case "$1" in --*=*) option=${1%%=*} value=${1#*=} && shift && set -- "$option" "$value" "$@" ;; esac
  case "$1" in
    --azure-devops) value_of "$@" && target=$2 ;;
    --*) common_option "$@" || unknown option "$1" "${known[@]}" ;;
    *) wrong "unexpected argument $1" ;;
  esac
  shift "$taken"
done
[[ $target =~ ^[A-Za-z0-9-]+/[^/]+$ ]] || wrong "--azure-devops takes ORGANIZATION/PROJECT, not $target"
organization=${target%%/*} project=${target#*/}
check_common
at=(--organization "https://dev.azure.com/$organization" --project "$project")
settings=https://dev.azure.com/$organization/$project/_settings/adminservices

# connection NAME MODE CLIENT-ID: sets client, issuer and subject of the service connection, which it creates.
connection() {
  local name=cja-cmk-$2 mode=$2 of id is_new=no configuration
  client=$3 page=$settings issuer='' subject='' names_it=--$2-client-id
  read_connection "$1"
  if [ -n "$of" ]; then
    # Anybody who can create a connection in the project could name it so.
    step="choose the connection of $mode"
    [ "$(lower "$of")" = "$(lower "$client")" ] || fail "Connection $1 exists, and signs in as $of. If that is yours, give --$mode-client-id $of."
    already "service connection $1"
    return 0
  fi
  app_registration
  id=$client
  configuration=$(mktemp)
  cat >"$configuration" <<JSON
{"name":"$1","type":"AzureRM","url":"https://management.azure.com/","isShared":false,"isReady":true,
"data":{"subscriptionId":"$subscription","subscriptionName":"$subscription_name","environment":"AzureCloud","scopeLevel":"Subscription","creationMode":"Manual"},
"authorization":{"scheme":"WorkloadIdentityFederation","parameters":{"tenantid":"$tenant","serviceprincipalid":"$id"}},
"serviceEndpointProjectReferences":[{"name":"$1","projectReference":{"id":"$project_id","name":"$project"}}]}
JSON
  change "create service connection $1" az devops service-endpoint create --service-endpoint-configuration "$configuration" "${at[@]}" --query id --output tsv
  [ "$dry_run" = yes ] || undo_by az devops service-endpoint delete --id "$result" --yes "${at[@]}"
  read_connection "$1"
  rm -f "$configuration"
}

# Sets of (its client ID), issuer and subject of the connection with this name.
read_connection() {
  ask "look for service connection $1" az devops service-endpoint list "${at[@]}" --query \
    "[?name=='$1'].authorization.parameters | [].join('|', [serviceprincipalid || '', workloadIdentityFederationIssuer || '', workloadIdentityFederationSubject || ''])" --output tsv
  IFS='|' read -r of issuer subject <<<"$result"
}

# trusting MODE OPTION…: the identity of the connection that was read last.
trusting() {
  local mode=$1
  shift
  if [ -z "$subject" ]; then
    say "Would create the identity of $mode, which trusts the connection (infra/identity.sh --mode $mode)."
    return 0
  fi
  identity "$mode" "$client" --azure-devops-connection "$issuer" "$subject" "$@"
}

read_account
ask "read project $project of $organization" az devops project show "${at[0]}" "${at[1]}" --project "$project" --query id --output tsv
project_id=$result
is_guid "$project_id" || fail "Azure DevOps' answer about $project has no ID."
adobe_principal
connection cmk-read verify "$verify_client"
verify_client=$client
trusting verify
connection cmk ensure "$ensure_client"
ensure_client=$client
resume="--ensure-client-id $ensure_client --verify-client-id $verify_client"
if [ ${#confirmed[@]} -gt 0 ]; then trusting ensure "${confirmed[@]}"; fi

left_for_you docs/azure-pipelines.md
by_hand "Install the extension, or use the example with a script (section 1)."
if [ ${#confirmed[@]} -eq 0 ]; then
  by_hand "Protect service connection cmk with an approval, and branch control for your default branch (2.2): $settings"
  by_hand "Run this again with --yes, --confirm-protection and the IDs that the run with --yes printed: only then does the identity of ensure trust the connection."
fi
by_hand "Turn on \"Limit variables that can be set at queue time\" (2.6): https://dev.azure.com/$organization/$project/_settings/settings"
by_hand "Copy docs/examples/azure-pipelines.yml to your repository, fill in what is marked, and create the pipeline from it (2.7)."
by_hand 'Run the pipeline with "Set up", permit both connections, read the tab Extensions, and approve (2.8).'
by_hand 'Send the ticket, protect the vault, and record what Adobe confirmed (section 3).'
end
