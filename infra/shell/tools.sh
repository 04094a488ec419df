# shellcheck shell=bash
# Part of the scripts that set up: the programs that they run, looked for before anything else.
# shellcheck disable=SC2034,SC2154 # the parts share variables

# at_least VERSION MINIMUM
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -t . -k 1,1n -k 2,2n -k 3,3n | head -n 1)" = "$2" ]; }

# check_tool NAME: ends the script where it is missing, with what installs it.
check_tool() {
  if command -v "$1" >/dev/null; then return 0; fi
  step="find $1"
  case "$1" in
    az) fail 'Azure CLI is not installed: https://learn.microsoft.com/cli/azure/install-azure-cli' ;;
    gh) fail 'GitHub CLI is not installed: https://cli.github.com' ;;
    glab) fail 'GitLab CLI is not installed: brew install glab, or as https://docs.gitlab.com/cli/ says' ;;
  esac
}

check_az() {
  check_tool az
  ask 'read the version of az' az version --query '"azure-cli"' --output tsv
  at_least "$result" 2.90.0 || fail "Azure CLI is $result, and 2.90.0 or newer is needed: az upgrade"
}

# Older ones send a list as one text, and know no --raw.
check_glab() {
  check_tool glab
  ask 'read the version of glab' glab version
  result=$(grep -Eom 1 '[0-9]+\.[0-9]+\.[0-9]+' <<<"$result") || result=unknown
  at_least "$result" 1.35.0 || fail "GitLab CLI is $result, and 1.35.0 or newer is needed: brew upgrade glab, or as https://docs.gitlab.com/cli/ says"
}

# Without its extension, az does not know the command devops.
check_az_devops() {
  ask_once 'look for the extension azure-devops of az' az extension show --name azure-devops --query name --output tsv ||
    fail 'Azure CLI needs its extension for Azure DevOps: az extension add --name azure-devops'
}
