/** Generates docs/findings.md: from the catalog, with what a run says to do. */

import { catalog } from '../../src/checks/catalog.ts';
import type { CatalogEntry } from '../../src/checks/check.ts';
import type { FindingId } from '../../src/model/finding.ts';
import { examples, withPlaceholders } from './finding-examples.ts';
import { obstacleSections } from './obstacle-sections.ts';
import { linked, type Places, stepBlocks } from './told.ts';

function severityOf({ severity, severityRule }: CatalogEntry): string {
  return severityRule ?? (typeof severity === 'string' ? severity : '');
}

function section(entry: CatalogEntry): string[] {
  const { id, source, title, expected } = entry;
  const rule = source.startsWith('https://') ? `[${title.en}](${source})` : title.en;
  return [
    `## ${id}`,
    `**${rule}** (${severityOf(entry)}). ${typeof expected === 'function' ? '' : `${expected.en}.`}`,
    ...toFix(id),
    ...otherTools(entry),
  ];
}

function otherTools({ references = [], differing = [] }: CatalogEntry): string[] {
  return [
    ...(references.length > 0 ? [`Elsewhere: ${references.join(', ')}.`] : []),
    ...(differing.length > 0 ? [`Different rule elsewhere: ${differing.join(', ')}.`] : []),
  ];
}

const places: Places = new Map(catalog.map(({ id }) => [id, `#${id}`]));

function toFix(id: FindingId): string[] {
  const own = examples.filter(({ name }) => name === id);
  return own.flatMap(({ headline, runbook }) =>
    (own.length === 1 ? [] : [`${linked(headline, places)}:`]).concat(stepBlocks(runbook.steps, places, 'commands')),
  );
}

const introduction = `# Findings

<!-- Made by npm run docs. -->

Once Adobe has confirmed a key, start with [lost access](lost-access.md). What \`ensure\` refuses is [below](#what-ensure-will-not-do).

A finding is \`pass\`, \`fail\`, \`unknown\` (could not be checked, with the reason), \`waived\`
([accepted](gates.md#accept-a-finding)) or \`skipped\` (not applicable). An error that is unknown is never ready.

A run says what to do in your case; here is one case of each finding. If it was on purpose, or nobody answers yet, change nothing.
Where something is missing, create nothing before you know that Adobe never confirmed a key.
Afterward run \`verify\`, or \`ensure\` if no key is confirmed.`;

const subjects = [
  ['subscription and vault', /^(?:subscription|vault)-/],
  ['key', /^key-/],
  ['Adobe', /^(?:adobe-(?!use|confirmation)|entra-)/],
  ['confirmation and use', /^(?:confirmed-|adobe-(?:use|confirmation))/],
] as const;

/** Every finding, errors apart from warnings; one that depends can be an error. */
function overview(): string {
  const links = (entries: readonly CatalogEntry[]) => entries.map(({ id }) => `[\`${id}\`](#${id})`).join(', ');
  const rows = subjects.map(([subject, pattern]) => {
    const own = catalog.filter(({ id }) => pattern.test(id));
    const [errors, warnings] = [true, false].map((is) =>
      own.filter((entry) => severityOf(entry).startsWith('error') === is),
    );
    return `| ${subject} | ${links(errors ?? [])} | ${links(warnings ?? [])} |`;
  });
  return ['| | errors | warnings |', '|---|---|---|', ...rows].join('\n');
}

/** The whole page. */
export function findingsPage(): string {
  const obstacles = [
    '## What ensure will not do',
    'For these reasons, `plan` and `ensure` fail and write nothing.',
    obstacleSections,
  ];
  return withPlaceholders(
    `${[introduction, overview(), ...catalog.flatMap((entry) => section(entry)), ...obstacles].join('\n\n')}\n`,
  );
}
