#!/usr/bin/env bash
# Alerts, independent of GitHub, that report within minutes that the key became unusable, and one that reports that no verification runs anymore.
# Each rule is a file in alerts/. Run again, it sets the rules from their files; everything else that exists is kept.
set -euo pipefail

usage() {
  cat <<'TEXT'
usage: infra/alerts.sh --resource-group NAME --vault-name NAME (--email ADDRESS | --action-group ID)... [options]

Needs Owner of the resource group, or Monitoring Contributor and Log Analytics Contributor on it. What needs more is printed for who may.

  --resource-group NAME      resource group of the vault
  --vault-name NAME
  --key-name NAME            default cja-cmk
  --email ADDRESS            makes an action group that sends there; can be repeated
  --action-group ID          uses this one. Give two receivers, in different hands: a change of one is reported to the other
  --workspace ID             uses this Log Analytics workspace; without it, one is made
  --watch SCOPE              resource-group (default) or subscription, where Adobe's role or the lock is there
  --adobe-principal-id ID    object ID of Adobe's service principal, if you may not read the directory
  --entra-logs               sends Entra's audit and sign-in logs (Entra ID P1) to the workspace: changes of Adobe's service principal are reported
  --verify-credential-id ID  ID of the federated credential of the daily check: its silence is reported; needs those logs
  --silent-after HOURS       1 to 47; default 26
  --prefix NAME              of each name, another one for each key; default cja-cmk
  --yes                      makes the changes; without it, each is printed with its command
  --help                     prints this

Exit codes: 0 done; 1 stopped; 2 wrong arguments; 3 somebody else has to run the commands that are printed last.
TEXT
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export MSYS_NO_PATHCONV=1 # Git for Windows would turn Azure's IDs into paths
group='' vault='' key=cja-cmk workspace='' watch=resource-group adobe='' entra=no verify='' silent=26 prefix=cja-cmk dry_run=yes
emails=() groups=() guarded=() left=() result=''

say() { printf '%s\n' "$*" | LC_ALL=C tr -d '\000-\010\013-\037\177'; }
stop() { say "Stopped: $*" >&2 && exit 1; }
wrong() { printf '%s\n' "alerts.sh: $*" 'Try: infra/alerts.sh --help' >&2 && exit 2; }

while [ $# -gt 0 ]; do
  case "$1" in
    --help | -h) usage && exit 0 ;;
    --yes) dry_run=no && shift && continue ;;
    --entra-logs) entra=yes && shift && continue ;;
    --resource-group | --vault-name | --key-name | --email | --action-group | --workspace | --watch | --adobe-principal-id | --verify-credential-id | --silent-after | --prefix) ;;
    *) wrong "unknown option $1" ;;
  esac
  case "${2:-}" in '' | --* | *[\"\'\`\\]* | *$'\n'*) wrong "$1 needs a value, one line without quotes and backslashes" ;; esac
  case "$1" in
    --resource-group) group=$2 ;;
    --vault-name) vault=$2 ;;
    --key-name) key=$2 ;;
    --email) emails+=("$2") ;;
    --action-group) groups+=("$2") ;;
    --workspace) workspace=$2 ;;
    --watch) watch=$2 ;;
    --adobe-principal-id) adobe=$2 ;;
    --verify-credential-id) verify=$2 ;;
    --silent-after) silent=$2 ;;
    --prefix) prefix=$2 ;;
  esac
  shift 2
done
guid='^([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})?$'
[[ $group =~ ^[A-Za-z0-9_.()-]{1,90}$ ]] || wrong '--resource-group is missing, or no name of a group'
[[ $vault =~ ^[A-Za-z][A-Za-z0-9-]{2,23}$ ]] || wrong '--vault-name takes 3 to 24 letters, digits and hyphens'
[[ $key =~ ^[A-Za-z0-9-]{1,127}$ ]] || wrong '--key-name takes letters, digits and hyphens'
[[ $prefix =~ ^[A-Za-z0-9][A-Za-z0-9-]{1,40}$ ]] || wrong '--prefix takes letters, digits and hyphens'
[ $((${#emails[@]} + ${#groups[@]})) -gt 0 ] || wrong 'no receiver: give --email or --action-group'
[[ $watch =~ ^(subscription|resource-group)$ ]] || wrong '--watch takes subscription or resource-group'
[[ $silent =~ ^([1-9]|[1-3][0-9]|4[0-7])$ ]] || wrong '--silent-after takes 1 to 47 hours: a rule can query at most two days'
[[ $adobe =~ $guid ]] || wrong '--adobe-principal-id takes a GUID'
[[ $verify =~ $guid ]] || wrong '--verify-credential-id takes a GUID'

errors=$(mktemp)
trap 'rm -f "$errors"' EXIT
refused() { grep -Eq 'AuthorizationFailed|Authorization_RequestDenied|Insufficient privileges|Forbidden' "$errors"; }

# look COMMAND…: reads into result; fails where it is not there or may not be read.
look() {
  if result=$("$@" 2>"$errors"); then return 0; fi
  result=''
  refused || grep -Eq 'NotFound|could not be found|does not exist' "$errors" || stop "$* failed: $(cat "$errors")"
  return 1
}
must() { look "$@" || stop "$* failed: $(cat "$errors")"; }

# change WHO WHAT COMMAND…
change() {
  local who=$1 what=$2
  shift 2
  if [ "$dry_run" = yes ]; then
    say "Would $what:" && say " $(printf ' %q' "$@")"
  elif result=$("$@" 2>"$errors"); then
    say "Done: $what"
  elif refused; then
    left+=("You may not $what. $who runs:" " $(printf ' %q' "$@")")
  else
    stop "could not $what: $(cat "$errors")"
  fi
}

lower() { tr '[:upper:]' '[:lower:]' <<<"$1"; }
# json_list TEXT…
json_list() {
  local each text=''
  for each in "$@"; do text="$text${text:+,}\"$each\""; done
  printf '[%s]' "$text"
}

must az account show --query "join('|', [id, name])" --output tsv
subscription=${result%%|*}
say "Subscription: ${result#*|} ($subscription)"
group_id=/subscriptions/$subscription/resourceGroups/$group vault_id=/subscriptions/$subscription/resourceGroups/$group/providers/Microsoft.KeyVault/vaults/$vault
watched=$group_id monitor="Somebody with Monitoring Contributor on $group"
[ "$watch" = resource-group ] || watched=/subscriptions/$subscription
must az rest --method GET --url "$vault_id" --url-parameters api-version=2026-02-01 --query location --output tsv
location=$result
# Entra's log names Adobe's service principal by its ID, service health a region by the name that it displays.
[ -n "$adobe$([ "$entra" = yes ] || echo not)" ] || { look az ad sp list --filter "appId eq '251e3919-1940-4296-bb8b-6b9a5e8a4805'" --query '[].id' --output tsv && adobe=$result; } || true
look az account list-locations --query "[?name=='$location'].displayName" --output tsv || true
region=$result
for each in Microsoft.Insights Microsoft.OperationalInsights; do
  if look az provider show --namespace "$each" --query registrationState --output tsv && [ "$result" = Registered ]; then continue; fi
  change 'Somebody with Contributor on the subscription' "register $each in the subscription" az provider register --namespace "$each" --output none
done

# guard ID: alerts-changed watches it, too, where it lies outside the group.
guard() {
  case "$(lower "$1")/" in
    "$(lower "$group_id")"/*) ;;
    "/subscriptions/$(lower "$subscription")"/*) guarded+=("$1") ;;
    *) say "Not watched: changes of $1, in another subscription." ;;
  esac
}

if [ -n "$workspace" ]; then
  must az rest --method GET --url "$workspace" --url-parameters api-version=2025-07-01 --query "join('|', [id, to_string(properties.workspaceCapping.dailyQuotaGb)])" --output tsv
  guard "${result%%|*}"
else
  workspace=$group_id/providers/Microsoft.OperationalInsights/workspaces/$prefix-logs
  look az monitor log-analytics workspace show --resource-group "$group" --workspace-name "$prefix-logs" --query "join('|', [id, to_string(workspaceCapping.dailyQuotaGb)])" --output tsv ||
    change "Somebody with Log Analytics Contributor on $group" "make workspace $prefix-logs" az monitor log-analytics workspace create --resource-group "$group" --workspace-name "$prefix-logs" \
      --location "$location" --retention-time 90 --output none
fi
! [[ $result =~ \|[0-9] ]] || say "The workspace takes ${result#*|} GB a day at most. What comes after that is not logged, and no alert tells of it."

receivers=()
for each in ${groups[@]+"${groups[@]}"}; do
  must az rest --method GET --url "$each" --url-parameters api-version=2023-01-01 --query "join('|', [id, properties.enabled && 'on' || 'off'])" --output tsv
  [ "${result#*|}" = on ] || say "Action group $each is switched off: it sends nothing. It was not changed."
  receivers+=("${result%%|*}") && guard "${result%%|*}"
done
for each in ${emails[@]+"${emails[@]}"}; do
  name=$prefix-alerts$([ ${#receivers[@]} -eq ${#groups[@]} ] || printf -- '-%s' $((${#receivers[@]} - ${#groups[@]} + 1)))
  receivers+=("$group_id/providers/Microsoft.Insights/actionGroups/$name")
  # A receiver who unsubscribed gets nothing.
  if look az monitor action-group show --resource-group "$group" --name "$name" --query "[enabled && 'on' || 'off', emailReceivers[?status!='Disabled'].emailAddress][]" --output tsv; then
    printf '%s\n' "$result" | grep -qx on || say "Action group $name is switched off: it sends nothing. It was not changed."
    printf '%s\n' "$result" | grep -Fxq -- "$each" || say "Action group $name does not send to $each. It was not changed."
  else
    change "$monitor" "make action group $name" az monitor action-group create --resource-group "$group" --name "$name" --short-name cja-cmk --action email email "$each" usecommonalertschema --output none
  fi
done
[ ${#receivers[@]} -gt 1 ] || say 'One receiver: anyone who changes it silences every alert. Give another --email, or an --action-group in other hands.'

must az monitor diagnostic-settings list --resource "$vault_id" --query "[?logs[?enabled && (category=='AuditEvent' || categoryGroup=='audit' || categoryGroup=='allLogs')]].workspaceId" --output tsv
grep -Fixq -- "$workspace" <<<"$result" || change "$monitor" "send the vault's audit log to the workspace" az monitor diagnostic-settings create --resource "$vault_id" --name "$prefix-audit" \
  --workspace "$workspace" --export-to-resource-specific true --logs '[{"category":"AuditEvent","enabled":true}]' --output none

# fill NAME: prints the rule with its query and what the braces name; a name that is all of a string gives way to a list.
receiver_ids=$(json_list "${receivers[@]}")
fill() {
  local text each query=''
  [ ! -f "$here/alerts/$1.kql" ] || query=$(awk '{ gsub(/"/, "\\\""); printf "%s\\n", $0 }' "$here/alerts/$1.kql")
  text=$(tr -s ' \n' ' ' <"$here/alerts/$1.json")
  for each in "{query}=$query" \
    "\"{receivers}\"=$(sed -E 's/"[^"]+"/{"actionGroupId":&}/g' <<<"$receiver_ids")" \
    "\"{receiverIds}\"=$receiver_ids" \
    "\"{guarded}\"=$(json_list "$group_id" ${guarded[@]+"${guarded[@]}"})" \
    "{subscriptionId}=/subscriptions/$subscription" "{groupId}=$group_id" "{vaultId}=$vault_id" "{watched}=$watched" "{workspaceId}=$workspace" \
    "{region}=$region" "{keyName}=$key" "{adobeAppId}=251e3919-1940-4296-bb8b-6b9a5e8a4805" "{adobePrincipalId}=$adobe" \
    "{verifyCredentialId}=$verify" "{silentAfterHours}=$silent"; do
    text=${text//"${each%%=*}"/"${each#*=}"}
  done
  printf '%s' "$text"
}

# rules TYPE API-VERSION LOCATION NAME…
rules() {
  local type=$1 version=$2 where=$3 each
  shift 3
  for each in "$@"; do
    change "$monitor" "set alert $prefix-$each" az rest --method PUT --url "$group_id/providers/Microsoft.Insights/$type/$prefix-$each" --url-parameters "api-version=$version" \
      --body "{\"location\":\"$where\",\"properties\":$(fill "$each")}" --output none
  done
}

activity=(vault-deleted vault-changed grant-removed access-denied guard-removed alerts-changed alerts-muted) queries=(key-changed adobe-refused)
if [ -n "$region" ]; then activity+=(service-health); else say "Not watched: Azure's own problems with Key Vault (the name of region $location could not be read)."; fi
if [ -n "$adobe" ]; then queries+=(adobe-principal-changed); else say "Not watched: changes of Adobe's service principal (give --entra-logs or, where they are there, --adobe-principal-id)."; fi
if [ -n "$verify" ]; then queries+=(verify-not-signed-in); else say 'Not watched: whether verification still runs (give --verify-credential-id).'; fi
rules activityLogAlerts 2020-10-01 global "${activity[@]}"
rules scheduledQueryRules 2023-12-01 "$location" "${queries[@]}"
[ "$entra" = no ] || change 'A Security Administrator' "send Entra's logs to the workspace" az rest --method PUT --url "/providers/microsoft.aadiam/diagnosticSettings/$prefix" \
  --url-parameters api-version=2017-04-01 --output none --body "{\"properties\":{\"workspaceId\":\"$workspace\",\"logs\":[{\"category\":\"AuditLogs\",\"enabled\":true},{\"category\":\"ServicePrincipalSignInLogs\",\"enabled\":true},{\"category\":\"ManagedIdentitySignInLogs\",\"enabled\":true}]}}"

if [ "$dry_run" = yes ]; then say 'Nothing was changed. With --yes, the changes are made.'; else say 'To test the alerts, create another lock on the vault, and delete it: a message arrives within minutes.'; fi
[ ${#left[@]} -gt 0 ] || exit 0
say && say 'Left:'
for each in "${left[@]}"; do say "$each"; done
exit 3
