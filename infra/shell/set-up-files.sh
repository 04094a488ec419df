# shellcheck shell=bash
# Part of set-up.sh, which sets the options: the workflow files, filled in, in a branch.
# shellcheck disable=SC2034,SC2154 # the parts share variables

# The commit of this clone, unless --action names another.
choose_action() {
  local origin commit
  if [ -z "$action" ]; then
    origin=$(git -C "$here" config --get remote.origin.url 2>/dev/null || true)
    commit=$(git -C "$here" rev-parse HEAD 2>/dev/null || true)
    origin=$(sed -n -E 's#^(https://|ssh://git@|git@)[^/:]+[/:]([^/]+/[^/]+)$#\2#p' <<<"$origin")
    [ -n "$origin" ] || wrong "--action is missing: the origin of this clone is not on GitHub. Give OWNER/NAME@${commit:-COMMIT}"
    action=${origin%.git}@$commit
  fi
  [[ $action =~ ^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+@[0-9a-f]{40}$ ]] ||
    wrong "--action takes OWNER/NAME@COMMIT with a full commit${action:+, not $action}"
}

# The workflows that the setup writes.
workflows=(cmk-set-up.yml verify-cmk.yml)

# filled_in FILE: prints a workflow of docs/examples with this setup's values. What has no value is left out.
filled_in() {
  FILL_action=$action FILL_group=$group FILL_location=$location FILL_vault=$vault FILL_network=$network FILL_runner=$runner \
    FILL_tenant=$tenant FILL_subscription=$subscription FILL_entitlement=$entitlement FILL_organization=$organization FILL_contact=$contact FILL_calls=$(printf '%s\n' ${calls[@]+"${calls[@]}"}) \
    FILL_principal=$([ "$graph" != no ] || printf '%s' "${adobe_id:-ADOBE_PRINCIPAL_ID}") FILL_environment=$environment FILL_read=$read_environment FILL_plan=$plan_environment FILL_reviews=$reviews \
    FILL_tags=$(printf '%s\n' ${tags[@]+"${tags[@]}"}) awk '
    function put(name, value) { if (value != "") print space name ": " value }
    { space = $0; sub(/[^ ].*/, "", space) }
    skipping && length(space) > skipping { next }
    { skipping = 0 }
    /^# Copy to / { sub(/^# Copy to .* marked\. /, "# ") }
    # Without reviewers, anyone with write access starts ensure, and chooses its inputs.
    ENVIRON["FILL_reviews"] == "no" {
      if ($1 ~ /^(recover-deleted|restore-grant):$/) { if ($2 == "") skipping = length(space); next }
      if ($1 == "run-name:" || /^# The person who approves/) next
      sub(/ It restores what was lost only$/, "")
      if (/^# if you choose that on the form\.$/) next
      sub(/ # docs\/lost-access\.md says .*/, "")
    }
    # After a release the file names its commit and, in a comment, its version.
    $1 == "uses:" { print $2 == ENVIRON["FILL_action"] ? $0 : space "uses: " ENVIRON["FILL_action"]; next }
    $1 == "runs-on:" { put("runs-on", ENVIRON["FILL_runner"]); next }
    # Anyone with write access can set a variable, and so choose another tenant.
    $1 == "tenant-id:" { put("tenant-id", ENVIRON["FILL_tenant"]); next }
    $1 == "subscription-id:" { put("subscription-id", ENVIRON["FILL_subscription"]); next }
    $1 == "resource-group:" { put("resource-group", "\047" ENVIRON["FILL_group"] "\047"); next }
    $1 == "location:" { put("location", ENVIRON["FILL_location"]); next }
    $1 == "vault-name:" { put("vault-name", "\047" ENVIRON["FILL_vault"] "\047"); next }
    $1 == "network:" { put("network", ENVIRON["FILL_network"] == "open" ? "" : ENVIRON["FILL_network"]); next }
    $1 == "adobe-entitlement:" {
      put("adobe-entitlement", ENVIRON["FILL_entitlement"])
      put("adobe-principal-id", ENVIRON["FILL_principal"])
      if (ENVIRON["FILL_principal"] != "") put("waive", "adobe-principal")
      next
    }
    $1 == "adobe-org-id:" { put("adobe-org-id", ENVIRON["FILL_organization"]); next }
    $1 == "ticket-contact:" { if (ENVIRON["FILL_contact"] != "") put("ticket-contact", "\047" ENVIRON["FILL_contact"] "\047"); next }
    $1 == "environment:" && $2 == "cmk-read" { put("environment", "\047" ENVIRON["FILL_read"] "\047"); next }
    $1 == "environment:" {
      put("environment", "${{ inputs.mode == \047ensure\047 && \047" ENVIRON["FILL_environment"] "\047 || \047" ENVIRON["FILL_plan"] "\047 }}")
      next
    }
    $1 == "contacts:" {
      skipping = length(space)
      if (ENVIRON["FILL_calls"] == "") next
      print space "contacts: |"
      count = split(ENVIRON["FILL_calls"], call, "\n")
      for (i = 1; i <= count; i++) print space "  " call[i]
      next
    }
    $1 == "tags:" {
      skipping = length(space)
      if (ENVIRON["FILL_tags"] == "") next
      print space "tags: |"
      count = split(ENVIRON["FILL_tags"], tag, "\n")
      for (i = 1; i <= count; i++) print space "  " tag[i]
      next
    }
    { sub(/# FILL IN /, "# "); print }' "$here/../docs/examples/$1" | with_confirmed
}

# with_confirmed: puts what is said of Adobe's confirmation, and Adobe's answer on versions if there is one, into the workflow that it reads.
with_confirmed() {
  if [ -z "$said" ]; then cat && return; fi
  FILL_said=$said FILL_version=$key_version awk '
    BEGIN { space = "          " }
    index($0, space "adobe-key-version:") == 1 && ENVIRON["FILL_version"] != "" { next }
    index($0, space "confirmed-key-uri:") != 1 { print; next }
    {
      print space "confirmed-key-uri: " ENVIRON["FILL_said"]
      if (ENVIRON["FILL_version"] != "") print space "adobe-key-version: " ENVIRON["FILL_version"]
    }'
}

# read_file BRANCH FILE: sets content, as base64, and blob, which identifies it; both are empty if there is none.
read_file() {
  content='' blob=''
  if ! ask_once "read $2 in branch $1" gh api "repos/$repository/contents/.github/workflows/$2?ref=$(url_part "$1")" \
    --jq '.sha + " " + (.content | gsub("\n"; ""))'; then
    absent || stop
    return 0
  fi
  blob=${result%% *} content=${result#* }
}

# reviewed_file FILE: compares that of the default branch, and fails if there is none, or if it lacks what Adobe confirmed. One that is not
# exactly what this setup writes is left to the caller.
reviewed_file() {
  local found
  page=$site/blob/$default_branch/.github/workflows/$1
  read_file "$default_branch" "$1"
  [ -n "$content" ] || return 1
  if ! found=$(awk -f "$here/shell/same-workflow.awk" <(filled_in "$1") <(base64 --decode <<<"$content" | tr '\000' '\001')); then
    not_ours "$1" "$default_branch" "$found"
  elif ! in_history "${found#commit }"; then
    not_ours "$1" "$default_branch" "it runs commit ${found#commit } of ${action%@*}, which is not in the history of this clone: git fetch"
  else
    names_confirmed "$1"
  fi
}

# in_history COMMIT: GitHub runs a commit of anybody's fork under the name of the project. Only a whole clone of the project can tell; a mirror also
# has what pull requests propose.
in_history() {
  local own
  own=$(git -C "$here" config --get remote.origin.url 2>/dev/null || true)
  own=$(lower "${own%.git}")
  if [ "$1" = "${action#*@}" ] || [ "$(git -C "$here" rev-parse --is-shallow-repository 2>/dev/null)" != false ]; then return 0; fi
  case "$own" in *[:/]"$(lower "${action%@*}")") ;; *) return 0 ;; esac
  # Nobody has reviewed what stands in other branches and tags.
  git -C "$here" merge-base --is-ancestor "$1" HEAD 2>/dev/null ||
    [ -n "$(git -C "$here" for-each-ref --count 1 --contains "$1" refs/remotes/origin/HEAD 'refs/tags/v*' 2>/dev/null)" ]
}

# names_confirmed FILE: compares what it says of Adobe's confirmation. Without the option, what stands there is kept, if no earlier run was told
# otherwise.
names_confirmed() {
  local line said=$said before differs=''
  # In a block, which stands further in, all is text.
  line=$(base64 --decode <<<"$content" | grep -E '^ {10}(confirmed-key-uri|adobe-key-version):' || true)
  [[ $line == *adobe-key-version:* ]] || answered=no
  before=$(confirmed_before)
  [ -n "$confirmed" ] || said=$(said_in <<<"$line")
  if [[ $line != *confirmed-key-uri:* ]]; then
    differs='confirmed-key-uri'
  elif [ -n "$confirmed" ]; then
    [ "$(with_confirmed <<<"$line")" = "$line" ] || return 1
  elif [[ $said != none* ]] && ! names_key "$said"; then
    differs="confirmed-key-uri: it says neither \"none until\" a day nor the URI of a key of $vault with its version"
  elif [ -n "$before" ] && [ "$(lower "$said")" != "$(lower "$before")" ]; then
    differs="confirmed-key-uri: it says ${said%% until *}, and you said $before"
  fi
  if [ -n "$differs" ]; then
    not_ours "$1" "$default_branch" "$differs"
  elif [ "$content" = "$(filled_in "$1" | encoded)" ]; then
    already "workflow $1 in branch $default_branch"
  else
    already "workflow $1 in branch $default_branch, changed since"
  fi
}

# not_ours FILE BRANCH WHERE
not_ours() {
  leave_to you "Workflow $1 in branch $2 is not that of this setup ($3). Compare it, then change it or this script's options" \
    gh browse ".github/workflows/$1" --repo "$repository" --branch "$2"
  others=yes
}

encoded() { base64 | tr -d '\n'; }

workflow_files() {
  local each missing=() others=no answered=yes run title='Set up the customer-managed key'
  [[ $confirmed != https:* ]] || title='Record the key that Adobe confirmed'
  for each in "${workflows[@]}"; do reviewed_file "$each" || missing+=("$each"); done
  if [[ $confirmed == https:* && $answered == no && -z $key_version ]]; then
    say 'If the reply says whether Adobe stores the version or takes the newest, add --adobe-key-version pinned or latest. If not, ask Adobe.'
  fi
  if [ ${#missing[@]} -eq 0 ]; then
    run=(gh workflow run cmk-set-up.yml --repo "$repository" --field mode=ensure)
    [ "$others" = yes ] ||
      record next "run ensure$([ "$reviews" = no ] || printf ', and have the run approved')" "$(command_line "${run[@]}")" "$site/actions/workflows/cmk-set-up.yml"
    return 0
  fi
  make_branch
  for each in "${missing[@]}"; do branch_file "$each" || return 0; done
  [ "$others" = no ] || return 0
  no_other_files "${missing[@]}"
  run=(gh pr create --repo "$repository" --head "$branch" --title "$title" --body '')
  record next 'open a pull request, whose plan shows what ensure would create, and merge it' \
    "$(command_line "${run[@]}")" "$site/compare/$default_branch...$branch?expand=1"
}

# branch_file FILE: puts it into the branch: that of the default branch with what Adobe confirmed, or else that of this script. Nobody has
# reviewed what the branch has.
branch_file() {
  local before at wanted there
  read_file "$default_branch" "$1"
  before=$content at=$blob
  read_file "$branch" "$1"
  there=$content
  if [ -z "$before" ]; then
    [ -n "$said" ] || said=$(confirmed_before)
    [ -n "$said" ] || said=$(base64 --decode <<<"$there" | said_in)
    what_adobe_confirmed
  fi
  wanted=$(if [ -n "$before" ]; then base64 --decode <<<"$before" | with_confirmed; else filled_in "$1"; fi | encoded)
  page=$site/blob/$branch/.github/workflows/$1
  read_file "$branch" "$1"
  if [ "$content" = "$wanted" ]; then
    already "workflow $1 in branch $branch"
  elif [ -n "$content" ] && [ "$content" != "$before" ]; then
    not_ours "$1" "$branch" 'its steps or values'
  else
    page=$site/tree/$branch
    write_file "$1" -f "content=$wanted" ${at:+-f "sha=$at"}
  fi
}

# other_files BRANCH WORKFLOW…: sets files to all others in which it differs, each as JSON. Fails if GitHub does not say.
other_files() {
  files=''
  ask_once "compare branch $1 with $default_branch" gh api "repos/$repository/compare/$(url_part "$default_branch")...$(url_part "$1")" \
    --jq '.files[] | .filename, (.previous_filename // empty) | @json' || return 1
  shift
  files=$(grep -vxFf <(printf '".github/workflows/%s"\n' "$@") <<<"$result" || true)
}

# no_other_files WORKFLOW…: a merge takes all that is in the branch.
no_other_files() {
  local files
  if ! other_files "$branch" "$@"; then
    # Without --yes it has not been created.
    absent && [ "$dry_run" = yes ] && return 0
    stop
  fi
  [ -n "$files" ] || return 0
  say "Branch $branch also changes files that this run did not put there:"
  say_list "$files"
  fail "Find out who changed them, and give another --branch, or delete this one: $page"
}

# The answer to a creation can be lost, so it is recorded before: with the commit at which the branch then begins.
make_branch() {
  local delete=(gh api --method DELETE "repos/$repository/git/refs/heads/$branch") ref=repos/$repository/git/ref/heads at
  if ask_once "look for branch $branch" gh api "$ref/$branch" --jq .object.sha; then
    at=$result step="use branch $branch"
    to_undo | grep -Fxq -- "$(printf '%s\t' "${delete[@]}" | sed 's/\t$//')" && return 0
    [ "$(remembered begins)" = "$branch $at" ] || fail "Branch $branch exists already: give another --branch."
  else
    absent || stop
    ask "read branch $default_branch" gh api "$ref/$default_branch" --jq .object.sha
    at=$result
    record begins "$branch $at"
    change "create branch $branch" gh api --method POST "repos/$repository/git/refs" -f "ref=refs/heads/$branch" -f "sha=$at" --silent
  fi
  undo_by "${delete[@]}"
}

# write_file FILE FIELD…
write_file() {
  local said name=$1
  shift
  if try_change "write $name to branch $branch" gh api --method PUT "repos/$repository/contents/.github/workflows/$name" \
    -f "message=$title" -f "branch=$branch" "$@" --silent; then return 0; fi
  said=$(cat "$errors")
  # GitHub hides workflow files from tokens without this scope.
  if ! refused && ! absent; then stop; fi
  leave_to you "GitHub refused $name ($said). If the token of GitHub CLI lacks the scope workflow, add it, without a GH_TOKEN of your own, and run this again" \
    gh auth refresh --hostname "$GH_HOST" --scopes workflow
  return 1
}
