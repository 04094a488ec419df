#!/usr/bin/env bash
# Makes the identity that one mode of the action runs as: an app registration or a managed identity, what it trusts, its
# Azure roles on the resource group, and its permission on Microsoft Graph. It can be run again: what is there stays.
#
# Needs the az CLI, signed in as somebody who may make identities and assign roles on the resource group. What this
# caller may not do is printed for an administrator, and the script ends with 3.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=shell/options.sh
. "$here/shell/options.sh"
# shellcheck source-path=SCRIPTDIR source=shell/changes.sh
. "$here/shell/changes.sh"

usage() {
  cat <<'TEXT'
usage: infra/identity.sh --mode ensure|verify --resource-group NAME WHO-IS-TRUSTED [options]

Makes the identity of one mode. Run it once for ensure and once for verify (plan runs as verify's identity).

Who is trusted, at least one; each can be repeated:
  --environment NAME         jobs of this GitHub environment
  --branch NAME              jobs on this branch
  --pull-request             jobs of pull requests; only with --mode verify
  --subject SUBJECT          exactly this subject
  --repository OWNER/NAME    needed for the first three
  --repository-ids OWNER-ID/REPOSITORY-ID
                             adds the subject with ids, as newer repositories have it
                             (gh api repos/OWNER/NAME --jq '"\(.owner.id)/\(.id)"')
  --issuer URL               default https://token.actions.githubusercontent.com

What is made:
  --name NAME                name of what is made; default cja-cmk-MODE
  --client-id ID             use this app registration. Without it a new one is made: names are not unique, and anybody
                             in the tenant may have taken one
  --managed-identity         a user-assigned managed identity in the resource group in place of an app registration
  --location REGION          makes the resource group there when it is missing

What it may do:
  --custom-role              the roles of infra/roles in place of built-in ones
  --adobe-principal-id ID    object id of Adobe's service principal, the only one that ensure may then grant to; looked
                             up in the directory when not given
  --adobe-app-id ID          default 251e3919-1940-4296-bb8b-6b9a5e8a4805
  --with-graph-write         Application.ReadWrite.All on Microsoft Graph in place of Application.Read.All, for an ensure
                             that adds Adobe's service principal itself
  --without-graph            no permission on Microsoft Graph

  --what-if                  reads, and prints each change with its command; changes nothing
  --help                     prints this

Prints the ids for the workflow's variables. Ends with 0 when all is done, 1 when it stopped (it says what is there by
then), 2 when the arguments are wrong, 3 when an administrator has to do the rest (the commands are printed).

Examples:
  infra/identity.sh --mode ensure --resource-group rg-cja --location eastus2 \
    --repository contoso/analytics --repository-ids 1234/5678 --environment cmk --what-if
  infra/identity.sh --mode verify --resource-group rg-cja --repository contoso/analytics --repository-ids 1234/5678 \
    --environment cmk-read --branch main --pull-request
  infra/identity.sh --mode verify --resource-group rg-cja --managed-identity --without-graph \
    --subject 'repo:contoso@1234/analytics@5678:environment:cmk-read'
TEXT
}

known=(--mode --resource-group --environment --branch --pull-request --subject --repository --repository-ids --issuer
  --name --client-id --managed-identity --location --custom-role --adobe-principal-id --adobe-app-id --with-graph-write
  --without-graph --what-if --help)

mode='' group='' repository='' ids='' issuer=https://token.actions.githubusercontent.com audience=api://AzureADTokenExchange
name='' client='' kind=app location='' custom=no graph='read'
adobe='' adobe_app=251e3919-1940-4296-bb8b-6b9a5e8a4805
endings=() subjects=()

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
    --pull-request) endings+=(pull_request) && shift && continue ;;
    --managed-identity) kind=managed && shift && continue ;;
    --custom-role) custom=yes && shift && continue ;;
    --with-graph-write | --without-graph)
      [ "$graph" = read ] || wrong '--with-graph-write and --without-graph: give one of them, once'
      case "$1" in --with-*) graph='write' ;; *) graph=none ;; esac
      shift && continue
      ;;
    --what-if) what_if=yes && shift && continue ;;
    --mode | --resource-group | --environment | --branch | --subject | --repository | --repository-ids | --issuer | --name | \
      --client-id | --location | --adobe-principal-id | --adobe-app-id) ;;
    --*) unknown option "$1" "${known[@]}" ;;
    *) wrong "unexpected argument $1" ;;
  esac
  if [ $# -lt 2 ] || [ -z "$2" ]; then wrong "$1 needs a value"; fi
  case "$2" in --*) wrong "$1 needs a value, not $2" ;; esac
  require_plain "$1" "$2"
  case "$1" in
    --mode) mode=$2 ;;
    --resource-group) group=$2 ;;
    --environment) endings+=("environment:${2//:/%3A}") ;;
    --branch) endings+=("ref:refs/heads/$2") ;;
    --subject) subjects+=("$2") ;;
    --repository) repository=$2 ;;
    --repository-ids) ids=$2 ;;
    --issuer) issuer=$2 ;;
    --name) name=$2 ;;
    --client-id) client=$2 ;;
    --location) location=$2 ;;
    --adobe-principal-id) adobe=$2 ;;
    --adobe-app-id) adobe_app=$2 ;;
  esac
  shift 2
done

case "$mode" in
  ensure | verify) ;;
  '') wrong '--mode is missing: ensure or verify' ;;
  plan) wrong '--mode plan: plan runs as the identity of verify' ;;
  *) unknown mode "$mode" ensure verify ;;
esac
[ -n "$group" ] || wrong '--resource-group is missing'
[[ $issuer =~ ^https://[^/]+ ]] || wrong "--issuer takes an https address, not $issuer"
name=${name:-cja-cmk-$mode}
[[ $name =~ ^[A-Za-z0-9][A-Za-z0-9_-]{2,119}$ ]] || wrong "--name takes 3 to 120 letters, digits, hyphens and underscores, not $name"
[ -z "$client" ] || require_guid --client-id "$client"
[ -z "$adobe" ] || require_guid --adobe-principal-id "$adobe"
require_guid --adobe-app-id "$adobe_app"
if [ "$graph" = write ] && [ "$mode" = verify ]; then wrong '--with-graph-write: verify writes nothing'; fi

# Repositories created, renamed or moved since 15 July 2026 have the ids in their subject; Entra compares exactly.
if [ ${#endings[@]} -gt 0 ]; then
  [[ $repository =~ ^([^/@]+)/([^/@]+)$ ]] || wrong "--repository takes OWNER/NAME${repository:+, not $repository}"
  owner=${BASH_REMATCH[1]} repo=${BASH_REMATCH[2]}
  owner_id='' repo_id=''
  if [ -n "$ids" ]; then
    [[ $ids =~ ^([0-9]+)/([0-9]+)$ ]] || wrong "--repository-ids takes OWNER-ID/REPOSITORY-ID, two numbers, not $ids"
    owner_id=${BASH_REMATCH[1]} repo_id=${BASH_REMATCH[2]}
  fi
  for ending in "${endings[@]}"; do
    subjects+=("repo:$owner/$repo:$ending")
    [ -z "$ids" ] || subjects+=("repo:$owner@$owner_id/$repo@$repo_id:$ending")
  done
fi
[ ${#subjects[@]} -gt 0 ] || wrong 'nobody is trusted: give --environment, --branch, --pull-request or --subject'
for subject in "${subjects[@]}"; do
  case "$subject" in
    *'*'*) wrong "--subject $subject: Entra compares exactly, an asterisk stands for itself only" ;;
    *:pull_request) [ "$mode" != ensure ] || wrong 'a pull request must not sign in as ensure: it could change Azure before anybody reviewed it' ;;
  esac
done

# The roles of each mode, as docs/permissions.md has them. "limited": assigned under the condition of
# roles/ensure-condition.txt.
case "$mode/$custom" in
  ensure/no)
    roles=('f25e0fa2-a7c8-4377-a976-54943a77a395 free Key Vault Contributor'
      '8b54135c-b56d-4d72-a534-26097cfdc8d8 limited Key Vault Data Access Administrator')
    ;;
  verify/no) roles=('acdd72a7-3385-48ef-bd42-f606fba81ae7 free Reader') ;;
  ensure/yes) roles=('CUSTOM limited CJA CMK ensure') ;;
  verify/yes) roles=('CUSTOM free CJA CMK verify') ;;
esac
case "$graph" in
  read) permission=Application.Read.All permission_id=9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30 ;;
  write) permission=Application.ReadWrite.All permission_id=1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9 ;;
  none) permission='' permission_id='' ;;
esac

graph_url=https://graph.microsoft.com/v1.0

ask 'find out who is signed in (az login)' az account show --query "join('|', [id, tenantId, name])" --output tsv
subscription=${result%%|*} tenant=${result#*|}
say "Subscription: ${tenant#*|} ($subscription)"
tenant=${tenant%%|*}
scope=/subscriptions/$subscription/resourceGroups/$group
say "Identity of $mode: trusts tokens of $issuer with exactly these subjects:"
for subject in "${subjects[@]}"; do say "  $subject"; done
if [ ${#endings[@]} -gt 0 ] && [ -z "$ids" ]; then
  say "  (without --repository-ids: a repository made, renamed or moved since 15 July 2026 is not trusted)"
fi

resource_group() {
  if ask_once "read resource group $group" az group show --name "$group" --query id --output tsv; then return 0; fi
  absent || stop
  [ -n "$location" ] || fail "Resource group $group does not exist. With --location it is made."
  change "make resource group $group in $location" az group create --name "$group" --location "$location" --query id --output tsv
  undo_by az group delete --name "$group"
}

# An unregistered provider refuses the vault, and the managed identity.
register() {
  local namespace=$1
  ask "read the registration of $namespace" az provider show --namespace "$namespace" --query registrationState --output tsv
  [ "$result" != Registered ] || return 0
  if try_change "register $namespace in the subscription" az provider register --namespace "$namespace" --output none; then return 0; fi
  refused || stop
  leave_to 'Somebody with Contributor on the subscription' "You may not register $namespace" az provider register --namespace "$namespace"
}

# Shows who else could hold a name, and ends.
refuse_name() {
  local line app
  say "There is an app registration named $name already. A name is no identity: anybody in the tenant may have made it."
  while IFS='|' read -r app created; do
    line='owner could not be read'
    if ask_once "read the owners of $app" az rest --method GET --url "$graph_url/applications(appId='$app')/owners" \
      --query "join(', ', value[].[userPrincipalName || displayName || id][])" --output tsv; then
      line="owned by ${result:-nobody}"
    fi
    say "  $app, made on $created, $line"
  done <<<"$1"
  step="choose the app registration of $mode"
  fail "If one of them is yours, say --client-id ID; else take another --name."
}

app_registration() {
  if [ -n "$client" ]; then
    ask "read app registration $client" az rest --method GET --url "$graph_url/applications(appId='$client')" \
      --query "join('|', [displayName, createdDateTime, to_string(length([passwordCredentials, keyCredentials][]))])" --output tsv
    say "Using app registration ${result%%|*} ($client)"
    [ "${result##*|}" = 0 ] || say "It has ${result##*|} secrets or certificates: whoever holds one can sign in as it. The action needs none."
    return 0
  fi
  ask "look for app registrations named $name" az rest --method GET --url "$graph_url/applications" \
    --url-parameters "\$filter=displayName eq '$name'" --query "value[].join('|', [appId, createdDateTime])" --output tsv
  [ -z "$result" ] || refuse_name "$result"
  # Not az ad app create: it takes over an app registration of the same name.
  change "make a new app registration $name" az rest --method POST --url "$graph_url/applications" \
    --body "{\"displayName\":\"$name\",\"signInAudience\":\"AzureADMyOrg\"}" --query appId --output tsv
  client=${result:-NEW_CLIENT_ID} is_new=yes
  undo_by az ad app delete --id "$client"
  resume="--client-id $client"
}

service_principal() {
  if [ "$is_new" = no ]; then
    ask "look for the service principal of $client" az ad sp list --filter "appId eq '$client'" --query '[].id' --output tsv
    principal=$result
    [ -z "$principal" ] || return 0
  fi
  change "make the service principal of $client" az ad sp create --id "$client" --query id --output tsv
  principal=${result:-NEW_OBJECT_ID} has_no_rights=yes
}

# A managed identity's name is unique in its group, and only who may write there can have made it. What it trusts is
# compared all the same: whoever made it chose that.
managed_identity() {
  register Microsoft.ManagedIdentity
  if ask_once "read managed identity $name" az identity show --name "$name" --resource-group "$group" \
    --query "join('|', [clientId, principalId])" --output tsv; then
    if [ -n "$client" ] && [ "$client" != "${result%%|*}" ]; then
      fail "Managed identity $name has the client id ${result%%|*}, not $client."
    fi
    named=${client:-no}
    client=${result%%|*} principal=${result#*|}
    say "Using managed identity $name ($client)"
    return 0
  fi
  absent || stop
  [ -z "$client" ] || fail "There is no managed identity $name in $group."
  change "make managed identity $name" az identity create --name "$name" --resource-group "$group" \
    --query "join('|', [clientId, principalId])" --output tsv
  result=${result:-NEW_CLIENT_ID|NEW_OBJECT_ID} is_new=yes has_no_rights=yes
  client=${result%%|*} principal=${result#*|}
  undo_by az identity delete --name "$name" --resource-group "$group"
}

# The first is the credential's name: from the end of the subject, and a number that tells like ends apart.
credential_of() {
  local end=${1##*/}
  printf 'github-%.60s-%s' "${end//[^A-Za-z0-9_-]/-}" "$(printf '%s %s' "$issuer" "$1" | cksum | cut -d ' ' -f 1)"
}

trusted_now() {
  trusted=''
  [ "$is_new" = no ] || return 0
  if [ "$kind" = app ]; then
    ask "read what $client trusts" az rest --method GET --url "$graph_url/applications(appId='$client')/federatedIdentityCredentials" \
      --query "value[].join(' ', [issuer, audiences[0], subject])" --output tsv
  else
    ask "read what $name trusts" az identity federated-credential list --identity-name "$name" --resource-group "$group" \
      --query "[].join(' ', [issuer, audiences[0], subject])" --output tsv
  fi
  trusted=$result
}

# What was trusted before and not asked for: shown, and for a managed identity that nobody named by its client id, refused.
compare_trust() {
  local line others='' subject wanted=''
  for subject in "${subjects[@]}"; do wanted="$wanted$issuer $audience $subject
"; done
  while IFS= read -r line; do
    if [ -z "$line" ] || grep -Fxq -- "$line" <<<"$wanted"; then continue; fi
    others="$others  $line
"
  done <<<"$trusted"
  [ -n "$others" ] || return 0
  say "It also trusts (issuer, audience, subject):"
  say "${others%?}"
  if [ "$kind" = managed ] && [ "$named" = no ]; then
    step="choose the managed identity of $mode"
    fail "You named none of these. If it is the identity you mean, say --client-id $client; else take another --name."
  fi
}

trust() {
  local subject=$1 credential
  if grep -Fxq -- "$issuer $audience $subject" <<<"$trusted"; then return 0; fi
  credential=$(credential_of "$subject")
  if [ "$kind" = app ]; then
    change "trust $subject" az ad app federated-credential create --id "$client" --parameters \
      "{\"name\":\"$credential\",\"issuer\":\"$issuer\",\"subject\":\"$subject\",\"audiences\":[\"$audience\"]}" --output none
    undo_by az ad app federated-credential delete --id "$client" --federated-credential-id "$credential"
  else
    change "trust $subject" az identity federated-credential create --name "$credential" --identity-name "$name" \
      --resource-group "$group" --issuer "$issuer" --subject "$subject" --audiences "$audience" --output none
    undo_by az identity federated-credential delete --name "$credential" --identity-name "$name" --resource-group "$group" --yes
  fi
}

# Who may be granted the one role: Adobe's service principal alone where it is known, else service principals only.
condition() {
  local text
  text=$(cat "$here/roles/ensure-condition.txt")
  if [ -n "$adobe" ]; then
    text=$(sed "s/\(@[A-Za-z]*\)\[\([A-Za-z./]*\):PrincipalType\] [A-Za-z:]* {'ServicePrincipal'}/& AND \1[\2:PrincipalId] ForAnyOfAnyValues:GuidEquals {$adobe}/g" <<<"$text")
  fi
  printf '%s' "$text"
}

# The id of a custom role: made from its file, or found and compared with it, since names prove nothing.
custom_role() {
  local role=$1 file=$here/roles/$mode.json definitions
  definitions=/subscriptions/$subscription/providers/Microsoft.Authorization/roleDefinitions
  ask "look for the custom role $role" az rest --method GET --url "$definitions" \
    --url-parameters api-version=2022-04-01 "\$filter=roleName eq '$role'" --query 'value[].name' --output tsv
  role_id=$result
  if [ -z "$role_id" ]; then
    change "make the custom role $role" az role definition create --query name --output tsv \
      --role-definition "$(sed "s/00000000-0000-0000-0000-000000000000/$subscription/" "$file" | tr -s ' \n' ' ')"
    role_id=${result:-NEW_ROLE_ID}
    undo_by az role definition delete --name "$role_id" --custom-role-only true
    return 0
  fi
  ask "read the custom role $role" az rest --method GET --url "$definitions/$role_id" --url-parameters api-version=2022-04-01 \
    --query 'properties.permissions[].[actions, notActions, dataActions, notDataActions][][]' --output tsv
  if [ "$(LC_ALL=C sort <<<"$result")" != "$(sed -n '/"Actions"/,/]/ s/^ *"\(Microsoft[^"]*\)".*/\1/p' "$file" | LC_ALL=C sort)" ]; then
    step="use the custom role $role"
    fail "The custom role $role allows something else than $file. Compare them, then: az role definition update --role-definition @FILE"
  fi
}

# Each assignment as "id|scope|role's id|whether its condition is the wanted one".
assignments_now() {
  assigned=''
  [ "$has_no_rights" = no ] || return 0
  ask "read the roles of $principal" az rest --method GET --url "$scope/providers/Microsoft.Authorization/roleAssignments" \
    --url-parameters api-version=2022-04-01 "\$filter=principalId eq '$principal'" --query \
    "value[].join('|', [id, properties.scope, properties.roleDefinitionId, to_string(properties.condition == \`\"$(condition)\"\`)])" --output tsv
  assigned=$result
}

lower() { printf '%s' "$1" | tr '[:upper:]' '[:lower:]'; }

# One identity for both modes would let who changes the workflow that verifies write to Azure.
refuse_other_mode() {
  local line id at definition rest writes=no reads=no
  while IFS='|' read -r id at definition rest; do
    case "${definition##*/}" in
      f25e0fa2-a7c8-4377-a976-54943a77a395 | 8b54135c-b56d-4d72-a534-26097cfdc8d8) writes=yes ;;
      acdd72a7-3385-48ef-bd42-f606fba81ae7) reads=yes ;;
    esac
  done <<<"$assigned"
  if [ "$mode" = verify ] && [ "$writes" = yes ]; then
    line='It may write: it is the identity of ensure.'
  elif [ "$mode" = ensure ] && [ "$reads" = yes ] && [ "$writes" = no ]; then
    line='It is the identity of verify (role Reader).'
  else
    return 0
  fi
  step="use $client for $mode"
  fail "$line Each mode has one of its own: leave out --client-id, or take another --name."
}

assign() {
  local role_id=$1 limited=$2 role=$3 id at definition right limit=()
  if [ "$role_id" = CUSTOM ]; then custom_role "$role"; fi
  [ "$limited" = free ] || limit=(--condition "$(condition)" --condition-version 2.0)
  while IFS='|' read -r id at definition right; do
    if [ "$(lower "$at ${definition##*/}")" != "$(lower "$scope $role_id")" ]; then continue; fi
    if [ "$limited" = free ] || [ "$right" = true ]; then return 0; fi
    change "limit $role on $group by the condition" az rest --method PUT --url "$id" --url-parameters api-version=2022-04-01 \
      --body "{\"properties\":{\"roleDefinitionId\":\"$definition\",\"principalId\":\"$principal\",\"principalType\":\"ServicePrincipal\",\"condition\":\"$(condition)\",\"conditionVersion\":\"2.0\"}}" --output none
    return 0
  done <<<"$assigned"
  change "assign $role on $group${limit[0]:+ under the condition}" az role assignment create --assignee-object-id "$principal" \
    --assignee-principal-type ServicePrincipal --role "$role_id" --scope "$scope" ${limit[@]+"${limit[@]}"} --query id --output tsv
  undo_by az role assignment delete --ids "$result"
}

# Rights that nobody asked for here: shown, never taken away.
show_other_roles() {
  local id at definition rest entry wanted
  while IFS='|' read -r id at definition rest; do
    wanted=no
    for entry in "${roles[@]}"; do
      case "$entry" in CUSTOM*) entry=${role_id:-} ;; *) entry=${entry%% *} ;; esac
      if [ "$(lower "$at ${definition##*/}")" = "$(lower "$scope $entry")" ]; then wanted=yes; fi
    done
    if [ -z "$id" ] || [ "$wanted" = yes ]; then continue; fi
    say "It also has role ${definition##*/} at $at. To take it away: $(command_line az role assignment delete --ids "$id")"
  done <<<"$assigned"
}

# Adobe's service principal: the condition names it, and ensure without the right to add it needs it to be there.
find_adobe() {
  local given=$adobe
  [ "$mode" = ensure ] || return 0
  if ! ask_once "look for Adobe's service principal" az rest --method GET --url "$graph_url/servicePrincipals" \
    --url-parameters "\$filter=appId eq '$adobe_app'" "\$select=id" --query 'value[].id' --output tsv; then
    refused || stop
    say "You may not read the directory: whether Adobe's service principal exists is unknown."
    [ -n "$given" ] || say 'Once it exists, run this again with --adobe-principal-id, so that ensure may grant to it alone.'
    return 0
  fi
  if [ -n "$given" ] && [ "$(lower "$given")" != "$(lower "$result")" ]; then
    step="use --adobe-principal-id $given"
    fail "It is not Adobe's service principal in this tenant: ${result:-there is none}."
  fi
  adobe=$result
  if [ -n "$adobe" ]; then
    say "Adobe's service principal is $adobe: ensure may grant to it alone."
    return 0
  fi
  say "Adobe's service principal is not in this tenant yet: ensure may grant to any service principal until you run this"
  say 'again once it is there.'
  [ "$graph" != write ] || return 0
  say 'An Application Administrator adds it, once:'
  say "  $(command_line az ad sp create --id "$adobe_app" --query id --output tsv)"
}

grant_graph() {
  local url=$graph_url/servicePrincipals/$principal/appRoleAssignments held='' body id
  if [ "$graph" = none ]; then
    say "Without Microsoft Graph the finding adobe-principal is unknown in every run, so that no run is ready unless you"
    say "accept that (waive: adobe-principal). Nobody then sees that Adobe's service principal was disabled or deleted, or"
    say "that the id you give as adobe-principal-id is another application's."
  fi
  if [ "$has_no_rights" = no ]; then
    if ask_once "read the permissions of $principal" az rest --method GET --url "$url" \
      --query "value[].join(' ', [appRoleId, id])" --output tsv; then
      held=$result
    else
      refused || stop
      say 'You may not read which permissions on Microsoft Graph it has.'
    fi
  fi
  while read -r role id; do
    if [ -z "$role" ] || [ "$role" = "$permission_id" ]; then continue; fi
    [ "$role" != 1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9 ] || role=Application.ReadWrite.All
    say "It also has the permission $role on Microsoft Graph. To take it away: $(command_line az rest --method DELETE --url "$url/$id")"
  done <<<"$held"
  if [ "$graph" = none ] || grep -q -- "^$permission_id " <<<"$held"; then return 0; fi
  ask "look for Microsoft Graph in the tenant" az ad sp show --id 00000003-0000-0000-c000-000000000000 --query id --output tsv
  body="{\"principalId\":\"$principal\",\"resourceId\":\"$result\",\"appRoleId\":\"$permission_id\"}"
  if try_change "grant $permission on Microsoft Graph" az rest --method POST --url "$url" --body "$body" --query id --output tsv; then
    undo_by az rest --method DELETE --url "$url/$result"
    return 0
  fi
  refused || stop
  leave_to 'A Privileged Role Administrator' "You may not grant $permission on Microsoft Graph" az rest --method POST --url "$url" --body "$body"
}

# Nothing is written to an identity before it was compared with what it has to be.
is_new=no has_no_rights=no named=''
find_adobe
resource_group
register Microsoft.KeyVault
if [ "$kind" = app ]; then
  app_registration
  service_principal
else
  managed_identity
fi
assignments_now
refuse_other_mode
trusted_now
compare_trust
for subject in "${subjects[@]}"; do trust "$subject"; done
for entry in "${roles[@]}"; do
  read -r role_id limited role <<<"$entry"
  assign "$role_id" "$limited" "$role"
done
show_other_roles
grant_graph

if [ "$what_if" = no ]; then
  say
  say 'For the variables of the repository and of its GitHub environment:'
  printf 'AZURE_TENANT_ID=%s\nAZURE_CLIENT_ID=%s\nAZURE_SUBSCRIPTION_ID=%s\n' "$tenant" "$client" "$subscription"
  say "Run it again with the same options${resume:+ and $resume} at any time."
fi
finish
