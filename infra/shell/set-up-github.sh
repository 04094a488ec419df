# shellcheck shell=bash
# Part of set-up.sh, which sets the options: what is set up in GitHub and for each identity.
# shellcheck disable=SC2034,SC2154 # the parts share variables

# GitHub follows the former name of a repository that was renamed or moved, which can lead to somebody else's.
read_repository() {
  local found_name admin
  ask "read repository $repository" gh api "repos/$repository" --jq '[.full_name, .default_branch, (.id, .permissions.admin // false | tostring), .html_url] | join("|")'
  IFS='|' read -r found_name default_branch repository_id admin site <<<"$result"
  step="use repository $repository"
  [ "$(lower "$found_name")" = "$(lower "$repository")" ] ||
    fail "$repository was renamed or moved: GitHub answers for $found_name, which might be somebody else's. If that is the repository you mean, give its name as --repository."
  repository=$found_name
  [ "$admin" = true ] || fail "You are not an administrator of $repository, and only they can protect an environment."
  same_repository
  record repository "$repository_id"
}

ask_about_recovery() {
  local answer
  recovery=${recovery:-$(remembered recovery)}
  if [ -z "$recovery" ] && [ "$dry_run" = no ] && [ -t 0 ]; then
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

# One person who starts ensure and approves it is no review.
ask_about_reviewers() {
  local each answer
  [ "$reviews" = yes ] || return 0
  if [ "$alone" = no ] && [ ${#reviewer_names[@]} -eq 0 ] && [ -t 0 ]; then
    read -r -p 'Who besides you approves each run of ensure (a login, or ORG/TEAM; nothing if nobody can)? ' answer
    if [ -n "$answer" ]; then reviewer_names=("$answer"); else alone=yes; fi
  fi
  for each in ${reviewer_names[@]+"${reviewer_names[@]}"}; do
    [ "$(lower "$each")" = "$(lower "$me")" ] || return 0
  done
  if [ "$alone" = yes ]; then
    reviewer_names=("$me") ensure_options+=(--confirm-protection)
    say "Only you approve runs of ensure: anyone who has your account starts and approves one alone, and then has its rights in Azure."
    return 0
  fi
  step='choose who approves'
  fail 'Who besides you approves each run of ensure? Give --reviewer LOGIN or ORG/TEAM; if nobody can, --alone.'
}

# Sets wanted_reviewers from logins and ORG/TEAM, each as "User ID" or "Team ID".
find_reviewers() {
  local each
  wanted_reviewers=''
  for each in ${reviewer_names[@]+"${reviewer_names[@]}"}; do
    case "$each" in
      */*) ask "find team $each" gh api "orgs/${each%%/*}/teams/${each#*/}" --jq '"Team \(.id)"' ;;
      *) ask "find user $each" gh api "users/$each" --jq '"User \(.id)"' ;;
    esac
    wanted_reviewers="$wanted_reviewers$result
"
  done
}

# Sets present_reviewers in the same form, wait_timer in minutes, the policy of branches, and whether it allows one.
present_protection() {
  present_reviewers='' wait_timer=0 policy=any allows=yes
  [ "$found" = yes ] || return 0
  [ "$branches_of" != - ] || allows=no
  ask "read the reviewers of environment $environment" gh api "$1" --jq \
    '(.deployment_branch_policy | if . == null then "any" elif .protected_branches then "protected" else "custom" end), ([.protection_rules[]?.wait_timer // 0] | max // 0 | tostring), (.protection_rules[]? | select(.type == "required_reviewers") | .reviewers[] | "\(.type) \(.reviewer.id)")'
  { read -r policy && read -r wait_timer && present_reviewers=$(cat); } <<<"$result"
}

# Whether a requested reviewer is missing, or the person who starts a run can approve it although somebody else could.
lacks_reviewers() {
  local line
  [ "$reviews" = yes ] || return 1
  while IFS= read -r line; do
    [ -z "$line" ] || grep -Fxq -- "$line" <<<"$present_reviewers" || return 0
  done <<<"$wanted_reviewers"
  [ "$self_review/$alone" = true/no ]
}

# Fails before anything is written if an identity would have a name that is taken.
names_are_free() {
  local mode given names_it
  case " ${passed_on[*]-} " in *' --managed-identity '*) return 0 ;; esac
  for mode in ensure verify; do
    given=$verify_client
    [ "$mode" = verify ] || given=$ensure_client
    names_it=--$mode-client-id
    [ -n "${given:-$(client_of "$mode")}" ] || name=$name-$mode name_is_free
  done
}

# Without reviewers, anyone with write access starts ensure as it is in the default branch. Protection that is there is its owner's: GitHub
# would replace all of it, and identity.sh says what it lacks.
protect_default_branch() {
  local url asked=required_pull_request_reviews
  url=repos/$repository/branches/$(url_part "$default_branch")/protection page=$site/settings/branches
  if workflows_approve "$repository"; then fail "${approving[*]}"; fi
  if asks_for_approval "$repository" "$default_branch"; then
    already "branch $default_branch, which asks for an approval by somebody else"
    return 0
  fi
  if [ "$exit_code" = 0 ]; then return 0; fi
  absent || stop
  change "protect branch $default_branch: an approval by somebody else than who pushed last" gh api --method PUT "$url" \
    -F required_status_checks=null -F enforce_admins=true -F restrictions=null -F "${asked}[required_approving_review_count]=1" \
    -F "${asked}[require_last_push_approval]=true" -F "${asked}[dismiss_stale_reviews]=true" --silent
  undo_by gh api --method DELETE "$url"
  [ "$dry_run" = no ] || export CJA_CMK_PLANNED="$repository:$environment"
}

# Before any identity trusts them. The schedule waits for no reviewer, and a pull request's plan comes from any branch.
environments() {
  local url
  if [ "$reviews" = no ]; then
    protect_default_branch
  elif [ "$alone" = no ] && ! asks_for_approval "$repository" "$default_branch"; then
    record next "let branch $default_branch ask for an approval of each push by somebody else: until then, anyone who can push changes the workflows" \
      "$(command_line gh browse --settings --repo "$repository")" "$site/settings/branches"
  fi
  page=$site/settings/environments
  limit_environment "$environment" "$reviews"
  limit_environment "$read_environment" no
  environment_protection "$repository" "$plan_environment" || stop
  if [ "$found" = yes ]; then
    already "environment $plan_environment"
  else
    url=repos/$repository/environments/$(url_part "$plan_environment")
    change "create environment $plan_environment" gh api --method PUT "$url" --silent
    undo_by gh api --method DELETE "$url"
  fi
  no_job_from_before
}

# GitHub asks for protection as a job begins. One that began before goes on getting tokens for the subject, for days on a runner of its own.
no_job_from_before() {
  local state runs=''
  [ "$(remembered "open $environment")" = yes ] || return 0
  for state in in_progress queued waiting; do
    ask "list the runs of $repository that are $state" gh api "repos/$repository/actions/runs?status=$state&per_page=100" --jq '.workflow_runs[].html_url'
    runs=$runs${result:+$result$'\n'}
  done
  if [ -z "$runs" ]; then
    record "open $environment" no
    return 0
  fi
  step="trust environment $environment"
  say "Environment $environment was there without reviewers. If a job in it began before it was protected, it could sign in as ensure. These runs go on:"
  say_list "${runs%$'\n'}"
  if [ "$dry_run" = yes ]; then
    say 'With --yes, the script would stop here.'
    return 0
  fi
  fail "Wait until they end, or cancel them (gh run cancel --force), and run this again; or give the name of a new environment as --environment."
}

# limit_environment NAME REVIEWS: only the default branch, and with reviewers if REVIEWS is yes.
limit_environment() {
  local environment=$1 reviews=$2 url
  url=repos/$repository/environments/$(url_part "$environment")
  environment_protection "$repository" "$environment" || stop
  present_protection "$url"
  wanted_reviewers=''
  [ "$reviews" = no ] || find_reviewers
  if [ "$policy/$branches_of" = custom/ ]; then
    fail "A pattern lets every branch use environment $environment. Remove it: $page"
  elif [ "$found" = no ] || [ -z "$branches_of" ] || lacks_reviewers; then
    protect_environment "$url"
  elif [ "$branches_of" = - ]; then
    allow_default_branch "$url"
  elif [ "$environment" = "$read_environment" ] && [ "$branches_of" != "$default_branch" ]; then
    fail "Environment $environment, which has the secrets of the schedule, lets in ${branches_of//$'\n'/, }, not only branch $default_branch. Change that: $page"
  else
    already "environment $environment, protected"
  fi
}

# Adds to the protection that is there: GitHub replaces all of it.
protect_environment() {
  local url=$1 existed=$found verb=create by='no reviewers' line fields=()
  [ "$existed" = no ] || verb=protect
  while read -r -a line; do
    [ ${#line[@]} -eq 0 ] || fields+=(-F "reviewers[][type]=${line[0]}" -F "reviewers[][id]=${line[1]}")
  done <<<"$(sort -u <<<"$present_reviewers
$wanted_reviewers")"
  # Plans without reviewers refuse these fields whatever they say.
  if [ ${#fields[@]} -gt 0 ] && [ "$alone/$self_review" != yes/true ]; then fields+=(-F prevent_self_review=true); fi
  [ "$wait_timer" = 0 ] || fields+=(-F "wait_timer=$wait_timer")
  [ "$policy" != any ] || policy=custom allows=no
  fields+=(-F "deployment_branch_policy[protected_branches]=$([ "$policy" = protected ] && echo true || echo false)"
    -F "deployment_branch_policy[custom_branch_policies]=$([ "$policy" = custom ] && echo true || echo false)")
  [ "$reviews" = no ] || by=${reviewer_names[*]}
  if [ "$existed/$reviewers" = yes/0 ] && [ "$environment" != "$read_environment" ]; then record "open $environment" yes; fi
  if ! try_change "$verb environment $environment: $by, only ${branches_of:-branch $default_branch}" \
    gh api --method PUT "$url" "${fields[@]}" --silent; then
    show_errors
    grep -q 'HTTP 422' "$errors" || exit 1
    ! grep -q 'billing plan' "$errors" ||
      fail "Your plan of GitHub doesn't have required reviewers for $repository (docs/threat-model.md#what-githubs-plans-allow). Without them, branch $default_branch asks for an approval instead: give --without-reviewers."
    fail "GitHub refused this protection. A reviewer needs at least read access to $repository: $site/settings/access"
  fi
  if [ "$existed" = yes ]; then leave "the protection of environment $environment"; else undo_by gh api --method DELETE "$url"; fi
  [ "$dry_run" = no ] || [ "$environment" = "$read_environment" ] || export CJA_CMK_PLANNED="$repository:$environment"
  [ "$allows" = yes ] || allow_default_branch "$url"
}

allow_default_branch() {
  change "allow only branch $default_branch in environment $environment" gh api --method POST "$1/deployment-branch-policies" \
    -f "name=$default_branch" -f type=branch --silent
}

# identity MODE ENVIRONMENT CLIENT-ID OPTION…: sets client.
identity() {
  local mode=$1 of=$2 known_client=${3:-$(client_of "$1")} arguments status=0
  shift 3
  arguments=(--mode "$mode" --resource-group "$group" --repository "$repository" --environment "$of" --issuer "$issuer"
    --name "$name-$mode" "$@" ${passed_on[@]+"${passed_on[@]}"})
  [ "$create_group" = no ] || arguments+=(--location "$location")
  [ "$dry_run" = yes ] || arguments+=(--yes)
  if [ -z "$known_client" ]; then
    refuse_unrecorded "$mode" "$of"
  else
    arguments+=(--client-id "$known_client")
  fi
  step="create the identity of $mode"
  client=$(CJA_CMK_CLIENT_OPTION=--$mode-client-id CJA_CMK_CREATE_OPTION=--create-resource-group "$here/identity.sh" "${arguments[@]}") || status=$?
  case "$status" in 0 | 3) ;; *) exit 1 ;; esac
  client=$(sed -n 's/^AZURE_CLIENT_ID=//p' <<<"$client")
  client=${client:-${known_client:-NEW_CLIENT_ID}}
}

# A variable can be set by anyone with write access, so it proves nothing.
refuse_unrecorded() {
  case " ${passed_on[*]-} " in *' --managed-identity '*) return 0 ;; esac
  ask_once "read variable AZURE_CLIENT_ID of environment $2" gh api \
    "repos/$repository/environments/$(url_part "$2")/variables/AZURE_CLIENT_ID" --jq .name || return 0
  step="choose the identity of $1"
  fail "Environment $2 has an identity, and $file has no record of it. Take its ID from who set it up, or from the roles on $group, not from the variable, which anyone with write access can set, and give --$1-client-id ID."
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
      is_guid "$result" || result='something else'
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
  set_variable AZURE_CLIENT_ID "$ensure_client" "$environment"
  set_variable AZURE_CLIENT_ID "$verify_client" "$read_environment"
  set_variable AZURE_CLIENT_ID "$verify_client" "$plan_environment"
}
