#!/usr/bin/env bash
# Alerts, independent of GitHub, that report within minutes when the key becomes unusable, and one that reports when no
# verification runs anymore. The same as alerts.bicep; each rule is a file in alerts/. It can be run again: rules are updated
# from their files, and everything else that exists is kept.
#
# Needs Azure CLI, signed in with Monitoring Contributor and Log Analytics Contributor on the resource group.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=shell/options.sh
. "$here/shell/options.sh"
# shellcheck source-path=SCRIPTDIR source=shell/changes.sh
. "$here/shell/changes.sh"
# shellcheck source-path=SCRIPTDIR source=shell/json.sh
. "$here/shell/json.sh"

usage() {
  cat <<'TEXT'
usage: infra/alerts.sh --resource-group NAME --vault-name NAME (--email ADDRESS | --action-group ID)... [options]

Needs Owner of the resource group, or Monitoring Contributor and Log Analytics Contributor on it. Commands that need more are printed
for somebody who is allowed to run them.

Recipients, and what is monitored:
  --resource-group NAME       resource group of the vault
  --vault-name NAME
  --key-name NAME             default cja-cmk
  --email ADDRESS             creates an action group that sends to this address
  --action-group ID           uses this action group. Give two receivers, best in different hands: a change of one is reported to
                              the other
  --region NAME               the vault's region as Azure displays it, such as 'East US 2', if you aren't allowed to list the
                              subscription's regions: needed for the alert service-health
  --workspace ID              uses this Log Analytics workspace, such as one that has Entra's logs already; without it, one
                              is created
  --watch SCOPE               resource-group (default) or subscription: the scope in which deleted role assignments,
                              locks and diagnostic settings are monitored; subscription if Adobe's role or the lock is there
  --adobe-principal-id ID     object id of Adobe's service principal: its changes are monitored in Microsoft Entra's
                              audit log; with --entra-logs, default: the one found in the directory
  --adobe-app-id ID           default 251e3919-1940-4296-bb8b-6b9a5e8a4805
  --entra-logs                sends the tenant's audit and sign-in logs (Microsoft Entra ID P1) to the workspace, which keeps
                              them for 90 days if it is created here: ask your security team. Needs a Security
                              Administrator; the command is printed if it is refused

Alerts for missing verifications:
  --verify-credential-id ID   ID of the federated credential by which the scheduled job signs in (infra/alerts.md has the
                              command): its sign-ins are monitored. They must reach the workspace:
                              by --entra-logs, or already, with --workspace. Without Microsoft Entra ID P1 leave out both:
                              nothing then reports a schedule that stopped
  --silent-after HOURS        1 to 47, more than the time between two verifications; default 26

  --prefix NAME               prefix of each name, a different one for each key; default cja-cmk
  --yes                       makes the changes; without it, the script only reads, and prints each change with its command
  --help                      prints this

Exit codes: 0 everything is done; 1 the script stopped (it lists what was done so far); 2 wrong arguments; 3 an administrator
has to run the printed commands.

Examples:
  infra/alerts.sh --resource-group rg-cja --vault-name kv-contoso-cja --email security@contoso.com
  infra/alerts.sh --resource-group rg-cja --vault-name kv-contoso-cja --email security@contoso.com --entra-logs \
    --verify-credential-id 4e6c8b21-93fd-4a07-b5d2-17f0ae369c58 --yes
TEXT
}

known=(--resource-group --vault-name --key-name --email --action-group --region --workspace --watch --adobe-principal-id
  --adobe-app-id --entra-logs --verify-credential-id --silent-after --prefix --yes --help)

emails=() given=() guarded=() group='' vault='' key=cja-cmk region='' workspace='' watch=resource-group
adobe='' adobe_app=251e3919-1940-4296-bb8b-6b9a5e8a4805 entra=no
verify='' silent=26 prefix=cja-cmk

while [ $# -gt 0 ]; do
  case "$1" in
    --*=*)
      option=${1%%=*} value=${1#*=}
      shift
      set -- "$option" "$value" "$@"
      ;;
  esac
  case "$1" in
    --help | -h) usage && exit 0 ;;
    --entra-logs) entra=yes && shift && continue ;;
    --yes) dry_run=no && shift && continue ;;
    --resource-group | --vault-name | --key-name | --email | --action-group | --region | --workspace | --watch | \
      --adobe-principal-id | --adobe-app-id | --verify-credential-id | --silent-after | --prefix) ;;
    --*) unknown option "$1" "${known[@]}" ;;
    *) wrong "unexpected argument $1" ;;
  esac
  require_value "$@"
  case "$1" in
    --resource-group) group=$2 ;;
    --vault-name) vault=$2 ;;
    --key-name) key=$2 ;;
    --email) emails+=("$2") ;;
    --action-group) given+=("$2") ;;
    --region) region=$2 ;;
    --workspace) workspace=$2 ;;
    --watch) watch=$2 ;;
    --adobe-principal-id) adobe=$2 ;;
    --adobe-app-id) adobe_app=$2 ;;
    --verify-credential-id) verify=$2 ;;
    --silent-after) silent=$2 ;;
    --prefix) prefix=$2 ;;
  esac
  shift 2
done

[ -n "$group" ] || wrong '--resource-group is missing'
[ -n "$vault" ] || wrong '--vault-name is missing'
[[ $vault =~ ^[A-Za-z][A-Za-z0-9-]{2,23}$ ]] || wrong "--vault-name takes 3 to 24 letters, digits and hyphens, not $vault"
[[ $key =~ ^[A-Za-z0-9-]{1,127}$ ]] || wrong "--key-name takes letters, digits and hyphens, not $key"
[[ $prefix =~ ^[A-Za-z0-9][A-Za-z0-9-]{1,40}$ ]] || wrong "--prefix takes letters, digits and hyphens, not $prefix"
[ $((${#emails[@]} + ${#given[@]})) -gt 0 ] || wrong 'no recipient: give --email or --action-group'
case "$watch" in subscription | resource-group) ;; *) unknown scope "$watch" subscription resource-group ;; esac
[[ $silent =~ ^([1-9]|[1-3][0-9]|4[0-7])$ ]] || wrong "--silent-after takes 1 to 47 hours (an alert rule can query at most two days), not $silent"
[ -z "$adobe" ] || require_guid --adobe-principal-id "$adobe"
require_guid --adobe-app-id "$adobe_app"
[ -z "$verify" ] || require_guid --verify-credential-id "$verify"

ask 'read the signed-in account (az login)' az account show --query "join('|', [id, name])" --output tsv
subscription=${result%%|*}
say "Subscription: ${result#*|} ($subscription)"
group_id=/subscriptions/$subscription/resourceGroups/$group
vault_id=$group_id/providers/Microsoft.KeyVault/vaults/$vault
watched=/subscriptions/$subscription
[ "$watch" = subscription ] || watched=$group_id

# Entra's audit log names it only by its ID.
find_adobe() {
  if [ "$entra" = no ] || [ -n "$adobe" ]; then return 0; fi
  if ! ask_once "find Adobe's service principal" az ad sp list --filter "appId eq '$adobe_app'" --query '[].id' --output tsv; then
    refused || stop
  fi
  adobe=$result
}

# Azure's service health knows a region only by the name that it displays.
display_name() {
  [ -z "$region" ] || return 0
  if ! ask_once 'read the name of the region' az account list-locations --query "[?name=='$location'].displayName" --output tsv; then
    refused || stop
  fi
  region=$result
}

log_workspace() {
  local name=$prefix-logs
  if [ -n "$workspace" ]; then
    ask "read workspace $workspace" az rest --method GET --url "$workspace" --url-parameters api-version=2025-07-01 \
      --query "join('|', [id, to_string(properties.workspaceCapping.dailyQuotaGb)])" --output tsv
    says_cap "$workspace" "${result#*|}"
    watch_needed "${result%%|*}"
    return 0
  fi
  workspace=$group_id/providers/Microsoft.OperationalInsights/workspaces/$name
  if ask_once "read workspace $name" az monitor log-analytics workspace show --resource-group "$group" --workspace-name "$name" --query workspaceCapping.dailyQuotaGb --output tsv; then
    says_cap "$name" "$result"
    return 0
  fi
  absent || stop
  change "create workspace $name" az monitor log-analytics workspace create --resource-group "$group" --workspace-name "$name" \
    --location "$location" --retention-time 90 --output none
  undo_by az monitor log-analytics workspace delete --resource-group "$group" --workspace-name "$name" --yes
}

# says_cap WORKSPACE GIGABYTES: -1 is none.
says_cap() {
  ! [[ $2 =~ ^[0-9] ]] || say "Workspace $1 takes $2 GB a day at most. What comes after that is not logged, and no alert tells of it."
}

# watch_needed ID: alerts-changed watches it too, where it lies outside the group.
watch_needed() {
  case "$(lower "$1")/" in
    "$(lower "$group_id")"/*) ;;
    "/subscriptions/$(lower "$subscription")"/*) guarded+=("$1") ;;
    *) say "Not monitored: changes of $1, in another subscription." ;;
  esac
}

# Each receiver is an action group, so that a change of one is told by the other. Sets receivers and receiver_ids, in JSON.
notified() {
  local id email name number=1 all=()
  for id in ${given[@]+"${given[@]}"}; do
    ask "read action group $id" az rest --method GET --url "$id" --url-parameters api-version=2023-01-01 \
      --query "join('|', [id, properties.enabled && 'on' || 'off'])" --output tsv
    says_off "$id" "${result#*|}"
    all+=("${result%%|*}") && watch_needed "${result%%|*}"
  done
  for email in ${emails[@]+"${emails[@]}"}; do
    name=$prefix-alerts
    [ "$number" = 1 ] || name=$name-$number
    number=$((number + 1))
    all+=("$group_id/providers/Microsoft.Insights/actionGroups/$name") && action_group "$name" "$email"
  done
  [ ${#all[@]} -gt 1 ] || say 'One receiver: anyone who changes it silences every alert. Give another --email, or an --action-group in other hands.'
  receiver_ids=$(json_list "${all[@]}")
  receivers=$(sed -E 's/"[^"]+"/{"actionGroupId":&}/g' <<<"$receiver_ids")
}

# says_off NAME ANSWER
says_off() { ! grep -qx off <<<"$2" || say "Action group $1 is switched off: it sends nothing. It was not changed."; }

# A receiver who unsubscribed gets nothing.
action_group() {
  if ask_once "read action group $1" az monitor action-group show --resource-group "$group" --name "$1" \
    --query "[enabled && 'on' || 'off', emailReceivers[?status!='Disabled'].emailAddress][]" --output tsv; then
    says_off "$1" "$result"
    result=$(grep -vxE 'on|off' <<<"$result" || true)
    grep -Fxq -- "$2" <<<"$result" || say "Action group $1 sends to ${result:-no address}, not to $2. It was not changed."
    return 0
  fi
  absent || stop
  change "create action group $1" az monitor action-group create --resource-group "$group" --name "$1" --short-name cja-cmk \
    --action email email "$2" usecommonalertschema --output none
  undo_by az monitor action-group delete --resource-group "$group" --name "$1"
}

audit_log() {
  ask "read the vault's diagnostic settings" az monitor diagnostic-settings list --resource "$vault_id" \
    --query "[?logs[?enabled && (category=='AuditEvent' || categoryGroup=='audit' || categoryGroup=='allLogs')]].workspaceId" --output tsv
  if grep -Fixq -- "$workspace" <<<"$result"; then return 0; fi
  change "send the vault's audit log to the workspace" az monitor diagnostic-settings create --resource "$vault_id" \
    --name "$prefix-audit" --workspace "$workspace" --export-to-resource-specific true \
    --logs '[{"category":"AuditEvent","enabled":true}]' --output none
  undo_by az monitor diagnostic-settings delete --resource "$vault_id" --name "$prefix-audit"
}

# Prints a file of alerts/ with the names in braces replaced: as text, and a name that is all of a string by its list.
fill() {
  local file=$here/alerts/$1
  query='' subscriptionId=/subscriptions/$subscription groupId=$group_id vaultId=$vault_id watched=$watched region=$region \
    keyName=$key adobeAppId=$adobe_app adobePrincipalId=$adobe verifyCredentialId=$verify \
    silentAfterHours=$silent workspaceId=$workspace receivers=$receivers receiverIds=$receiver_ids guarded=$(json_list "$group_id" ${guarded[@]+"${guarded[@]}"}) \
    awk -v kql="${file%.json}.kql" '
      function put(text, mark, value,    at, done) {
        while ((at = index(text, mark)) > 0) {
          done = done substr(text, 1, at - 1) value
          text = substr(text, at + length(mark))
        }
        return done text
      }
      BEGIN {
        while ((getline line < kql) > 0) {
          gsub(/"/, "\\\"", line)
          query = query line "\\n"
        }
        count = split("subscriptionId groupId vaultId watched region keyName adobeAppId adobePrincipalId verifyCredentialId silentAfterHours workspaceId", names, " ")
        lists = split("receivers receiverIds guarded", list, " ")
      }
      {
        sub(/^ +/, "")
        text = put($0, "{query}", query)
        for (i = 1; i <= lists; i++) text = put(text, "\"{" list[i] "}\"", ENVIRON[list[i]])
        for (i = 1; i <= count; i++) text = put(text, "{" names[i] "}", ENVIRON[names[i]])
        printf "%s", text
      }' "$file"
}

# set_rule TYPE API-VERSION LOCATION NAME
set_rule() {
  local type=$1 version=$2 where=$3 name=$4 id
  id=$group_id/providers/Microsoft.Insights/$type/$prefix-$name
  change "set alert $prefix-$name" az rest --method PUT --url "$id" --url-parameters "api-version=$version" \
    --body "{\"location\":\"$where\",\"properties\":$(fill "$name.json")}" --output none
  if grep -Fxq -- "$prefix-$name" <<<"$there"; then return 0; fi
  undo_by az rest --method DELETE --url "$id" --url-parameters "api-version=$version"
}

rules_there() {
  ask "read the $1 of $group" az rest --method GET --url "$group_id/providers/Microsoft.Insights/$1" \
    --url-parameters "api-version=$2" --query 'value[].name' --output tsv
  there=$result
}

activity_alerts() {
  local name names='vault-deleted vault-changed grant-removed access-denied guard-removed alerts-changed alerts-muted'
  if [ -n "$region" ]; then
    names="$names service-health"
  else
    say "Not monitored: Azure's own problems with Key Vault (the region's name could not be read: give --region, such as 'East US 2')."
  fi
  rules_there activityLogAlerts 2020-10-01
  for name in $names; do
    set_rule activityLogAlerts 2020-10-01 global "$name"
  done
}

query_alerts() {
  local name names='key-changed adobe-refused'
  [ -z "$adobe" ] || names="$names adobe-principal-changed"
  [ -z "$verify" ] || names="$names verify-not-signed-in"
  rules_there scheduledQueryRules 2023-12-01
  for name in $names; do set_rule scheduledQueryRules 2023-12-01 "$location" "$name"; done
  if [ -z "$adobe" ]; then
    say "Not monitored: changes of Adobe's service principal (give --adobe-principal-id, and see --entra-logs)."
  fi
  [ -n "$verify" ] || say 'Not monitored: whether verification still runs (give --verify-credential-id).'
}

entra_logs() {
  local body log
  [ "$entra" = yes ] || return 0
  for log in AuditLogs ServicePrincipalSignInLogs ManagedIdentitySignInLogs; do
    body="${body:+$body,}{\"category\":\"$log\",\"enabled\":true}"
  done
  body="{\"properties\":{\"workspaceId\":\"$workspace\",\"logs\":[$body]}}"
  local put=(az rest --method PUT --url "/providers/microsoft.aadiam/diagnosticSettings/$prefix" --url-parameters api-version=2017-04-01 --body "$body")
  if try_change "send Microsoft Entra's logs to the workspace" "${put[@]}" --output none; then
    undo_by az rest --method DELETE --url "/providers/microsoft.aadiam/diagnosticSettings/$prefix" --url-parameters api-version=2017-04-01
    return 0
  fi
  refused || stop
  leave_to 'A Security Administrator' "You aren't allowed to send Microsoft Entra's logs to the workspace" "${put[@]}"
}

there=''
ask "read vault $vault" az rest --method GET --url "$vault_id" --url-parameters api-version=2026-02-01 --query location --output tsv
location=$result
find_adobe
display_name
register Microsoft.Insights
register Microsoft.OperationalInsights
log_workspace
notified
audit_log
activity_alerts
query_alerts
entra_logs

if [ "$dry_run" = no ]; then
  say
  say 'To test the alerts, create another lock on the vault, and delete it: a message arrives within minutes.'
  [ -z "$verify" ] || say 'verify-not-signed-in fires until the log has a sign-in of the scheduled job, and so tests itself.'
fi
finish
