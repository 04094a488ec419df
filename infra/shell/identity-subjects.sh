# shellcheck shell=bash
# Part of identity.sh, which sets the options: the subjects that the identity is to trust.
# shellcheck disable=SC2034,SC2154 # the parts share variables

# Entra compares subjects exactly. Anybody can open a pull request, and anybody who can push to a branch can change its
# workflows; an environment can have reviewers.
check_subjects() {
  local subject
  if [ ${#endings[@]} -gt 0 ] && ! [[ $repository =~ ^[^/@]+/[^/@]+$ ]]; then
    wrong "--repository takes OWNER/NAME${repository:+, not $repository}"
  fi
  if [ ${#endings[@]} -eq 0 ] && [ ${#subjects[@]} -eq 0 ]; then
    wrong 'no trusted subject: give --environment, --branch, --pull-request or --subject'
  fi
  for subject in ${endings[@]+"${endings[@]}"} ${subjects[@]+"${subjects[@]}"}; do
    case "$subject" in
      *'*'*) wrong "--subject $subject: Entra compares exactly and does not support wildcards" ;;
      pull_request | *:pull_request | *:pull_request:*)
        [ "$mode" != ensure ] || wrong 'a pull request must not sign in as ensure: it could change Azure before anybody reviewed it' ;;
      *:environment:*) ;;
      *:ref:refs/*)
        [ "$mode" != ensure ] || wrong "--subject $subject: a branch or tag must not sign in as ensure: it could change Azure before anybody reviewed it" ;;
      ref:refs/heads/*)
        [ "$mode" != ensure ] || wrong '--branch: ensure signs in from a GitHub environment, which can have reviewers: give --environment' ;;
    esac
  done
  [ -z "$prefix" ] || is_prefix "$prefix" || wrong "--subject-prefix takes repo:OWNER/NAME or repo:OWNER@ID/NAME@ID, not $prefix"
}

is_prefix() { [[ $1 =~ ^repo:[^:/*]+/[^:/*]+$ ]]; }

# Sets what the repository's subjects begin with: with the IDs of owner and repository, or without. Only GitHub knows which.
subject_prefix() {
  local template sub=repos/$repository/actions/oidc/customization/sub
  [ -z "$prefix" ] || return 0
  if ! ask_once "ask GitHub what the subjects of $repository begin with (gh auth login)" gh api "$sub" --jq \
    '[(.use_default | tostring), (.include_claim_keys // [] | join(" ")), .sub_claim_prefix // ""] | join("|")'; then
    say 'Without GitHub CLI, give --subject-prefix. Somebody who can read the repository gets it with:'
    say "  $(command_line gh api "$sub" --jq .sub_claim_prefix)"
    stop
  fi
  template=${result%|*} prefix=${result##*|}
  # "repo context" is the default template, written out.
  case "$template" in
    true\|* | 'false|repo context') ;;
    *)
      fail "The subjects of $repository have a template of their own (${template#*|}): give --subject with exactly what a job presents."
      ;;
  esac
  # GitHub Enterprise Server does not name it.
  prefix=${prefix:-repo:$repository}
  is_prefix "$prefix" || fail "GitHub's answer is not what a subject begins with: $prefix"
}

# without_ids SUBJECT: prints the form without the IDs of owner and repository.
without_ids() { sed -E 's/^repo:([^:@/]+)(@[0-9]+)?\/([^:@/]+)(@[0-9]+)?:/repo:\1\/\3:/' <<<"$1"; }

# is_other_form SUBJECT: whether it is a requested subject in the form that GitHub does not use for this repository.
is_other_form() {
  local subject
  for subject in "${subjects[@]}"; do
    if [ "$1" != "$subject" ] && [ "$(without_ids "$1")" = "$(without_ids "$subject")" ]; then return 0; fi
  done
  return 1
}
