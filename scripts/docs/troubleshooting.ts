/** Generates docs/troubleshooting.md: the error catalog by code, with one remedy for all codes that share it. */
import { clientId, groupName, location, subscriptionId, tenantId, vaultName } from '../../emulator/tenants/names.ts';
import { errorCatalog } from '../../src/errors/catalog.ts';
import type { ErrorContext, ErrorEntry } from '../../src/errors/entry.ts';
import { runErrors } from '../../src/errors/run.ts';
import { readInputs } from '../../src/inputs/inputs.ts';
import type { ServiceName } from '../../src/model/operation.ts';
import { remedyOf } from '../../src/model/remedy.ts';
import { markdown } from '../../src/report/escape.ts';
import { remedyBlocks } from '../../src/report/remedy-layout.ts';

interface Explained {
  readonly id: string;
  readonly codes: readonly string[];
  readonly meaning: string;
  /** Markdown. */
  readonly toFix: string;
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

const inputs = readInputs({
  AZURE_TENANT_ID: tenantId,
  AZURE_CLIENT_ID: clientId,
  AZURE_SUBSCRIPTION_ID: subscriptionId,
  'INPUT_RESOURCE-GROUP': groupName,
  'INPUT_VAULT-NAME': vaultName,
  INPUT_LOCATION: location,
});

/** The IDs of the example, which nobody searches for. */
function withPlaceholders(text: string): string {
  return text
    .replaceAll(tenantId, 'TENANT-ID')
    .replaceAll(clientId, 'CLIENT-ID')
    .replaceAll(subscriptionId, 'SUBSCRIPTION-ID');
}

/** A job that names its environment, refused by the service with the entry's first code. */
function contextOf({ services: [service = 'arm'], codes: [code] }: ErrorEntry): ErrorContext {
  return {
    inputs,
    details: { service, operation: { en: 'the operation', fr: "l'opération" }, code, message: '' },
    claims: {
      issuer: 'https://token.actions.githubusercontent.com',
      subject: 'repo:contoso/analytics-platform:environment:cmk',
      audience: 'api://AzureADTokenExchange',
    },
  };
}

function explained(entry: ErrorEntry): Explained {
  const context = contextOf(entry);
  const toFix = remedyBlocks(remedyOf(entry.remediation(context)), 'en').join('\n\n');
  return { ...entry, meaning: entry.meaning(context).en, toFix };
}

/** One entry for each remedy: first what each code means, then what to do. */
function family(entries: readonly Explained[]): string {
  const named = (codes: readonly string[]) => codes.map((code) => `\`${code}\``).join(', ');
  const means = entries.map(({ id, codes, meaning }) => {
    const anchor = `<a id="${id}"></a>`;
    return `- ${anchor}**${named(codes)}** ${markdown(meaning)}`;
  });
  const toFix = entries[0]?.toFix ?? '';
  return withPlaceholders([means.join('\n'), `  To fix: ${toFix.replaceAll(/\n(?=.)/g, '\n  ')}`].join('\n\n'));
}

function chapter(title: string, entries: readonly Explained[]): string {
  const families = [...Map.groupBy(entries, ({ toFix }) => toFix).values()];
  return [`## ${title}`, ...families.map(family)].join('\n\n');
}

/** What no service reports. */
function ofTheRun(): Explained[] {
  return Object.entries(runErrors).map(([code, explain]) => {
    const { meaning, remediation } = explain('…', undefined);
    return {
      id: code.toLowerCase(),
      codes: [code],
      meaning: meaning.en,
      toFix: remedyBlocks(remedyOf(remediation), 'en').join('\n\n'),
    };
  });
}

const introduction = `# Troubleshooting

<!-- Made by npm run docs from src/errors. -->

The codes that a run prints when a service refuses a request, what each most likely means, and what to do. Search this page for the
code in your log: the log has the service's own message, the request ID for its support, and the commands with your own names. For
a code that is not on this page, search the service's documentation.

[findings.md](findings.md) has the checks, and what ensure will not do. [reliability.md](reliability.md) describes retries and waits.`;

/** Azure retires the api-versions that older tools use ("Prepare for Key Vault API version 2026-02-01 and later"). */
const oldTools = `## Commands for vaults, from 27 February 2027

- **\`InvalidApiVersionParameter\`, \`NoRegisteredProviderFound\`** Azure retires the control-plane versions of Key Vault before 2026-02-01 on 27 February 2027. Commands such as
  \`az keyvault show\`, \`az keyvault recover\` or \`Get-AzKeyVault\` of an older tool then fail with these codes and "The api-version '…' is invalid".
  The action itself uses 2026-02-01.

  To fix: Update the tool: Azure CLI 2.90.0 or newer (\`az version\`, \`az upgrade\`), Azure PowerShell Az 16.3.0 or newer
  (\`Get-InstalledModule Az\`, \`Update-Module Az\`). Until then, commands for keys, such as \`az keyvault key show\`, still work: they use the data plane.`;

/** The whole page. */
export function troubleshootingPage(): string {
  const left = new Set(errorCatalog);
  const blocks = [introduction, chapter('Before anything is sent', ofTheRun())];
  for (const { title, holds } of chapters) {
    const own = [...left].filter(holds);
    for (const entry of own) left.delete(entry);
    blocks.push(chapter(title, own.map(explained)));
  }
  blocks.push(oldTools);
  return `${blocks.join('\n\n')}\n`;
}
