/**
 * Generates docs/troubleshooting.md: the error catalog by code, with one remedy for all codes that share it. What is long
 * in a run, or stands elsewhere, has its own words in `error-acts.ts`.
 */
import { clientId, groupName, location, subscriptionId, tenantId, vaultName } from '../../emulator/tenants/names.ts';
import { errorCatalog } from '../../src/errors/catalog.ts';
import type { ErrorContext, ErrorEntry } from '../../src/errors/entry.ts';
import { runErrors } from '../../src/errors/run-errors.ts';
import { readInputs } from '../../src/inputs/inputs.ts';
import type { Right, ServiceName } from '../../src/model/operation.ts';
import type { Runbook } from '../../src/model/runbook.ts';
import { markdown } from '../../src/report/escape.ts';
import { runbookBlocks } from '../../src/report/runbook-layout.ts';
import { type ErrorAct, errorActs } from './error-acts.ts';
import { blocksWithRole, namedCommands } from './named-commands.ts';

interface Explained {
  readonly id: string;
  readonly codes: readonly string[];
  readonly meaning: string;
  readonly remedy: Runbook;
}

const chapters: readonly { readonly title: string; readonly holds: (entry: ErrorEntry) => boolean }[] = [
  { title: 'Signing in', holds: ({ services }) => services.every((name) => signIn.has(name)) },
  {
    title: 'Azure Resource Manager, vault and key',
    holds: ({ services }) => services.every((name) => azure.has(name)),
  },
  { title: 'Microsoft Graph', holds: ({ services }) => services.length === 1 && services[0] === 'graph' },
  { title: 'The drift issue', holds: ({ services }) => services.length === 1 && services[0] === 'github' },
  { title: 'Any service, and the network', holds: () => true },
];

const signIn = new Set<ServiceName>(['oidc', 'entra']);
const azure = new Set<ServiceName>(['arm', 'vault']);

const inputs = readInputs(
  {
    AZURE_TENANT_ID: tenantId,
    AZURE_CLIENT_ID: clientId,
    AZURE_SUBSCRIPTION_ID: subscriptionId,
    'INPUT_RESOURCE-GROUP': groupName,
    'INPUT_VAULT-NAME': vaultName,
    INPUT_LOCATION: location,
  },
  'github',
);

/** The IDs of the example, which nobody searches for. */
function withPlaceholders(text: string): string {
  return text
    .replaceAll(tenantId, 'TENANT-ID')
    .replaceAll(clientId, 'CLIENT-ID')
    .replaceAll(subscriptionId, 'SUBSCRIPTION-ID');
}

/** Azure's message names the action. */
const rights: Readonly<Partial<Record<ServiceName, Right>>> = {
  arm: { name: '', place: 'group', actions: ['the action in the message'] },
};

/** A job that names its environment, refused by the service with the entry's first code. */
function contextOf({ services: [service = 'arm'], codes: [code] }: ErrorEntry): ErrorContext {
  return {
    host: 'github',
    inputs,
    details: {
      service,
      operation: { en: 'the operation', fr: "l'opération" },
      code,
      message: '',
      right: rights[service],
    },
    claims: {
      issuer: 'https://token.actions.githubusercontent.com',
      subject: 'repo:contoso/analytics-platform:environment:cmk',
      audience: 'api://AzureADTokenExchange',
    },
  };
}

function explained(entry: ErrorEntry): Explained {
  const context = contextOf(entry);
  return { ...entry, meaning: entry.meaning(context).en, remedy: entry.remediation(context) };
}

/** The page's own words, if there are any, with the role that the last command needs. */
function blocksOf(own: ErrorAct | undefined, remedy: Runbook): string[] {
  if (own === undefined) return runbookBlocks(remedy, 'en');
  if (own.commands.length === 0) return [own.act];
  const all = remedy.steps.flatMap(({ as, commands: its = [] }) => its.map((command) => ({ ...command, as })));
  const commands = namedCommands(all, own.commands);
  const as = commands.at(-1)?.as;
  return blocksWithRole(own.act, { commands, ...(as && { as }) });
}

/** Of entries that a pattern recognizes, too. */
const similar: Readonly<Record<string, readonly string[]>> = {
  'certificate-refused': ['CERT_*'],
  'tls-failed': ['ERR_SSL_*'],
  'malformed-answer': ['HPE_*'],
};

/** One item of the list for each remedy: first what each code means, on a line of its own, then what to do. */
function family(entries: readonly Explained[]): string {
  const named = (codes: readonly string[]) => codes.map((code) => `\`${code}\``).join(', ');
  const means = entries.map(({ id, codes, meaning }) => {
    const anchor = `<a id="${id}"></a>`;
    return `${anchor}**${named([...codes, ...(similar[id] ?? [])])}** ${markdown(meaning)}`;
  });
  const toFix = entries.slice(0, 1).flatMap(({ id, remedy }) => blocksOf(errorActs[id], remedy));
  const item = [means.join('\\\n'), ...toFix].join('\n\n');
  return withPlaceholders(`- ${item.replaceAll(/\n(?=.)/g, '\n  ')}`);
}

function chapter(title: string, entries: readonly Explained[]): string {
  const families = [...Map.groupBy(entries, ({ remedy }) => runbookBlocks(remedy, 'en').join('\n\n')).values()];
  return [`## ${title}`, ...families.map(family)].join('\n\n');
}

/** What no service reports. */
function ofTheRun(): Explained[] {
  return Object.entries(runErrors).map(([code, explain]) => {
    const { meaning, remediation } = explain({ host: 'github', about: '…', service: undefined });
    return {
      id: code.toLowerCase(),
      codes: [code],
      meaning: meaning.en,
      remedy: remediation,
    };
  });
}

const introduction = `# Troubleshooting

<!-- Made by npm run docs from src/errors and scripts/docs/error-acts.ts. -->

The log has the service's message, the request ID for its support, and the commands with your own names. Lowercase codes are in
[findings](findings.md).`;

/** `src/errors/explain.ts` has the words of a run. */
const endOfTheRun = `- **\`InvalidInputs\`** An input breaks a rule, and nothing was sent.

  Correct the [input](inputs.md). If an ID is empty, check first that the job names its \`environment\`.

- **\`DeadlineExceeded\`, \`Cancelled\`** The run was stopped. Completed changes stay.

  Run again. If the service is always slow, increase \`timeout-minutes\`.

- **\`EMFILE\`, \`ENFILE\`, \`ENOMEM\`** The runner has no file handle or no memory left.

  Raise its limit of open files (\`ulimit -n\`) or its memory.

- **\`InternalError\`** This is a bug in the action.

  Set the variable \`ACTIONS_STEP_DEBUG\` to true, run again, and open an issue with the log.`;

/** Azure retires the api-versions that older tools use ("Prepare for Key Vault API version 2026-02-01 and later"). */
const oldTools = `## Commands for vaults, from 27 February 2027

- **\`InvalidApiVersionParameter\`, \`NoRegisteredProviderFound\`** Azure retires the control-plane versions of Key Vault before
  2026-02-01, which the action uses. Commands for vaults of an older tool, such as \`az keyvault show\` or \`Get-AzKeyVault\`, then fail with "The api-version '…' is invalid".

  Update the tool: Azure CLI 2.90.0 or newer (\`az upgrade\`), Azure PowerShell Az 16.3.0 or newer (\`Get-InstalledModule Az\`,
  \`Update-Module Az\`). Commands for keys still work.`;

/** The whole page. */
export function troubleshootingPage(): string {
  const left = new Set(errorCatalog);
  const blocks = [introduction, `${chapter('The run itself', ofTheRun())}\n\n${endOfTheRun}`];
  for (const { title, holds } of chapters) {
    const own = [...left].filter(holds);
    for (const entry of own) left.delete(entry);
    blocks.push(chapter(title, own.map(explained)));
  }
  blocks.push(oldTools);
  return `${blocks.join('\n\n')}\n`;
}
