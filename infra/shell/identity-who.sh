# shellcheck shell=bash
# Part of identity.sh, which sets the options: the resource group and the app registration.
# shellcheck disable=SC2034,SC2154 # the parts share variables

graph_url=https://graph.microsoft.com/v1.0

resource_group() {
  page="https://portal.azure.com/#@$tenant/resource$scope/overview"
  if ask_once "read resource group $group" az group show --name "$group" --query id --output tsv; then
    already "resource group $group"
    return 0
  fi
  absent || stop
  [ -n "$location" ] || fail "Resource group $group does not exist. Give ${CJA_CMK_CREATE_OPTION:---location} to create it."
  change "create resource group $group in $location" az group create --name "$group" --location "$location" --query id --output tsv
  leave "resource group $group, which this run created but which might contain more by now"
}

name_is_free() {
  ask "look for app registrations named $name" az rest --method GET --url "$graph_url/applications" \
    --url-parameters "\$filter=displayName eq '$name'" --query "value[].join('|', [appId, createdDateTime])" --output tsv
  [ -z "$result" ] || refuse_name "$result"
}

# Lists the app registrations with this name and their owners, and exits.
refuse_name() {
  local app
  say "An app registration named $name already exists. A name proves nothing: anybody in the tenant might have created it."
  while IFS='|' read -r app created; do
    say "  $app, created on $created, $(owners_of "applications(appId='$app')")"
  done <<<"$1"
  step="choose the app registration of $mode"
  fail "If one of them is yours, give ${names_it:---client-id} ID; otherwise choose another --name."
}

# owners_of PATH: of an application or service principal. They can add credentials to it.
owners_of() {
  if ask_once "read the owners of $1" az rest --method GET --url "$graph_url/$1/owners" \
    --query "join(', ', value[].[userPrincipalName || join(' ', ['application', id])][])" --output tsv; then
    printf 'owned by %s' "${result:-no one}"
  else
    printf 'owner could not be read'
  fi
}

application_page() { printf 'https://portal.azure.com/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Credentials/appId/%s' "$client"; }

# refuse_credentials WHAT [WHERE]: others can sign in as the identity; WHERE lists their credentials.
refuse_credentials() {
  say "$1. The action needs none."
  [ "$credentials" = no ] || return 0
  step="give rights to $client"
  say "Find out whose they are, and remove them: ${2:-$page}. If you accept them, give --accept-credentials."
  if [ "$dry_run" = no ]; then exit 1; fi
  say 'With --yes, the script would stop here.'
}

# refuse_secrets NUMBER [WHERE]
refuse_secrets() {
  [ "$1" = 0 ] || refuse_credentials "It has $1 secrets or certificates. Anyone who has one can sign in as it" "${2:-}"
}

app_registration() {
  page=https://portal.azure.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade
  if [ -n "$client" ]; then
    ask "read app registration $client" az rest --method GET --url "$graph_url/applications(appId='$client')" \
      --query "join('|', [displayName, createdDateTime, to_string(length([passwordCredentials, keyCredentials][]))])" --output tsv
    page=$(application_page)
    already "app registration ${result%%|*}"
    say "Using app registration ${result%%|*} ($client), $(owners_of "applications(appId='$client')")"
    refuse_secrets "${result##*|}"
    return 0
  fi
  name_is_free
  # Does not use az ad app create, which takes over an app registration of the same name.
  change "create a new app registration $name" az rest --method POST --url "$graph_url/applications" \
    --body "{\"displayName\":\"$name\",\"signInAudience\":\"AzureADMyOrg\"}" --query appId --output tsv
  client=${result:-NEW_CLIENT_ID} is_new=yes
  page=$(application_page)
  record client "$mode" "$client"
  undo_by az ad app delete --id "$client"
  resume="${resume:+$resume }${names_it:---client-id} $client"
}

# A service principal can have secrets, certificates and owners of its own, which its application doesn't show.
service_principal() {
  if [ "$is_new" = no ]; then
    ask "look for the service principal of $client" az ad sp list --filter "appId eq '$client'" --query '[].id' --output tsv
    principal=$result
    if [ -n "$principal" ]; then
      ask "read service principal $principal" az rest --method GET --url "$graph_url/servicePrincipals/$principal" \
        --url-parameters "\$select=passwordCredentials,keyCredentials" --query 'length([passwordCredentials, keyCredentials][])' --output tsv
      say "Using its service principal, $(owners_of "servicePrincipals/$principal")"
      refuse_secrets "$result" "$(command_line az ad sp show --id "$principal" --query '[passwordCredentials, keyCredentials][]')"
      return 0
    fi
  fi
  change "create the service principal of $client" az ad sp create --id "$client" --query id --output tsv
  principal=${result:-NEW_OBJECT_ID} has_no_rights=yes
}
