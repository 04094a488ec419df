/** Generates docs/findings.md: from the catalog, with the page's own words for what to do. */

import { examplesOf } from '../../__tests__/checks/examples.ts';
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
import { type Command, commandsOf, type Next, nothingToDo, type Runbook } from '../../src/model/runbook.ts';
import { markdown } from '../../src/report/escape.ts';
import { numberedSteps } from '../../src/report/numbered-steps.ts';
import { commandBlocks } from '../../src/report/runbook-layout.ts';
import { type BlockerRow, blockerRows } from './blocker-rows.ts';

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

/** A run says the rest. */
function firstSentence(text: string): string {
  return text.replace(/(?<=[.]) .*$/s, '');
}

function otherTools({ references = [], differing = [] }: CatalogEntry): string[] {
  return [
    ...(references.length > 0 ? [`Same check elsewhere: ${references.join(', ')}.`] : []),
    ...(differing.length > 0 ? [`Different rule elsewhere: ${differing.join(', ')}.`] : []),
  ];
}

interface Example {
  readonly id: FindingId;
  /** What was observed. */
  readonly headline: string;
  /** A sentence with the question, if there is one with no other answers than the usual ones. */
  readonly asked: string;
  readonly runbook: Runbook;
}

/** What a run says to do about the examples of `__tests__/checks/cases`. */
const examples: readonly Example[] = catalog.flatMap(({ id }) =>
  examplesOf(id).map(({ presence = {}, asked = {} }) => {
    const { findings } = evaluate({ ...inputs, ...asked }, { ...observed, ...presence });
    const finding = findings.find((one) => one.id === id);
    const { asked: sentence, runbook } = withoutUsualRows(finding?.remediation ?? nothingToDo);
    return { id, headline: finding?.observed.en ?? '', asked: sentence, runbook };
  }),
);

/** The finding that needs nothing but a command, by what tells it from other commands: the page has it there only. */
const shownAt: ReadonlyMap<string, FindingId> = new Map(
  examples
    .filter(({ runbook }) => runbook.steps.length === 1)
    .flatMap(({ id, runbook }) => commandsOf(runbook).map((command): [string, FindingId] => [sameness(command), id]))
    .toReversed(),
);

function sameness({ text }: Command): string {
  return text.replaceAll(/ --(?:scope|version) \S+/g, '');
}

function toFix(id: FindingId): string[] {
  const own = examples.filter((example) => example.id === id);
  const headlines = own.map(({ headline }) => (own.length === 1 ? [] : [`${linked(headline)}:`]));
  return own.flatMap((example, index) => (headlines[index] ?? []).concat(blocksOf(example)));
}

/**
 * The page's introduction says what follows the usual answers, and which mode is run at the end. So a question with no
 * other answers is one sentence, and the steps have numbers of their own.
 */
function withoutUsualRows({ question, steps }: Runbook): { readonly asked: string; readonly runbook: Runbook } {
  const own = steps.filter(({ phase }) => phase !== 'check');
  const answers = question?.answers.filter(({ when, next }) => typeof when !== 'string' || !isUsual(next)) ?? [];
  if (question === undefined || answers.length > 0)
    return { asked: '', runbook: { ...(question && { question: { ...question, answers } }), steps: own } };
  const asked = `Ask ${question.whom.en}: "${question.ask.en}" By mistake only:`;
  return { asked, runbook: { steps: own.map(({ onlyIf: _, ...step }) => step) } };
}

function isUsual(next: Next): boolean {
  return next === 'stop' || next === 'proceed' || next === 'wait';
}

function blocksOf({ id, asked, runbook }: Example): string[] {
  const steps = numberedSteps(runbook, 'en');
  const head = asked === '' ? [] : [linked(asked)];
  const blocks = steps.flatMap(({ number, condition, lead, say, remark, rows, commands }) => {
    const mark = steps.length === 1 ? '' : `${number}. `;
    const elsewhere = commands.flatMap((command) => shownAt.get(sameness(command)) ?? []).find((other) => other !== id);
    const list = rows.map(([when, next]) => `- ${linked(when)}: ${linked(next)}`).join('\n');
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

/** Findings that a text refers to become links. */
function linked(text: string): string {
  return markdown(text).replaceAll(/\b([Ss]ee) ([a-z]+-[a-z-]+)/g, '$1 [`$2`](#$2)');
}

function indented(block: string, indent: string): string {
  return block.replaceAll(/^(?=.)/gm, indent);
}

const introduction = `# Findings

<!-- Made by npm run docs from src/situations and scripts/docs/blocker-rows.ts. -->

Once Adobe has confirmed a key, start with [lost access](lost-access.md). What \`ensure\` refuses is [below](#what-ensure-will-not-do).

A finding is \`pass\`, \`fail\`, \`unknown\` (could not be checked, with the reason), \`waived\`
([accepted](gates.md#accept-a-finding)) or \`skipped\` (not applicable). An error that is unknown is never ready.

A run says what to do in your case; here is one case of each finding. If it was on purpose, or nobody answers yet, change nothing.
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
