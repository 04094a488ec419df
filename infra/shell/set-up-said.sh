# shellcheck shell=bash
# Part of set-up.sh, which sets the options: what somebody says of Adobe's confirmation, and whom to call.
# shellcheck disable=SC2034,SC2154 # the parts share variables

# How long the setup can say by itself that Adobe has confirmed nothing, in days; the action takes 90.
none_days=60

# day_ahead DAYS: prints the day (UTC), without an option of date that not every machine has.
day_ahead() {
  awk -v days=$(($(date -u +%s) / 86400 + $1)) 'BEGIN {
    z = days + 719468; era = int(z / 146097); doe = z - era * 146097
    yoe = int((doe - int(doe / 1460) + int(doe / 36524) - int(doe / 146096)) / 365)
    doy = doe - (365 * yoe + int(yoe / 4) - int(yoe / 100)); mp = int((5 * doy + 2) / 153)
    d = doy - int((153 * mp + 2) / 5) + 1; m = mp < 10 ? mp + 3 : mp - 9
    printf "%04d-%02d-%02d", yoe + era * 400 + (m <= 2), m, d }'
}

# require_confirmation TEXT: a URI of the vault with its version, or none until a day.
require_confirmation() {
  if [[ $1 =~ ^none\ until\ [0-9]{4}-[0-9]{2}-[0-9]{2}$ ]]; then
    if [[ ${1#none until } > $(day_ahead 90) ]]; then wrong "--confirmed-key-uri takes a day of at most 90 days ahead, not ${1#none until }"; fi
    return 0
  fi
  names_key "$1" ||
    wrong "--confirmed-key-uri takes the URI of a key of $vault, with its version, or \"none until $(day_ahead "$none_days")\", not $1"
}

# names_key TEXT: whether it is the URI of a key of the vault, with its version.
names_key() { [[ $(lower "$1") =~ ^https://$(lower "$vault")\.vault\.azure\.net/keys/[a-z0-9-]{1,127}/[0-9a-f]{32}$ ]]; }

# confirmed_before: prints the key that an earlier run was told to be confirmed.
confirmed_before() {
  local before
  before=$(remembered confirmed)
  ! names_key "$before" || printf '%s' "$before"
}

# said_in: prints what the workflow that it reads says, if that is none until a day, or a URI.
said_in() {
  sed -n -E "s/^ {10}confirmed-key-uri: *[\"']?(none until [0-9]{4}-[0-9]{2}-[0-9]{2}|https:[^ \"']+)[\"']?( +#.*)?$/\1/p" | head -n 1
}

# what_adobe_confirmed: sets said. Only where no vault of that name exists, live or deleted, nobody has to say it.
what_adobe_confirmed() {
  local answer='' there="A vault $vault exists, or a deleted one"
  [ -z "$said" ] || return 0
  # az keyvault check-name knows the names of managed HSMs only.
  ask_once "look whether a vault $vault exists or is deleted" az rest --method POST \
    --url "/subscriptions/$subscription/providers/Microsoft.KeyVault/checkNameAvailability" --url-parameters api-version=2026-02-01 \
    --body "{\"name\":\"$vault\",\"type\":\"Microsoft.KeyVault/vaults\"}" --query nameAvailable --output tsv || refused || stop
  if [ "$result" = true ]; then
    said="none until $(day_ahead "$none_days")"
    say "No vault $vault exists, so the workflows get confirmed-key-uri: $said"
    return 0
  fi
  [ "$result" = false ] || there="You aren't allowed to see whether a vault $vault exists, or a deleted one"
  if [ -t 0 ]; then
    read -r -p "$there. Which key URI did Adobe confirm, with its version (or: none until $(day_ahead "$none_days"))? " answer
    [ -z "$answer" ] || require_confirmation "$answer"
  fi
  [ -n "$answer" ] ||
    fail "$there, so only you know what Adobe confirmed: give --confirmed-key-uri URI or, if it has confirmed no key of it, --confirmed-key-uri \"none until $(day_ahead "$none_days")\"."
  said=$answer
}

roles_called=(owners security adobe-admin adobe pipeline)

# require_contact TEXT
require_contact() {
  local role=${1%%:*} text=${1#*:}
  [[ $1 == *:* ]] || wrong '--call takes ROLE: TEXT, as in "owners: Ada Example, +1 555 0100"'
  case " ${roles_called[*]} " in *" $role "*) ;; *) unknown role "$role" "${roles_called[@]}" ;; esac
  text=${text#"${text%%[! ]*}"}
  if [ -z "$text" ] || [ ${#text} -gt 200 ]; then wrong "--call $role takes 1 to 200 characters"; fi
}

# contacts_may_be_read: in a public repository everybody reads them, on the page, in the issue and in this file.
contacts_may_be_read() {
  local answer=''
  [ ${#calls[@]} -gt 0 ] || return 0
  say "The workflow's contacts:"
  say_list "$(printf '%s\n' "${calls[@]}")"
  [ "$dry_run" = no ] || return 0
  ask "read whether $repository is public" gh api "repos/$repository" --jq '.private // false | tostring'
  if [ "$result" = true ] || [ "$public_contacts" = yes ]; then return 0; fi
  if [ -t 0 ]; then
    read -r -p "$repository is public: everybody could read these names and numbers. Write them? [y/N] " answer
  fi
  case "$answer" in [yY]*) return 0 ;; esac
  fail "$repository is public, so everybody could read the names and numbers of --call. Leave them out, or add --public-contacts."
}
