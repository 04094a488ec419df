/** Generates docs/findings.md: from the catalog, with the page's own words for what to do. */

import { failing } from '../../__tests__/checks/failing.ts';
import {
  inputs,
  keyVaultPrincipal,
  observed,
  olderVersion,
  principalId,
  version,
} from '../../__tests__/checks/tenant.ts';
import { catalog } from '../../src/checks/catalog.ts';
import type { CatalogEntry } from '../../src/checks/check.ts';
import { evaluate } from '../../src/checks/evaluate.ts';
import type { FindingId } from '../../src/model/finding.ts';
import { nothingToDo, type Step } from '../../src/model/runbook.ts';
import { type BlockerRow, blockerRows } from './blocker-rows.ts';
import { findingActs } from './finding-acts.ts';
import { blocksWithRole, namedCommands } from './named-commands.ts';

function severityOf({ severity, severityRule }: CatalogEntry): string {
  return severityRule ?? (typeof severity === 'string' ? severity : '');
}

function section(entry: CatalogEntry): string[] {
  const { id, source, title, why } = entry;
  const rule = source.startsWith('https://') ? `[${title.en}](${source})` : title.en;
  return [`## ${id}`, `**${rule}** (${severityOf(entry)}). ${why.en}`, ...toFix(id), ...otherTools(entry)];
}

function otherTools({ references = [], differing = [] }: CatalogEntry): string[] {
  return [
    ...(references.length > 0 ? [`Same check elsewhere: ${references.join(', ')}.`] : []),
    ...(differing.length > 0 ? [`Different rule elsewhere: ${differing.join(', ')}.`] : []),
  ];
}

/** The page's own words, then the role and the commands that a run names. */
function toFix(id: FindingId): string[] {
  const { act, commands } = findingActs[id];
  const told = actWithCommands(id);
  if (told === undefined || commands?.length === 0) return [act];
  const all = told.commands ?? [];
  const shown = commands === undefined ? all : namedCommands(all, commands);
  return blocksWithRole(act, { ...told, commands: shown });
}

/** What a run says to the one who may repair it, or the act with the commands that the page names. */
function actWithCommands(id: FindingId): Step | undefined {
  const [wanted = ''] = findingActs[id].commands ?? [];
  const { presence = {}, asked = {} } = failing[id];
  const { findings } = evaluate({ ...inputs, ...asked }, { ...observed, ...presence });
  const remedy = findings.find((finding) => finding.id === id)?.remediation ?? nothingToDo;
  return remedy.steps.find(
    ({ as, commands = [] }) => as !== undefined && commands.some(({ text }) => text.startsWith(wanted)),
  );
}

const introduction = `# Findings

<!-- Made by npm run docs from src/checks, scripts/docs/finding-acts.ts and scripts/docs/blocker-rows.ts. -->

Once Adobe has confirmed a key, start with [lost access](lost-access.md). What \`ensure\` refuses is [below](#what-ensure-will-not-do).

A finding is \`pass\`, \`fail\`, \`unknown\` (could not be checked, with the reason), \`waived\`
([accepted](gates.md#accept-a-finding)) or \`skipped\` (not applicable). An error that is unknown is never ready. A run prints the commands with your own
names.`;

const subjects = [
  ['subscription and vault', /^(?:subscription|vault)-/],
  ['key', /^key-/],
  ['Adobe', /^(?:adobe-(?!use|confirmation)|entra-)/],
  ['confirmation and use', /^(?:confirmed-|adobe-(?:use|confirmation))/],
] as const;

/** Every finding, errors apart from warnings; one that depends can be an error. */
function overview(): string {
  const linked = (entries: readonly CatalogEntry[]) => entries.map(({ id }) => `[\`${id}\`](#${id})`).join(', ');
  const rows = subjects.map(([subject, pattern]) => {
    const own = catalog.filter(({ id }) => pattern.test(id));
    const [errors, warnings] = [true, false].map((is) =>
      own.filter((entry) => severityOf(entry).startsWith('error') === is),
    );
    return `| ${subject} | ${linked(errors ?? [])} | ${linked(warnings ?? [])} |`;
  });
  return ['| | errors | warnings |', '|---|---|---|', ...rows].join('\n');
}

function blockerRow({ ids, obstacle, toFix: act }: BlockerRow): string {
  const codes = ids.map((id) => `<a id="${id}"></a>\`${id}\``).join(', ');
  return `| ${codes} | ${obstacle} | ${act} |`;
}

const placeholders: readonly (readonly [string, string])[] = [
  [inputs.tenantId, 'TENANT-ID'],
  [inputs.clientId, 'CLIENT-ID'],
  [inputs.subscriptionId, 'SUBSCRIPTION-ID'],
  [principalId, 'ADOBE-PRINCIPAL-ID'],
  [keyVaultPrincipal.id, 'KEY-VAULT-PRINCIPAL-ID'],
  [version, 'VERSION'],
  [olderVersion, 'VERSION'],
];

/** The IDs of the example, which nobody searches for. */
function withPlaceholders(text: string): string {
  return placeholders.reduce((before, [id, name]) => before.replaceAll(id, name), text);
}

/** The whole page. */
export function findingsPage(): string {
  const blockers = [
    '## What ensure will not do',
    '`plan` and `ensure` fail and write nothing, for these reasons.',
    ['| code | obstacle | to fix |', '|---|---|---|', ...blockerRows.map(blockerRow)].join('\n'),
  ];
  return withPlaceholders(
    `${[introduction, overview(), ...catalog.flatMap((entry) => section(entry)), ...blockers].join('\n\n')}\n`,
  );
}
