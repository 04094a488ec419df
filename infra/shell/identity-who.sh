# shellcheck shell=bash
# Part of identity.sh, which sets the options: the resource group, the identity itself, and whom it trusts.
# shellcheck disable=SC2034,SC2154 # the parts share variables

resource_group() {
  if ask_once "read resource group $group" az group show --name "$group" --query id --output tsv; then return 0; fi
  absent || stop
  [ -n "$location" ] || fail "Resource group $group does not exist. Give --location to create it."
  change "create resource group $group in $location" az group create --name "$group" --location "$location" --query id --output tsv
  leave "resource group $group, which this run created"
}

# Lists the app registrations with this name and their owners, and exits.
refuse_name() {
  local line app
  say "An app registration named $name already exists. A name proves nothing: anybody in the tenant might have created it."
  while IFS='|' read -r app created; do
    line='owner could not be read'
    if ask_once "read the owners of $app" az rest --method GET --url "$graph_url/applications(appId='$app')/owners" \
      --query "join(', ', value[].[userPrincipalName || displayName || id][])" --output tsv; then
      line="owned by ${result:-no one}"
    fi
    say "  $app, created on $created, $line"
  done <<<"$1"
  step="choose the app registration of $mode"
  fail "If one of them is yours, give --client-id ID; otherwise choose another --name."
}

app_registration() {
  if [ -n "$client" ]; then
    ask "read app registration $client" az rest --method GET --url "$graph_url/applications(appId='$client')" \
      --query "join('|', [displayName, createdDateTime, to_string(length([passwordCredentials, keyCredentials][]))])" --output tsv
    say "Using app registration ${result%%|*} ($client)"
    [ "${result##*|}" = 0 ] || say "It has ${result##*|} secrets or certificates. Anyone who has one can sign in as it. The action needs none."
    return 0
  fi
  ask "look for app registrations named $name" az rest --method GET --url "$graph_url/applications" \
    --url-parameters "\$filter=displayName eq '$name'" --query "value[].join('|', [appId, createdDateTime])" --output tsv
  [ -z "$result" ] || refuse_name "$result"
  # Does not use az ad app create, which takes over an app registration of the same name.
  change "create a new app registration $name" az rest --method POST --url "$graph_url/applications" \
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
  change "create the service principal of $client" az ad sp create --id "$client" --query id --output tsv
  principal=${result:-NEW_OBJECT_ID} has_no_rights=yes
}

# A managed identity's name is unique in its group, and only somebody with write access there can have created it. What it
# trusts is checked anyway, since its creator chose that.
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
  change "create managed identity $name" az identity create --name "$name" --resource-group "$group" \
    --query "join('|', [clientId, principalId])" --output tsv
  result=${result:-NEW_CLIENT_ID|NEW_OBJECT_ID} is_new=yes has_no_rights=yes
  client=${result%%|*} principal=${result#*|}
  undo_by az identity delete --name "$name" --resource-group "$group"
}

# Prints the name of the credential: the end of the subject, and a number that distinguishes similar ends.
credential_of() {
  local end=${1##*/}
  printf 'github-%.60s-%s' "${end//[^A-Za-z0-9_-]/-}" "$(printf '%s %s' "$issuer" "$1" | cksum | cut -d ' ' -f 1)"
}

# Sets what the identity trusts, each as "name|issuer audience subject".
trusted_now() {
  trusted=''
  [ "$is_new" = no ] || return 0
  if [ "$kind" = app ]; then
    ask "read what $client trusts" az rest --method GET --url "$graph_url/applications(appId='$client')/federatedIdentityCredentials" \
      --query "value[].join('|', [name, join(' ', [issuer, audiences[0], subject])])" --output tsv
  else
    ask "read what $name trusts" az identity federated-credential list --identity-name "$name" --resource-group "$group" \
      --query "[].join('|', [name, join(' ', [issuer, audiences[0], subject])])" --output tsv
  fi
  trusted=$result
}

# Trusted subjects that were not requested are printed. For a managed identity without --client-id they stop the script.
compare_trust() {
  local id line others='' subject requested=''
  for subject in "${subjects[@]}"; do requested="$requested$issuer $audience $subject
"; done
  while IFS='|' read -r id line; do
    if [ -z "$line" ] || grep -Fxq -- "$line" <<<"$requested"; then continue; fi
    others="$others  $line
"
  done <<<"$trusted"
  [ -n "$others" ] || return 0
  say "It also trusts (issuer, audience, subject):"
  say "${others%?}"
  if [ "$kind" = managed ] && [ "$named" = no ]; then
    step="choose the managed identity of $mode"
    fail "You named none of these. If it is the identity you mean, give --client-id $client; otherwise choose another --name."
  fi
}

# untrust CREDENTIAL: sets the command that removes it.
untrust() {
  untrusting=(az ad app federated-credential delete --id "$client" --federated-credential-id "$1")
  [ "$kind" = app ] ||
    untrusting=(az identity federated-credential delete --name "$1" --identity-name "$name" --resource-group "$group" --yes)
}

# Once GitHub puts IDs into a repository's subjects, anyone who gets its old name can present the subject without IDs.
show_other_forms() {
  local id line
  while IFS='|' read -r id line; do
    if [ -z "$line" ] || ! is_other_form "${line#"$issuer $audience "}"; then continue; fi
    untrust "$id"
    say "It also trusts ${line##* }, a form that GitHub doesn't use for this repository. To remove it: $(command_line "${untrusting[@]}")"
  done <<<"$trusted"
}

trust() {
  local subject=$1 credential untrusting
  if cut -d '|' -f 2- <<<"$trusted" | grep -Fxq -- "$issuer $audience $subject"; then return 0; fi
  credential=$(credential_of "$subject")
  if [ "$kind" = app ]; then
    change "trust $subject" az ad app federated-credential create --id "$client" --parameters \
      "{\"name\":\"$credential\",\"issuer\":\"$issuer\",\"subject\":\"$subject\",\"audiences\":[\"$audience\"]}" --output none
  else
    change "trust $subject" az identity federated-credential create --name "$credential" --identity-name "$name" \
      --resource-group "$group" --issuer "$issuer" --subject "$subject" --audiences "$audience" --output none
  fi
  untrust "$credential"
  undo_by "${untrusting[@]}"
}
