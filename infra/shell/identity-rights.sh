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

# Sets the id of a custom role: creates it from its file, or compares an existing one with the file, since names prove nothing.
custom_role() {
  local role=$1 file=$here/roles/${1##* }.json definitions
  definitions=/subscriptions/$subscription/providers/Microsoft.Authorization/roleDefinitions
  ask "find the custom role $role" az rest --method GET --url "$definitions" \
    --url-parameters api-version=2022-04-01 "\$filter=roleName eq '$role'" --query 'value[].name' --output tsv
  role_id=$result
  if [ -z "$role_id" ]; then
    change "create the custom role $role" az role definition create --query name --output tsv \
      --role-definition "$(sed "s/00000000-0000-0000-0000-000000000000/$subscription/" "$file" | tr -s ' \n' ' ')"
    role_id=${result:-NEW_ROLE_ID}
    undo_by az role definition delete --name "$role_id" --custom-role-only true
    return 0
  fi
  ask "read the custom role $role" az rest --method GET --url "$definitions/$role_id" --url-parameters api-version=2022-04-01 \
    --query 'properties.permissions[].[actions, notActions, dataActions, notDataActions][][]' --output tsv
  if [ "$(LC_ALL=C sort <<<"$result")" != "$(sed -n '/"Actions"/,/]/ s/^ *"\(Microsoft[^"]*\)".*/\1/p' "$file" | LC_ALL=C sort)" ]; then
    step="use the custom role $role"
    fail "The custom role $role differs from $file. Compare them, then: az role definition update --role-definition @FILE"
  fi
}

# Each assignment as "id|scope|role id|whether it has the wanted condition".
assignments_now() {
  assigned=''
  [ "$has_no_rights" = no ] || return 0
  ask "read the roles of $principal" az rest --method GET --url "$scope/providers/Microsoft.Authorization/roleAssignments" \
    --url-parameters api-version=2022-04-01 "\$filter=principalId eq '$principal'" --query \
    "value[].join('|', [id, properties.scope, properties.roleDefinitionId, to_string(properties.condition == \`\"$(condition)\"\`)])" --output tsv
  assigned=$result
}

lower() { printf '%s' "$1" | tr '[:upper:]' '[:lower:]'; }

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
  fail "$line Each mode needs its own: leave out --client-id, or choose another --name."
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

# Rights that were not requested are printed but never removed.
show_other_roles() {
  local id at definition rest entry wanted
  while IFS='|' read -r id at definition rest; do
    wanted=no
    for entry in "${roles[@]}"; do
      case "$entry" in CUSTOM*) entry=${role_id:-} ;; *) entry=${entry%% *} ;; esac
      if [ "$(lower "$at ${definition##*/}")" = "$(lower "$scope $entry")" ]; then wanted=yes; fi
    done
    if [ -z "$id" ] || [ "$wanted" = yes ]; then continue; fi
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
    say "You may not read the directory: whether Adobe's service principal exists is unknown."
    [ -n "$given" ] || say 'Once it exists, run this again with --adobe-principal-id, so that ensure may grant to it alone.'
    return 0
  fi
  if [ -n "$given" ] && [ "$(lower "$given")" != "$(lower "$result")" ]; then
    step="use --adobe-principal-id $given"
    fail "That is not Adobe's service principal in this tenant: ${result:-there is none}."
  fi
  adobe=$result
  if [ -n "$adobe" ]; then
    say "Adobe's service principal is $adobe: ensure may grant to it alone."
    return 0
  fi
  say "Adobe's service principal is not in this tenant yet: ensure may grant to any service principal until you run this"
  say 'again once it exists.'
  [ "$graph" != write ] || return 0
  say 'An Application Administrator adds it, once:'
  say "  $(command_line az ad sp create --id "$adobe_app" --query id --output tsv)"
}

grant_graph() {
  local url=$graph_url/servicePrincipals/$principal/appRoleAssignments held='' body id
  if [ "$graph" = none ]; then
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
      say 'You may not read which permissions on Microsoft Graph it has.'
    fi
  fi
  while read -r role id; do
    if [ -z "$role" ] || [ "$role" = "$permission_id" ]; then continue; fi
    [ "$role" != 1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9 ] || role=Application.ReadWrite.All
    say "It also has the permission $role on Microsoft Graph. To remove it: $(command_line az rest --method DELETE --url "$url/$id")"
  done <<<"$held"
  if [ "$graph" = none ] || grep -q -- "^$permission_id " <<<"$held"; then return 0; fi
  ask "find Microsoft Graph's service principal" az ad sp show --id 00000003-0000-0000-c000-000000000000 --query id --output tsv
  body="{\"principalId\":\"$principal\",\"resourceId\":\"$result\",\"appRoleId\":\"$permission_id\"}"
  if try_change "grant $permission on Microsoft Graph" az rest --method POST --url "$url" --body "$body" --query id --output tsv; then
    undo_by az rest --method DELETE --url "$url/$result"
    return 0
  fi
  refused || stop
  leave_to 'A Privileged Role Administrator' "You may not grant $permission on Microsoft Graph" az rest --method POST --url "$url" --body "$body"
}
