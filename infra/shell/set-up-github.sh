# shellcheck shell=bash
# Part of set-up.sh, which sets the options: what is set up in GitHub and for each identity.
# shellcheck disable=SC2034,SC2154 # the parts share variables

adobe_app=251e3919-1940-4296-bb8b-6b9a5e8a4805

# GitHub follows the former name of a repository that was renamed or moved, which can lead to somebody else's.
read_repository() {
  local name rest
  ask "read repository $repository" gh api "repos/$repository" --jq '[.full_name, .default_branch, (.permissions.admin // false | tostring), .html_url] | join("|")'
  name=${result%%|*} rest=${result#*|}
  default_branch=${rest%%|*} rest=${rest#*|} site=${rest#*|}
  step="use repository $repository"
  [ "$(lower "$name")" = "$(lower "$repository")" ] ||
    fail "$repository was renamed or moved: GitHub answers for $name, which might be somebody else's. If that is the repository you mean, give its name as --repository."
  repository=$name
  [ "${rest%%|*}" = true ] || fail "You are not an administrator of $repository, and only they can protect an environment."
}

ask_about_recovery() {
  local answer
  recovery=${recovery:-$(remembered recovery)}
  if [ -z "$recovery" ] && [ "$what_if" = no ] && [ -t 0 ]; then
    read -r -p 'Is the pipeline allowed to recover a deleted vault or key (roles of their own; an Owner of the subscription assigns one)? [Y/n] ' answer
    case "$answer" in [nN]*) recovery=no ;; esac
  fi
  recovery=${recovery:-yes}
  record recovery "$recovery"
  if [ "$recovery" = yes ]; then
    say 'The pipeline will be able to recover what was deleted, with recover-deleted (leave it out: --without-recovery).'
    passed_on+=(--with-recovery)
  fi
}

# Sets reviewer_fields for the API, from logins and ORG/TEAM.
find_reviewers() {
  local name
  reviewer_fields=()
  if [ "$reviews" = no ]; then
    reviewer_names=('no reviewers')
    return 0
  fi
  [ ${#reviewer_names[@]} -gt 0 ] || reviewer_names=("$me")
  for name in "${reviewer_names[@]}"; do
    case "$name" in
      */*) ask "find team $name" gh api "orgs/${name%%/*}/teams/${name#*/}" --jq .id && reviewer_fields+=(-F 'reviewers[][type]=Team') ;;
      *) ask "find user $name" gh api "users/$name" --jq .id && reviewer_fields+=(-F 'reviewers[][type]=User') ;;
    esac
    reviewer_fields+=(-F "reviewers[][id]=$result")
  done
}

# Only the default branch, and with reviewers: before any identity trusts it.
environments() {
  local url
  page=$site/settings/environments
  url=repos/$repository/environments/$(url_part "$environment")
  environment_protection "$repository" "$environment" || stop
  if [ "$found" = no ] || { [ "$reviewers" = 0 ] && [ -z "$branches_of" ]; }; then
    protect_environment "$url"
  elif [ "$branches_of" = - ]; then
    allow_default_branch "$url"
  else
    already "environment $environment, protected"
  fi
  environment_protection "$repository" "$read_environment" || stop
  if [ "$found" = yes ]; then
    already "environment $read_environment"
  else
    url=repos/$repository/environments/$(url_part "$read_environment")
    change "create environment $read_environment" gh api --method PUT "$url" --silent
    undo_by gh api --method DELETE "$url"
  fi
}

protect_environment() {
  local url=$1 existed=$found verb=create
  [ "$existed" = no ] || verb=protect
  find_reviewers
  if ! try_change "$verb environment $environment: ${reviewer_names[*]}, only branch $default_branch" gh api --method PUT "$url" \
    ${reviewer_fields[@]+"${reviewer_fields[@]}"} -F 'deployment_branch_policy[protected_branches]=false' \
    -F 'deployment_branch_policy[custom_branch_policies]=true' --silent; then
    grep -q 'HTTP 422' "$errors" || stop
    cat "$errors" >&2
    fail "Your plan of GitHub might not have this protection for $repository (docs/threat-model.md#what-githubs-plans-allow). Without required reviewers: protect branch $default_branch, and give --without-reviewers."
  fi
  if [ "$existed" = yes ]; then leave "the protection of environment $environment"; else undo_by gh api --method DELETE "$url"; fi
  [ "$what_if" = no ] || export CJA_CMK_PLANNED="$repository:$environment"
  allow_default_branch "$url"
}

allow_default_branch() {
  change "allow only branch $default_branch in environment $environment" gh api --method POST "$1/deployment-branch-policies" \
    -f "name=$default_branch" -f type=branch --silent
}

# The condition of ensure's identity contains its ID, so it comes first.
adobe_principal() {
  page=https://portal.azure.com/#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview
  if ! ask_once "find Adobe's service principal" az ad sp list --filter "appId eq '$adobe_app'" --query '[].id' --output tsv; then
    refused || stop
    result=''
  fi
  if [ -n "$result" ]; then
    already "Adobe's service principal"
    return 0
  fi
  if try_change "add Adobe's service principal" az ad sp create --id "$adobe_app" --query id --output tsv; then
    leave "Adobe's service principal: Adobe needs it"
    return 0
  fi
  refused || stop
  leave_to 'An Application Administrator' "You aren't allowed to add Adobe's service principal. Then run this again: until then ensure can grant access to others too" \
    az ad sp create --id "$adobe_app"
}

# identity MODE ENVIRONMENT CLIENT-ID OPTION…: sets client.
identity() {
  local mode=$1 of=$2 known_client=${3:-$(client_of "$1")} arguments status=0
  shift 3
  arguments=(--mode "$mode" --resource-group "$group" --repository "$repository" --environment "$of" "$@" ${passed_on[@]+"${passed_on[@]}"})
  [ "$create_group" = no ] || arguments+=(--location "$location")
  [ "$what_if" = no ] || arguments+=(--what-if)
  if [ -z "$known_client" ]; then
    refuse_unrecorded "$mode" "$of"
  else
    arguments+=(--client-id "$known_client")
  fi
  step="create the identity of $mode"
  client=$("$here/identity.sh" "${arguments[@]}") || status=$?
  case "$status" in 0 | 3) ;; *) exit 1 ;; esac
  client=$(sed -n 's/^AZURE_CLIENT_ID=//p' <<<"$client")
  client=${client:-${known_client:-NEW_CLIENT_ID}}
}

# A variable can be set by anyone with write access, so it proves nothing.
refuse_unrecorded() {
  case " ${passed_on[*]-} " in *' --managed-identity '*) return 0 ;; esac
  ask_once "read variable AZURE_CLIENT_ID of environment $2" gh api \
    "repos/$repository/environments/$(url_part "$2")/variables/AZURE_CLIENT_ID" --jq .value || return 0
  step="choose the identity of $1"
  fail "Environment $2 has an identity ($result), and $file has no record of it. If it is yours, give --$1-client-id $result."
}

# set_variable NAME VALUE [ENVIRONMENT]
set_variable() {
  local name=$1 value=$2 at=(--repo "$repository") url=repos/$repository
  page=$site/settings/variables/actions
  if [ $# -gt 2 ]; then
    at+=(--env "$3") url=$url/environments/$(url_part "$3") page=$site/settings/environments
  else
    url=$url/actions
  fi
  if ask_once "read variable $name" gh api "$url/variables/$name" --jq .value; then
    if [ "$result" = "$value" ]; then
      already "variable $name${3:+ of $3}"
    else
      leave_to you "Variable $name${3:+ of $3} is $result, not $value. If nothing else needs it" gh variable set "$name" "${at[@]}" --body "$value"
    fi
    return 0
  fi
  absent || stop
  change "set variable $name${3:+ of $3}" gh variable set "$name" "${at[@]}" --body "$value"
  undo_by gh variable delete "$name" "${at[@]}"
}

# Variables, not secrets: GitHub drops a job output that holds a masked value.
variables() {
  set_variable AZURE_TENANT_ID "$tenant"
  set_variable AZURE_SUBSCRIPTION_ID "$subscription"
  [ -z "$organization" ] || set_variable ADOBE_ORG_ID "$organization"
  set_variable AZURE_CLIENT_ID "$ensure_client" "$environment"
  set_variable AZURE_CLIENT_ID "$verify_client" "$read_environment"
}
