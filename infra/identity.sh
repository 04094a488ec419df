#!/usr/bin/env bash
# Makes the identity that one mode of the action runs as: an app registration with its service principal, a federated
# credential for each form of GitHub's subject, the least Azure roles on the resource group, and the permission on
# Microsoft Graph. What is there already stays as it is, so that it can be run again.
#
# Needs the az CLI, signed in as somebody who may create app registrations and assign roles on the resource group.
# The permission on Graph needs a Privileged Role Administrator: without one, this script prints the command for them.
set -euo pipefail

usage() {
  cat >&2 <<'TEXT'
usage: infra/identity.sh --mode ensure|verify --repository OWNER/NAME --repository-ids OWNER-ID/REPOSITORY-ID
                         --environment NAME --resource-group NAME [--location REGION] [--name NAME] [--without-graph]

  --repository-ids   gh api repos/OWNER/NAME --jq '"\(.owner.id)/\(.id)"'
  --environment      the GitHub environment whose jobs may sign in
  --location         creates the resource group there when it is missing
  --name             display name of the app registration; cja-cmk-MODE unless given
  --without-graph    for a workflow that gives adobe-principal-id

Prints the ids for the workflow's variables. Ends with 3 when only the permission on Graph is missing.
TEXT
  exit 2
}

mode='' repository='' ids='' environment='' group='' location='' name='' graph=yes
while [ $# -gt 0 ]; do
  case "$1" in
    --without-graph) graph=no && shift && continue ;;
    --mode | --repository | --repository-ids | --environment | --resource-group | --location | --name)
      [ $# -ge 2 ] || usage ;;
    *) usage ;;
  esac
  case "$1" in
    --mode) mode=$2 ;;
    --repository) repository=$2 ;;
    --repository-ids) ids=$2 ;;
    --environment) environment=$2 ;;
    --resource-group) group=$2 ;;
    --location) location=$2 ;;
    --name) name=$2 ;;
  esac
  shift 2
done

[[ $repository =~ ^([^/@]+)/([^/@]+)$ ]] || usage
owner=${BASH_REMATCH[1]} repo=${BASH_REMATCH[2]}
[[ $ids =~ ^([0-9]+)/([0-9]+)$ ]] || usage
owner_id=${BASH_REMATCH[1]} repo_id=${BASH_REMATCH[2]}
if [ -z "$environment" ] || [ -z "$group" ]; then usage; fi

# The least rights of each mode, as docs/permissions.md has them.
case "$mode" in
  ensure)
    roles=('Key Vault Contributor' 'Key Vault Data Access Administrator')
    permission=Application.ReadWrite.All permission_id=1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9
    ;;
  verify)
    roles=(Reader)
    permission=Application.Read.All permission_id=9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30
    ;;
  *) usage ;;
esac
name=${name:-cja-cmk-$mode}

say() { printf '%s\n' "$*" >&2; }

# New directory objects are not seen everywhere at once: what is not found is tried again, anything else is not.
errors=$(mktemp)
trap 'rm -f "$errors"' EXIT
again() {
  local wait output
  for wait in 2 5 10 20 30 0; do
    if output=$("$@" 2>"$errors"); then
      printf '%s' "$output"
      return 0
    fi
    case "$(cat "$errors")" in
      *ResourceNotFound* | *'does not exist'* | *'does not reference a valid application'*) sleep "$wait" ;;
      *) break ;;
    esac
  done
  cat "$errors" >&2
  return 1
}

subscription=$(az account show --query id --output tsv)
tenant=$(az account show --query tenantId --output tsv)

if [ -n "$location" ]; then
  # Not asked to make one that is there: that would clear its tags, and needs a right that nobody here needs.
  az group show --name "$group" --output none 2>"$errors" ||
    az group create --name "$group" --location "$location" --output none
fi
scope=$(az group show --name "$group" --query id --output tsv)

app=$(az ad app list --display-name "$name" --query "[?displayName=='$name'].appId" --output tsv)
case "$app" in
  '')
    say "Creating app registration $name"
    app=$(az ad app create --display-name "$name" --sign-in-audience AzureADMyOrg --query appId --output tsv)
    ;;
  *$'\n'*) say "There are several app registrations $name: give another --name" && exit 1 ;;
esac

principal=$(az ad sp list --filter "appId eq '$app'" --query '[].id' --output tsv)
if [ -z "$principal" ]; then
  say "Creating the service principal of $app"
  principal=$(again az ad sp create --id "$app" --query id --output tsv)
fi

# Repositories created, renamed or moved since 15 July 2026 have the ids in their subject; Entra compares exactly.
suffix=environment:$environment
credential=github-${environment//[^A-Za-z0-9_-]/-}
subjects=$(again az ad app federated-credential list --id "$app" --query '[].subject' --output tsv)
trust() {
  local name=$1 subject=$2
  grep -Fxq -- "$subject" <<<"$subjects" && return
  say "Trusting $subject"
  again az ad app federated-credential create --id "$app" --parameters "{
    \"name\": \"$name\",
    \"issuer\": \"https://token.actions.githubusercontent.com\",
    \"subject\": \"$subject\",
    \"audiences\": [\"api://AzureADTokenExchange\"]
  }" --output none
}
trust "$credential" "repo:$owner/$repo:$suffix"
trust "$credential-ids" "repo:$owner@$owner_id/$repo@$repo_id:$suffix"

for role in "${roles[@]}"; do
  say "Assigning $role on $group"
  az role assignment create --assignee-object-id "$principal" --assignee-principal-type ServicePrincipal \
    --role "$role" --scope "$scope" --output none
done

status=0
if [ "$graph" = yes ]; then
  url=https://graph.microsoft.com/v1.0/servicePrincipals/$principal/appRoleAssignments
  resource=$(az ad sp show --id 00000003-0000-0000-c000-000000000000 --query id --output tsv)
  body="{\"principalId\":\"$principal\",\"resourceId\":\"$resource\",\"appRoleId\":\"$permission_id\"}"
  held=$(az rest --method GET --url "$url" --query 'value[].appRoleId' --output tsv 2>/dev/null || true)
  if grep -Fxq -- "$permission_id" <<<"$held"; then
    say "$permission is granted"
  elif say "Granting $permission" && again az rest --method POST --url "$url" --body "$body" >/dev/null; then
    :
  else
    say
    say "You may not grant $permission on Microsoft Graph. A Privileged Role Administrator has to run this once:"
    say
    say "  az rest --method POST --url $url --body '$body'"
    status=3
  fi
fi

printf 'AZURE_TENANT_ID=%s\nAZURE_CLIENT_ID=%s\nAZURE_SUBSCRIPTION_ID=%s\n' "$tenant" "$app" "$subscription"
exit "$status"
