# shellcheck shell=bash
# Which host of GitHub is asked: the one whose jobs get tokens of the issuer, whatever GH_HOST says and wherever gh is signed in.
# Another host might know the same names, and protection there protects nothing here.
# shellcheck disable=SC2034,SC2154 # the parts share variables

# github_of ISSUER: prints the host; nothing for another CI system's issuer.
github_of() {
  if [[ $1 =~ ^https://token\.actions\.githubusercontent\.com(/.*)?$ ]]; then
    printf github.com
  elif [[ $1 =~ ^https://token\.actions\.([A-Za-z0-9-]+\.ghe\.com)(/.*)?$ || $1 =~ ^https://([^/]+)/_services/token(/.*)?$ ]]; then
    lower "${BASH_REMATCH[1]}"
  fi
}

# use_github HOST
use_github() {
  names_host=no
  if [ -n "${GH_HOST:-}" ] && [ "$(lower "$GH_HOST")" != "$1" ]; then
    wrong "GH_HOST is $GH_HOST, but the tokens of $issuer are those of jobs on $1: unset GH_HOST, or give the --issuer of $GH_HOST"
  fi
  if [ "$1" != github.com ]; then names_host=yes; fi
  export GH_HOST=$1
}

# After a call of gh that failed. Without a token, gh exits with 4 (gh help exit-codes), or asks a host that GH_HOST names all the same.
say_how_to_sign_in() {
  if [ "$exit_code" != 4 ] && ! grep -q 'HTTP 401' "$errors"; then return 0; fi
  say "You are not signed in to $GH_HOST: gh auth login --hostname $GH_HOST"
}
