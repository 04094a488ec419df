/** A page in Markdown: the job summary, and the issue. */
import { groupBy } from '../model/group-by.ts';
import { places } from '../model/places.ts';
import type { Command, Requirement } from '../model/remedy.ts';
import { eitherRole } from '../model/role-names.ts';
import { joined, type Language, sentences, type Words } from '../model/words.ts';
import { codeBlock, codeSpan, markdown, summaryTitle, table, tableCell } from './escape.ts';
import { countsLine, joint } from './joint.ts';
import type { Link, LinkedSentence, Page, PageFold, PageStep } from './page.ts';
import { brokenCommand } from './shell-lines.ts';

/** GitHub takes a summary of 1 MiB, and an issue of 65,536 characters: a page has some thousand. */
export function markdownOf(page: Page, language: Language): string {
  const counts = countsLine(page, language, { text: markdown, code: codeSpan, link: linkedCode, run: linked });
  return [`# ${page.sign} ${markdown(page.headline[language])}`, ...bodyOf(page, language), counts]
    .join('\n\n')
    .concat('\n');
}

/** Without its headline, which an issue has as its title, and without the counts, which change with each run. */
export function bodyOf(page: Page, language: Language): string[] {
  const { urgency, verdict, unless, says, changes, when, steps, folds, links, answers } = page;
  return [
    sentences(bold(urgency[language], verdict[language]), unless === undefined ? '' : leading(unless, language)),
    ...(says === undefined ? [] : [markdown(says[language])]),
    ...(changes.length === 0 ? [] : [changes.map((each) => `- ${markdown(each[language])}`).join('\n')]),
    ...(when === undefined ? [] : [markdown(when[language])]),
    ...stepBlocks(steps, language),
    ...folds.flatMap((fold) => foldBlocks(fold, language)),
    ...(links.length === 0 ? [] : [links.map((link) => linked(link, language)).join(' · ')]),
    ...answers.flatMap((fold) => foldBlocks(fold, language)),
  ];
}

/** Without an address, the text alone; a path of the docs beside it. */
function linked({ text, href }: Link, language: Language): string {
  if (href === '') return markdown(text[language]);
  return href.startsWith('https://')
    ? `[${markdown(text[language])}](${href})`
    : `${markdown(text[language])} (${href})`;
}

function linkedCode({ text, href }: Link, language: Language): string {
  const name = codeSpan(text[language]);
  return href === '' ? name : `[${name}](${href})`;
}

const leading = ({ says, link }: LinkedSentence, language: Language): string =>
  sentences(markdown(says[language]), `${linked(link, language)}.`);

function bold(text: string, rest: string): string {
  const { start, between } = joint(text, rest);
  return `**${markdown(start)}**${between}${markdown(rest)}`;
}

export function stepBlocks(steps: readonly PageStep[], language: Language): string[] {
  return steps.flatMap((step, index) => {
    const mark = `${index + 1}. `;
    const [head = '', ...below] = blocksOf(step, language);
    return [`${mark}${head}`, ...below.map((block) => indented(block, mark.length))];
  });
}

function blocksOf(step: PageStep, language: Language): string[] {
  const { says, needs, givenBy, more, commands = [], find, text, rows = [], meanwhile, fold, after } = step;
  return [
    sentences(
      bold(step[language], says?.[language] ?? ''),
      needs === undefined ? '' : needed(needs, givenBy, language),
      more === undefined ? '' : leading(more, language),
    ),
    ...(find === undefined ? [] : foldBlocks(find, language)),
    ...commandBlocks(commands),
    ...(text === undefined ? [] : [codeBlock(text)]),
    ...(rows.length === 0
      ? []
      : [
          table(
            columnsOf(step, language),
            rows.map(({ when, next }) => [tableCell(when[language]), tableCell(next[language])]),
          ),
        ]),
    ...(meanwhile === undefined ? [] : foldBlocks(meanwhile, language)),
    ...(fold === undefined ? [] : foldBlocks(fold, language)),
    ...(after === undefined ? [] : [markdown(after[language])]),
  ];
}

function columnsOf({ en, commands = [], columns }: PageStep, language: Language): readonly string[] {
  const typed = commands.filter(({ kind }) => kind === 'sh').length;
  const printed = typed === 0 ? found : typed === 1 ? prints : print;
  return (columns ?? (/^Ask\b/.test(en) ? answers : printed))[language].map((each) => tableCell(each));
}

const answers = { en: ['They say', 'You do'], fr: ['Ils répondent', 'Vous faites'] } as const;
const prints = { en: ['It prints', 'You do'], fr: ['Elle affiche', 'Vous faites'] } as const;
const print = { en: ['They print', 'You do'], fr: ['Elles affichent', 'Vous faites'] } as const;
const found = { en: ['You find', 'You do'], fr: ['Vous trouvez', 'Vous faites'] } as const;

function needed({ roles, at, and }: Requirement, givenBy: Words | undefined, language: Language): string {
  const also = and === undefined ? '' : { en: ' and ', fr: ' et ' }[language] + roleAt(and, language);
  const giver = givenBy === undefined ? '' : `, ${markdown(givenBy[language])}`;
  return `${{ en: 'Needs ', fr: 'Rôle requis\u00A0: ' }[language]}${roleAt({ roles, at }, language)}${also}${giver}.`;
}

const roleAt = ({ roles, at }: Requirement, language: Language) =>
  `*${eitherRole(roles)[language]}* ${(at === 'tenant' ? inEntra : joined(on, places[at]))[language]}`;

const on: Words = { en: 'on ', fr: 'sur ' };
const inEntra: Words = { en: 'in Entra ID', fr: 'dans Entra ID' };

function foldBlocks({ title, isUrgent, says, commands = [], text, steps }: PageFold, language: Language): string[] {
  const shown = summaryTitle(title[language]);
  return [
    `<details><summary>${isUrgent ? `<b>${shown}</b>` : shown}</summary>`,
    ...(says === undefined ? [] : [markdown(says[language])]),
    ...commandBlocks(commands),
    ...(text === undefined ? [] : [codeBlock(text)]),
    ...stepBlocks(steps, language),
    '</details>',
  ];
}

/** In a block for each kind. */
function commandBlocks(commands: readonly Command[]): string[] {
  return [...groupBy(commands, ({ kind }) => kind)].map(([kind, some]) =>
    codeBlock(some.map(brokenCommand).join('\n'), kind),
  );
}

/** A block within a list item. */
function indented(block: string, by: number): string {
  return block.replaceAll(/^(?=.)/gm, ' '.repeat(by));
}
