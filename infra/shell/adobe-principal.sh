# shellcheck shell=bash
# Part of set-up.sh and of the setups of other CI systems: Adobe's service principal.
# shellcheck disable=SC2034,SC2154 # the parts share variables

adobe_app=251e3919-1940-4296-bb8b-6b9a5e8a4805

# A deleted one keeps its ID and its roles for 30 days; a new one has neither.
refuse_deleted() {
  local deleted=https://graph.microsoft.com/v1.0/directory/deletedItems
  if ! ask_once "look for a deleted service principal of Adobe's app" az rest --method GET --url "$deleted/microsoft.graph.servicePrincipal" \
    --url-parameters "\$filter=appId eq '$adobe_app'" --query 'value[].id' --output tsv; then
    refused || stop
    return 0
  fi
  [ -n "$result" ] || return 0
  step="add Adobe's service principal"
  say "Adobe's service principal was deleted. A new one would have a different ID and no role. Ask the vault's owners (docs/lost-access.md). If it was a mistake, an Application Administrator restores it, and you run this again:"
  fail "  $(command_line az rest --method POST --url "$deleted/${result%%$'\n'*}/restore")"
}

# The condition of ensure's identity contains its ID, so it comes first. Sets adobe_id, its object ID, unless an option gave it.
adobe_principal() {
  page=https://portal.azure.com/#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview
  if ! ask_once "find Adobe's service principal" az ad sp list --filter "appId eq '$adobe_app'" --query '[].id' --output tsv; then
    refused || stop
    result=''
  fi
  if [ -n "$result" ]; then
    adobe_id=${adobe_id:-${result%%$'\n'*}}
    already "Adobe's service principal"
    return 0
  fi
  refuse_deleted
  if try_change "add Adobe's service principal" az ad sp create --id "$adobe_app" --query id --output tsv; then
    adobe_id=${adobe_id:-$result}
    leave "Adobe's service principal, which Adobe needs"
    return 0
  fi
  refused || stop
  leave_to 'An Application Administrator' "You aren't allowed to add Adobe's service principal. Then run this again: until then ensure can grant access to others too" \
    az ad sp create --id "$adobe_app"
}
