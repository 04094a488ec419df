/** Generates docs/emulator.md from the recorded cases. */
import { nameOf, type RecordedCase } from '../../__tests__/conformance/case.ts';
import { recordedCases } from '../../__tests__/conformance/cases/all.ts';
import { type Guess, unrecordedAnswers, unrecordedOperations } from '../../__tests__/conformance/guesses.ts';
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

Paste this into bash, in the root of the repository; it needs \`az\`, \`curl\` and node. The CLI gets its own configuration folder and
registered cloud, so that your login is not changed. It signs in as the pipeline's service principal, with a token like the one that
GitHub issues to a job.

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

The identity has only the permissions that \`ensure\` needs, as in [permissions.md](permissions.md): it may not list locks, for example.
\`npm run test:az\` runs these lines and much more; see [emulator-az.md](emulator-az.md).

## What it is based on

An emulator that is written by the authors of its client tends to agree with the client's mistakes. Therefore:

- **Recorded facts.** Test suites of Microsoft and others contain recorded answers of the real services. They are cases in \`__tests__/conformance/cases\`: a request, the state that it needs, and the status, error code, shape of
  the message, fields with their types, and headers of the answer. Each case runs over real sockets through the proxy. A field that the real service did not send is a difference, as is a missing one. The same holds for headers: \`headings.ts\` has the names and value
  patterns that all recordings of a service share, and the names that occur in none.
- **The cases can fail.** \`mutations.test.ts\` changes answers in many ways (a status, a field, case, a header, a code, a slash)
  and expects a case to fail for each change.
- **Complete.** \`coverage.test.ts\` runs the action on every tenant in every mode and takes the operations from the transcript: each is
  either in the table of observed answers below or in the table of assumptions.
- **Consistent state.** Tokens are signed and checked, audience and expiry included; every call needs the role or the Graph
  permission that Azure requires, and the tenants' identity has only the permissions that [permissions](permissions.md) lists. A PUT of a vault replaces
  it, a PUT of a key never creates a second version, a recovered vault has lost its role assignments, and purge protection stays on.
- **Microsoft's own client.** The Azure CLI runs against it in tests: see [emulator-az.md](emulator-az.md).
- **Real Azure.** Where a subscription is available, [\`live.yml\`](../.github/workflows/live.yml) runs the action against Azure and
  compares the shape of each answer with the local cloud's. With \`LIVE_WORKSPACE\` it runs the query for the vault's log in a real workspace too.
  Its second job tries what nobody recorded: see [below](#assumptions-tried-on-real-azure).

Delays are settings of the state (\`emulator/state.ts\`): registration of a vault's name, replication of the directory and of
role assignments, their propagation to a vault, deletion and recovery of keys, the lifetime of tokens, the runner's clock, the round
trip. In the tenants all are zero except that of the log; tests set those that they need.

\`emulator/adobe.ts\` calls get, wrapKey and unwrapKey as Adobe's identity, as a trusted service would, and reports each result. The rules,
and what each is based on, are in [reliability.md](reliability.md#what-only-a-specification-backs).

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
give itself the real key. Limit the environment's deployments to the default branch.

Each step makes a vault with a random name and removes it, also when it fails. A second identity stands in for Adobe's: a managed identity
that the step makes, with the job's own token as its federated credential. Most steps take minutes, since roles and deny assignments take
effect late. The steps about the vault's log share two vaults and a workspace, which the first of them makes.
The job runs once for each of four themes, one after the other, each with its own last step.

The tests run the code of every step, where the rule holds and where it does not. What the local cloud does not have (deployment stacks,
template deployments, perimeters as resources, queries for raw log rows) the tests answer themselves, in the documented shape.

## The vault's log

Each call to a vault's data plane, whoever sends it, and each read or change of a vault through Azure Resource Manager writes one audit
event, as Azure documents it (\`emulator/logs/\`). It is logged only if one of the vault's diagnostic settings sends \`AuditEvent\`,
\`audit\` or \`allLogs\` to a workspace. The setting's destination table decides where: \`Dedicated\` means \`AZKVAuditLogs\`; without it, the event goes to
\`AzureDiagnostics\`.

- \`api.loganalytics.io\` answers in the vault's context. It understands one query, not the query language: it accepts exactly the text of
  \`emulator/logs/audit-log-query.kql\`, with the days as its only variable, and rejects any other text as Azure rejects what it can't
  parse. \`__tests__/emulator/logs/query-meaning.test.ts\` tests what the query means: rows as Azure documents them, the rows
  that it returns, and the clause responsible for each.
- A caller needs \`Microsoft.Insights/logs/TABLE/read\` on the vault if the workspace accepts resource permissions, otherwise
  \`Microsoft.OperationalInsights/workspaces/query/read\` and \`…/query/TABLE/read\` on the workspace. Without any of these the query is refused; rows of
  a workspace or table that the caller may not read are left out silently.
- \`settings.logIngestionDelay\` (ms) is how long an event takes to appear: by default ten minutes, the maximum that Azure documents.
- \`auditLog\` of a tenant's file has earlier rows: \`workspaceId\`, \`table\`, \`visibleAt\` (ms since 1970) and \`row\`, by the table's column names.
  Tests use \`logCall\` of \`emulator/tenants/usage.ts\`.
- \`emulator/adobe-over-time.ts\` simulates Adobe over days without waiting: how often it calls, how long it caches what it unwrapped, and
  whether it pins a version.`;

const wire = `## On the wire

The defaults, in every test and in the demo. The table notes where recordings differ.

| service | compression, if the request accepts gzip | framing | closes after |
|---|---|---|---|
| ARM | status 200 with a body; never errors and 201 | chunked; with a length if ARM itself answers (groups, subscriptions) or nothing is compressed | 401 and 429, with \`Connection: close\` |
| Graph | every body, errors included | always chunked | |
| Entra | none, even if the client accepts it | with a length | |
| Key Vault's data plane | none, even if the client accepts it | with a length | |
| GitHub's REST API | success (from its pages and many transcripts, not from a recording) | chunked if compressed | |
| GitHub's token endpoint | none (assumed) | with a length | |

- ARM was recorded with gzip until 2023. Since 2024 it answers through Azure Front Door (\`X-Cache\`, \`X-MSEdge-Ref\`), and the
  recordings, which are decompressed, show only lengths. The local cloud compresses: a client that accepts gzip must be able to read it.
- \`POST\`, \`PUT\` and \`PATCH\` with neither \`Content-Length\` nor a chunked body get 411 from Azure's services, with the HTML page of
  Windows' HTTP.sys.
- Connections are kept open without a \`Connection\` header. The server closes a connection after two idle minutes, and after 100 answers, between two
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
  return [`| ${title} | what is guessed | based on |`, '|---|---|---|', ...rows].join('\n');
}

const others = `## Other people's emulators

Their versions of August 2026 were compared with the local cloud: first by running the action, as far as they cover it, then by sending single requests to both. Where
they differ, a recording decided. None of their code is used here, and the local cloud needed no change.

| emulator | what was run | result |
|---|---|---|
| calvinchengx/arm-emulator | Login (it trusted the local cloud's tokens), plan with a missing group, plan and ensure on a vault; it has no keys through ARM, no locks and no name check, so ensure stopped before it wrote anything, and gave the reason | A missing group may be reported only as a missing vault: plan then succeeds, and the error of the creation explains why. A vault whose answer does not mention soft delete is *unknown* to the action, not passed. It differs from recordings in: 201 for a vault (200 in all recordings), provisioned immediately and with a trailing slash (\`RegisteringDns\`, no slash), 409 for the same role assignment under the same name (201), VaultAlreadyExists for a soft-deleted name (ConflictError), no PATCH, null fields of a role assignment left out. Its \`accessPolicies/add\` answers with a name, the local cloud without: it was not recorded |
| calvinchengx/azure-keyvault-emulator | Single requests: keys created, read, listed, rotated, deleted and recovered; it trusted the local cloud's tokens and checked their audience | The same statuses, except for an invalid key name (it accepts it). Recordings have what it leaves out: inner codes of conflicts, \`hsmPlatform\`, the added notification and the title case of a rotation policy, \`attributes: null\` of a default policy, and no \`tags\` on a key without tags |
| calvinchengx/entra-emulator | Single requests; a complete login needs an issuer whose keys it can fetch, and then gives the same result as the local cloud | It also supports federated credentials, and checks signatures against the issuer's published keys. For an unknown application it returns AADSTS700038, where users report 700016; for an unknown tenant 404 without error codes, where 400 with AADSTS90002 was recorded. The action relies on the codes, and prints an unknown error unchanged |`;

/** The whole page. */
export function emulatorPage(): string {
  const witnesses = new Set(recordedCases.map(({ seen }) => seen.where));
  return `${[
    introduction,
    wire,
    faultTable(),
    '## What was recorded',
    `${recordedCases.length} cases from ${witnesses.size} kinds of sources. \`{group}\`, \`{vault}\` and \`{key}\` stand for their ARM IDs. *Quoted*: from a report, not from a recording. Its headers are unknown; a question mark means that the status is unknown too.`,
    seenTable(),
    '## What is guessed',
    'Operations that the action sends and that were not recorded:',
    guessTable('operation', unrecordedOperations),
    'Answers of recorded operations, but not in this state; the same guesses are marked `guessed:` in `emulator/`:',
    guessTable('about', unrecordedAnswers),
    others,
  ].join('\n\n')}\n`;
}
