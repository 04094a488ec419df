/** A page in Markdown: the job summary, and the issue. */
import { groupBy } from '../model/group-by.ts';
import { places } from '../model/places.ts';
import type { Command, Requirement } from '../model/remedy.ts';
import { eitherRole } from '../model/role-names.ts';
import type { Language, Words } from '../model/words.ts';
import { codeBlock, markdown, table, tableCell } from './escape.ts';
import type { Link, Page, PageFold, PageStep } from './page.ts';
import { brokenCommand } from './shell-lines.ts';

/** GitHub takes a summary of 1 MiB, and an issue of 65,536 characters: a page has some thousand. */
export function markdownOf(page: Page, language: Language): string {
  return [`# ${page.sign} ${markdown(page.headline[language])}`, ...bodyOf(page, language)].join('\n\n').concat('\n');
}

/** Without its headline, which an issue has as its title. */
export function bodyOf(page: Page, language: Language): string[] {
  const { urgency, verdict, unless, says, changes, steps, folds, links, counts, run } = page;
  const opening = [
    ...(urgency === undefined ? [] : [`**${urgency[language]}**`]),
    markdown(verdict[language]),
    ...(unless === undefined ? [] : [`**${linked(unless, language)}**.`]),
  ];
  return [
    opening.join(' '),
    ...(says === undefined ? [] : [markdown(says[language])]),
    ...(changes.length === 0 ? [] : [changes.map((each) => `- ${markdown(each[language])}`).join('\n')]),
    ...stepBlocks(steps, language),
    ...folds.flatMap((fold) => foldBlocks(fold, language)),
    links.map((link) => linked(link, language)).join(' · '),
    `${markdown(counts[language])} ${linked(run, language)}`.trim(),
  ];
}

/** Without an address, the text alone; a path of the docs beside it. */
function linked({ text, href }: Link, language: Language): string {
  if (href === '') return markdown(text[language]);
  return href.startsWith('https://')
    ? `[${markdown(text[language])}](${href})`
    : `${markdown(text[language])} (${href})`;
}

export function stepBlocks(steps: readonly PageStep[], language: Language): string[] {
  return steps.flatMap((step, index) => {
    const mark = `${index + 1}. `;
    const [head = '', ...below] = blocksOf(step, language);
    return [`${mark}${head}`, ...below.map((block) => indented(block, mark.length))];
  });
}

function blocksOf(step: PageStep, language: Language): string[] {
  const { says, needs, commands = [], rows = [], fold, then } = step;
  return [
    `**${markdown(step[language])}**${glued(says, language)}${needs === undefined ? '' : ` ${needed(needs, language)}`}`,
    ...commandBlocks(commands),
    ...(rows.length === 0
      ? []
      : [
          table(
            columns(step)[language],
            rows.map(({ when, next }) => [tableCell(when[language]), tableCell(next[language])]),
          ),
        ]),
    ...(fold === undefined ? [] : foldBlocks(fold, language)),
    ...(then === undefined ? [] : [markdown(then[language])]),
  ];
}

/** What continues the act begins with its punctuation. */
function glued(says: Words | undefined, language: Language): string {
  if (says === undefined) return '';
  const text = markdown(says[language]);
  return /^[,:;\u00A0]/.test(text) ? text : ` ${text}`;
}

const columns = ({ commands = [] }: PageStep): Readonly<Record<Language, readonly string[]>> =>
  commands.length === 0
    ? { en: ['They say', 'You do'], fr: ['Ils répondent', 'Vous faites'] }
    : { en: ['It prints', 'You do'], fr: ['Résultat', 'Vous faites'] };

function needed({ roles, at, and }: Requirement, language: Language): string {
  const also = and === undefined ? '' : { en: ' and ', fr: ' et ' }[language] + roleAt(and, language);
  return { en: 'Needs ', fr: 'Rôle requis\u00A0: ' }[language] + roleAt({ roles, at }, language) + also + '.';
}

const roleAt = ({ roles, at }: Requirement, language: Language) =>
  `*${eitherRole(roles)[language]}* ${{ en: 'on', fr: 'sur' }[language]} ${places[at][language]}`;

function foldBlocks({ title, says, text, steps }: PageFold, language: Language): string[] {
  return [
    `<details><summary>${markdown(title[language])}</summary>`,
    ...(says === undefined ? [] : [markdown(says[language])]),
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
