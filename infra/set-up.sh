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
  --without PART             graph (no Application.Read.All), recovery (of what was deleted) or usage (the vault's log); can be repeated
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
