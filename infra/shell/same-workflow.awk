# usage: awk -f same-workflow.awk OURS THEIRS
# Prints how THEIRS differs from OURS, and exits with 1: the workflow that the setup writes, and one that somebody might have changed. All
# is compared but comments, and the values that differ from setup to setup. The action's commit is printed as "commit …", for the caller to
# judge. It reads lines and no YAML: what it does not know is a difference, so that no spelling of YAML gets past it.

function indent(text) { match(text, /^ */); return RLENGTH }

# A comment begins where no quote stands before it, or after a value that is quoted as a whole.
function bare(text,    value) {
  value = text
  sub(/^ *[A-Za-z_-]+: /, "", value)
  if (text !~ /["']/ || value ~ /^'([^']|'')*' +#/ && value !~ /^'([^']|'')*' +#.*'/ || value ~ /^"[^"\\]*" +#[^"]*$/) sub(/ +#.*$/, "", text)
  sub(/ +$/, "", text)
  return text
}

# A value on its own line that can be nothing else in YAML: quoted as a whole, or words without a sign that begins something.
function plain(value) {
  if (value ~ /\$\{\{/) return 0
  return value ~ /^'([^']|'')*'$/ || value ~ /^"[^"\\]*"$/ || (value ~ /^[A-Za-z0-9][^]"'#{}[&*!|>%@`\\]*$/ && value !~ /:( |$)/) ||
    value ~ /^[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9.-]+$/ || value ~ /^https:\/\/[A-Za-z0-9-]+\.vault\.azure\.net\/keys\/[A-Za-z0-9\/-]+$/
}

function unquoted(value) { return value ~ /^'.*'$/ || value ~ /^".*"$/ ? substr(value, 2, length(value) - 2) : value }

function trimmed(text) {
  sub(/^ +/, "", text)
  return length(text) > 80 ? substr(text, 1, 79) "…" : text
}

function quoted(text) {
  gsub(/“|”/, "\"", text)
  return "“" trimmed(text) "”"
}

function differs(what) { if (difference == "") difference = what }

function emit(line) {
  if (FNR == NR) { ours[++count] = line; return }
  if (ours[++at] != line) differs("line " FNR " has " quoted(line) (at <= count ? ", not " trimmed(ours[at]) : ""))
}

BEGIN {
  # Inputs that each setup has its own values of, and that it can leave out.
  split("location network tags contacts confirmed-key-uri adobe-key-version key-max-age-days adobe-org-id adobe-entitlement adobe-ticket ticket-contact", names, " ")
  for (each in names) own[names[each]] = 1
  # OURS has these only if the options say them.
  told = split("contacts adobe-org-id ticket-contact", toldNames, " ")
  # Names of Azure, which have no case.
  split("resource-group vault-name tenant-id subscription-id", names, " ")
  for (each in names) caseless[names[each]] = 1
}

# Characters that some readers of YAML take for the end of a line or for none at all.
/[\001-\037]/ || index($0, "\177") || index($0, "\302\205") || index($0, "\342\200\250") || index($0, "\342\200\251") || index($0, "\357\273\277") {
  if (FNR != NR) differs("line " FNR " has an invisible character")
}

# In a block all is text.
block && ($0 ~ /^ *$/ || indent($0) > blockAt) {
  if (!ownBlock) { emit($0); next }
  if (index($0, "${{") && FNR != NR) differs("line " FNR " has an expression in a value")
  line = $0
  gsub(/^ +| +$/, "", line)
  if (line != "") given[ownBlock, FNR == NR] = given[ownBlock, FNR == NR] "\n" line
  next
}
{ block = ownBlock = 0 }

# What is a comment in OURS, and complete without the sign, can be used in its place: a step for a monitor.
FNR == NR && /^ *# - \{ / { line = $0; sub(/# /, "", line); optional[line] = count }
FNR != NR && ($0 in optional) && at + 0 == optional[$0] + 0 { next }
/^ *(#.*)?$/ { next }

{
  line = bare($0)
  name = line
  sub(/^ *(- )?/, "", name)
  sub(/:.*/, "", name)
  value = line
  sub(/^[^:]*: */, "", value)
  if (indent(line) < 10) inputs = 0
  if (line ~ /: *[|>][-+0-9]*$/) { block = 1; blockAt = indent(line); ownBlock = inputs && (name == "tags" || name == "contacts") ? name : 0 }
  if (line ~ /^ *(- )?uses: [^ ]+@[0-9a-f]+$/) {
    commit = line
    sub(/.*@/, "", commit)
    if (length(commit) != 40) differs("line " FNR " has no full commit")
    sub(/@.*/, "@COMMIT", line)
    inAction = 1
  } else if (line ~ /^ *- /) inAction = 0
  if (line == "        with:" && inAction) inputs = 1
  if (inputs && indent(line) == 10 && line ~ /^ *[a-z-]+:/) {
    if (name in own) {
      if (FNR != NR && seen[name]++) differs("line " FNR " has " name " again")
      if (!ownBlock && !plain(value) && FNR != NR) differs("line " FNR " has " quoted(line))
      given[name, FNR == NR] = ownBlock ? "" : unquoted(value)
      next
    }
    if (plain(value)) line = "          " name ": " (name in caseless ? tolower(unquoted(value)) : unquoted(value))
  }
  # The service region of PagerDuty in the EU.
  if (line == "      PAGERDUTY_URL: https://events.eu.pagerduty.com/v2/enqueue") sub(/\.eu\./, ".", line)
  emit(line)
}

END {
  if (at < count) differs("it lacks " trimmed(ours[at + 1]))
  for (each = 1; each <= told; each++) {
    name = toldNames[each]
    if ((name, 1) in given && given[name, 1] != given[name, 0]) differs(name ": not what this run was told")
  }
  if (difference == "") print "commit " commit
  else print difference
  exit difference == "" ? 0 : 1
}
