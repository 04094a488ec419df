# shellcheck shell=bash
# Part of identity.sh, which sets the options: the Azure roles of each mode, and the custom ones among them.
# shellcheck disable=SC2034,SC2154 # the parts share variables

# Sets the roles, as in docs/permissions.md: id (CUSTOM: from its file), whether the condition in roles/ensure-condition.txt
# limits it, scope, name.
choose_roles() {
  case "$mode/$narrow" in
    ensure/no)
      roles=('f25e0fa2-a7c8-4377-a976-54943a77a395 free group Key Vault Contributor'
        '8b54135c-b56d-4d72-a534-26097cfdc8d8 limited group Key Vault Data Access Administrator')
      ;;
    verify/no) roles=('acdd72a7-3385-48ef-bd42-f606fba81ae7 free group Reader') ;;
    ensure/yes) roles=('CUSTOM limited group CJA CMK ensure') ;;
    verify/yes) roles=('CUSTOM free group CJA CMK verify') ;;
  esac
  case "$usage/$mode/$narrow" in
    yes/ensure/no) roles+=('acdd72a7-3385-48ef-bd42-f606fba81ae7 free group Reader') ;;
    yes/*/yes) roles+=('CUSTOM free group CJA CMK usage') ;;
  esac
  [ "$recovery" = yes ] || return 0
  # Deleted vaults belong to no resource group.
  roles+=('CUSTOM free subscription CJA CMK recovery')
  [ "$mode" = verify ] || roles+=('CUSTOM free group CJA CMK key-recovery')
}

# scope_of PLACE
scope_of() { if [ "$1" = group ]; then printf '%s' "$scope"; else printf '%s' "/subscriptions/$subscription"; fi; }

# Names of custom roles are unique in a tenant, so they include where the role can be assigned.
custom_name() { printf '%s (%s%s)' "$2" "$([ "$1" != group ] || printf '%s ' "$group")" "${subscription%%-*}"; }

# Lists "KIND ACTION" for each action of a role's file, where KIND is Actions, NotActions, DataActions or NotDataActions.
actions_in() {
  awk -F'"' '{ for (i = 2; i <= NF; i += 2) if ($i ~ /Actions$/) kind = $i; else if ($i ~ /^Microsoft\./) print kind, $i }' "$1" |
    LC_ALL=C sort
}

# role_file PLACE ROLE: prints the definition for az, with this scope and name.
role_file() {
  sed -e "s|/subscriptions/00000000-0000-0000-0000-000000000000|$(scope_of "$1")|" \
    -e "s|\"Name\": \"$2\"|\"Name\": \"$(custom_name "$1" "$2")\"|" "$here/roles/${2##* }.json" | tr -s ' \n' ' '
}

# custom_role PLACE ROLE: sets role_id. Creates the role from its file, or updates one that lacks actions of the file. Names
# prove nothing, so one that allows anything else is refused. Fails if the caller isn't allowed to create it.
custom_role() {
  local at=$1 role=$2 file=$here/roles/${2##* }.json name definitions extra
  name=$(custom_name "$at" "$role")
  # Somebody who has rights only on the resource group can read the subscription's roles there.
  definitions=$scope/providers/Microsoft.Authorization/roleDefinitions
  # Without --yes, the resource group may not exist yet.
  ask_once "find the custom role $name" az rest --method GET --url "$definitions" --url-parameters api-version=2022-04-01 \
    "\$filter=roleName eq '$name'" --query 'value[].name' --output tsv || absent || stop
  role_id=$result
  if [ -z "$role_id" ]; then
    try_change "create the custom role $name" az role definition create --query name --output tsv \
      --role-definition "$(role_file "$at" "$role")" || return 1
    role_id=${result:-NEW_ROLE_ID}
    undo_by az role definition delete --name "$role_id" --custom-role-only true --scope "$(scope_of "$at")"
    return 0
  fi
  ask "read the custom role $name" az rest --method GET --url "$definitions/$role_id" --url-parameters api-version=2022-04-01 --query \
    "properties.permissions[].[actions[].join(' ', ['Actions', @]), notActions[].join(' ', ['NotActions', @]), dataActions[].join(' ', ['DataActions', @]), notDataActions[].join(' ', ['NotDataActions', @])][][]" --output tsv
  extra=$(LC_ALL=C comm -13 <(actions_in "$file") <(LC_ALL=C sort <<<"$result"))
  if [ -n "$extra" ]; then
    step="use the custom role $name"
    say "The custom role $name allows what $file does not:"
    say_list "$extra"
    fail 'If you added it, use --built-in-roles, or remove it from the role. Otherwise find out who did.'
  fi
  [ "$(LC_ALL=C sort <<<"$result")" != "$(actions_in "$file")" ] || return 0
  change "add to the custom role $name what $file allows now" az role definition update --role-definition "$(role_file "$at" "$role")" \
    --query name --output tsv
}
