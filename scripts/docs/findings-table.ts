/** Generates docs/findings.md from the catalog. */
import { failing } from '../../__tests__/checks/failing.ts';
import { confirmed, inputs, observed } from '../../__tests__/checks/tenant.ts';
import { catalog, findingTexts } from '../../src/checks/catalog.ts';
import type { CatalogEntry } from '../../src/checks/check.ts';
import { evaluate } from '../../src/checks/evaluate.ts';
import { blockerText } from '../../src/messages/blockers/blockers.ts';
import { type FindingId, findingsIn } from '../../src/model/finding.ts';
import type { ReadFailure } from '../../src/model/observed.ts';
import { type BlockerId, blockerIds } from '../../src/model/plan.ts';
import type { Remedy } from '../../src/model/remedy.ts';
import { idsOf } from '../../src/model/scopes.ts';
import { permissions, rightOf } from '../../src/permissions.ts';
import { markdown } from '../../src/report/escape.ts';
import { remedyBlocks } from '../../src/report/remedy-layout.ts';

/** What decides a severity that depends on what was observed or on the inputs. */
const severities: Readonly<Partial<Record<FindingId, string>>> = {
  'subscription-state': 'error when Disabled, Deleted, Expired or Warned, else warning',
  'vault-tokens': 'error when unknown because of a setting that was observed, else warning',
  'adobe-application': 'warning; skipped for the published application',
  'entra-key-vault': 'error when it fails, else warning',
  'adobe-use': 'warning; skipped without `usage-days`',
  'adobe-confirmation': 'error with `require-confirmation: true`, else skipped',
};

function severityOf({ id, severity }: CatalogEntry): string {
  return severities[id] ?? (typeof severity === 'string' ? severity : '');
}

/** Of a finding that can only be unknown, the reason. */
function reasonOf(seen: string): string {
  const reason = seen.replace(/^Could not check whether [^:]*: /, '');
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}

function section(entry: CatalogEntry): string[] {
  const { id, source, references = [], differing = [] } = entry;
  const { title, why } = findingTexts[id];
  const { presence = {}, asked = {} } = failing[id];
  const { findings } = evaluate({ ...inputs, ...asked }, { ...observed, ...presence });
  const [finding] = findingsIn({ findings: findings.filter((each) => each.id === id) }, 'en');
  return [
    `## ${id}`,
    `**${title.en}** (${severityOf(entry)}). ${why.en}`,
    `When it fails: ${reasonOf(finding?.observed ?? '')}.`,
    ...toFix(finding?.remediation ?? []),
    [
      `Source: ${source.startsWith('https://') ? `<${source}>` : source}.`,
      ...(references.length > 0 ? [`The same check in other tools: ${references.join(', ')}.`] : []),
      ...(differing.length > 0 ? [`Other tools that ask for something else here: ${differing.join(', ')}.`] : []),
    ].join(' '),
  ];
}

function toFix(remedy: Remedy): string[] {
  const [first = '', ...rest] = remedyBlocks(remedy, 'en');
  return [`To fix: ${first}`, ...rest];
}

const introduction = `# Findings

<!-- Made by npm run docs from the catalog in src/checks. -->

What the action checks, in the order of its reports. The status of a finding is one of:

| status | meaning |
|---|---|
| \`pass\` | passed |
| \`fail\` | failed |
| \`unknown\` | could not be checked; the finding says why, and which permission is missing. An error that is unknown is never ready |
| \`waived\` | accepted with the input [\`waive\`](gates.md#accept-a-finding) |
| \`skipped\` | not applicable, such as the key's checks where there is no key |

The commands are those of an example: vault \`${inputs.vaultName}\` with key \`${inputs.keyName}\` in resource group
\`${inputs.resourceGroup}\`. A run prints them with the names of its own target.`;

/** The read that stands in the way, where the obstacle is one. */
const refused: ReadFailure = {
  operation: { en: 'read it', fr: 'le lire' },
  status: 403,
  code: 'AuthorizationFailed',
  message: '…',
  requestId: '<id>',
  right: rightOf(permissions.readVault),
};

/** The obstacle, if a text names it. */
const obstacles: Readonly<Record<string, string>> = {
  'vault-deleted-elsewhere': idsOf({ ...inputs, resourceGroup: 'rg-former' }).vault,
  'subscription-not-writable': 'Disabled',
  'vault-not-premium': 'standard',
  'read-only-lock': `${idsOf(inputs).group}/providers/Microsoft.Authorization/locks/frozen`,
  'write-denied': `${idsOf(inputs).group}/providers/Microsoft.Authorization/denyAssignments/DENY-ASSIGNMENT-ID`,
};

function blockerSection(id: BlockerId): string {
  const blocker = { id, reason: refused, detail: obstacles[id] ?? '' };
  const { message, remediation } = blockerText(blocker, { ...inputs, ...confirmed() }, 'en');
  const toDo = remediation.map(({ say }) => say.en).join(' ');
  return `- <a id="${id}"></a>**\`${id}\`** ${markdown(message)} To fix: ${markdown(toDo)}`;
}

/** The IDs of the example, which nobody searches for. */
function withPlaceholders(text: string): string {
  return text
    .replaceAll(inputs.tenantId, 'TENANT-ID')
    .replaceAll(inputs.clientId, 'CLIENT-ID')
    .replaceAll(inputs.subscriptionId, 'SUBSCRIPTION-ID');
}

/** The whole page. */
export function findingsPage(): string {
  const rows = catalog.map((entry) => {
    const { title } = findingTexts[entry.id];
    return `| [\`${entry.id}\`](#${entry.id}) | ${severityOf(entry)} | ${title.en} |`;
  });
  const table = ['| ID | severity | check |', '|---|---|---|', ...rows].join('\n');
  const blockers = [
    '## What ensure will not do',
    'Plan and ensure fail and write nothing, for these reasons. The run prints the commands.',
    blockerIds.map(blockerSection).join('\n'),
  ];
  return withPlaceholders(
    `${[introduction, table, ...catalog.flatMap((entry) => section(entry)), ...blockers].join('\n\n')}\n`,
  );
}
