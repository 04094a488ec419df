# shellcheck shell=bash
# Part of identity.sh, which sets group, name, client, kind, issuer, audience and subjects: an identity that exists,
# and whom it trusts.
# shellcheck disable=SC2034,SC2154 # the parts share variables

# The option that names an identity which exists: that of the script which calls this one, if any.
names_it=${CJA_CMK_CLIENT_OPTION:---client-id}
# Whether this run creates the identity, whether it has no rights yet, and whether the caller named it.
is_new=no has_no_rights=no named=''

# A managed identity's name is unique in its group, and only somebody with write access there can have created it. What it
# trusts is checked anyway, since its creator chose that.
# Sets is_new to yes if there is none yet.
find_managed_identity() {
  register Microsoft.ManagedIdentity
  if ask_once "read managed identity $name" az identity show --name "$name" --resource-group "$group" \
    --query "join('|', [clientId, principalId])" --output tsv; then
    if [ -n "$client" ] && [ "$client" != "${result%%|*}" ]; then
      fail "Managed identity $name has the client id ${result%%|*}, not $client."
    fi
    named=${client:-no}
    client=${result%%|*} principal=${result#*|}
    say "Using managed identity $name ($client)"
    already "managed identity $name"
    return 0
  fi
  absent || stop
  [ -z "$client" ] || fail "There is no managed identity $name in $group."
  is_new=yes
}

create_managed_identity() {
  [ "$is_new" = yes ] || return 0
  change "create managed identity $name" az identity create --name "$name" --resource-group "$group" \
    --query "join('|', [clientId, principalId])" --output tsv
  result=${result:-NEW_CLIENT_ID|NEW_OBJECT_ID} has_no_rights=yes
  client=${result%%|*} principal=${result#*|}
  undo_by az identity delete --name "$name" --resource-group "$group"
}

# Prints the name of the credential: the end of the subject, and a number that distinguishes similar ends.
credential_of() {
  local end=${1##*/}
  printf '%s-%.60s-%s' "${host:-github}" "${end//[^A-Za-z0-9_-]/-}" "$(printf '%s %s' "$issuer" "$1" | cksum | cut -d ' ' -f 1)"
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
    others="$others$line
"
  done <<<"$trusted"
  [ -n "$others" ] || return 0
  say "It also trusts (issuer, audience, subject):"
  say_list "$others"
  if [ "$kind" = managed ] && [ "$named" = no ]; then
    step="choose the managed identity $name"
    fail "You named none of these. If it is the identity you mean, give $names_it $client; otherwise choose another name."
  fi
}

# untrust CREDENTIAL: sets the command that removes it.
untrust() {
  untrusting=(az ad app federated-credential delete --id "$client" --federated-credential-id "$1")
  [ "$kind" = app ] ||
    untrusting=(az identity federated-credential delete --name "$1" --identity-name "$name" --resource-group "$group" --yes)
}

trust() {
  local subject=$1 credential untrusting
  if cut -d '|' -f 2- <<<"$trusted" | grep -Fxq -- "$issuer $audience $subject"; then
    already "trust in $subject"
    return 0
  fi
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
