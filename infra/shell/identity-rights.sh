# shellcheck shell=bash
# Part of identity.sh, which sets the options: the identity's permissions in Azure and in the directory.
# shellcheck disable=SC2034,SC2154 # the parts share variables

# Who may be granted that role: only Adobe's service principal if its id is known, otherwise any service principal.
condition() {
  local text
  text=$(cat "$here/roles/ensure-condition.txt")
  if [ -n "$adobe" ]; then
    text=$(sed "s/\(@[A-Za-z]*\)\[\([A-Za-z./]*\):PrincipalType\] [A-Za-z:]* {'ServicePrincipal'}/& AND \1[\2:PrincipalId] ForAnyOfAnyValues:GuidEquals {$adobe}/g" <<<"$text")
  fi
  printf '%s' "$text"
}

# Sets the identity's roles in the resource group and above it, each as "id|scope|role id|[condition]": as JSON, in which whatever
# follows a line break is still part of it.
assignments_now() {
  assigned=''
  [ "$has_no_rights" = no ] || return 0
  ask "read the roles of $principal" az rest --method GET --url "$scope/providers/Microsoft.Authorization/roleAssignments" \
    --url-parameters api-version=2022-04-01 "\$filter=principalId eq '$principal'" --query \
    "value[].join('|', [id, properties.scope, properties.roleDefinitionId, to_string([properties.condition])])" --output tsv
  assigned=$result
}

# If both modes shared an identity, anybody who can change the verifying workflow could write to Azure.
refuse_other_mode() {
  local line id at definition rest writes=no reads=no
  # Built-in roles are identified by id. Custom ones are identified by name, which is safe because a match here only leads to a refusal.
  while IFS='|' read -r id at definition rest; do
    case "${definition##*/}" in
      f25e0fa2-a7c8-4377-a976-54943a77a395 | 8b54135c-b56d-4d72-a534-26097cfdc8d8) writes=yes ;;
      acdd72a7-3385-48ef-bd42-f606fba81ae7) reads=yes ;;
      '') ;;
      *)
        ask_once "read role ${definition##*/}" az rest --method GET --url "$definition" --url-parameters api-version=2022-04-01 \
          --query properties.roleName --output tsv || true
        case "$result" in 'CJA CMK ensure'*) writes=yes ;; 'CJA CMK verify'*) reads=yes ;; esac
        ;;
    esac
  done <<<"$assigned"
  if [ "$mode" = verify ] && [ "$writes" = yes ]; then
    line='It has write access: it is the identity of ensure.'
  elif [ "$mode" = ensure ] && [ "$reads" = yes ] && [ "$writes" = no ]; then
    line='It has read access only: it is the identity of verify.'
  else
    return 0
  fi
  step="use $client for $mode"
  fail "$line Each mode needs its own: leave out $names_it, or choose another --name."
}

# A run that doesn't find Adobe's service principal must not allow more than an earlier one that did.
without_principal() {
  sed -E 's/ AND @[A-Za-z]+\[[A-Za-z./]+:PrincipalId\] ForAnyOfAnyValues:GuidEquals \{[0-9a-fA-F-]{36}\}//g' <<<"$1"
}

# The scopes and ids of the roles that were requested.
wanted=()

assign() {
  local role_id=$1 limited=$2 at=$3 role=$4 place id has definition holds limit=()
  place=$([ "$at" = group ] && printf '%s' "$group" || printf 'the subscription')
  page="https://portal.azure.com/#@$tenant/resource$(scope_of "$at")/users"
  if [ "$role_id" = CUSTOM ] && ! custom_role "$at" "$role"; then
    refused || stop
    [ "$at" = subscription ] || { show_errors && fail "You aren't allowed to create role definitions on $group: use --built-in-roles, or have its Owner run this."; }
    leave_role "$role" "$(role_file "$at" "$role")"
    return 0
  fi
  wanted+=("$(lower "$(scope_of "$at") $role_id")")
  [ "$limited" = free ] || limit=(--condition "$(condition)" --condition-version 2.0)
  while IFS='|' read -r id has definition holds; do
    [ -n "$id" ] || continue
    if [ "$(lower "$has ${definition##*/}")" != "$(lower "$(scope_of "$at") $role_id")" ]; then continue; fi
    if [ "$limited" = free ] || [ "$holds" = "[\"$(condition)\"]" ]; then
      already "role $role of $mode on $place"
      return 0
    fi
    if [ -z "$adobe" ] && [ "$(without_principal "$holds")" = "[\"$(condition)\"]" ]; then
      say "Kept the condition of $role on $place: it lets ensure grant access to one service principal."
      return 0
    fi
    change "limit $role on $place by the condition" az rest --method PUT --url "$id" --url-parameters api-version=2022-04-01 \
      --body "{\"properties\":{\"roleDefinitionId\":\"$definition\",\"principalId\":\"$principal\",\"principalType\":\"ServicePrincipal\",\"condition\":\"$(condition)\",\"conditionVersion\":\"2.0\"}}" --output none
    return 0
  done <<<"$assigned"
  if ! try_change "assign $role on $place${limit[0]:+ under the condition}" az role assignment create --assignee-object-id "$principal" \
    --assignee-principal-type ServicePrincipal --role "$role_id" --scope "$(scope_of "$at")" ${limit[@]+"${limit[@]}"} --query id --output tsv; then
    if [ "$at" = group ] || ! refused; then stop; fi
    leave_role "$role" ''
    return 0
  fi
  undo_by az role assignment delete --ids "$result"
}

# leave_role ROLE DEFINITION: an owner of the subscription creates (unless DEFINITION is empty) and assigns it.
leave_role() {
  local who='An Owner of the subscription' why="You aren't allowed to assign $1 on the subscription, which deleted vaults need"
  local assigning=(az role assignment create --assignee-object-id "$principal" --assignee-principal-type ServicePrincipal
    --role "${role_id:-$(custom_name subscription "$1")}" --scope "$(scope_of subscription)")
  [ -z "$2" ] || leave_to "$who" "You aren't allowed to create the custom role $1 in the subscription (once for both identities)" az role definition create --role-definition "$2"
  leave_to "$who" "$why" "${assigning[@]}"
}

# If a workspace requires workspace permissions, Azure silently omits its rows for anybody without them.
assign_workspace() {
  local reader=73c42c96-874c-492b-b04d-ab87d138a893
  [ -n "$workspace" ] || return 0
  if [ "$has_no_rights" = no ]; then
    ask "read the roles of $principal on the workspace" az rest --method GET \
      --url "$workspace/providers/Microsoft.Authorization/roleAssignments" --url-parameters api-version=2022-04-01 \
      "\$filter=principalId eq '$principal'" --query "value[?ends_with(properties.roleDefinitionId, '$reader')].id" --output tsv
    [ -z "$result" ] || return 0
  fi
  change "assign Log Analytics Reader on the workspace" az role assignment create --assignee-object-id "$principal" \
    --assignee-principal-type ServicePrincipal --role "$reader" --scope "$workspace" --query id --output tsv
  undo_by az role assignment delete --ids "$result"
}

# Roles that were not requested are printed but never removed.
show_other_roles() {
  local id at definition rest
  while IFS='|' read -r id at definition rest; do
    if [ -z "$id" ] || printf '%s\n' "${wanted[@]}" | grep -Fxq -- "$(lower "$at ${definition##*/}")"; then continue; fi
    say "It also has role ${definition##*/} at $at. To remove it: $(command_line az role assignment delete --ids "$id")"
  done <<<"$assigned"
}

# Adobe's service principal: the condition contains its id, and it must exist unless ensure may add it.
find_adobe() {
  local given=$adobe
  [ "$mode" = ensure ] || return 0
  if ! ask_once "find Adobe's service principal" az rest --method GET --url "$graph_url/servicePrincipals" \
    --url-parameters "\$filter=appId eq '$adobe_app'" "\$select=id" --query 'value[].id' --output tsv; then
    refused || stop
    say "You aren't allowed to read the directory: whether Adobe's service principal exists is unknown."
    [ -n "$given" ] || say 'Once it exists, run this again with --adobe-principal-id, so that ensure can grant access to nobody else.'
    return 0
  fi
  if [ -n "$given" ] && [ "$(lower "$given")" != "$(lower "$result")" ]; then
    step="use --adobe-principal-id $given"
    fail "That is not Adobe's service principal in this tenant: ${result:-there is none}."
  fi
  adobe=$result
  if [ -n "$adobe" ]; then
    say "Adobe's service principal is $adobe: ensure can grant access to nobody else."
    return 0
  fi
  # Without --yes, the script that runs this one has not added it yet.
  if [ "$dry_run" = yes ] && [ -n "${CJA_CMK_RECORD:-}" ]; then adobe=OBJECT_ID_OF_ADOBES_PRINCIPAL && return 0; fi
  say "Adobe's service principal is not in this tenant yet. Run this again once it is: until then, a new identity of ensure"
  say 'can grant access to any service principal.'
  if [ "$graph" = write ] || [ -n "${CJA_CMK_RECORD:-}" ]; then return 0; fi
  say 'An Application Administrator adds it, once:'
  say "  $(command_line az ad sp create --id "$adobe_app" --query id --output tsv)"
}

grant_graph() {
  local url=$graph_url/servicePrincipals/$principal/appRoleAssignments held='' body id
  page="https://portal.azure.com/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Permissions/objectId/$principal/appId/$client"
  # The script that runs this one says it once, as its host calls it.
  if [ "$graph" = none ] && [ -z "${CJA_CMK_RECORD:-}" ]; then
    say "Without Microsoft Graph the finding adobe-principal is unknown in every run, so that no run is ready unless you"
    say "accept that (waive: adobe-principal). Then nothing reports that Adobe's service principal was disabled or deleted, or"
    say "that the id you give as adobe-principal-id is another application's."
  fi
  if [ "$has_no_rights" = no ]; then
    if ask_once "read the permissions of $principal" az rest --method GET --url "$url" \
      --query "value[].join(' ', [appRoleId, id])" --output tsv; then
      held=$result
    else
      refused || stop
      say 'You are not allowed to read which permissions on Microsoft Graph it has.'
    fi
  fi
  while read -r role id; do
    if [ -z "$role" ] || [ "$role" = "$permission_id" ]; then continue; fi
    [ "$role" != 1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9 ] || role=Application.ReadWrite.All
    say "It also has the permission $role on Microsoft Graph. To remove it: $(command_line az rest --method DELETE --url "$url/$id")"
  done <<<"$held"
  if [ "$graph" = none ]; then return 0; fi
  if grep -q -- "^$permission_id " <<<"$held"; then
    already "$permission on Microsoft Graph for $mode"
    return 0
  fi
  ask "find Microsoft Graph's service principal" az ad sp show --id 00000003-0000-0000-c000-000000000000 --query id --output tsv
  body="{\"principalId\":\"$principal\",\"resourceId\":\"$result\",\"appRoleId\":\"$permission_id\"}"
  if try_change "grant $permission on Microsoft Graph" az rest --method POST --url "$url" --body "$body" --query id --output tsv; then
    undo_by az rest --method DELETE --url "$url/$result"
    return 0
  fi
  refused || stop
  leave_to 'A Privileged Role Administrator' "You aren't allowed to grant $permission on Microsoft Graph" az rest --method POST --url "$url" --body "$body"
}
