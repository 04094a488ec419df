/** Generates docs/troubleshooting.md from the error catalog and its golden texts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  clientId,
  groupName,
  groupScope,
  location,
  subscriptionId,
  tenantId,
  vaultName,
} from '../../emulator/tenants/names.ts';
import { errorCatalog } from '../../src/errors/catalog.ts';
import type { ErrorEntry } from '../../src/errors/entry.ts';
import { readInputs } from '../../src/inputs/inputs.ts';
import { blockerText } from '../../src/messages/blockers/blockers.ts';
import type { ReadFailure } from '../../src/model/observed.ts';
import type { ServiceName } from '../../src/model/operation.ts';
import { type BlockerId, blockerIds } from '../../src/model/plan.ts';
import { permissions, rightOf } from '../../src/permissions.ts';
import { remedyText } from '../../src/report/remedy-layout.ts';
import { fenced } from './readme-sections.ts';

const texts = join(import.meta.dirname, '..', '..', '__tests__', 'errors', 'golden');

const chapters: readonly { readonly title: string; readonly holds: (refusal: ErrorEntry) => boolean }[] = [
  { title: 'Logging in', holds: ({ services }) => services.every((name) => login.has(name)) },
  {
    title: 'Azure Resource Manager, vault and key',
    holds: ({ services }) => services.every((name) => azure.has(name)),
  },
  { title: 'Microsoft Graph', holds: ({ services }) => services.length === 1 && services[0] === 'graph' },
  { title: 'The drift issue', holds: ({ services }) => services.length === 1 && services[0] === 'github' },
  { title: 'Any service, and the network', holds: () => true },
];

const login = new Set<ServiceName>(['oidc', 'entra']);
const azure = new Set<ServiceName>(['arm', 'vault']);

function section({ id, codes }: ErrorEntry): string[] {
  const text = readFileSync(join(texts, `${id}.txt`), 'utf8');
  return [`<a id="${id}"></a>`, `### ${codes.map((code) => `\`${code}\``).join(', ')}`, fenced(text)];
}

/** For what ensure refuses or is unable to do, there is an id instead of a service's code. */
const refused: ReadFailure = {
  operation: { en: 'read it', fr: 'le lire' },
  status: 403,
  code: 'AuthorizationFailed',
  message: '…',
  requestId: '<id>',
  right: rightOf(permissions.readVault),
};

function blockerSection(id: BlockerId): string[] {
  const { message, remediation } = blockerText(
    { id, reason: refused, detail: examples[id] ?? '' },
    exampleInputs,
    'en',
  );
  return [`<a id="${id}"></a>`, `### \`${id}\``, fenced(`${message}\n\n${remedyText(remediation, 'en')}\n`)];
}

/** The obstacle, if a text names it. */
const examples: Readonly<Record<string, string>> = {
  'vault-deleted-elsewhere': `/subscriptions/${subscriptionId}/resourceGroups/rg-former/providers/Microsoft.KeyVault/vaults/${vaultName}`,
  'subscription-not-writable': 'Disabled',
  'vault-not-premium': 'standard',
  'read-only-lock': `${groupScope}/providers/Microsoft.Authorization/locks/frozen`,
};

const exampleInputs = readInputs({
  AZURE_TENANT_ID: tenantId,
  AZURE_CLIENT_ID: clientId,
  AZURE_SUBSCRIPTION_ID: subscriptionId,
  'INPUT_RESOURCE-GROUP': groupName,
  'INPUT_VAULT-NAME': vaultName,
  INPUT_LOCATION: location,
  'INPUT_CONFIRMED-KEY-URI': `https://${vaultName}.vault.azure.net/keys/cja-cmk`,
});

const introduction = `# Troubleshooting

<!-- Made by npm run docs from src/errors, with what runs against the local cloud printed. -->

The errors that a run prints when a service refuses a request, by error code. Search this page for the code in your log. Each
entry has the operation, the service's answer, its most likely meaning, and what to do. The commands are those of an example; a
run prints them with its own names. For a code that is not on this page, a run prints the service's own message and the request
ID, which the service's support needs.

[reliability.md](reliability.md) describes how the action retries and waits before it gives up. [findings.md](findings.md)
describes the findings of the checks.`;

/** The whole page. */
export function troubleshootingPage(): string {
  const left = new Set(errorCatalog);
  const blocks = [introduction];
  for (const { title, holds } of chapters) {
    const own = [...left].filter(holds);
    for (const refusal of own) left.delete(refusal);
    blocks.push(`## ${title}`, ...own.flatMap(section));
  }
  blocks.push('## What ensure will not do', ...blockerIds.flatMap(blockerSection));
  return `${blocks.join('\n\n')}\n`;
}
