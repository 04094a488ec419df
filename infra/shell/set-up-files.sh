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

# filled_in FILE: prints a workflow of docs/plain-steps with this setup's values. What has no value is left out.
filled_in() {
  FILL_action=$action FILL_group=$group FILL_location=$location FILL_vault=$vault FILL_network=$network \
    FILL_entitlement=$entitlement FILL_contact=$contact FILL_environment=$environment FILL_read=$read_environment \
    FILL_tags=$(printf '%s\n' ${tags[@]+"${tags[@]}"}) awk '
    function put(name, value) { if (value != "") print space name ": " value }
    { space = $0; sub(/[^ ].*/, "", space) }
    skipping && length(space) > skipping { next }
    { skipping = 0 }
    /^# Copy to / { sub(/^# Copy to .* marked\. /, "# ") }
    # After a release the file names its commit and, in a comment, its version.
    $1 == "uses:" && $2 !~ /^actions\// { print $2 == ENVIRON["FILL_action"] ? $0 : space "uses: " ENVIRON["FILL_action"]; next }
    $1 == "resource-group:" { put("resource-group", "\047" ENVIRON["FILL_group"] "\047"); next }
    $1 == "location:" { put("location", ENVIRON["FILL_location"]); next }
    $1 == "vault-name:" { put("vault-name", "\047" ENVIRON["FILL_vault"] "\047"); next }
    $1 == "network:" { put("network", ENVIRON["FILL_network"] == "open" ? "" : ENVIRON["FILL_network"]); next }
    $1 == "adobe-entitlement:" { put("adobe-entitlement", ENVIRON["FILL_entitlement"]); next }
    $1 == "ticket-contact:" { if (ENVIRON["FILL_contact"] != "") put("ticket-contact", "\047" ENVIRON["FILL_contact"] "\047"); next }
    $1 == "environment:" { put("environment", "\047" ($2 == "cmk" ? ENVIRON["FILL_environment"] : ENVIRON["FILL_read"]) "\047"); next }
    $1 == "tags:" {
      skipping = length(space)
      if (ENVIRON["FILL_tags"] == "") next
      print space "tags: |"
      count = split(ENVIRON["FILL_tags"], tag, "\n")
      for (i = 1; i <= count; i++) print space "  " tag[i]
      next
    }
    { print }' "$here/../docs/plain-steps/$1"
}

# file_in BRANCH FILE: whether the branch has the file.
file_in() {
  if ask_once "read $2 in branch $1" gh api "repos/$repository/contents/.github/workflows/$2?ref=$(url_part "$1")" --jq .sha; then return 0; fi
  absent || stop
  return 1
}

workflow_files() {
  local name missing=()
  for name in cmk-plan.yml cmk-set-up.yml; do
    page=$site/blob/$default_branch/.github/workflows/$name
    if file_in "$default_branch" "$name"; then already "workflow $name"; else missing+=("$name"); fi
  done
  if [ ${#missing[@]} -eq 0 ]; then
    record next 'run ensure, and have the run approved' "gh workflow run cmk-set-up.yml --repo $repository" "$site/actions/workflows/cmk-set-up.yml"
    return 0
  fi
  page=$site/tree/$branch
  if ! make_branch; then return 0; fi
  for name in "${missing[@]}"; do
    if file_in "$branch" "$name"; then already "workflow $name in branch $branch"; else add_file "$name" || return 0; fi
  done
  record next 'open a pull request, whose plan shows what ensure would create, and merge it' \
    "gh pr create --repo $repository --head $branch --title 'Set up the customer-managed key' --body ''" "$site/compare/$default_branch...$branch?expand=1"
}

make_branch() {
  local delete=(gh api --method DELETE "repos/$repository/git/refs/heads/$branch") ref=repos/$repository/git/ref/heads
  if ask_once "look for branch $branch" gh api "$ref/$branch" --jq .object.sha; then
    step="use branch $branch"
    to_undo | grep -Fxq -- "$(printf '%s\t' "${delete[@]}" | sed 's/\t$//')" || fail "Branch $branch exists already: give another --branch."
    return 0
  fi
  absent || stop
  ask "read branch $default_branch" gh api "$ref/$default_branch" --jq .object.sha
  change "create branch $branch" gh api --method POST "repos/$repository/git/refs" -f "ref=refs/heads/$branch" -f "sha=$result" --silent
  undo_by "${delete[@]}"
}

add_file() {
  local content status=0
  content=$(mktemp)
  filled_in "$1" | base64 | tr -d '\n' >"$content"
  try_change "add $1 to branch $branch" gh api --method PUT "repos/$repository/contents/.github/workflows/$1" \
    -f "message=Add $1" -f "branch=$branch" -F "content=@$content" --silent || status=1
  rm -f "$content"
  [ "$status" = 1 ] || return 0
  # GitHub hides workflow files from tokens without this scope.
  if ! refused && ! absent; then stop; fi
  leave_to you 'GitHub CLI is not allowed to add workflow files. Then run this again' gh auth refresh --scopes workflow
  return 1
}
