/** Remedies as text: plain for logs, annotations and outputs, Markdown for pages. Sentences first, then what to copy. */
import { groupBy } from '../model/group-by.ts';
import { places } from '../model/places.ts';
import type { Act, Command, Remedy } from '../model/remedy.ts';
import { eitherRole } from '../model/role-names.ts';
import type { Language, Words } from '../model/words.ts';
import { codeBlock, markdown } from './escape.ts';
import { plainLines } from './plain.ts';

const cannotBeUndone: Words = { en: "This can't be undone.", fr: 'Cette opération est irréversible.' };

/** What is said before the commands of an act: what to do, the role that it needs and where, what can't be undone. */
function sentenceOf({ say, as, commands = [] }: Act, language: Language): string {
  const needed = as === undefined ? '' : requirement(as, language);
  const warning = commands.some(({ undoable }) => undoable === false) ? cannotBeUndone[language] : '';
  return [say[language], warning, needed].filter((text) => text !== '').join(' ');
}

function requirement({ roles, at }: NonNullable<Act['as']>, language: Language): string {
  const names = eitherRole(roles)[language];
  const where = places[at][language];
  return language === 'en' ? `Requires ${names} on ${where}.` : `Rôle requis\u00A0: ${names} sur ${where}.`;
}

/** Consecutive acts without a command are one paragraph; a command ends it. */
interface Paragraph {
  readonly sentence: string;
  readonly commands: readonly Command[];
}

function paragraphsOf(remedy: Remedy, language: Language): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: string[] = [];
  for (const act of remedy) {
    open.push(sentenceOf(act, language));
    const { commands = [] } = act;
    if (commands.length === 0) continue;
    paragraphs.push({ sentence: open.join(' '), commands });
    open = [];
  }
  if (open.length > 0) paragraphs.push({ sentence: open.join(' '), commands: [] });
  return paragraphs;
}

/** In lines: each paragraph, then its commands as they are. */
export function remedyLines(remedy: Remedy, language: Language): string[] {
  return paragraphsOf(remedy, language)
    .flatMap(({ sentence, commands }) => [sentence].concat(commands.map(({ text }) => text)))
    .flatMap((text) => plainLines(text));
}

/** The same as one text; empty if there is nothing to do. */
export function remedyText(remedy: Remedy, language: Language): string {
  return remedyLines(remedy, language).join('\n');
}

/** The remedy as Markdown, in blocks to be separated by empty lines; the first one is a sentence. */
export function remedyBlocks(remedy: Remedy, language: Language): string[] {
  return paragraphsOf(remedy, language).flatMap(({ sentence, commands }) =>
    [markdown(sentence)].concat(commandBlocks(commands)),
  );
}

function commandBlocks(commands: readonly Command[]): string[] {
  const byKind = groupBy(commands, ({ kind }) => kind);
  return [...byKind].map(([kind, some]) => codeBlock(some.map(({ text }) => text).join('\n'), kind));
}
