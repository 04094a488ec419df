# shellcheck shell=bash
# Part of identity.sh and set-up.sh: who can present a subject of ensure. Protection comes before trust.
# shellcheck disable=SC2034,SC2154 # the parts share variables

# url_part TEXT: prints it so that it can stand between two slashes of an address.
url_part() {
  local text=${1//%/%25}
  text=${text// /%20} text=${text//[#]/%23} text=${text//[?]/%3F}
  printf '%s' "${text//\//%2F}"
}

# all_protected REPOSITORY NAME…: whether each is a branch to which nobody gets anything without a review. Anybody who can push
# can make a tag of any name, and a branch that a pattern, or a rule with one, only speaks of.
all_protected() {
  local repository=$1 name
  shift
  for name in "$@"; do
    case "$name" in -) continue ;; *' '* | *[\*\?\[]*) return 1 ;; esac
    asks_for_approval "$repository" "$name" || return 1
  done
}

# asks_for_approval REPOSITORY BRANCH: whether the branch exists, and a ruleset or its protection, which only administrators can
# read, asks for an approval of what was pushed last, by somebody else. That takes two settings: without the one the pusher
# approves, without the other an approval from before the push may count (docs.github.com, "About protected branches"). And nobody
# may delete the branch, which anyone who can push would create again.
asks_for_approval() {
  local branch
  branch=$(url_part "$2")
  # GitHub follows the former name of a branch.
  if ! ask_once "read branch $2 of $1" gh api "repos/$1/branches/$branch" --jq .name || [ "$result" != "$2" ]; then return 1; fi
  if ask_once "read the rules of branch $2 of $1" gh api --paginate "repos/$1/rules/branches/$branch?per_page=100" --jq \
    '.[] | select(.type == "deletion" or (.type == "pull_request" and (.parameters | (.required_approving_review_count // 0) > 0 and .require_last_push_approval and .dismiss_stale_reviews_on_push))) | .type' &&
    grep -qx deletion <<<"$result" && grep -qx pull_request <<<"$result"; then return 0; fi
  ask_once "read the protection of branch $2 of $1" gh api "repos/$1/branches/$branch/protection" --jq \
    '.allow_deletions.enabled != true and (.required_pull_request_reviews | (.required_approving_review_count // 0) > 0 and .require_last_push_approval and .dismiss_stale_reviews and [.bypass_pull_request_allowances[]?[]?] == [])' || return 1
  [ "$result" = true ]
}

# workflows_approve REPOSITORY: whether a workflow can approve as github-actions[bot] what its author pushed, or GitHub doesn't say.
# Sets approving to what is wrong, and how it is changed.
workflows_approve() {
  approving=("Anyone who can push can have a workflow approve a pull request of $1, or you aren't allowed to see whether that is so: https://$GH_HOST/$1/settings/actions"
    "Forbid it first: gh api --method PUT repos/$1/actions/permissions/workflow -F can_approve_pull_request_reviews=false")
  ! ask_once "read whether workflows of $1 may approve pull requests" gh api "repos/$1/actions/permissions/workflow" --jq .can_approve_pull_request_reviews ||
    [ "$result" != false ]
}

# environment_protection REPOSITORY NAME: sets reviewers (their number), self_review (whether who starts a run can approve it),
# branches_of (what can use it, one a line, with "tag " before a tag; empty means all of them, "-" none yet, and "protected
# branches" whatever a rule protects) and found. Fails if it could not be read.
environment_protection() {
  local url
  url=repos/$1/environments/$(url_part "$2") reviewers=0 self_review=true branches_of='' found=yes
  if ! ask_once "read environment $2 of $1 (gh auth login)" gh api "$url" --jq \
    '[([.protection_rules[]? | select(.type == "required_reviewers") | .reviewers[]] | length), .deployment_branch_policy.protected_branches // false, .deployment_branch_policy.custom_branch_policies // false, ([.protection_rules[]?.prevent_self_review // false] | any | not)] | map(tostring) | join("|")'; then
    found=no
    absent
    return
  fi
  reviewers=${result%%|*} self_review=${result##*|} result=${result%|*}
  case "${result#*|}" in
    true\|*) result='protected branches' ;;
    *\|true)
      ask "list the branches of environment $2" gh api --paginate "$url/deployment-branch-policies?per_page=100" --jq \
        '.branch_policies[] | (if .type == "tag" then "tag " else "" end) + .name'
      result=${result:--}
      ;;
    *) result='' ;;
  esac
  branches_of=$result
  if grep -Eqx '(tag )?(\*|\*\*|\*\*/\*|\*/\*)' <<<"$branches_of"; then branches_of=''; fi
}

# Everybody who can push can present these subjects, or it could not be checked.
unprotected() {
  local line
  for line in "$@"; do say "$line"; done
  if [ "$confirmed" = yes ]; then
    say 'Continued, because you gave --confirm-protection.'
    return 0
  fi
  say 'If you have checked who can present this subject, and accept it, give --confirm-protection.'
  step='trust subjects for ensure'
  if [ "$dry_run" = yes ]; then
    say 'With --yes, the script would stop here.'
    return 0
  fi
  exit 1
}

# require_protection SUBJECT: stops unless only reviewed jobs can present it as ensure.
require_protection() {
  local subject=$1
  case "$host" in
    github) github_protection "$subject" ;;
    gitlab) gitlab_protection "$subject" ;;
    azure-devops)
      # The script that runs this one creates this identity only once the connection is protected.
      if [ "$dry_run" = yes ] && [ -n "${CJA_CMK_RECORD:-}" ]; then return 0; fi
      unprotected "$subject belongs to a service connection, and names neither a pipeline nor a branch." \
        'Open it in Project settings > Service connections, and set both before it is trusted:' \
        '  Approvals and checks: Approvals, and Branch control with your default branch and "Verify branch protection"' \
        '  Security > Pipeline permissions: only the pipeline of ensure, never "Open access"'
      ;;
    *) unprotected "Who can present $subject is known only to $issuer." ;;
  esac
}

github_protection() {
  local at name=${1##*:environment:} page each names=()
  name=${name%%:*} name=${name//%3A/:} at=$repository
  case "$1" in
    repo:* | repository:*) at=$(without_ids "repo:${1#*:}") && at=${at#repo:} && at=${at%%:*} ;;
  esac
  page=https://$GH_HOST/$at/settings/environments
  # Without --yes, set-up.sh has not created it yet.
  if [ "$dry_run" = yes ] && [ "${CJA_CMK_PLANNED:-}" = "$at:$name" ]; then return 0; fi
  if [ -z "$at" ] || ! environment_protection "$at" "$name"; then
    say_how_to_sign_in
    show_errors
    unprotected "Couldn't read the protection of environment $name (required reviewers, default branch only)."
    return 0
  fi
  if [ "$found" = no ]; then
    unprotected "Environment $name of $at does not exist, or you aren't allowed to see it. GitHub creates it, without protection, for the first job that names it." \
      "Create it and protect it first (required reviewers, default branch only): $page"
    return 0
  fi
  while read -r each; do [ -z "$each" ] || names+=("$each"); done <<<"$branches_of"
  if [ "$reviewers" != 0 ]; then
    say "Environment $name: $reviewers required $([ "$reviewers" = 1 ] && printf reviewer || printf reviewers), $([ ${#names[@]} -eq 0 ] && printf 'any branch' || printf 'only from %s' "${names[*]}")."
    [ "$self_review" = false ] || unprotected "A reviewer of environment $name can start a run and approve it alone. Prevent self-review: $page"
  elif [ ${#names[@]} -gt 0 ] && all_protected "$at" "${names[@]}"; then
    if workflows_approve "$at"; then unprotected "${approving[@]}"; fi
    say "Environment $name has no required reviewers: anyone with write access can start ensure as it is in ${names[*]}; changing it takes somebody else's approval."
  else
    unprotected "Environment $name of $at has no required reviewers$([ ${#names[@]} -eq 0 ] || printf ', and not each of its branches asks for an approval by somebody else (%s)' "${names[*]}"): anyone who can push can sign in as ensure." \
      "Protect it first (required reviewers, default branch only): $page" \
      'Or name its branches, and let each ask for an approval of the most recent push, dismiss stale ones, and forbid deletion and bypassing.' \
      'What your plan allows: docs/threat-model.md#what-githubs-plans-allow'
  fi
}

# gitlab_access BRANCH: reads the values of a project's protected branches, and prints for each rule about this branch a line "rule", and "push",
# "merge" or "unprotect" with the people that its lists name, and "developers" where these can do one of the three. Users, groups, deploy keys and roles of one's own stand beside the levels; anyone with an ID of these is somebody.
# Of several rules for a branch GitLab takes the loosest; a star stands for any text.
gitlab_access() {
  BRANCH=$1 awk -F '\t' '
    function holds(name) {
      gsub(/[][^$.?+(){}|\\]/, "\\\\&", name)
      gsub(/[*]/, ".*", name)
      return ENVIRON["BRANCH"] ~ ("^" name "$")
    }
    {
      rule = path = $1
      sub(/].*/, "]", rule)
      sub(/^[^]]*]/, "", path)
      if (path == ".name" && holds($2)) of[rule] = 1
      if (!match(path, /^[.](push|merge|unprotect)_access_levels\[[0-9]+][.]/)) next
      entry = rule substr(path, 1, RLENGTH)
      field = substr(path, RLENGTH + 1)
      if (!(entry in rule_of)) order[++n] = entry
      rule_of[entry] = rule
      kind[entry] = substr(path, 2, index(path, "_") - 2)
      if (field == "access_level") level[entry] = $2
      if (field == "access_level_description") told[entry] = $2
      if (field ~ /_id$/ && $2 != "null") someone[entry] = field " " $2
    }
    END {
      for (rule in of) print "rule"
      for (i = 1; i <= n; i++) {
        entry = order[i]
        if (!(rule_of[entry] in of)) continue
        if (kind[entry] == "push") lists[rule_of[entry]] = 1
        if (level[entry] == "0" && !(entry in someone)) continue
        if (level[entry] == "30" && !(entry in someone)) print "developers"
        print kind[entry] "\t" (told[entry] != "" ? told[entry] : entry in someone ? someone[entry] : "access level " level[entry])
      }
      for (rule in of) if (!(rule in lists)) print "push\tsomebody whom GitLab does not name"
    }'
}

gitlab_protection() {
  local project=${1#project_*:} branch=${1##*:ref:} page access pushing merging of path file=''
  project=${project%%:ref_type:*} branch=${branch%%:*}
  of="$project on $GITLAB_HOST"
  page=$server/$project/-/settings/repository
  # GitLab leads from this address to the project.
  if [[ $project =~ ^[0-9]+$ ]]; then page="$server/projects/$project (Settings > Repository)"; fi
  if ! command -v glab >/dev/null || ! ask_once "read the protected branches of $of" \
    glab api --paginate "projects/$(url_part "$project")/protected_branches?per_page=100" || ! access=$(json_values <<<"$result" | gitlab_access "$branch"); then
    unprotected "Couldn't read the protection of branch $branch of $of. Sign in (glab auth login --hostname $GITLAB_HOST), or look yourself." \
      "Protect it before it is trusted (nobody pushes, maintainers merge, after an approval): $page"
    return 0
  fi
  if ! grep -qx rule <<<"$access"; then
    unprotected "Branch $branch of $of is not protected: every developer can sign in as ensure." \
      "Protect it first (nobody pushes, maintainers merge, after an approval): $page"
    return 0
  fi
  pushing=$(gitlab_names push <<<"$access") merging=$(gitlab_names merge <<<"$access")
  if grep -qx developers <<<"$access"; then
    unprotected "Every developer can push or merge to branch $branch of $of, or unprotect it. Allow nobody to push, and maintainers to merge and unprotect: $page"
  elif [ -n "$pushing" ]; then
    unprotected "Without a review, these can push to branch $branch of $of, and sign in as ensure: $pushing." \
      "Allow no one to push, neither roles nor users, groups or deploy keys, and maintainers to merge: $page"
  elif ! ask_once "read project $of" glab api "projects/$(url_part "$project")" ||
    file=$(json_values <<<"$result" | awk -F '\t' '$1 == "0.ci_config_path" { print "file " $2 }') && [[ $file != 'file '* || $file = *@* || $file = *://* ]]; then
    # Rules of this branch say nothing of a file in another project, or anywhere.
    [ -n "$file" ] || file=' a file that GitLab does not name'
    unprotected "The pipelines of $of come from $(one_line "${file#* }"), which no review there covers." \
      "Keep the pipeline's file in the project: $server/$project/-/settings/ci_cd"
  elif path=$(project_path) &&
    [[ $1 == project_path:* && -n $path && $(lower "$path") != "$(lower "$project")" ]]; then
    unprotected "$project was renamed or moved: GitLab answers for $path. Who gets its former name can sign in as ensure." \
      "If that is the project you mean, name it: $path"
  else
    say "Nobody pushes to branch $branch of $of. Who can merge to it can run ensure: ${merging:-no one}."
  fi
}

gitlab_names() { awk -F '\t' -v kind="$1" '$1 == kind && !seen[$2]++ { printf "%s%s", n++ ? ", " : "", $2 }'; }
