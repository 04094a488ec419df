# shellcheck shell=bash
# Part of identity.sh, which sets the options: the subjects that the identity is to trust. Entra compares them exactly.
# shellcheck disable=SC2034,SC2154 # the parts share variables

# Sets host, the CI system that issues the tokens, from the options, otherwise from issuer and subject.
choose_host() {
  if [ -z "$host$issuer" ]; then issuer=https://token.actions.githubusercontent.com; fi
  [ -z "$host" ] || return 0
  local of
  of=$(github_of "$issuer")
  if [ -n "$of" ]; then
    host=github
    use_github "$of"
    return 0
  fi
  case "$issuer" in
    https://login.microsoftonline.com/*/v2.0 | https://vstoken.dev.azure.com/*) host=azure-devops ;;
    *) case "${subjects[0]:-}" in project_path:* | project_id:*) host=gitlab ;; *) host=other ;; esac ;;
  esac
}

# The options name one CI system, and what its subjects consist of.
check_options() {
  local ending claim=project_path
  if [ -n "$gitlab" ]; then
    if [[ $gitlab =~ ^[0-9]+$ ]]; then claim=project_id; fi
    [ $claim = project_id ] || [[ $gitlab =~ ^[^/:]+(/[^/:]+)+$ ]] || wrong "--gitlab-project takes GROUP/PROJECT or the project's ID, not $gitlab"
    [ ${#endings[@]} -gt 0 ] || wrong '--gitlab-project needs --branch'
    for ending in "${endings[@]}"; do
      case "$ending" in
        ref:refs/heads/*) subjects+=("$claim:$gitlab:ref_type:branch:ref:${ending#ref:refs/heads/}${in_protected:+:environment_protected:$in_protected}") ;;
        *) wrong '--environment and --pull-request are for GitHub: give --branch for --gitlab-project' ;;
      esac
    done
    endings=()
  fi
  if [ ${#endings[@]} -gt 0 ] && [ "$host" != github ]; then
    wrong '--environment, --branch and --pull-request name subjects of GitHub, not of this issuer: give --subject'
  fi
  if [ ${#endings[@]} -gt 0 ] && ! [[ $repository =~ ^[^/@]+/[^/@]+$ ]]; then
    wrong "--repository takes OWNER/NAME${repository:+, not $repository}"
  fi
  if [ ${#endings[@]} -eq 0 ] && [ ${#subjects[@]} -eq 0 ]; then
    wrong 'no trusted subject: give --environment, --branch, --pull-request, --subject, --gitlab-project or --azure-devops-connection'
  fi
  [ -z "$prefix" ] || is_prefix "$prefix" || wrong "--subject-prefix takes repo:OWNER/NAME or repo:OWNER@ID/NAME@ID, not $prefix"
  if [ -n "$prefix" ] && [ -n "$repository" ] && ! is_same_repository; then
    wrong "--subject-prefix $prefix is not of $repository"
  fi
}

# What can be said of a subject by its text. Anybody can open a pull request, and anybody who can push to a branch can change
# its workflows; an environment can have reviewers.
check_subjects() {
  local subject
  for subject in ${endings[@]+"${endings[@]}"} ${subjects[@]+"${subjects[@]}"}; do
    case "$subject" in
      *'*'*) wrong "--subject $subject: Entra compares exactly and does not support wildcards" ;;
    esac
    [ "$mode" = ensure ] || continue
    case "$subject" in
      pull_request | *:pull_request | *:pull_request:*)
        wrong 'a pull request must not sign in as ensure: it could change Azure before anybody reviewed it' ;;
      ref:refs/heads/*)
        wrong '--branch: ensure signs in from a GitHub environment, which can have reviewers: give --environment' ;;
      environment:*) ;;
      *) check_exact_subject "$subject" ;;
    esac
  done
  if [ "$host" = azure-devops ]; then check_connection; fi
}

# An exact subject for ensure. On GitHub, without the repository jobs of others can present it, and without the environment
# jobs that nobody reviewed.
environment_of_one_repository='^(repo:[^:/]+/[^:/]+|repository:[^:/]+/[^:/]+|repository_id:[0-9]+)(:[^:]+)*:environment:[^:]+(:[^:]+)*$'
check_exact_subject() {
  case "$host/$1" in
    github/*:ref:refs/*)
      [[ $1 =~ $environment_of_one_repository ]] ||
        wrong "--subject $1: a branch or tag must not sign in as ensure: it could change Azure before anybody reviewed it" ;;
    github/*)
      [[ $1 =~ $environment_of_one_repository ]] ||
        wrong "--subject $1: ensure signs in only from an environment of one repository (repo:OWNER/NAME:environment:NAME): everybody else who can push could present this subject" ;;
    gitlab/*:environment_protected:false) wrong "--subject $1: any job of the branch could present it: ensure needs environment_protected:true" ;;
    gitlab/project_path:*/*:ref_type:branch:ref:?* | gitlab/project_id:[0-9]*:ref_type:branch:ref:?*) ;;
    gitlab/*) wrong "--subject $1: ensure signs in only from a branch of one project (project_path:GROUP/PROJECT:ref_type:branch:ref:BRANCH)" ;;
  esac
}

# A service connection's subject has one form for each of its two issuers.
check_connection() {
  local subject guid='[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}'
  for subject in "${subjects[@]}"; do
    if [[ $issuer =~ ^https://login\.microsoftonline\.com/$guid/v2\.0$ && $subject =~ ^/[^[:space:]]+/sc/$guid/$guid$ ]]; then continue; fi
    if [[ $issuer =~ ^https://vstoken\.dev\.azure\.com/$guid$ && $subject =~ ^sc://[^/]+/[^/]+/[^/]+$ ]]; then continue; fi
    wrong "$subject is not a service connection's subject of $issuer: copy both from the connection (Project settings > Service connections)"
  done
}

is_prefix() { [[ $1 =~ ^repo:[^:/*]+/[^:/*]+$ ]]; }

# GitHub follows the former name of a repository that was renamed or moved, which can lead to somebody else's. Names have no case.
is_same_repository() { [ "$(lower "$(without_ids "$prefix:")")" = "$(lower "repo:$repository:")" ]; }

# only_here: where another script runs this one, that script has no option for such a subject.
only_here() {
  [ -z "${CJA_CMK_CLIENT_OPTION:-}" ] || printf ' %s' "Only infra/identity.sh has that option: create the identity of $mode by it, then run this again with $CJA_CMK_CLIENT_OPTION ID."
}

# Sets what the repository's subjects begin with: with the IDs of owner and repository, or without. Only GitHub knows which.
subject_prefix() {
  local template sub=repos/$repository/actions/oidc/customization/sub
  [ -z "$prefix" ] || return 0
  if ! ask_once "ask GitHub what the subjects of $repository begin with (gh auth login)" gh api "$sub" --jq \
    '[(.use_default | tostring), (.include_claim_keys // [] | join(" ")), .sub_claim_prefix // ""] | join("|")'; then
    say_how_to_sign_in
    if [ -z "${CJA_CMK_CLIENT_OPTION:-}" ]; then
      say 'Without GitHub CLI, give --subject-prefix. Somebody who can read the repository gets it with:'
      say "  $(command_line gh api "$sub" --jq .sub_claim_prefix)"
    fi
    stop
  fi
  template=${result%|*} prefix=${result##*|}
  # "repo context" is the default template, written out.
  case "$template/${#workflows[@]}" in
    true\|*/0 | 'false|repo context/0' | 'false|repo context job_workflow_ref/'[1-9]*) ;;
    'false|repo context job_workflow_ref/0') fail "The subjects of $repository name the workflow: give --workflow FILE@BRANCH for each that signs in.$(only_here)" ;;
    */0)
      fail "The subjects of $repository have a template of their own (${template#*|}): give --subject with exactly what a job presents.$(only_here)"
      ;;
    *)
      say "The subjects of $repository don't name the workflow. An administrator can change that for all jobs; what trusts them by their subjects now no longer does, and a plan of a pull request has no branch to name:"
      fail "  $(command_line gh api --method PUT "$sub" -F use_default=false -f 'include_claim_keys[]=repo' -f 'include_claim_keys[]=context' -f 'include_claim_keys[]=job_workflow_ref')"
      ;;
  esac
  if [ -z "$prefix" ]; then
    # GitHub Enterprise Server does not name it.
    ask "ask GitHub for the name of $repository" gh api "repos/$repository" --jq .full_name
    prefix=repo:$result
  fi
  is_prefix "$prefix" || fail "GitHub's answer is not what a subject begins with: $prefix"
  is_same_repository || fail "$repository was renamed or moved: GitHub answers for $(without_ids "$prefix:" | sed 's/^repo://; s/:$//'), which might be somebody else's. If that is the repository you mean, give its name as --repository."
}

# add_subjects SUBJECT: as the default template has it, or once for each workflow.
add_subjects() {
  local each of
  [ ${#workflows[@]} -gt 0 ] || subjects+=("$1")
  of=$(without_ids "$prefix:") && of=${of#repo:}
  for each in ${workflows[@]+"${workflows[@]}"}; do
    case "$each" in */.github/workflows/*) ;; *) each=${of%:}/.github/workflows/${each%%@*}@refs/heads/${each#*@} ;; esac
    subjects+=("$1:job_workflow_ref:$each")
  done
}

# without_ids SUBJECT: prints the form without the IDs of owner and repository.
without_ids() { sed -E 's/^repo:([^:@/]+)(@[0-9]+)?\/([^:@/]+)(@[0-9]+)?:/repo:\1\/\3:/' <<<"$1"; }

# is_other_form SUBJECT OF: whether one of the two is the other without its IDs. Other IDs are those of another repository that has or had the name.
is_other_form() { [ "$1" != "$2" ] && { [ "$(without_ids "$1")" = "$2" ] || [ "$(without_ids "$2")" = "$1" ]; }; }

# is_unused_form SUBJECT: whether it is a requested subject in the form that GitHub does not use for this repository.
is_unused_form() {
  local subject
  for subject in "${subjects[@]}"; do
    if is_other_form "$1" "$subject" || is_former_form "$1" "$subject"; then return 0; fi
  done
  return 1
}

# is_former_form SUBJECT OF: whether the same branch of the same project of GitLab presented SUBJECT before its jobs presented OF: with the project's path
# in place of its number, or without what tells whether the environment is protected.
is_former_form() {
  local of=${2%:environment_protected:*}
  if [ "$host" != gitlab ] || [ "$1" = "$2" ]; then return 1; fi
  [ "$1" = "$of" ] || [ "$1" = "project_path:$seen_path:${of#project_id:*:}" ]
}

# is_of_repository SUBJECT: whether any job of the repository presents it.
is_of_repository() {
  local of
  of=$(lower "${prefix:-repo:$repository}:")
  [[ -n $repository && $(lower "$1") =~ ^repo:[^:]+: ]] || return 1
  [ "${BASH_REMATCH[0]}" = "$of" ] || is_other_form "${BASH_REMATCH[0]}" "$of"
}

# refuse_foreign_trust: anyone who added what the identity trusts beside the requested subjects signs in as it. One of verify may trust more
# jobs of the repository, and another form of a subject is told on its own.
refuse_foreign_trust() {
  local line subject
  while IFS= read -r line; do
    [ -n "$line" ] || continue
    # A subject can have bars, the name before the first one can't.
    line=${line#*|} subject=''
    case "$line" in "$issuer $audience "*) subject=${line#"$issuer $audience "} ;; esac
    if printf '%s\n' "${subjects[@]}" | grep -Fxq -- "$subject" || is_unused_form "$subject"; then continue; fi
    if [ "$mode" = verify ] && is_of_repository "$subject"; then continue; fi
    refuse_credentials 'Jobs that you did not name can sign in as it'
    return 0
  done <<<"$trusted"
}

# Once GitHub puts IDs into a repository's subjects, anyone who gets its old name can present the subject without IDs. On GitLab, anyone who changes
# the form back can.
show_other_forms() {
  local id line untrusting
  while IFS='|' read -r id line; do
    if [ -z "$line" ] || ! is_unused_form "${line#"$issuer $audience "}"; then continue; fi
    untrust "$id"
    if [ "$host" = gitlab ]; then
      leave_to you "It also trusts ${line##* }, the former form, in which a Maintainer can have any job of the branch sign in. Remove it" "${untrusting[@]}"
      continue
    fi
    say "It also trusts ${line##* }, a form that GitHub doesn't use for this repository. To remove it: $(command_line "${untrusting[@]}")"
  done <<<"$trusted"
}
