#!/usr/bin/env bash
# Sets up a project of GitLab and Azure for cja-cmk, as far as Azure CLI and glab can, and lists the rest: docs/gitlab.md. Without --yes it
# only reads. It can be run again with the client IDs that it printed.
#
# Needs Azure CLI, signed in as for identity.sh, and glab 1.35.0 or newer, signed in as a maintainer of the project. set-up.sh --gitlab calls it.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=shell/options.sh
. "$here/shell/options.sh"
# shellcheck source-path=SCRIPTDIR source=shell/changes.sh
. "$here/shell/changes.sh"
# shellcheck source-path=SCRIPTDIR source=shell/json.sh
. "$here/shell/json.sh"
# shellcheck source-path=SCRIPTDIR source=shell/gitlab.sh
. "$here/shell/gitlab.sh"
# shellcheck source-path=SCRIPTDIR source=shell/protection.sh
. "$here/shell/protection.sh"
# shellcheck source-path=SCRIPTDIR source=shell/tools.sh
. "$here/shell/tools.sh"
# shellcheck source-path=SCRIPTDIR source=shell/adobe-principal.sh
. "$here/shell/adobe-principal.sh"
# shellcheck source-path=SCRIPTDIR source=shell/set-up-elsewhere.sh
. "$here/shell/set-up-elsewhere.sh"
# shellcheck source-path=SCRIPTDIR source=shell/set-up-said.sh
. "$here/shell/set-up-said.sh"

usage() {
  cat <<'TEXT'
usage: infra/set-up.sh --gitlab GROUP/PROJECT --resource-group NAME --location REGION [options]

Sets up a project of GitLab and Azure, in this order: no pipelines of forks, Adobe's service principal, an identity for ensure, one
for verify, and one for plans and gates (a sign-in by verify tells that the daily check ran), the variables of the project, and the
daily schedule (ignore its runs until the key is set up). Then it lists what is left for you. Without --yes it changes nothing, and
prints what it would do.

  --gitlab GROUP/PROJECT      the project that runs the jobs, with a protected default branch
  --resource-group NAME       resource group, best of this vault only: roles hold for all of it; created if it doesn't exist
  --location REGION           Azure region in or near the one that Adobe names for your data: eastus2 for VA7, westeurope for NLD2,
                              australiaeast for AUS5, canadacentral for CAN2, uksouth for GBR9
  --project-id-subjects       lets the subjects of all jobs of the project have its ID, which no rename changes; where GitLab refuses
                              that, they keep its path
  --without-recovery          the pipeline can't recover what was deleted; then you need no role on the subscription
  --without-graph             no permission on Microsoft Graph (Application.Read.All): two more options in each command of the
                              example, and changes of Adobe's service principal go unnoticed
  --built-in-roles            built-in roles of Azure, if you aren't allowed to create role definitions
  --adobe-principal-id ID     object ID of Adobe's service principal, if you aren't allowed to read the directory
  --name NAME                 what the names of the identities begin with; default cja-cmk
  --branch NAME               whose jobs sign in; default: the project's default branch. It must be protected
  --server URL                your own server; default: that of GITLAB_HOST, otherwise https://gitlab.com
  --issuer URL                where the server's ID tokens come from, if that is another address (ci_id_tokens_issuer_url). Microsoft
                              Entra must reach it (identity.sh --help)
  --ensure-client-id ID       the app registration of ensure, as an earlier run printed it
  --verify-client-id ID       the same for verify
  --plan-client-id ID         the same for plans and gates
  --accept-credentials        also if an app registration has secrets, or trusts others, who can then sign in as it
  --confirm-protection        you have checked who can push to the branch, where the script can't
  --yes                       makes the changes
  --help                      prints this

Exit codes: 0 done; 1 the script stopped; 2 wrong arguments; 3 somebody has to run the printed commands; then run it again.

Example:
  infra/set-up.sh --gitlab contoso/analytics --resource-group rg-cja --location eastus2
TEXT
}

known+=(--gitlab --branch --server --issuer --project-id-subjects --plan-client-id)
project='' branch='' plan_client='' server='' issuer='' with_id=no

while [ $# -gt 0 ]; do
  case "$1" in --*=*) option=${1%%=*} value=${1#*=} && shift && set -- "$option" "$value" "$@" ;; esac
  case "$1" in
    --project-id-subjects) with_id=yes taken=1 ;;
    --gitlab) value_of "$@" && project=$2 ;;
    --branch) value_of "$@" && branch=$2 ;;
    --plan-client-id) value_of "$@" && plan_client=$2 ;;
    --server) value_of "$@" && server=$2 ;;
    --issuer) value_of "$@" && issuer=$2 ;;
    --*) common_option "$@" || unknown option "$1" "${known[@]}" ;;
    *) wrong "unexpected argument $1" ;;
  esac
  shift "$taken"
done
[[ $project =~ ^[^/:]+(/[^/:]+)+$ ]] || wrong "--gitlab takes GROUP/PROJECT${project:+, not $project}"
choose_server
of_project="of $project on $GITLAB_HOST"
check_common
[ -z "$plan_client" ] || require_guid --plan-client-id "$plan_client"

check_az
check_glab

# set_variable NAME VALUE: a variable of the project that only protected branches get.
set_variable() {
  page=$server/$project/-/settings/ci_cd
  if ask_once "read variable $1 $of_project" glab variable get "$1" --repo "$project"; then
    if [ "$result" = "$2" ]; then return 0; fi
    is_guid "$result" || result='something else'
    leave_to you "Variable $1 is $result, not $2. If nothing else needs it" glab variable update "$1" "$2" --protected --repo "$project"
    return 0
  fi
  absent || stop
  change "set variable $1 $of_project" glab variable set "$1" "$2" --protected --repo "$project"
  undo_by glab variable delete "$1" --repo "$project"
}

# Anyone who can make a schedule could name it so. One at the right time counts before another, and what somebody changed stays, and is listed.
daily_schedule() {
  local there owner cron
  page=$server/$project/-/pipeline_schedules
  ask "list the schedules $of_project" glab api "projects/$id/pipeline_schedules?per_page=100"
  there=$(json_values <<<"$result" | BRANCH=$branch awk -F '\t' '
    { entry = path = $1; sub(/].*/, "", entry); sub(/^[^]]*][.]/, "", path); entries[entry]; of[entry, path] = $2 }
    END {
      for (each in entries) {
        if (of[each, "description"] != "Daily check of the key") continue
        if (of[each, "active"] != "true" || (of[each, "ref"] != ENVIRON["BRANCH"] && of[each, "ref"] != "refs/heads/" ENVIRON["BRANCH"])) found = found ? found : "none"
        else if (found !~ /^17 5 [*] [*] [*]\t/) found = of[each, "cron"] "\t" of[each, "owner.username"]
      }
      print found
    }')
  IFS=$'\t' read -r cron owner <<<"$there"
  case "$cron" in
    '') ;;
    none) say "A schedule named Daily check of the key is inactive, or not of branch $branch." ;;
    *)
      was_there 'Schedule Daily check of the key' "of ${owner:-somebody}" 'can change and stop it'
      [ "$cron" = '17 5 * * *' ] || by_hand_first+=("The schedule Daily check of the key runs at $cron, not at 17 5 * * *: have it run every day: $page")
      return 0
      ;;
  esac
  change "check every day at 05:17 UTC, by a schedule $of_project" glab schedule create --cron '17 5 * * *' --description 'Daily check of the key' --ref "$branch" --repo "$project"
}

# components LIST WHAT: what the subjects of all jobs consist of; fails where GitLab refuses that.
components() {
  if try_change "let the subjects of all jobs of $project have its ID ${2:+$2 }(where $server refuses that, they go on without)" \
    glab api --method PUT "projects/$id" --field "ci_id_token_sub_claim_components=[$1]"; then
    [ -z "$components" ] || undo_by glab api --method PUT "projects/$id" --field "ci_id_token_sub_claim_components=[$components]"
    return 0
  fi
  grep -q 'HTTP 400' "$errors" || stop
  say "$server refuses the subject $1${2:+ (it takes GitLab 18.7)}."
  return 1
}

# Anyone who can merge can start ensure without the approval, unless the subject demands the protected environment.
require_environment() {
  local lacks
  if ask_once "read the protection of environment cmk on $server" glab api "projects/$id/protected_environments/cmk"; then
    lacks=$(json_values <<<"$result" | awk -F '\t' '
      $1 ~ /(required_approval_count|[.]required_approvals)$/ && $2 > 0 { approved = 1 }
      $1 ~ /[.]deploy_access_levels.*[.]access_level$/ && $2 == 30 { deploying = ", lets Developers deploy" }
      END { printf "%s%s", approved ? "" : ", asks for no approval", deploying }')
    [ "$(about_project allow_pipeline_trigger_approve_deployment)" != true ] || lacks="$lacks, lets who starts a pipeline approve it"
    [ -z "$lacks" ] || by_hand_first+=("Mend the protection of environment cmk (1.2): it ${lacks#, }: $server/$project/-/settings/ci_cd")
  else
    absent || refused || stop
    by_hand_first+=("Protect environment cmk (1.2): until then, $([ -n "$protected" ] && printf "ensure can't sign in" || printf 'anyone who can merge can start ensure'): $server/$project/-/settings/ci_cd")
  fi
  [ -n "$protected" ] ||
    by_hand_first+=("The subject of ensure doesn't demand the environment: every Maintainer can act as ensure past the approval. Once Adobe has confirmed the key, remove its trust (docs/gitlab.md, Later).")
}

by_hand_first=()
read_account
ask "read project $project of $server (glab auth login --hostname $GITLAB_HOST)" glab api "projects/$(url_part "$project")"
about=$(json_values <<<"$result") || fail "The answer of $server about $project is no JSON."
# about_project NAME: prints what the project's answer says of it.
about_project() { awk -F '\t' -v name="$1" '{ sub(/\[[0-9]+\]$/, "", $1) } $1 == "0." name { printf "%s%s", n++ ? "," : "", $2 }' <<<"$about"; }
id=$(about_project id) components=$(about_project ci_id_token_sub_claim_components) branch=${branch:-$(about_project default_branch)} path=$(about_project path_with_namespace)
if ! [[ $id =~ ^[0-9]+$ ]] || [ -z "$branch" ] || [ -z "$path" ]; then fail "The answer of $server about $project has no ID, path or default branch."; fi
# GitLab follows the former name, which anybody in the group can get; subjects have the path as GitLab writes it.
[ "$(lower "$path")" = "$(lower "$project")" ] || fail "$project was renamed or moved: $server answers for $path, which might be somebody else's. If that is the project you mean, give its name as --gitlab."
project=$path
# Until GitLab 18.2.2 the job of a fork's branch main had the subject of the project's own (https://gitlab.com/gitlab-org/gitlab/-/issues/548165).
if [ "$(about_project ci_allow_fork_pipelines_to_run_in_parent_project)" = true ]; then
  change "keep pipelines of forks out of $project" glab api --method PUT "projects/$id" --field ci_allow_fork_pipelines_to_run_in_parent_project=false
  undo_by glab api --method PUT "projects/$id" --field ci_allow_fork_pipelines_to_run_in_parent_project=true
fi
# The subjects of the project's jobs: with its ID, which no rename changes, and since GitLab 18.7 with whether the job's environment is protected.
subject=$project protected='' by_id=project_id,ref_type,ref
case "$components" in
  "$by_id,environment_protected") subject=$id protected=yes ;;
  "$by_id") subject=$id ;;
esac
if [ "$with_id" = yes ] && [ "$protected" = '' ]; then
  if components "$by_id,environment_protected" 'and tell whether the environment is protected'; then
    protected=yes subject=$id
  elif [ "$subject" != "$id" ] && components "$by_id" ''; then
    subject=$id
  fi
fi
require_environment

adobe_principal
trusted=(--gitlab-project "$subject" --branch "$branch" --issuer "$issuer" --server "$server")
identity ensure "$ensure_client" "${trusted[@]}" ${protected:+--environment-protected true} ${confirmed[@]+"${confirmed[@]}"}
ensure_client=$client
identity verify "$verify_client" "${trusted[@]}" ${protected:+--environment-protected false}
verify_client=$client
identity plan "$plan_client" "${trusted[@]}" ${protected:+--environment-protected false}
plan_client=$client
set_variable AZURE_TENANT_ID "$tenant"
set_variable AZURE_SUBSCRIPTION_ID "$subscription"
set_variable CMK_CLIENT_ID "$ensure_client"
set_variable CMK_READ_CLIENT_ID "$verify_client"
set_variable CMK_PLAN_CLIENT_ID "$plan_client"
daily_schedule

left_for_you docs/gitlab.md "Add --adobe-principal-id ${adobe_id:-ID-OF-ADOBES-PRINCIPAL} --waive adobe-principal at the end of each command of the example"
for line in ${by_hand_first[@]+"${by_hand_first[@]}"}; do by_hand "$line"; done
by_hand "Set the minimum role to use pipeline variables to Maintainer (1.4): $server/$project/-/settings/ci_cd"
by_hand "Copy docs/examples/gitlab-ci.yml into .gitlab-ci.yml, and fill in what is marked (CONFIRMED: the URI that Adobe confirmed or, if it has confirmed none, none until $(day_ahead "$none_days")) (1.5)."
by_hand "Run a new pipeline on $branch: read cmk.md of cmk-plan, have cmk-ensure approved, and start it (1.6)."
by_hand "Run the schedule once: $server/$project/-/pipeline_schedules (1.7)"
by_hand 'Send the ticket, protect the vault, and record what Adobe confirmed (section 2).'
watch_command 2.2 "$verify_client" "project_$([ "$subject" = "$id" ] && printf id || printf path):$subject:ref_type:branch:ref:$branch${protected:+:environment_protected:false}"
finish
