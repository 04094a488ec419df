/** Generates docs/findings.md: from the catalog, with what a run says to do. */

import { catalog } from '../../src/checks/catalog.ts';
import type { CatalogEntry } from '../../src/checks/check.ts';
import type { FindingId } from '../../src/model/finding.ts';
import { commandsOf } from '../../src/model/runbook.ts';
import { numberedSteps } from '../../src/report/numbered-steps.ts';
import { commandBlocks } from '../../src/report/runbook-layout.ts';
import { type Example, examples, withPlaceholders } from './finding-examples.ts';
import { obstacleSections } from './obstacle-sections.ts';
import { firstSentence, linked as linkedTo, type Places, sameness, withoutAnyError } from './told.ts';

function severityOf({ severity, severityRule }: CatalogEntry): string {
  return severityRule ?? (typeof severity === 'string' ? severity : '');
}

function section(entry: CatalogEntry): string[] {
  const { id, source, title, why } = entry;
  const rule = source.startsWith('https://') ? `[${title.en}](${source})` : title.en;
  return [
    `## ${id}`,
    `**${rule}** (${severityOf(entry)}). ${firstSentence(why.en)}`,
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

function linked(text: string): string {
  return linkedTo(text, places);
}

/** The finding that needs nothing but a command, by what tells it from other commands: the page has it there only. */
const shownAt: ReadonlyMap<string, FindingId> = new Map(
  examples
    .filter(({ runbook }) => runbook.steps.length === 1)
    .flatMap(({ name, runbook }) =>
      commandsOf({ steps: runbook.steps }).map((command): [string, FindingId] => [sameness(command), name]),
    )
    .toReversed(),
);

function toFix(id: FindingId): string[] {
  const own = examples.filter(({ name }) => name === id);
  const headlines = own.map(({ headline }) => (own.length === 1 ? [] : [`${linked(headline)}:`]));
  return own.flatMap((example, index) => (headlines[index] ?? []).concat(blocksOf(example)));
}

function blocksOf({ name, asked, runbook }: Example): string[] {
  const steps = numberedSteps(runbook, 'en');
  const head = asked === '' ? [] : [linked(asked)];
  const blocks = steps.flatMap(({ number, condition, lead, say, remark, rows, aboveCommands, ...step }) => {
    // docs/lost-access.md says who is called.
    const commands = aboveCommands === '' ? step.commands : [];
    const mark = steps.length === 1 ? '' : `${number}. `;
    const elsewhere = commands
      .flatMap((command) => shownAt.get(sameness(command)) ?? [])
      .find((other) => other !== name);
    const list = withoutAnyError(rows)
      .map(([when, next]) => `- ${linked(when)}: ${linked(next)}`)
      .join('\n');
    const shown = elsewhere === undefined ? commandBlocks(commands) : [];
    const below = shown.concat(list);
    const [above, text] = [
      sentences(condition, lead),
      sentences(say, elsewhere === undefined ? remark : `See ${elsewhere}.`),
    ];
    const all = [above, `${mark}${text}`].concat(below.map((block) => indented(block, ' '.repeat(mark.length))));
    return all.filter((block) => block !== '');
  });
  return [...head, ...blocks];
}

function sentences(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => linked(part))
    .join(' ');
}

function indented(block: string, indent: string): string {
  return block.replaceAll(/^(?=.)/gm, indent);
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
