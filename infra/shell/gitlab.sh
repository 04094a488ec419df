# shellcheck shell=bash
# Part of identity.sh and set-up-gitlab.sh, which set server and issuer: the server of GitLab, and who issues its ID tokens.
# shellcheck disable=SC2034,SC2154 # the parts share variables

# choose_server: sets server and issuer, and with them GITLAB_HOST. A project of the same number is a stranger's on another server, so that
# none of the three is replaced by a default where another one is given.
choose_server() {
  local named=${GITLAB_HOST:-}
  case "$named" in '' | http*://*) ;; *) named=https://$named ;; esac
  named=${named%/}
  if [ -z "$server" ]; then
    server=${named:-${issuer:-https://gitlab.com}}
    if [ -n "$issuer" ] && [ "$server" != "$issuer" ]; then
      wrong "GITLAB_HOST is ${named#https://}, and --issuer $issuer: if that server's ID tokens come from there, give --server $named; otherwise export GITLAB_HOST=${issuer#https://}"
    fi
  elif [ -n "$named" ] && [ "$named" != "$server" ]; then
    wrong "GITLAB_HOST is ${named#https://}, and --server $server: export GITLAB_HOST=${server#https://}"
  fi
  issuer=${issuer:-$server}
  [[ $server =~ ^https://[^/]+$ ]] || wrong "--server takes an https address without a path, not $server"
  [[ $issuer =~ ^https://[^/]+ ]] || wrong "--issuer takes an https address, not $issuer"
  export GITLAB_HOST=${server#https://}
}

# project_path: prints the path that GitLab's answer about a project has.
project_path() { json_values <<<"$result" | awk -F '\t' '$1 == "0.path_with_namespace" { print $2 }'; }

# seen_project SUBJECT: a number says nothing of whose project it is, and only its server knows. Sets seen_path.
seen_path=''
seen_project() {
  local number=${1#project_id:}
  number=${number%%:*}
  if ! [[ $1 =~ ^project_id:[0-9]+: ]]; then return 0; fi
  check_tool glab
  ask "read project $number of $server (glab auth login --hostname $GITLAB_HOST)" glab api "projects/$number"
  seen_path=$(project_path) || seen_path=''
  [ -n "$seen_path" ] || fail "The answer of $server about project $number has no path."
  say "Project $number of $server: $seen_path"
}
