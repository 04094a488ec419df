#!/usr/bin/env bash
# Creates the identity that one mode of the action runs as: an app registration or a managed identity, what it trusts, its
# Azure roles on the resource group, and its permission on Microsoft Graph. It can be run again: what exists is kept.
#
# Needs Azure CLI, signed in as somebody who is allowed to create identities, role definitions and role assignments on the
# resource group, and GitHub CLI, signed in as somebody who can read the repository. Commands that the caller isn't allowed to
# run are printed for an administrator, and the script exits with 3. set-up.sh calls it, and does the rest of the setup.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=shell/options.sh
. "$here/shell/options.sh"
# shellcheck source-path=SCRIPTDIR source=shell/changes.sh
. "$here/shell/changes.sh"
# shellcheck source-path=SCRIPTDIR source=shell/github.sh
. "$here/shell/github.sh"
# shellcheck source-path=SCRIPTDIR source=shell/tools.sh
. "$here/shell/tools.sh"
# shellcheck source-path=SCRIPTDIR source=shell/gitlab.sh
. "$here/shell/gitlab.sh"
# shellcheck source-path=SCRIPTDIR source=shell/identity-subjects.sh
. "$here/shell/identity-subjects.sh"
# shellcheck source-path=SCRIPTDIR source=shell/json.sh
. "$here/shell/json.sh"
# shellcheck source-path=SCRIPTDIR source=shell/protection.sh
. "$here/shell/protection.sh"
# shellcheck source-path=SCRIPTDIR source=shell/trust.sh
. "$here/shell/trust.sh"
# shellcheck source-path=SCRIPTDIR source=shell/identity-who.sh
. "$here/shell/identity-who.sh"
# shellcheck source-path=SCRIPTDIR source=shell/identity-roles.sh
. "$here/shell/identity-roles.sh"
# shellcheck source-path=SCRIPTDIR source=shell/identity-rights.sh
. "$here/shell/identity-rights.sh"

usage() {
  cat <<'TEXT'
usage: infra/identity.sh --mode ensure|verify --resource-group NAME TRUSTED-SUBJECT [options]

Creates the identity of one mode. Run it once for ensure and once for verify (plan runs as verify's identity).

Trusted subjects (at least one; the options of GitHub can be repeated):
  --environment NAME         jobs of this GitHub environment; for ensure, it must have required reviewers, or only named
                             branches that ask for an approval by somebody else than who pushed last, before it is trusted
  --branch NAME              jobs on this branch; on GitHub only with --mode verify
  --pull-request             jobs of pull requests; only with --mode verify
  --subject SUBJECT          exactly this subject; for ensure only one that not everybody who can push can present
  --workflow FILE@BRANCH     only jobs of this workflow, where the subjects of --environment or --branch name it; of another
                             repository, OWNER/NAME/.github/workflows/FILE@REF; can be repeated
  --repository OWNER/NAME    needed for the first three: GitHub CLI (gh) asks GitHub what its subjects begin with
  --subject-prefix PREFIX    what they begin with, if you can't use gh here: somebody who can runs
                             gh api repos/OWNER/NAME/actions/oidc/customization/sub --jq .sub_claim_prefix
  --azure-devops-connection ISSUER SUBJECT
                             a service connection of Azure Pipelines, which shows both; can be repeated
  --gitlab-project GROUP/PROJECT
                             jobs of this GitLab project on --branch, which must be protected for ensure. With its ID instead:
                             subjects that no rename changes, where the project's tokens have them (docs/gitlab.md)
  --environment-protected true|false
                             with --gitlab-project: only jobs in a protected environment (true), or only others; where the
                             project's tokens say so (docs/gitlab.md)
  --server URL               with --gitlab-project: your own server; default: that of GITLAB_HOST, otherwise the issuer
  --issuer URL               default https://token.actions.githubusercontent.com; with --gitlab-project the server.
                             Microsoft Entra must reach its /.well-known/openid-configuration, and the keys that it names
  --confirm-protection       you have checked who can present a subject of ensure that the script can't check, and accept it

Identity:
  --name NAME                name of the identity; default cja-cmk-MODE
  --client-id ID             use this app registration. Without it, a new one is created: names are not unique, and
                             anybody in the tenant might have used one
  --accept-credentials       also if it has secrets or certificates, or trusts others, who can then sign in as it
  --managed-identity         creates a user-assigned managed identity in the resource group instead
  --location REGION          creates the resource group there if it does not exist

Permissions:
  --with-recovery            can see deleted vaults and who uses a vault's name; with --mode ensure, can also recover
                             deleted keys. Needed for the input recover-deleted
  --built-in-roles           built-in roles instead of the narrower ones of infra/roles: for vaults with access policies,
                             or if you aren't allowed to create role definitions
  --adobe-principal-id ID    object ID of Adobe's service principal, the only one that ensure can then grant access to;
                             default: the one found in the directory
  --adobe-app-id ID          default 251e3919-1940-4296-bb8b-6b9a5e8a4805
  --with-usage               reads the vault's audit log, for the input usage-days (verify's built-in role already allows it)
  --workspace-id ID          resource ID of a Log Analytics workspace that requires workspace permissions: Log Analytics
                             Reader there; only with --with-usage
  --with-graph-write         Application.ReadWrite.All on Microsoft Graph instead of Application.Read.All, so that
                             ensure can add Adobe's service principal
  --without-graph            no permission on Microsoft Graph

  --yes                      makes the changes; without it, the script only reads, and prints each change with its command
  --help                     prints this

Prints the ids for the workflow's variables. Exit codes: 0 everything is done; 1 the script stopped (it lists what was done
so far); 2 wrong arguments; 3 an administrator has to run the printed commands.

Examples:
  infra/identity.sh --mode ensure --resource-group rg-cja --location eastus2 \
    --repository contoso/analytics --environment cmk --yes
  infra/identity.sh --mode verify --resource-group rg-cja --repository contoso/analytics \
    --environment cmk-read --environment cmk-plan
  infra/identity.sh --mode verify --resource-group rg-cja --managed-identity --without-graph \
    --subject 'repo:contoso@1234/analytics@5678:environment:cmk-read'
  infra/identity.sh --mode ensure --resource-group rg-cja --gitlab-project contoso/analytics --branch main
  infra/identity.sh --mode verify --resource-group rg-cja --name cja-cmk-read --azure-devops-connection ISSUER SUBJECT
TEXT
}

known=(--mode --resource-group --environment --branch --pull-request --workflow --subject --repository --subject-prefix
  --azure-devops-connection --gitlab-project --environment-protected --server --issuer --confirm-protection --name --client-id --accept-credentials --managed-identity --location --with-recovery --built-in-roles --adobe-principal-id --adobe-app-id
  --with-usage --workspace-id --with-graph-write --without-graph --yes --help)

mode='' group='' repository='' prefix='' issuer='' audience=api://AzureADTokenExchange host='' gitlab='' server='' in_protected='' confirmed=no
name='' client='' credentials=no kind=app location='' narrow=yes recovery=no graph='read' usage=no workspace=''
adobe='' adobe_app=251e3919-1940-4296-bb8b-6b9a5e8a4805
endings=() workflows=() subjects=()

while [ $# -gt 0 ]; do
  case "$1" in
    --*=*)
      option=${1%%=*} value=${1#*=}
      shift
      set -- "$option" "$value" "$@"
      ;;
  esac
  case "$1" in
    --help | -h) usage && exit 0 ;;
    --pull-request) endings+=(pull_request) && shift && continue ;;
    --managed-identity) kind=managed && shift && continue ;;
    --accept-credentials) credentials=yes && shift && continue ;;
    --with-recovery) recovery=yes && shift && continue ;;
    --built-in-roles) narrow=no && shift && continue ;;
    --with-usage) usage=yes && shift && continue ;;
    --with-graph-write | --without-graph)
      [ "$graph" = read ] || wrong '--with-graph-write and --without-graph: give only one of them, once'
      case "$1" in --with-*) graph='write' ;; *) graph=none ;; esac
      shift && continue
      ;;
    --yes) dry_run=no && shift && continue ;;
    --confirm-protection) confirmed=yes && shift && continue ;;
    --azure-devops-connection | --gitlab-project)
      [ -z "$host" ] || [ "$host$1" = azure-devops--azure-devops-connection ] || wrong "$1: give one CI system, once"
      case "$1" in --azure-*) host=azure-devops ;; *) host=gitlab ;; esac
      ;;
    --mode | --resource-group | --environment | --branch | --workflow | --subject | --repository | --subject-prefix | --environment-protected | --server | --issuer | --name | \
      --client-id | --location | --adobe-principal-id | --adobe-app-id | --workspace-id) ;;
    --*) unknown option "$1" "${known[@]}" ;;
    *) wrong "unexpected argument $1" ;;
  esac
  require_value "$@"
  case "$1" in
    --mode) mode=$2 ;;
    --resource-group) group=$2 ;;
    --environment) endings+=("environment:${2//:/%3A}") ;;
    --branch) endings+=("ref:refs/heads/$2") ;;
    --gitlab-project) gitlab=$2 ;;
    --environment-protected) in_protected=$2 ;;
    --server) server=$2 ;;
    --azure-devops-connection)
      if [ $# -lt 3 ] || [ -z "$3" ]; then wrong "$1 needs an issuer and a subject"; fi
      require_plain "$1" "$3"
      if [ -n "$issuer" ] && [ "$issuer" != "$2" ]; then wrong "$1: the connections of one identity have one issuer, not $issuer and $2"; fi
      issuer=$2 subjects+=("$3")
      shift
      ;;
    --workflow)
      [[ $2 =~ ^[A-Za-z0-9._/-]+\.ya?ml@[^@:]+$ ]] || wrong "--workflow takes FILE@BRANCH, not $2"
      workflows+=("$2")
      ;;
    --subject) subjects+=("$2") ;;
    --repository) repository=$2 ;;
    --subject-prefix) prefix=$2 ;;
    --issuer) issuer=$2 ;;
    --name) name=$2 ;;
    --client-id) client=$2 ;;
    --location) location=$2 ;;
    --adobe-principal-id) adobe=$2 ;;
    --adobe-app-id) adobe_app=$2 ;;
    --workspace-id) workspace=$2 ;;
  esac
  shift 2
done

case "$mode" in
  ensure | verify) ;;
  '') wrong '--mode is missing: ensure or verify' ;;
  plan) wrong '--mode plan: plan runs as the identity of verify' ;;
  *) unknown mode "$mode" ensure verify ;;
esac
[ -n "$group" ] || wrong '--resource-group is missing'
choose_host
case "$host/$server$in_protected" in gitlab/* | */) ;; *) wrong '--server and --environment-protected are for --gitlab-project' ;; esac
case "$in_protected" in '' | true | false) ;; *) wrong "--environment-protected takes true or false, not $in_protected" ;; esac
if [ "$host" = gitlab ]; then choose_server; fi
[[ $issuer =~ ^https://[^/]+ ]] || wrong "--issuer takes an https address, not $issuer"
name=${name:-cja-cmk-$mode}
[[ $name =~ ^[A-Za-z0-9][A-Za-z0-9_-]{2,119}$ ]] || wrong "--name takes 3 to 120 letters, digits, hyphens and underscores, not $name"
[ -z "$client" ] || require_guid --client-id "$client"
[ -z "$adobe" ] || require_guid --adobe-principal-id "$adobe"
require_guid --adobe-app-id "$adobe_app"
if [ "$graph" = write ] && [ "$mode" = verify ]; then wrong '--with-graph-write: verify writes nothing'; fi
if [ -n "$workspace" ]; then
  [ "$usage" = yes ] || wrong '--workspace-id is only for --with-usage'
  [[ $workspace =~ ^/subscriptions/[^/]+/resource[Gg]roups/[^/]+/providers/[Mm]icrosoft\.[Oo]perational[Ii]nsights/workspaces/[^/]+$ ]] ||
    wrong "--workspace-id takes the resource ID of a Log Analytics workspace, not $workspace"
fi

check_options
check_subjects
[ ${#endings[@]} -eq 0 ] || subject_prefix
for ending in ${endings[@]+"${endings[@]}"}; do add_subjects "$prefix:$ending"; done

for subject in "${subjects[@]}"; do [ "$host" != gitlab ] || seen_project "$subject"; done
if [ "$mode" = ensure ]; then
  for subject in "${subjects[@]}"; do require_protection "$subject"; done
fi

choose_roles
case "$graph" in
  read) permission=Application.Read.All permission_id=9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30 ;;
  write) permission=Application.ReadWrite.All permission_id=1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9 ;;
  none) permission='' permission_id='' ;;
esac

ask 'read the signed-in account (az login)' az account show --query "join('|', [id, tenantId, name])" --output tsv
subscription=${result%%|*} tenant=${result#*|}
[ -n "${CJA_CMK_RECORD:-}" ] || say "Subscription: ${tenant#*|} ($subscription)"
tenant=${tenant%%|*}
scope=/subscriptions/$subscription/resourceGroups/$group
say "Identity $name: trusts tokens from $issuer with exactly these subjects:"
for subject in "${subjects[@]}"; do say "  $subject"; done

# The identity is checked before anything is written to it.
find_adobe
resource_group
register Microsoft.KeyVault
if [ "$kind" = app ]; then
  app_registration
  service_principal
else
  find_managed_identity
  create_managed_identity
fi
assignments_now
refuse_other_mode
trusted_now
compare_trust
refuse_foreign_trust
for subject in "${subjects[@]}"; do trust "$subject"; done
show_other_forms
for entry in "${roles[@]}"; do
  read -r role_id limited at role <<<"$entry"
  assign "$role_id" "$limited" "$at" "$role"
done
assign_workspace
show_other_roles
grant_graph

if [ "$dry_run" = no ] && [ -n "${CJA_CMK_RECORD:-}" ]; then
  print "AZURE_CLIENT_ID=$client"
elif [ "$dry_run" = no ]; then
  say
  if [ "$host" = github ]; then say 'For the workflows, and the client ID for the variable of the GitHub environment:'; else say 'For the variables of the pipeline:'; fi
  print "AZURE_TENANT_ID=$tenant"
  print "AZURE_CLIENT_ID=$client"
  print "AZURE_SUBSCRIPTION_ID=$subscription"
  say "Run it again with the same options${resume:+ and $resume} at any time."
fi
finish
