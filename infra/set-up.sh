#!/usr/bin/env bash
# Sets up Azure and, with --github, a repository for the action. Without --yes it only reads, and prints each command that it would run.
# From top to bottom: what protects the identity that writes comes before anything trusts it; what exists and differs is never changed.
set -euo pipefail

usage() {
  cat <<'TEXT'
usage: infra/set-up.sh --resource-group NAME (--github OWNER/REPO | --issuer URL --ensure-subject TEXT --verify-subject TEXT) [options]

Makes two managed identities, cja-cmk-ensure and cja-cmk-verify, in a resource group of their own (NAME-identities), with their roles on
the vault's resource group and what they trust. Without --yes it changes nothing: it prints whose identity each client ID is, and what it
would do. Run it again at any time: it adds what is missing, such as a role that was taken away, and leaves the rest.

  --resource-group NAME      the vault's resource group
  --location REGION          where resource groups and identities are made, such as eastus2; needed the first time
  --github OWNER/REPO        the repository whose jobs sign in: makes its environments before anything trusts them, and their variables
  --environment NAME         of ensure on GitHub; default cmk. Those of verify are NAME-read (the daily check) and NAME-plan (plans, gates)
  --reviewer NAME            who approves each run of ensure: a login other than yours, or ORG/TEAM; can be repeated
  --issuer URL               who issues the jobs' tokens; default GitHub's. With --github: that of another host of GitHub
  --ensure-subject TEXT      the exact subject of ensure's jobs, where it is not GitHub's
  --verify-subject TEXT      the exact subject of the jobs of verify, plan and gate; can be repeated
  --audience TEXT            default api://AzureADTokenExchange
  --protected                you say that only reviewed jobs get ensure's subject, where the script can't see that
  --adobe-principal-id ID    object ID of Adobe's service principal, if you may not read the directory
  --without PART             graph (no Application.Read.All), recovery (of what was deleted) or usage (the vault's log); can be repeated. A tag of the
                             identities keeps it, so that no later run gives what was left out
  --workflows FOLDER         your checkout: the two workflows are written there, filled in, where no such file is; needs --vault-name
  --vault-name NAME          the vault that ensure makes
  --contact 'ROLE: TEXT'     who is called (owners, security, adobe-admin, adobe, pipeline), for --workflows; can be repeated
  --yes                      makes the changes
  --help                     prints this

Exit codes: 0 done; 1 stopped; 2 wrong arguments; 3 somebody else has to run the commands that are printed last; then run it again.

  infra/set-up.sh --resource-group rg-cja --location eastus2 --github contoso/keys --reviewer grace --vault-name kv-contoso-cja --workflows .
  infra/set-up.sh --resource-group rg-cja --github contoso/keys   # an identity lacks a role: shows whose ID it is, and gives it with --yes
TEXT
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export MSYS_NO_PATHCONV=1 # Git for Windows would turn Azure's IDs into paths
group='' location='' repository='' environment=cmk issuer='' audience=api://AzureADTokenExchange stated=no adobe='' workflows='' vault='' dry_run=yes
reviewers=() ensure_subjects=() verify_subjects=() without=() contacts=()

# Texts of Azure and GitHub can have control characters, which would change what a terminal shows.
say() { printf '%s\n' "$*" | LC_ALL=C tr -d '\000-\010\013-\037\177'; }
stop() { say "Stopped: $*" >&2 && exit 1; }
wrong() { printf '%s\n' "set-up.sh: $*" 'Try: infra/set-up.sh --help' >&2 && exit 2; }

while [ $# -gt 0 ]; do
  case "$1" in
    --help | -h) usage && exit 0 ;;
    --yes) dry_run=no && shift && continue ;;
    --protected) stated=yes && shift && continue ;;
    --resource-group | --location | --github | --environment | --reviewer | --issuer | --ensure-subject | --verify-subject | --audience | \
      --adobe-principal-id | --without | --workflows | --vault-name | --contact) ;;
    *) wrong "unknown option $1" ;;
  esac
  # A value stands in JSON, in queries and in workflows.
  case "${2:-}" in '' | --* | *[\"\'\`\\$]* | *$'\n'*) wrong "$1 needs a value, one line without quotes, backslashes and dollar signs" ;; esac
  case "$1" in
    --resource-group) group=$2 ;;
    --location) location=$2 ;;
    --github) repository=$2 ;;
    --environment) environment=$2 ;;
    --reviewer) reviewers+=("$2") ;;
    --issuer) issuer=$2 ;;
    --ensure-subject) ensure_subjects+=("$2") ;;
    --verify-subject) verify_subjects+=("$2") ;;
    --audience) audience=$2 ;;
    --adobe-principal-id) adobe=$2 ;;
    --without) without+=("$2") ;;
    --workflows) workflows=$2 ;;
    --vault-name) vault=$2 ;;
    --contact) contacts+=("$2") ;;
  esac
  shift 2
done

leaves_out() { [[ " ${without[*]-} " == *" $1 "* ]]; }
[[ $group =~ ^[A-Za-z0-9_.()-]{1,79}$ ]] || wrong '--resource-group takes 1 to 79 letters, digits, and _ . ( ) -'
[[ $location =~ ^[a-z0-9]*$ ]] || wrong '--location takes a region such as eastus2'
[[ $repository =~ ^([A-Za-z0-9._-]+/[A-Za-z0-9._-]+)?$ ]] || wrong '--github takes OWNER/REPO'
[[ $environment =~ ^[A-Za-z0-9][A-Za-z0-9._-]*$ ]] || wrong '--environment takes letters, digits, and . _ -'
[[ $adobe =~ ^([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})?$ ]] || wrong '--adobe-principal-id takes a GUID'
for each in ${without[@]+"${without[@]}"}; do [[ $each =~ ^(graph|recovery|usage)$ ]] || wrong '--without takes graph, recovery or usage'; done
for each in ${contacts[@]+"${contacts[@]}"}; do
  [[ $each =~ ^(owners|security|adobe-admin|adobe|pipeline):\ .{1,200}$ ]] || wrong "--contact takes 'ROLE: TEXT' (owners, security, adobe-admin, adobe, pipeline), not $each"
done
if [ -n "$workflows" ]; then
  [ -n "$repository" ] || wrong '--workflows is for --github: the docs have the files of other hosts'
  [ -d "$workflows/.git" ] || [ -f "$workflows/.git" ] || wrong "--workflows takes the folder of a checkout, not $workflows"
  if ! [[ $vault =~ ^[A-Za-z][A-Za-z0-9-]{1,22}[A-Za-z0-9]$ ]] || [[ $vault == *--* ]]; then wrong '--vault-name takes 3 to 24 letters, digits and single hyphens'; fi
fi
if [ -z "$repository" ]; then
  [[ $issuer =~ ^https://[^/]+ ]] || wrong 'give --github OWNER/REPO, or --issuer with an https address'
  [ $((${#ensure_subjects[@]} + ${#verify_subjects[@]})) -gt 0 ] || wrong 'give --ensure-subject, --verify-subject or both'
fi
for each in ${ensure_subjects[@]+"${ensure_subjects[@]}"}; do
  case "$each" in
    *pull_request* | *'*'*) wrong "--ensure-subject $each: a pull request must not sign in as ensure, and Entra knows no wildcards" ;;
    *environment_protected:false*) wrong "--ensure-subject $each: ensure needs a protected environment" ;;
  esac
  for other in ${verify_subjects[@]+"${verify_subjects[@]}"}; do [ "$each" != "$other" ] || wrong "$each is both ensure's and verify's: each needs its own"; done
done

# --- How anything is read, changed, or left to somebody else ---

result='' changed=0 left=()
errors=$(mktemp)
trap 'rm -f "$errors"' EXIT

refused() { grep -Eq 'AuthorizationFailed|Authorization_RequestDenied|Insufficient privileges|Forbidden|HTTP 403' "$errors"; }
absent() { grep -Eq 'NotFound|could not be found|does not exist|HTTP 404' "$errors"; }

# look COMMAND…: reads into result; fails where it is not there or may not be read, which the caller tells apart.
look() {
  if result=$("$@" 2>"$errors"); then return 0; fi
  result=''
  absent || refused || stop "$* failed: $(cat "$errors")"
  return 1
}

# must COMMAND…: reads what there must be.
must() { look "$@" || stop "$* failed: $(cat "$errors")"; }

# printed COMMAND…: as it can be pasted into a shell.
printed() {
  local word line='' quote="'"
  if [ "$1" = gh ] && [ "$GH_HOST" != github.com ]; then line="GH_HOST=$GH_HOST "; fi
  for word in "$@"; do
    [[ $word =~ ^[A-Za-z0-9_./:=@,+-]+$ ]] || word=$quote${word//$quote/$quote\\$quote$quote}$quote
    line="$line$word "
  done
  printf '%s' "${line% }"
}

# leave_to WHO WHY COMMAND…
leave_to() {
  local who=$1 why=$2
  shift 2
  left+=("$why. $who runs:" "  $(printed "$@")")
}

# change WHO WHAT COMMAND…: what a directory has just made is not seen everywhere at once, so that "not found" is tried again. Where it is refused, WHO gets the
# command, and this fails.
change() {
  local who=$1 what=$2 wait
  shift 2
  if [ "$dry_run" = yes ]; then
    result=''
    say "Would $what:" && say "  $(printed "$@")"
    changed=$((changed + 1))
    return 0
  fi
  for wait in 2 5 10 20 30 0; do
    if result=$("$@" 2>"$errors"); then
      say "Done: $what"
      changed=$((changed + 1))
      return 0
    fi
    refused && leave_to "$who" "You may not $what" "$@" && return 1
    if ! absent || [ "$wait" = 0 ]; then stop "could not $what: $(cat "$errors")"; fi
    sleep "$wait"
  done
}

lower() { tr '[:upper:]' '[:lower:]' <<<"$1"; }
command -v az >/dev/null || stop 'Azure CLI is missing: https://learn.microsoft.com/cli/azure/install-azure-cli'
must az account show --query "join('|', [id, tenantId, name])" --output tsv
IFS='|' read -r subscription tenant name <<<"$result"
say "Subscription: $name ($subscription), tenant $tenant"
scope=/subscriptions/$subscription/resourceGroups/$group
identities=$group-identities
group_owner="An Owner of resource group $group" subscription_owner='An Owner of the subscription'

# --- GitHub: protection, before anything trusts it ---

# set_environment NAME ADMITS REVIEWED: makes it where it is not there. One that differs is not changed: of ensure it stops, of verify it is told.
set_environment() {
  local name=$1 admits=$2 reviewed=$3 url=repos/$repository/environments/$1 fields=() each lacks='' is branches
  if look gh api "$url" --jq '[([.protection_rules[]? | select(.type == "required_reviewers") | .reviewers[]] | length), ([.protection_rules[]?.prevent_self_review // false] | any), (.deployment_branch_policy | if . == null then "any" elif .protected_branches then "rules" else "named" end)] | map(tostring) | join("|")'; then
    is=$result branches=any
    case "$is" in
      *'|named')
        must gh api --paginate "$url/deployment-branch-policies?per_page=100" --jq '.branch_policies[] | (if .type == "tag" then "tag " else "" end) + .name'
        branches=$result
        ;;
      *'|rules') branches='every branch that a rule protects' ;;
    esac
    if [ "$admits" = default ] && [ "$branches" != "$default_branch" ]; then lacks="lets in ${branches:-no branch}, not $default_branch alone"; fi
    if [ "$reviewed/$stated" = yes/no ]; then
      [[ $is != 0\|* ]] || lacks="${lacks:+$lacks, and }asks no reviewer"
      [[ $is != *\|false\|* ]] || lacks="${lacks:+$lacks, and }lets who starts a run approve it"
    fi
    [ -n "$lacks" ] || return 0
    lacks="environment $name of $repository $lacks: https://$GH_HOST/$repository/settings/environments"
    [ "$reviewed" = yes ] || { left+=("You change this: $lacks") && return 0; }
    stop "$lacks. Change it, end the runs that use it, and run this again; or, if its branches ask for reviews otherwise, say --protected."
  fi
  absent || stop "you may not read environment $name of $repository"
  if [ "$reviewed" = yes ]; then
    [ "${#reviewers[@]}$stated" != 0no ] || stop "environment $name is not there: give --reviewer (or --protected, if a rule asks for reviews of branch $default_branch)"
    for each in ${reviewers[@]+"${reviewers[@]}"}; do
      case "$each" in
        */*) must gh api "orgs/${each%/*}/teams/${each#*/}" --jq .id && fields+=(-F 'reviewers[][type]=Team' -F "reviewers[][id]=$result") ;;
        *) must gh api "users/$each" --jq .id && fields+=(-F 'reviewers[][type]=User' -F "reviewers[][id]=$result") ;;
      esac
    done
    [ ${#reviewers[@]} -eq 0 ] || fields+=(-F prevent_self_review=true)
  fi
  [ "$admits" = any ] || fields+=(-F 'deployment_branch_policy[protected_branches]=false' -F 'deployment_branch_policy[custom_branch_policies]=true')
  change "An administrator of $repository" "make environment $name${reviewers[0]+$([ "$reviewed" = no ] || printf ', with reviewers %s' "${reviewers[*]}")}" \
    gh api --method PUT "$url" ${fields[@]+"${fields[@]}"} --silent || stop "$(cat "$errors")"
  [ "$admits" = any ] || change "An administrator of $repository" "let branch $default_branch alone use environment $name" \
    gh api --method POST "$url/deployment-branch-policies" -f "name=$default_branch" -f type=branch --silent || stop "$(cat "$errors")"
}

if [ -n "$repository" ]; then
  command -v gh >/dev/null || stop 'GitHub CLI is missing: https://cli.github.com'
  issuer=${issuer:-https://token.actions.githubusercontent.com}
  # The host whose jobs get the tokens: protection on another one protects nothing.
  if [[ $issuer =~ ^https://token\.actions\.githubusercontent\.com(/.*)?$ ]]; then
    export GH_HOST=github.com
  elif [[ $issuer =~ ^https://token\.actions\.([A-Za-z0-9-]+\.ghe\.com)(/.*)?$ || $issuer =~ ^https://([^/]+)/_services/token(/.*)?$ ]]; then
    GH_HOST=$(lower "${BASH_REMATCH[1]}") && export GH_HOST
  else
    wrong '--issuer with --github takes the issuer of a host of GitHub'
  fi
  must gh api "repos/$repository" --jq '[.full_name, .default_branch, (.permissions.admin // false | tostring), .visibility // (if .private then "private" else "public" end)] | join("|")'
  IFS='|' read -r name default_branch admin visibility <<<"$result"
  # GitHub follows a former name, which somebody else can take.
  [ "$(lower "$name")" = "$(lower "$repository")" ] || stop "$repository was renamed or moved: GitHub answers for $name. If that is the one you mean, give its name."
  [ "$admin" = true ] || stop "only an administrator of $repository can protect its environments"
  repository=$name
  must gh api user --jq .login
  for each in ${reviewers[@]+"${reviewers[@]}"}; do [ "$(lower "$each")" != "$(lower "$result")" ] || stop 'you start runs, and GitHub does not let you approve your own: name somebody else as --reviewer'; done
  set_environment "$environment" default yes
  set_environment "$environment-read" default no
  set_environment "$environment-plan" any no
  # Repositories that are new, renamed or moved since 15 July 2026 have their IDs in the subject. GitHub says it, and Entra compares exactly.
  if [ ${#ensure_subjects[@]} -eq 0 ] || [ ${#verify_subjects[@]} -eq 0 ]; then
    must gh api "repos/$repository/actions/oidc/customization/sub" --jq '[(.use_default | tostring), (.include_claim_keys // [] | join(" ")), .sub_claim_prefix // ""] | join("|")'
    case "$result" in
      true\|* | 'false|repo context|'*) ;;
      *) stop "the subjects of $repository have a template of their own: give --ensure-subject and --verify-subject, exactly as its jobs present them" ;;
    esac
    prefix=${result##*|} && prefix=${prefix:-repo:$repository}
    [ "$(sed -E 's/@[0-9]+//g' <<<"$(lower "$prefix")")" = "repo:$(lower "$repository")" ] || stop "GitHub's subjects begin with $prefix, which is not $repository"
    [ ${#ensure_subjects[@]} -gt 0 ] || ensure_subjects=("$prefix:environment:$environment")
    [ ${#verify_subjects[@]} -gt 0 ] || verify_subjects=("$prefix:environment:$environment-read" "$prefix:environment:$environment-plan")
  fi
  for each in "${ensure_subjects[@]}"; do [[ "$each:" == *":environment:$environment:"* ]] || stop "$each does not name environment $environment: jobs that nobody reviewed could present it"; done
fi

# --- Adobe's service principal: its object ID is in the condition of ensure's role, so it comes before the role ---

adobe_app=251e3919-1940-4296-bb8b-6b9a5e8a4805
graph=https://graph.microsoft.com/v1.0
if [ ${#ensure_subjects[@]} -eq 0 ]; then
  : # verify gives no role
elif ! look az ad sp list --filter "appId eq '$adobe_app'" --query '[].id' --output tsv; then
  [ -n "$adobe" ] || left+=("You may not read the directory. Have somebody who may read the object ID of Adobe's service principal, and give it as --adobe-principal-id:" \
    "  $(printed az ad sp show --id "$adobe_app" --query id --output tsv)")
elif [ -n "$result" ]; then
  [ -z "$adobe" ] || [ "$(lower "$adobe")" = "$(lower "$result")" ] || stop "--adobe-principal-id $adobe is not Adobe's service principal in this tenant, which is $result"
  adobe=$result
else
  [ -z "$adobe" ] || stop "--adobe-principal-id $adobe: the directory has no service principal of Adobe's"
  # A deleted one keeps its ID and its roles for 30 days; one made anew has neither.
  deleted=$graph/directory/deletedItems
  search=(az rest --method GET --url "$deleted/microsoft.graph.servicePrincipal" --url-parameters "\$filter=appId eq '$adobe_app'" --query 'value[].id' --output tsv)
  if ! look "${search[@]}"; then
    leave_to 'An Application Administrator' "Adobe's service principal is not there, and you may not see whether it was deleted" "${search[@]}"
    left+=("  $(printed az ad sp create --id "$adobe_app")   # only if that lists nothing")
  elif [ -n "$result" ]; then
    leave_to 'An Application Administrator' "Adobe's service principal was deleted. Ask the vault's owners whether that was meant (docs/lost-access.md). If it was a mistake" az rest --method POST --url "$deleted/${result%%$'\n'*}/restore"
  elif change 'An Application Administrator' "add Adobe's service principal" az ad sp create --id "$adobe_app" --query id --output tsv; then
    adobe=${result:-OBJECT_ID_OF_ADOBE}
  fi
fi

# --- Azure: providers, groups, and the lock ---

for each in Microsoft.KeyVault Microsoft.ManagedIdentity; do
  if look az provider show --namespace "$each" --query registrationState --output tsv && [ "$result" = Registered ]; then continue; fi
  change 'Somebody with Contributor on the subscription' "register $each in the subscription" az provider register --namespace "$each" --output none || true
done
for each in "$group" "$identities"; do
  if look az group show --name "$each" --query id --output tsv; then continue; fi
  absent || stop "you may not read resource group $each"
  [ -n "$location" ] || stop "resource group $each is not there: give --location to make it"
  change 'Somebody with Contributor on the subscription' "make resource group $each" az group create --name "$each" --location "$location" --output none || true
done
# Whoever writes to this group can add what an identity trusts. The lock keeps what is there from being deleted, and no more.
look az lock list --resource-group "$identities" --query "[].id" --output tsv || true
[ -n "$result" ] || change "$subscription_owner" "lock resource group $identities against deletion" \
  az lock create --name cja-cmk --lock-type CanNotDelete --resource-group "$identities" --notes 'Identities of the pipeline of the key for Adobe' --output none || true

# --- Roles: their definitions are infra/roles, and the condition of ensure's names Adobe's service principal alone ---

definitions=()
# actions_in FILE: a line "KIND ACTION" for each action of a role.
actions_in() { awk -F'"' '{ for (i = 2; i <= NF; i += 2) if ($i ~ /Actions$/) kind = $i; else if ($i ~ /^Microsoft\./) print kind, $i }' "$1" | LC_ALL=C sort; }

# definition ROLE SCOPE: sets role_id to that of the custom role. One that allows less is told, one that allows more stops: names prove nothing.
definition() {
  local role=$1 at=$2 file=$here/roles/$1.json name json extra each
  # Names are unique in a tenant, so they say where the role can be assigned.
  name="CJA CMK $role ($([ "$at" != "$scope" ] || printf '%s ' "$group")${subscription%%-*})"
  for each in ${definitions[@]+"${definitions[@]}"}; do [[ $each != "$name|"* ]] || { role_id=${each#*|} && return 0; }; done
  json=$(sed -e "s|/subscriptions/00000000-0000-0000-0000-000000000000|$at|" -e "s|\"Name\": \"CJA CMK $role\"|\"Name\": \"$name\"|" "$file" | tr -s ' \n' ' ')
  # Somebody with rights on the group alone reads the subscription's roles there, too.
  look az rest --method GET --url "$scope/providers/Microsoft.Authorization/roleDefinitions" --url-parameters api-version=2022-04-01 "\$filter=roleName eq '$name'" \
    --query 'value[].name' --output tsv || true
  role_id=$result
  if [ -z "$role_id" ]; then
    change "$([ "$at" = "$scope" ] && printf '%s' "$group_owner" || printf '%s' "$subscription_owner")" "make the role $name" \
      az role definition create --role-definition "$json" --query name --output tsv || true
    # What is not made yet is assigned by its name.
    role_id=${result:-$name}
  else
    must az rest --method GET --url "$scope/providers/Microsoft.Authorization/roleDefinitions/$role_id" --url-parameters api-version=2022-04-01 --query \
      "properties.permissions[].[actions[].join(' ', ['Actions', @]), notActions[].join(' ', ['NotActions', @]), dataActions[].join(' ', ['DataActions', @]), notDataActions[].join(' ', ['NotDataActions', @])][][]" --output tsv
    extra=$(LC_ALL=C comm -13 <(actions_in "$file") <(LC_ALL=C sort <<<"$result"))
    [ -z "$extra" ] || stop "the role $name allows what $file does not: ${extra//$'\n'/, }. Find out who added it."
    [ "$(LC_ALL=C sort <<<"$result")" = "$(actions_in "$file")" ] || leave_to "$group_owner" "The role $name lacks what $file allows, and was not changed. If nobody took that away on purpose" \
      az role definition update --role-definition "$json"
  fi
  definitions+=("$name|$role_id")
}

# condition ID: of what ensure may assign: one role, to this service principal.
condition() {
  sed "s/\(@[A-Za-z]*\)\[\([A-Za-z./]*\):PrincipalType\] [A-Za-z:]* {'ServicePrincipal'}/& AND \1[\2:PrincipalId] ForAnyOfAnyValues:GuidEquals {$1}/g" "$here/roles/ensure-condition.txt"
}

# assign ROLE SCOPE CONDITION ASSIGNED: once, and never anew where it is with another condition.
assign() {
  local role=$1 at=$2 holds=$3 line id has definition is limit=() who=$group_owner
  [ -z "$holds" ] || limit=(--condition "$holds" --condition-version 2.0)
  [ "$at" = "$scope" ] || who=$subscription_owner
  while IFS='|' read -r id has definition is; do
    [ "$(lower "$has ${definition##*/}")" = "$(lower "$at $role_id")" ] || continue
    if [ -z "$holds" ] || [ "$is" = "[\"$holds\"]" ]; then return 0; fi
    # Beside Adobe's service principal made anew nothing may differ.
    line=$(sed -E 's/(:PrincipalId\] ForAnyOfAnyValues:GuidEquals) \{[0-9a-fA-F-]{36}\}/\1 {}/g' <<<"$is")
    [ "$line" = "[\"$(condition '')\"]" ] || stop "ensure holds $role under another condition, or none: it could give roles to others. An Owner removes that: az role assignment delete --ids $id"
    leave_to "$who" "The condition of ensure's role names another service principal than Adobe's $adobe, and was not changed. If Adobe's was made anew" az rest --method PUT --url "$id" \
      --url-parameters api-version=2022-04-01 --body "{\"properties\":{\"roleDefinitionId\":\"$definition\",\"principalId\":\"$principal\",\"principalType\":\"ServicePrincipal\",\"condition\":\"$holds\",\"conditionVersion\":\"2.0\"}}"
    return 0
  done <<<"$4"
  change "$who" "give $mode the role $role on $at${holds:+, for Adobe alone}" az role assignment create --assignee-object-id "$principal" --assignee-principal-type ServicePrincipal \
    --role "$role_id" --scope "$at" ${limit[@]+"${limit[@]}"} --output none || true
}

# --- The identities: what they hold and trust is looked at before anything is added ---

# roles_of MODE: a line "ROLE SCOPE" each.
roles_of() {
  printf '%s %s\n' "$1" "$scope"
  leaves_out usage || printf 'usage %s\n' "$scope"
  leaves_out recovery || printf 'recovery %s\n' "/subscriptions/$subscription"
  [ "$1" = verify ] || leaves_out recovery || printf 'key-recovery %s\n' "$scope"
}

# identity MODE SUBJECT…
identity() {
  local mode=$1 name=cja-cmk-$1 client principal kept is_new=no trusted='' assigned='' permissions='' wanted='' line id at role
  shift
  if look az identity show --name "$name" --resource-group "$identities" --query "join('|', [clientId, principalId, tags.without || ''])" --output tsv; then
    IFS='|' read -r client principal kept <<<"$result"
    for line in ${kept//,/ }; do leaves_out "$line" || { without+=("$line") && say "Left out, as the tag of $name says: $line"; }; done
    say "Identity of $mode: $name in $identities, client ID $client"
    must az identity federated-credential list --identity-name "$name" --resource-group "$identities" --query "[].join('|', [name, join(' ', [issuer, join(',', audiences), subject])])" --output tsv
    trusted=$result
    look az rest --method GET --url "/subscriptions/$subscription/providers/Microsoft.Authorization/roleAssignments" --url-parameters api-version=2022-04-01 "\$filter=principalId eq '$principal'" \
      --query "value[].join('|', [id, properties.scope, properties.roleDefinitionId, to_string([properties.condition])])" --output tsv ||
      must az rest --method GET --url "$scope/providers/Microsoft.Authorization/roleAssignments" --url-parameters api-version=2022-04-01 "\$filter=principalId eq '$principal'" \
        --query "value[].join('|', [id, properties.scope, properties.roleDefinitionId, to_string([properties.condition])])" --output tsv
    assigned=$result
    if look az rest --method GET --url "$graph/servicePrincipals/$principal/appRoleAssignments" --query 'value[].appRoleId' --output tsv; then permissions=$result; fi
  else
    absent || stop "you may not read the identities in $identities"
    is_new=yes
  fi

  while IFS='|' read -r id line; do
    [ -n "$line" ] || continue
    printf '%s\n' "$@" | grep -Fxq -- "${line#"$issuer $audience "}" || stop "$name also trusts $line, which you did not name: whoever presents that signs in as it. If it is yours, name it, too. Otherwise find out who added it (credential $id in $identities)."
  done <<<"$trusted"
  if [ "$mode/$repository/$stated" = ensure//no ]; then
    for line in "$@"; do
      cut -d '|' -f 2- <<<"$trusted" | grep -Fxq -- "$issuer $audience $line" || stop "who gets $line is known to $issuer alone. Protect it first (docs/other-ci.md), then say --protected."
    done
  fi

  if [ "$is_new" = yes ]; then
    change "Somebody with Contributor on resource group $identities" "make managed identity $name" az identity create --name "$name" --resource-group "$identities" ${without[0]+--tags "without=$(IFS=, && printf '%s' "${without[*]}")"} \
      --query "join('|', [clientId, principalId])" --output tsv || return 0
    IFS='|' read -r client principal <<<"${result:-CLIENT_ID_OF_$mode|OBJECT_ID_OF_$mode}"
    [ "$dry_run" = yes ] || say "Identity of $mode: $name in $identities, client ID $client"
  fi

  while read -r role at; do
    definition "$role" "$at"
    wanted="$wanted$(lower "$at $role_id")"$'\n'
  done < <(roles_of "$mode")
  while IFS='|' read -r id at role line; do
    [ -n "$id" ] || continue
    # Reader and Log Analytics Reader only read; for a vault with access policies ensure needs Key Vault Contributor, which gives no role.
    case "$mode/${role##*/}" in
      */acdd72a7-3385-48ef-bd42-f606fba81ae7 | */73c42c96-874c-492b-b04d-ab87d138a893 | ensure/f25e0fa2-a7c8-4377-a976-54943a77a395) continue ;;
    esac
    grep -Fxq -- "$(lower "$at ${role##*/}")" <<<"$wanted" || stop "$name also holds role ${role##*/} on $at. Find out who gave it. To remove it: az role assignment delete --ids $id"
  done <<<"$assigned"
  while read -r role; do
    case "$mode/$role" in */ | */9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30 | ensure/1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9) ;; *) stop "$name also holds the permission $role on Microsoft Graph. Find out who gave it." ;; esac
  done <<<"$permissions"

  for line in "$@"; do
    ! cut -d '|' -f 2- <<<"$trusted" | grep -Fxq -- "$issuer $audience $line" || continue
    change "Somebody with Contributor on resource group $identities" "let $name trust $line" az identity federated-credential create --name "$mode-$(cksum <<<"$issuer $line" | cut -d ' ' -f 1)" \
      --identity-name "$name" --resource-group "$identities" --issuer "$issuer" --subject "$line" --audiences "$audience" --output none || true
  done
  while read -r role at; do
    definition "$role" "$at"
    if [ "$role" != ensure ]; then
      assign "$role" "$at" '' "$assigned"
    elif [ -n "$adobe" ]; then
      assign "$role" "$at" "$(condition "$adobe")" "$assigned"
    else
      left+=("ensure has no role on $group yet: it is given by running this again, once Adobe's service principal is there.")
    fi
  done < <(roles_of "$mode")
  if ! leaves_out graph && ! grep -Eq '9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30|1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9' <<<"$permissions"; then
    must az ad sp show --id 00000003-0000-0000-c000-000000000000 --query id --output tsv
    change 'A Privileged Role Administrator' "give $name the permission Application.Read.All on Microsoft Graph" az rest --method POST --url "$graph/servicePrincipals/$principal/appRoleAssignments" \
      --body "{\"principalId\":\"$principal\",\"resourceId\":\"$result\",\"appRoleId\":\"9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30\"}" --output none || true
  fi
  if [ -z "$repository" ]; then return 0; fi
  for line in $([ "$mode" = ensure ] && printf '%s' "$environment" || printf '%s' "$environment-read $environment-plan"); do
    if look gh api "repos/$repository/environments/$line/variables/AZURE_CLIENT_ID" --jq .value; then
      [ "$result" = "$client" ] || leave_to You "Variable AZURE_CLIENT_ID of environment $line is ${result//[^0-9a-zA-Z-]/?}, and was not changed. If nothing else needs it" gh variable set AZURE_CLIENT_ID --repo "$repository" --env "$line" --body "$client"
    else
      change "An administrator of $repository" "set variable AZURE_CLIENT_ID of environment $line" gh variable set AZURE_CLIENT_ID --repo "$repository" --env "$line" --body "$client" || true
    fi
  done
}

[ ${#ensure_subjects[@]} -eq 0 ] || identity ensure "${ensure_subjects[@]}"
[ ${#verify_subjects[@]} -eq 0 ] || identity verify "${verify_subjects[@]}"

# --- The workflow files ---

# write_workflow NAME: that of docs/examples with what is known; the rest stays marked.
write_workflow() {
  local file=$workflows/.github/workflows/$1 known=()
  if [ -e "$file" ]; then say "$file is there, and is not changed." && return 0; fi
  changed=$((changed + 1))
  if [ "$dry_run" = yes ]; then say "Would write $file" && return 0; fi
  # fill NAME VALUE: nothing is filled in where nothing is known.
  fill() { [ -z "$2" ] || known+=(-e "s|^( *)$1: .*|\1$1: $2|"); }
  fill uses "$uses"
  fill tenant-id "$tenant"
  fill subscription-id "$subscription"
  fill resource-group "\"$group\""
  fill location "$location"
  fill vault-name "\"$vault\""
  fill confirmed-key-uri "$said"
  known+=(-e "s/^( *environment:) cmk-read/\1 $environment-read/" -e "/^ *environment:/s/'cmk(-plan)?'/'$environment\1'/g")
  [ ${#contacts[@]} -eq 0 ] || known+=(-e 's/^( *contacts: \|).*/\1/' -e '/^ *contacts:/r /dev/stdin' -e '/^ *(owners|security|adobe-admin|adobe|pipeline):$/d')
  mkdir -p "${file%/*}"
  printf '            %s\n' ${contacts[@]+"${contacts[@]}"} | sed -E "${known[@]}" "$here/../docs/examples/$1" >"$file"
  say "Done: write $file. Fill in what is marked there, and have it reviewed and merged."
}

if [ -n "$workflows" ]; then
  if [ ${#contacts[@]} -gt 0 ] && [ "$visibility" = public ]; then
    say "$repository is public: everybody can read its files, pages and issues, and so these names and numbers: ${contacts[*]}"
    answer=''
    [ "$dry_run" = yes ] || [ ! -t 0 ] || read -r -p 'Write them? [y/N] ' answer
    case "$answer" in [yY]*) ;; *) contacts=() && say 'They are left out.' ;; esac
  fi
  said=''
  # Only for a name that no vault has, live or deleted, does the script say that Adobe has confirmed nothing.
  if look az rest --method POST --url "/subscriptions/$subscription/providers/Microsoft.KeyVault/checkNameAvailability" --url-parameters api-version=2026-02-01 \
    --body "{\"name\":\"$vault\",\"type\":\"Microsoft.KeyVault/vaults\"}" --query nameAvailable --output tsv && [ "$result" = true ]; then
    said="none until $(date -u -d '+60 days' +%F 2>/dev/null || date -u -v+60d +%F)"
    say "No vault is named $vault, so the workflows say: confirmed-key-uri: $said"
  else
    say "A vault is named $vault, or you may not see whether there is one: write into confirmed-key-uri of both workflows what Adobe confirmed."
  fi
  uses=$(git -C "$here" config --get remote.origin.url 2>/dev/null | sed -n -E 's#^.*[:/]([A-Za-z0-9._-]+/[A-Za-z0-9._-]+)$#\1#p') || uses=''
  [ -z "$uses" ] || uses=${uses%.git}@$(git -C "$here" rev-parse HEAD)
  write_workflow cmk-set-up.yml
  write_workflow verify-cmk.yml
fi

[ -n "$repository" ] || say "For the pipeline: AZURE_TENANT_ID=$tenant AZURE_SUBSCRIPTION_ID=$subscription, and the client IDs above as AZURE_CLIENT_ID."
if [ "$changed" = 0 ]; then
  say 'Nothing needs to be changed.'
elif [ "$dry_run" = yes ]; then
  say 'Nothing was changed. With --yes, the script does what it says above.'
fi
[ ${#left[@]} -gt 0 ] || exit 0
say && say 'Left:'
for each in "${left[@]}"; do say "$each"; done
say 'Then run this again.'
exit 3
