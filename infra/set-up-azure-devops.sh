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
# shellcheck source-path=SCRIPTDIR source=shell/json.sh
. "$here/shell/json.sh"
# shellcheck source-path=SCRIPTDIR source=shell/identity-who.sh
. "$here/shell/identity-who.sh"
# shellcheck source-path=SCRIPTDIR source=shell/tools.sh
. "$here/shell/tools.sh"
# shellcheck source-path=SCRIPTDIR source=shell/adobe-principal.sh
. "$here/shell/adobe-principal.sh"
# shellcheck source-path=SCRIPTDIR source=shell/set-up-elsewhere.sh
. "$here/shell/set-up-elsewhere.sh"
# shellcheck source-path=SCRIPTDIR source=shell/set-up-said.sh
. "$here/shell/set-up-said.sh"

usage() {
  cat <<'TEXT'
usage: infra/set-up.sh --azure-devops ORGANIZATION/PROJECT --resource-group NAME --location REGION [options]

Sets up a project of Azure DevOps and Azure, in this order: Adobe's service principal; service connections for the daily check
(cmk-read), for plans and gates (cmk-plan), and for ensure (cmk), with an app registration for reading and one for ensure; a variable
group for the secrets of messages (cmk-notify); branch control for cmk-read, cmk and cmk-notify; the identities that trust the
connections, with their roles. Then it lists what is left for you.

Run it three times: without --yes it changes nothing, and prints what it would do; with --yes it creates everything but the trust in
connection cmk, and prints the two IDs; with these, --yes and --confirm-protection, once you have protected that connection.

  --azure-devops ORGANIZATION/PROJECT
                              the project that runs the pipeline
  --resource-group NAME       resource group, best of this vault only: roles hold for all of it; created if it doesn't exist
  --location REGION           Azure region in or near the one that Adobe names for your data: eastus2 for VA7, westeurope for NLD2,
                              australiaeast for AUS5, canadacentral for CAN2, uksouth for GBR9
  --branch NAME               the only one that gets cmk-read, cmk and cmk-notify; default main. Its policies must ask for a reviewer
  --without-recovery          the pipeline can't recover what was deleted; then you need no role on the subscription
  --without-graph             no permission on Microsoft Graph (Application.Read.All): two more lines in the example, and changes of
                              Adobe's service principal go unnoticed
  --built-in-roles            built-in roles of Azure, if you aren't allowed to create role definitions
  --adobe-principal-id ID     object ID of Adobe's service principal, if you aren't allowed to read the directory
  --name NAME                 what the names of the identities begin with; default cja-cmk
  --verify-client-id ID       the app registration of cmk-read and cmk-plan, as an earlier run printed it
  --ensure-client-id ID       the same for cmk
  --accept-credentials        also if an app registration has secrets, or trusts others, who can then sign in as it
  --confirm-protection        connection cmk has an approval, branch control, no open access for pipelines, and no users but those who
                              can remove these checks (docs/azure-pipelines.md, 2.2)
  --yes                       makes the changes
  --help                      prints this

Exit codes: 0 done; 1 the script stopped; 2 wrong arguments; 3 somebody has to run the printed commands; then run it again.

Example:
  infra/set-up.sh --azure-devops contoso/analytics --resource-group rg-cja --location eastus2
TEXT
}

known+=(--azure-devops --branch)
target='' branch=main

while [ $# -gt 0 ]; do
  case "$1" in --*=*) option=${1%%=*} value=${1#*=} && shift && set -- "$option" "$value" "$@" ;; esac
  case "$1" in
    --azure-devops) value_of "$@" && target=$2 ;;
    --branch) value_of "$@" && branch=$2 ;;
    --*) common_option "$@" || unknown option "$1" "${known[@]}" ;;
    *) wrong "unexpected argument $1" ;;
  esac
  shift "$taken"
done
[[ $target =~ ^[A-Za-z0-9-]+/[^/]+$ ]] || wrong "--azure-devops takes ORGANIZATION/PROJECT, not $target"
organization=${target%%/*} project=${target#*/}
check_common
check_az
check_az_devops
at=(--organization "https://dev.azure.com/$organization" --project "$project")
settings=https://dev.azure.com/$organization/$project/_settings/adminservices

# connection NAME MODE CLIENT-ID: sets client, and issuer, subject and endpoint of the service connection, which it creates.
connection() {
  local name=$names-$2 mode=$2 of maker is_new=no configuration
  client=$3 page=$settings issuer='' subject='' endpoint='' names_it=--$2-client-id
  read_connection "$1"
  if [ -n "$endpoint" ]; then
    # Anybody who can create a connection in the project could name it so, with any ID that they know.
    step="choose the connection of $mode"
    is_guid "$of" || fail "Connection $1 exists, and signs in as no app registration. If it is none of yours, delete it, and run this again: $page"
    [ "$(lower "$of")" = "$(lower "$client")" ] || fail "Connection $1 exists, and signs in as $of. If that is yours, give --$mode-client-id $of."
    ask "look whether $client trusts connection $1" az ad app federated-credential list --id "$client" --query "[?subject=='$subject'].id" --output tsv
    [ -n "$result" ] || was_there "Service connection $1" "made by ${maker:-somebody}" 'can use it past any approval'
    already "service connection $1"
    remember "$mode" "$client"
    return 0
  fi
  # Without --yes, identity.sh shows its creation.
  if [ "$dry_run" = yes ]; then client=${client:-NEW_CLIENT_ID}; else app_registration && remember "$mode" "$client"; fi
  configuration=$(mktemp)
  cat >"$configuration" <<JSON
{"name":"$1","type":"AzureRM","url":"https://management.azure.com/","isShared":false,"isReady":true,
"data":{"subscriptionId":"$subscription","subscriptionName":$(json_text "$subscription_name"),"environment":"AzureCloud","scopeLevel":"Subscription","creationMode":"Manual"},
"authorization":{"scheme":"WorkloadIdentityFederation","parameters":{"tenantid":"$tenant","serviceprincipalid":"$client"}},
"serviceEndpointProjectReferences":[{"name":"$1","projectReference":{"id":"$project_id","name":$(json_text "$project")}}]}
JSON
  change "create service connection $1" az devops service-endpoint create --service-endpoint-configuration "$configuration" "${at[@]}" --query id --output tsv
  if [ "$dry_run" = yes ]; then say "  with $(cat "$configuration")"; else undo_by az devops service-endpoint delete --id "$result" --yes "${at[@]}"; fi
  read_connection "$1"
  rm -f "$configuration"
}

# Sets endpoint (its ID), issuer, subject, maker and of (its client ID) of the connection with this name. Who makes one writes the last as text.
read_connection() {
  ask "look for service connection $1" az devops service-endpoint list "${at[@]}" --query \
    "[?name=='$1'].join('|', [id, authorization.parameters.workloadIdentityFederationIssuer || '', authorization.parameters.workloadIdentityFederationSubject || '', createdBy.uniqueName || '', authorization.parameters.serviceprincipalid || ''])" --output tsv
  case "$result" in *$'\n'*) fail "More than one connection is named $1. Keep yours, delete the others, and run this again: $settings" ;; esac
  IFS='|' read -r endpoint issuer subject maker of <<<"$result"
  if [ -z "$subject" ] || [[ "$issuer $subject" =~ ^https://login\.microsoftonline\.com/$tenant/v2\.0\ /[A-Za-z0-9/_=-]+/$endpoint$ ]]; then return 0; fi
  if [[ $issuer == https://vstoken.dev.azure.com/* && $(lower "$subject") == "$(lower "sc://$organization/$project/$1")" ]]; then return 0; fi
  fail "Connection $1 doesn't name its own tokens ($issuer $subject). Delete it, and run this again: $settings"
}

# notify_group: the secrets of messages stand in a variable group, since any branch's YAML can print those of a pipeline. Sets group_id.
notify_group() {
  page="https://dev.azure.com/$organization/$project/_library?itemType=VariableGroups"
  local maker
  ask 'look for variable group cmk-notify' az pipelines variable-group list --group-name cmk-notify "${at[@]}" \
    --query "[].join('|', [to_string(id), createdBy.uniqueName || ''])" --output tsv
  IFS='|' read -r group_id maker <<<"$result"
  if [ -n "$group_id" ]; then
    # Anybody in the project can make one, and administers it then.
    was_there 'Variable group cmk-notify' "made by ${maker:-somebody}" 'can read what you put into it'
    already 'variable group cmk-notify'
    return 0
  fi
  change 'create variable group cmk-notify' az pipelines variable-group create --name cmk-notify --authorize false \
    --variables CMK_TEAMS_URL=none CMK_PAGERDUTY_KEY=none "${at[@]}" --query id --output tsv
  group_id=$result
  [ "$dry_run" = yes ] || undo_by az pipelines variable-group delete --id "$group_id" --yes "${at[@]}"
}

# branch_control TYPE ID NAME: only the branch gets it, while its policies protect it. A check that somebody changed stays, and is listed.
branch_control() {
  local checks allowed body
  # Without --yes, there is none yet.
  if [ -z "$2" ]; then say "Would allow only branch $branch for $3 (branch control)." && return 0; fi
  checks=https://dev.azure.com/$organization/$project_id/_apis/pipelines/checks/configurations
  ask "read the checks of $3" az rest --method GET --resource 499b84ac-1321-427f-aa17-267ca6975798 --url "$checks" \
    --url-parameters "resourceType=$1" "resourceId=$2" "\$expand=settings" api-version=7.1-preview.1 \
    --query "value[?settings.definitionRef.name=='evaluatebranchProtection' && isDisabled!=\`true\`].settings.inputs.join('|', [allowedBranches, ensureProtectionOfBranch || 'false', allowUnknownStatusBranch || 'false'])" --output tsv
  allowed=$result
  if [ "$allowed" = "refs/heads/$branch|true|false" ]; then already "branch control of $3" && return 0; fi
  if [ -n "$allowed" ]; then
    by_hand_first+=("Branch control of $3 allows $(one_line "${allowed%%|*}"), not refs/heads/$branch alone and only while it is protected: look at its checks ($page).")
    return 0
  fi
  body='{"type":{"id":"fe1de3ee-a436-41b4-bb20-f6eb4cb879a7","name":"Task Check"},"timeout":1440,"settings":{"displayName":"Branch control",'
  body=$body'"definitionRef":{"id":"86b05a0c-73e6-4f7d-b3cf-e38f3b39a75b","name":"evaluatebranchProtection","version":"0.0.1"},'
  body=$body"\"inputs\":{\"allowedBranches\":$(json_text "refs/heads/$branch"),\"ensureProtectionOfBranch\":\"true\",\"allowUnknownStatusBranch\":\"false\"}},"
  change "allow only branch $branch for $3 (branch control)" az rest --method POST --resource 499b84ac-1321-427f-aa17-267ca6975798 --url "$checks" \
    --url-parameters api-version=7.1-preview.1 --body "$body\"resource\":{\"type\":\"$1\",\"id\":\"$2\",\"name\":\"$3\"}}" --output none
}

# known_client: prints the client that connection set, unless this run would only create it.
known_client() { [ "$client" = NEW_CLIENT_ID ] || printf '%s' "$client"; }

# to_trust NAME: adds the connection that was read last. Without --yes, a new one has no subject yet, and stands for it with zeros, so that all rights are shown.
connections=() by_hand_first=()
to_trust() {
  local none=00000000-0000-0000-0000-000000000000
  if [ "$dry_run" = yes ] && [ -z "$subject" ]; then issuer=https://login.microsoftonline.com/$tenant/v2.0 subject=/subject-of-$1/sc/$none/$none; fi
  [ -n "$subject" ] || fail "Azure DevOps' answer about connection $1 has no subject: $settings"
  connections+=(--azure-devops-connection "$issuer" "$subject")
}

read_account
ask "read project $project of $organization" az devops project show "${at[0]}" "${at[1]}" --project "$project" --query id --output tsv
project_id=$result
is_guid "$project_id" || fail "Azure DevOps' answer about $project has no ID."
adobe_principal
connection cmk-read verify "$verify_client"
branch_control endpoint "$endpoint" cmk-read
to_trust cmk-read
read_subject=$subject
connection cmk-plan verify "$client"
to_trust cmk-plan
identity verify "$(known_client)" "${connections[@]}"
verify_client=$client
connections=()
connection cmk ensure "$ensure_client"
branch_control endpoint "$endpoint" cmk
to_trust cmk
if [ ${#confirmed[@]} -gt 0 ] || [ "$dry_run" = yes ]; then
  identity ensure "$(known_client)" "${connections[@]}" ${confirmed[@]+"${confirmed[@]}"}
fi
notify_group
branch_control variablegroup "$group_id" cmk-notify

left_for_you docs/azure-pipelines.md "Give each task adobePrincipalId: ${adobe_id:-ID-OF-ADOBES-PRINCIPAL} and waive: adobe-principal (in a script, as options)"
for line in ${by_hand_first[@]+"${by_hand_first[@]}"}; do by_hand "$line"; done
by_hand "Install the extension, or use the example with a script (section 1)."
if [ ${#confirmed[@]} -eq 0 ]; then
  by_hand "Protect service connection cmk with an approval, and take its other users away (2.2): $settings"
  by_hand "Run this again with --yes, --confirm-protection and the IDs that the run with --yes printed (2.3): only then does the identity of ensure trust the connection."
fi
by_hand "Turn on \"Limit variables that can be set at queue time\" (2.4): https://dev.azure.com/$organization/$project/_settings/settings"
by_hand "Copy docs/examples/azure-pipelines.yml to your repository, fill in what is marked (confirmedKeyUri: the URI that Adobe confirmed or, if it has confirmed none, none until $(day_ahead "$none_days")), and create the pipeline from it (2.5)."
by_hand 'Run the pipeline with "Set up", permit its connections, read the tab Extensions, and approve; then run it without (2.6).'
by_hand 'Send the ticket, protect the vault, and record what Adobe confirmed (section 3).'
watch_command 3.2 "$verify_client" "$read_subject"
finish
