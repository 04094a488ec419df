#!/usr/bin/env bash
# Sets up GitHub and Azure for the action: environments with their protection, then the identities that trust them, the
# variables, and the workflow files in a branch. Without --yes it only reads. It can be run again: it goes on where it stopped,
# and --remove takes back what it created.
#
# Needs Azure CLI, signed in as for identity.sh, and GitHub CLI, signed in as an administrator of the repository.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for each in "$@"; do
  case "$each" in --azure-devops | --azure-devops=* | --gitlab | --gitlab=*) each=${each%%=*} && exec "$here/set-up-${each#--}.sh" "$@" ;; esac
done
# shellcheck source-path=SCRIPTDIR source=shell/options.sh
. "$here/shell/options.sh"
# shellcheck source-path=SCRIPTDIR source=shell/changes.sh
. "$here/shell/changes.sh"
# shellcheck source-path=SCRIPTDIR source=shell/github.sh
. "$here/shell/github.sh"
# shellcheck source-path=SCRIPTDIR source=shell/protection.sh
. "$here/shell/protection.sh"
# shellcheck source-path=SCRIPTDIR source=shell/identity-who.sh
. "$here/shell/identity-who.sh"
# shellcheck source-path=SCRIPTDIR source=shell/adobe-principal.sh
. "$here/shell/adobe-principal.sh"
# shellcheck source-path=SCRIPTDIR source=shell/tools.sh
. "$here/shell/tools.sh"
# shellcheck source-path=SCRIPTDIR source=shell/set-up-record.sh
. "$here/shell/set-up-record.sh"
# shellcheck source-path=SCRIPTDIR source=shell/set-up-github.sh
. "$here/shell/set-up-github.sh"
# shellcheck source-path=SCRIPTDIR source=shell/set-up-said.sh
. "$here/shell/set-up-said.sh"
# shellcheck source-path=SCRIPTDIR source=shell/set-up-files.sh
. "$here/shell/set-up-files.sh"

usage() {
  cat <<'TEXT'
usage: infra/set-up.sh --repository OWNER/NAME --resource-group NAME --location REGION --vault-name NAME
         --adobe-entitlement healthcare-shield|privacy-security-shield [options]

Sets up GitHub and Azure for the action, in this order: the environments with their protection, Adobe's service principal, an
identity for ensure and one for verify, the variables, and the workflow files in a branch. Without --yes it changes nothing, and
prints what it would do.

What is set up:
  --repository OWNER/NAME     GitHub repository that gets the workflows
  --resource-group NAME       resource group of the vault
  --create-resource-group     creates the resource group if it doesn't exist
  --location REGION           Azure region, such as eastus2
  --vault-name NAME           the vault that ensure will create

GitHub:
  --reviewer NAME             who approves each run of ensure: a login, or ORG/TEAM, other than you; can be repeated
  --alone                     nobody else can: you approve your own runs
  --without-reviewers         for a plan of GitHub that has none: the default branch, from which ensure runs, asks for an
                              approval by somebody else than who pushed last
  --environment NAME          of ensure; default cmk
  --read-environment NAME     of verify, for the default branch; default cmk-read
  --plan-environment NAME     of plan and gates, for every branch and without secrets; default cmk-plan
  --confirm-protection        as for identity.sh
  --issuer URL                of the tokens of its jobs, which decides the host of GitHub: default
                              https://token.actions.githubusercontent.com; https://token.actions.NAME.ghe.com or
                              https://HOST/_services/token for another host

Identities:
  --name NAME                 what their names begin with; default cja-cmk
  --with-recovery             the pipeline can recover what was deleted, by roles of their own
  --without-recovery          it can't. Without either, you are asked once; without a terminal it can
  --managed-identity          managed identities in the resource group instead of app registrations
  --built-in-roles            as for identity.sh
  --without-graph             no permission on Microsoft Graph (Application.Read.All): two more lines in the workflows, and changes of
                              Adobe's service principal go unnoticed
  --adobe-principal-id ID     object ID of Adobe's service principal, if you aren't allowed to read the directory
  --accept-credentials        as for identity.sh
  --ensure-client-id ID       uses this app registration, if this machine has no record of an earlier run
  --verify-client-id ID       the same for verify

Workflow files:
  --adobe-entitlement NAME    healthcare-shield or privacy-security-shield, as Adobe's account team confirmed
  --adobe-org-id ID           24 characters, then @AdobeOrg; written into the workflows
  --confirmed-key-uri TEXT    the URI of the key that Adobe confirmed, with its version, or "none until YYYY-MM-DD", written into both files.
                              Needed where a vault of that name exists or is deleted; else none until a day in 60 days
  --adobe-key-version NAME    as Adobe answered: pinned, if it stores the key's version, or latest. Only with the URI of the confirmed key
  --call 'ROLE: TEXT'         who is called: owners, security, adobe-admin, adobe or pipeline; can be repeated
  --public-contacts           writes them into a public repository, too, without asking
  --contact TEXT              the ticket's contact: name, email or telephone
  --network NAME              open (default) or restricted: deny by default, except for trusted Microsoft services
  --tag NAME=VALUE            put on what is created; can be repeated
  --runner LABEL              of their jobs; default ubuntu-latest
  --action OWNER/NAME@COMMIT  the action; default: the commit of this clone
  --branch NAME               branch that gets the files; default cja-cmk-set-up, for a confirmed key one of its own

  --yes                       makes the changes
  --remove                    takes back what earlier runs created, and nothing else; only with --yes
  --record FILE               what earlier runs created; default in ~/.local/state/cja-cmk
  --help                      prints this

Another host, with its own options: infra/set-up.sh --azure-devops --help, or infra/set-up.sh --gitlab --help

Prints a table of what is done, what was there, and what is left for whom. Exit codes: 0 everything is done; 1 the script
stopped; 2 wrong arguments; 3 somebody has to run the printed commands; then run it again.

Examples:
  infra/set-up.sh --repository contoso/analytics --resource-group rg-cja --create-resource-group --location eastus2 \
    --vault-name kv-contoso-cja --adobe-entitlement privacy-security-shield --reviewer grace
  infra/set-up.sh --repository contoso/analytics --resource-group rg-cja --remove
TEXT
}

known=(--repository --resource-group --create-resource-group --location --vault-name --reviewer --alone --without-reviewers --environment
  --read-environment --plan-environment --confirm-protection --issuer --name --with-recovery --without-recovery --managed-identity --built-in-roles --without-graph --adobe-principal-id
  --accept-credentials
  --ensure-client-id --verify-client-id --adobe-entitlement --adobe-org-id --confirmed-key-uri --adobe-key-version --call --public-contacts --contact --network --tag --runner --action --branch --yes
  --remove --record --help)

repository='' group='' create_group=no location='' vault='' environment=cmk read_environment=cmk-read plan_environment=cmk-plan reviews=yes
recovery='' ensure_client='' verify_client='' entitlement='' organization='' confirmed='' said='' key_version='' public_contacts=no contact='' network='open' action='' branch='' runner=ubuntu-latest
issuer=https://token.actions.githubusercontent.com name=cja-cmk alone=no
removing=no file='' graph=yes adobe_id=''
dry_run=yes
reviewer_names=() calls=() tags=() passed_on=() ensure_options=()

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
    --create-resource-group) create_group=yes && shift && continue ;;
    --alone) alone=yes && shift && continue ;;
    --without-reviewers) reviews=no && shift && continue ;;
    --confirm-protection) ensure_options+=("$1") && shift && continue ;;
    --with-recovery) recovery=yes && shift && continue ;;
    --without-recovery) recovery=no && shift && continue ;;
    --without-graph) graph=no passed_on+=("$1") && shift && continue ;;
    --managed-identity | --built-in-roles | --accept-credentials) passed_on+=("$1") && shift && continue ;;
    --public-contacts) public_contacts=yes && shift && continue ;;
    --yes) dry_run=no && shift && continue ;;
    --remove) removing=yes && shift && continue ;;
    --repository | --resource-group | --location | --vault-name | --reviewer | --environment | --read-environment | --plan-environment | \
      --ensure-client-id | --verify-client-id | --adobe-entitlement | --adobe-org-id | --confirmed-key-uri | --adobe-key-version | --call | --contact | --network | --tag | --adobe-principal-id | \
      --runner | --action | --branch | --record | --issuer | --name) ;;
    --*) unknown option "$1" "${known[@]}" ;;
    *) wrong "unexpected argument $1" ;;
  esac
  require_value "$@"
  require_one_line "$1" "$2"
  case "$1" in
    --repository) repository=$2 ;;
    --resource-group) group=$2 ;;
    --location) location=$2 ;;
    --vault-name) vault=$2 ;;
    --reviewer) reviewer_names+=("$2") ;;
    --environment) environment=$2 ;;
    --read-environment) read_environment=$2 ;;
    --plan-environment) plan_environment=$2 ;;
    --ensure-client-id) ensure_client=$2 ;;
    --verify-client-id) verify_client=$2 ;;
    --adobe-entitlement) entitlement=$2 ;;
    --adobe-org-id) organization=$2 ;;
    --confirmed-key-uri) confirmed=$2 ;;
    --adobe-key-version) key_version=$2 ;;
    --adobe-principal-id) adobe_id=$2 ensure_options+=("$1" "$2") ;;
    --call) calls+=("$2") ;;
    --contact) contact=$2 ;;
    --network) network=$2 ;;
    --tag) tags+=("$2") ;;
    --runner) runner=$2 ;;
    --action) action=$2 ;;
    --branch) branch=$2 ;;
    --record) file=$2 ;;
    --issuer) issuer=$2 ;;
    --name) name=$2 ;;
  esac
  shift 2
done

[[ $repository =~ ^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$ ]] || wrong "--repository takes OWNER/NAME${repository:+, not $repository}"
require_group "$group"
host=$(github_of "$issuer")
[ -n "$host" ] || wrong "--issuer takes the issuer of a host of GitHub, not $issuer"
use_github "$host"
if [ "$removing" = no ]; then
  require_location "$location"
  if ! [[ $vault =~ ^[A-Za-z][A-Za-z0-9-]{1,22}[A-Za-z0-9]$ ]] || [[ $vault == *--* ]]; then
    wrong "--vault-name takes 3 to 24 letters, digits and single hyphens${vault:+, not $vault}"
  fi
  case "$entitlement" in
    healthcare-shield | privacy-security-shield) ;;
    '') wrong '--adobe-entitlement is missing: healthcare-shield or privacy-security-shield (ask your Adobe account team)' ;;
    *) unknown entitlement "$entitlement" healthcare-shield privacy-security-shield ;;
  esac
  [ -z "$organization" ] || require_organization "$organization"
  [ -z "$confirmed" ] || require_confirmation "$confirmed"
  case "$key_version" in '' | pinned | latest) ;; *) unknown 'answer of Adobe on versions' "$key_version" pinned latest ;; esac
  if [ -n "$key_version" ] && [[ $confirmed != https:* ]]; then wrong '--adobe-key-version needs --confirmed-key-uri URI'; fi
  said=$confirmed
  for each in ${calls[@]+"${calls[@]}"}; do require_contact "$each"; done
  branch=${branch:-cja-cmk-$([[ $confirmed == https:* ]] && printf 'confirmed-%.8s' "${confirmed##*/}" || printf set-up)}
  case "$network" in open | restricted) ;; *) unknown network "$network" open restricted ;; esac
  for each in "$environment" "$read_environment" "$plan_environment"; do
    [[ $each =~ ^[A-Za-z0-9][A-Za-z0-9\ ._/-]*$ ]] || wrong "a name of an environment takes letters, digits, spaces and . _ / -, not $each"
  done
  [[ $runner =~ ^[A-Za-z0-9][A-Za-z0-9._-]*$ ]] || wrong "--runner takes a label, not $runner"
  [ "$(printf '%s\n' "$environment" "$read_environment" "$plan_environment" | sort -u | wc -l)" -eq 3 ] ||
    wrong '--environment, --read-environment and --plan-environment must differ: each lets other jobs in'
  [[ $name =~ ^[A-Za-z0-9][A-Za-z0-9_-]{2,100}$ ]] || wrong "--name takes 3 to 100 letters, digits, hyphens and underscores, not $name"
  case "$reviews/$alone/${#reviewer_names[@]}" in
    yes/no/* | yes/yes/0 | no/no/0) ;;
    *) wrong '--reviewer, --alone and --without-reviewers: give only one of them' ;;
  esac
  for tag in ${tags[@]+"${tags[@]}"}; do [[ $tag =~ ^[^=]+=.*$ ]] || wrong "--tag takes NAME=VALUE, not $tag"; done
  [ -z "$adobe_id" ] || require_guid --adobe-principal-id "$adobe_id"
  [ -z "$ensure_client" ] || require_guid --ensure-client-id "$ensure_client"
  [ -z "$verify_client" ] || require_guid --verify-client-id "$verify_client"
  choose_action
fi

check_tools
open_record
if [ "$removing" = yes ]; then remove_all; fi

read_repository
[ -z "$confirmed" ] || record confirmed "$confirmed"
contacts_may_be_read
ask_about_recovery
ask_about_reviewers
names_are_free
environments
adobe_principal
if [ "$graph$dry_run$adobe_id" = nono ]; then
  step="write the workflows"
  fail "Without Microsoft Graph, the workflows name Adobe's service principal, and you aren't allowed to read its object ID: give --adobe-principal-id."
fi
identity ensure "$environment" "$ensure_client" ${ensure_options[@]+"${ensure_options[@]}"}
ensure_client=$client
identity verify "$read_environment" "$verify_client" --environment "$plan_environment"
verify_client=$client
variables
workflow_files
step=''
if has_rows left; then exit 3; fi
