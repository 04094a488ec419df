/** docs/emulator.md, from the recorded cases. */
import { nameOf, type RecordedCase } from '../../__tests__/conformance/case.ts';
import { recordedCases } from '../../__tests__/conformance/cases/all.ts';
import { type Guess, unseenAnswers, unseenOperations } from '../../__tests__/conformance/guesses.ts';
import { namedFaults } from '../../emulator/faults/catalog.ts';
import { operationOf } from '../../emulator/operations.ts';

const introduction = `# The local cloud

<!-- Made by npm run docs from the cases in __tests__/conformance. -->

The local cloud stands in for Azure in tests, in CI and on a developer's machine: GitHub's token endpoint and REST API, Entra, Azure
Resource Manager, Key Vault's data plane and Microsoft Graph, under their production names, behind a proxy that terminates TLS with
a certificate authority of its own. The bundled action runs against it unchanged.

\`\`\`sh
npm run demo                                             # runs the action against it: set up, run again, verify
npm run emulator -- --tenant ready --env-file cloud.env  # serves it to any client, until Ctrl-C
npm run emulator -- --help                               # tenants and faults
\`\`\`

To run the bundle by hand as the runner starts it, in another shell (node 24; older versions do not support the proxy variables):

\`\`\`sh
set -a; . ./cloud.env; set +a
mkdir -p /tmp/run && : > /tmp/run/outputs && : > /tmp/run/summary.md
env RUNNER_TEMP=/tmp/run GITHUB_OUTPUT=/tmp/run/outputs GITHUB_STEP_SUMMARY=/tmp/run/summary.md \\
  INPUT_MODE=verify INPUT_RESOURCE-GROUP=rg-cja INPUT_VAULT-NAME=kv-contoso-cja node scripts/node24.js dist/index.js
\`\`\`

## The Azure CLI against it

Paste this into bash, in the root of the repository; it needs \`az\`, \`curl\` and node. The CLI gets a configuration folder and a
registered cloud of its own, so that your own login is not touched. It signs in as the pipeline's service principal, with a token as
GitHub issues one to a job.

\`\`\`bash
work=$(mktemp -d); export AZURE_CONFIG_DIR=$work/az
npm run --silent emulator -- --tenant ready --env-file "$work/cloud.env" &
until [ -s "$work/cloud.env" ]; do sleep 1; done; set -a; . "$work/cloud.env"; set +a
az cloud register --name LocalCloud --skip-endpoint-discovery --endpoint-resource-manager https://management.azure.com/ \\
  --endpoint-active-directory https://login.microsoftonline.com --endpoint-microsoft-graph-resource-id https://graph.microsoft.com/ \\
  --endpoint-active-directory-resource-id https://management.core.windows.net/ --suffix-keyvault-dns .vault.azure.net
az cloud set --name LocalCloud
token=$(curl --silent --cacert "$SSL_CERT_FILE" --header "Authorization: Bearer $ACTIONS_ID_TOKEN_REQUEST_TOKEN" \\
  "$ACTIONS_ID_TOKEN_REQUEST_URL&audience=api://AzureADTokenExchange" | node --print 'JSON.parse(fs.readFileSync(0)).value')
az login --service-principal --username "$AZURE_CLIENT_ID" --tenant "$AZURE_TENANT_ID" --federated-token "$token" --output table
vault=$(az keyvault show --resource-group rg-cja --name kv-contoso-cja --query id --output tsv)
az role assignment list --scope "$vault" --query "[].{principal:principalId, role:roleDefinitionName}" --output table
kill %1
\`\`\`

The identity has the least rights that \`ensure\` needs, as in [permissions.md](permissions.md): listing the locks, for instance, is refused.
\`npm run test:az\` runs these lines and much more; see [emulator-az.md](emulator-az.md).

## What it is based on

An emulator that is written by the authors of its client tends to agree with the client's mistakes. Therefore:

- **Recorded facts.** Test suites of Microsoft and others contain recorded answers of the real services. These facts are cases in \`__tests__/conformance/cases\`: a request, the state that it needs, and the status, error code, shape of
  the message, fields with their types, and headers of the answer. Each case runs over real sockets through the proxy. A field that the real service did not send is a difference, as is a missing one. The same holds for headers: \`headings.ts\` has the names and value
  shapes that all recordings of a service share, and the names that none has.
- **The cases can fail.** \`mutations.test.ts\` changes answers in many ways (a status, a field, casing, a header, a code, a slash)
  and expects a case to fail for each change.
- **Complete.** \`coverage.test.ts\` runs the action on every tenant in every mode and takes the operations from the transcript: each is
  either in the table of observed answers below or in the table of assumptions.
- **Consistent state.** Tokens are signed and checked, audience and expiry included; every call needs the role or the Graph
  permission that Azure requires, and the tenants' identity has the least rights that [permissions](permissions.md) lists. A PUT of a vault replaces
  it, a PUT of a key never creates a second version, a recovered vault has lost its grants, purge protection stays on.
- **Microsoft's own client.** The Azure CLI runs against it in tests: see [emulator-az.md](emulator-az.md).
- **Real Azure.** Where a subscription is available, [\`live.yml\`](../.github/workflows/live.yml) runs the action against Azure and
  compares the shape of each answer with the local cloud's. With \`LIVE_WORKSPACE\` it runs the query for the vault's log in a real workspace too.
  Its second job tries what nobody recorded: see [below](#assumptions-tried-on-real-azure).

Delays are settings of the state (\`emulator/state.ts\`): registration of a vault's name, replication of the directory and of
role assignments, a vault's own view of them, deleted and recovered keys, the life of tokens, the runner's clock, the round
trip. All but that of the log are zero in the tenants, and tests set those that they are about.

\`emulator/adobe.ts\` lets Adobe's identity try get, wrapKey and unwrapKey, as a trusted service would, and reports each result. The rules,
and what backs each one, are in [reliability.md](reliability.md#what-only-a-specification-backs).

## Assumptions tried on real Azure

What the local cloud assumes without a recording ([the table](reliability.md#what-only-a-specification-backs)) is tried by \`live.yml\`, one
step for each assumption. A step says *Holds*, *Does not hold* or *Not tried* with what Azure answered, and fails if it does not hold.

The job \`compare\` has the environment \`live\`, whose identity has only the rights that \`ensure\` needs: its steps read. The job \`owner\` has
the environment \`live-owner\`. It is skipped with a notice until the environment has these variables:

| variable | |
|---|---|
| \`AZURE_TENANT_ID\`, \`AZURE_CLIENT_ID\`, \`AZURE_SUBSCRIPTION_ID\` | an identity of its own, with a federated credential for the subject \`…:environment:live-owner\` |
| \`LIVE_RESOURCE_GROUP\` | a resource group that is used for nothing else |
| \`LIVE_LOCATION\` | a region |

The identity needs the role Owner on that group, and no role of Key Vault's data plane. The steps give themselves what they need on their own
vaults. Optional: Key Vault Purge Operator on the subscription; without it, deleted vaults keep their names for seven days. The subscription
must be registered for Microsoft.KeyVault, Microsoft.ManagedIdentity, Microsoft.Network, Microsoft.OperationalInsights and
Microsoft.Insights.

The group must be a separate one because the steps lock it, deny access in it and assign roles on it, and because the last step deletes in it
everything whose name begins with \`live-\` or \`kv-live-\`, whichever run made it. An owner of the group that holds the real vault could also
give itself the real key. Protect the environment with a reviewer.

Each step makes a vault with a random name and removes it, also when it fails. A second identity stands in for Adobe's: a managed identity
that the step makes, with the job's own token as its federated credential. Most steps take minutes, since roles and deny assignments take
effect late.

## The vault's log

Each call to a vault's data plane, by whomever, and each read or change of a vault through Azure Resource Manager writes one audit
event, as Azure documents it (\`emulator/logs/\`). It counts only where one of the vault's diagnostic settings sends \`AuditEvent\`,
\`audit\` or \`allLogs\` to a workspace. The setting's destination table decides where: \`Dedicated\` means \`AZKVAuditLogs\`, nothing means
\`AzureDiagnostics\`.

- \`api.loganalytics.io\` answers in the vault's context. The query language is not re-made: it accepts exactly the text of
  \`emulator/logs/audit-log-query.kql\`, with the days as its only variable, and refuses any other text as Azure refuses what it can't
  parse. What the query means is held by \`__tests__/emulator/logs/query-meaning.test.ts\`: rows as Azure documents them, the rows
  that come back, and the clause beside each.
- A caller needs \`Microsoft.Insights/logs/TABLE/read\` on the vault where the workspace accepts resource permissions, else
  \`Microsoft.OperationalInsights/workspaces/query/read\` and \`…/query/TABLE/read\` on the workspace. Without any of these the query is refused; rows of
  a workspace or table that the caller may not read are left out without a word.
- \`settings.logIngestionDelay\` (ms) is how long an event takes to be found: ten minutes unless told, which is Azure's most.
- \`auditLog\` of a tenant's file has rows from before: \`workspaceId\`, \`table\`, \`visibleAt\` (ms since 1970) and \`row\`, by the table's column names.
  Tests use \`logCall\` of \`emulator/tenants/usage.ts\`.
- \`emulator/adobe-over-time.ts\` simulates Adobe over days without waiting: how often it calls, how long it keeps what it unwrapped, and
  whether it pins a version.`;

const wire = `## On the wire

By default, in every test and in the demo. Where recordings differ, the table says so.

| service | compression, when the request asks for gzip | framing | closes after |
|---|---|---|---|
| ARM | status 200 with a body; refusals and 201 never | chunked; with a length where ARM answers itself (groups, subscriptions) and where nothing is compressed | 401 and 429, and says so |
| Graph | every body, refusals too | always chunked | |
| Entra | none, for clients that ask too | with a length | |
| Key Vault's data plane | none, for clients that ask too | with a length | |
| GitHub's REST API | success (its pages and many transcripts, no recording) | chunked when compressed | |
| GitHub's token endpoint | none (not known) | with a length | |

- ARM was recorded with gzip until 2023. Since 2024 it answers through Azure Front Door (\`X-Cache\`, \`X-MSEdge-Ref\`), and the
  recorders, which decompress, show lengths only. The local cloud compresses: a client that asks for gzip must read it.
- \`POST\`, \`PUT\` and \`PATCH\` with neither \`Content-Length\` nor a chunked body get 411 with the page of Windows' HTTP.sys, from
  Azure's services.
- Connections are kept open without a header that says so. The server closes one that is unused for two minutes, and each after 100 answers, between two
  requests.
- Settings of the state: \`compression\`, \`keepAlive.idle\` (ms), \`keepAlive.requests\`.

## Faults by name

Faults between a client and a service have names:

\`\`\`sh
npm run emulator -- --tenant ready --env-file cloud.env --fault gzip-in-pieces --fault 'gateway-502@arm*2'
\`\`\`

\`@SERVICE\` (oidc, entra, arm, vault, graph, github, logs) limits the fault to that service, \`*TIMES\` to that number of times. Tests write
\`cloud.faults.push(faultNamed('gateway-502@arm', { path: /\\/locks/ }, 2))\` (\`emulator/faults/named.ts\`).`;

function faultTable(): string {
  const rows = [...namedFaults].map(([name, { about }]) => `| \`${name}\` | ${cell(about)} |`);
  return ['| name | what happens |', '|---|---|', ...rows].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function statusOf({ expect: { status } }: RecordedCase): string {
  return status === undefined ? '?' : String(status);
}

function seenTable(): string {
  const groups = Map.groupBy(recordedCases, ({ send }) => operationOf(send));
  const rows = [...groups].flatMap(([operation, cases]) =>
    cases.map((one, index) => {
      const name = index === 0 ? `\`${cell(operation)}\`` : '';
      return `| ${name} | ${statusOf(one)} | ${cell(one.name)} | ${cell(nameOf(one.seen))} |`;
    }),
  );
  return ['| operation | status | what was recorded | where |', '|---|---|---|---|', ...rows].join('\n');
}

function guessTable(title: string, guesses: readonly Guess[]): string {
  const rows = guesses.map(
    ({ about, guessed, reason }) => `| ${[`\`${about}\``, guessed, reason].map(cell).join(' | ')} |`,
  );
  return [`| ${title} | what is guessed | why, and from what |`, '|---|---|---|', ...rows].join('\n');
}

const others = `## Other people's emulators

Their versions of August 2026 were compared with the local cloud: first with the action, as far as their coverage goes, then with single requests to both. Where
they differ, a recording decided. None of their code is here, and the local cloud needed no change.

| emulator | how far the action came | what was learned |
|---|---|---|
| calvinchengx/arm-emulator | Log-in (it trusted the local cloud's tokens), plan with a missing group, plan and ensure on a vault; it has no keys through ARM, no locks and no name check, so ensure stopped before it wrote, with the reason | A missing group may show only as a missing vault: plan then passes, and the refusal of the creation explains itself. A vault that is silent about soft delete is *unknown* to the action, not good. It differs from recordings in: 201 for a vault (200 was seen in all), in order at once and with a slash (\`RegisteringDns\`, no slash), 409 for the same assignment under the same name (201), VaultAlreadyExists for a soft-deleted name (ConflictError), no PATCH, nulls of an assignment left out. Its \`accessPolicies/add\` answers with a name, ours without: nobody recorded it |
| calvinchengx/azure-keyvault-emulator | Single requests: keys made, read, listed, rotated, deleted, recovered; it trusted the local cloud's tokens and told audiences apart | Same statuses throughout, but for a key's name that no key can have (it takes it). Recordings have what it leaves out: inner codes of conflicts, \`hsmPlatform\`, the added notice and the title case of a rotation policy, \`attributes: null\` of a policy that nobody set, and no tags where there are none |
| calvinchengx/entra-emulator | Single requests; a whole log-in needs an issuer whose keys it can fetch, and then does what the local cloud does | It knows federated credentials too, and checks signatures against the issuer's published keys. For an unknown application it says AADSTS700038, where users saw 700016; for an unknown tenant 404 without error codes, where 400 with AADSTS90002 was recorded. The action goes by the codes, and prints what it does not know as it came |`;

/** The whole page. */
export function emulatorPage(): string {
  const witnesses = new Set(recordedCases.map(({ seen }) => seen.where));
  return `${[
    introduction,
    wire,
    faultTable(),
    '## What was recorded',
    `${recordedCases.length} cases from ${witnesses.size} kinds of sources. \`{group}\`, \`{vault}\` and \`{key}\` stand for their ARM IDs. *Quoted*: from a report, not from a recording, so that the headers are unknown, and so is the status where there is a question mark.`,
    seenTable(),
    '## What is guessed',
    'Operations that the action sends and that nobody recorded:',
    guessTable('operation', unseenOperations),
    'Answers whose operation was recorded, but not in this state; the same guesses are marked `guessed:` in `emulator/`:',
    guessTable('about', unseenAnswers),
    others,
  ].join('\n\n')}\n`;
}
