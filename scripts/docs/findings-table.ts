/** Generates docs/findings.md from the catalog. */
import { failing } from '../../__tests__/checks/failing.ts';
import { inputs, observed } from '../../__tests__/checks/tenant.ts';
import { catalog, findingTexts } from '../../src/checks/catalog.ts';
import type { CatalogEntry } from '../../src/checks/check.ts';
import { evaluate } from '../../src/checks/evaluate.ts';
import { type FindingId, findingsIn } from '../../src/model/finding.ts';
import type { Remedy } from '../../src/model/remedy.ts';
import { remedyBlocks } from '../../src/report/remedy-layout.ts';

/** What the finding expects; if that depends on the inputs, with those of the example. */
function passesWith(id: FindingId): string {
  const { expected } = findingTexts[id];
  if (typeof expected !== 'function') return expected.en;
  return expected({ ...inputs, ...failing[id].asked }).en;
}

function severityOf({ id, severity }: CatalogEntry): string {
  if (typeof severity === 'string')
    return id === 'adobe-use' ? `${severity}; skipped without \`usage-days\`` : severity;
  return id === 'subscription-state'
    ? 'error when Disabled, Deleted or Expired, else warning'
    : 'error with `require-confirmation: true`, else skipped';
}

function section(entry: CatalogEntry): string[] {
  const { id, source, references, differing } = entry;
  const { title, why } = findingTexts[id];
  const { presence = {}, asked = {} } = failing[id];
  const { findings } = evaluate({ ...inputs, ...asked }, { ...observed, ...presence });
  const [finding] = findingsIn({ findings: findings.filter((each) => each.id === id) }, 'en');
  return [
    `## ${id}`,
    `**${title.en}** (${severityOf(entry)})`,
    why.en,
    `When it fails: ${finding?.observed}.`,
    `Passes with: ${passesWith(id)}.`,
    ...toFix(finding?.remediation ?? []),
    `Source: ${source.startsWith('https://') ? `<${source}>` : source}.`,
    ...(references.length > 0 ? [`The same check in other tools: ${references.join(', ')}.`] : []),
    ...(differing.length > 0 ? [`Other tools that ask for something else here: ${differing.join(', ')}.`] : []),
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
| \`unknown\` | could not be checked; the finding says why, and which right is missing. It never counts as passed |
| \`waived\` | accepted with the input [\`waive\`](gates.md#accept-a-finding) |
| \`skipped\` | not applicable, such as the key's checks where there is no key |

The commands are those of an example: vault \`${inputs.vaultName}\` with key \`${inputs.keyName}\` in resource group
\`${inputs.resourceGroup}\`. A run prints them with the names of its own target.`;

/** The whole page. */
export function findingsPage(): string {
  const rows = catalog.map((entry) => {
    const { title } = findingTexts[entry.id];
    return `| [\`${entry.id}\`](#${entry.id}) | ${severityOf(entry)} | ${title.en} |`;
  });
  const table = ['| ID | severity | check |', '|---|---|---|', ...rows].join('\n');
  return `${[introduction, table, ...catalog.flatMap((entry) => section(entry))].join('\n\n')}\n`;
}
