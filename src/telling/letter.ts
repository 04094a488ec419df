/** A letter to Adobe Customer Care: what each one has, set in lines that neither a ticket's form nor the block on the page has to wrap. */

import type { Inputs } from '../model/inputs.ts';
import { colon, type Language, type Words } from '../model/words.ts';
import { plainLine } from './plain.ts';

/** The maximum length of a line, in characters; a word that is longer (a key URI) stays whole. */
const columns = 84;

const subject: Words = { en: 'Subject', fr: 'Objet' };
const greeting: Words = { en: 'Hello Adobe Customer Care,', fr: 'Bonjour,' };
const regards: Words = { en: 'Thank you.', fr: 'Cordialement,' };

/** Blocks of lines, separated by empty lines, with a line end after each line. What continues an item is indented. */
export function letterText(
  about: Words,
  blocks: readonly (readonly string[])[],
  language: Language,
  { closing = regards, postscript = [] }: { readonly closing?: Words; readonly postscript?: readonly string[] } = {},
): string {
  const body = [[greeting[language]], ...blocks, [closing[language]], postscript];
  const parts = body.map((lines) => lines.flatMap((line) => wrapped(plainLine(line))).join('\n'));
  const first = plainLine(`${subject[language]}${colon[language]} ${about[language]}`);
  return `${[first, ...parts].filter((part) => part !== '').join('\n\n')}\n`;
}

function wrapped(line: string): string[] {
  const indent = /^(?:- |\d\. )/.exec(line)?.[0].replaceAll(/\S/g, ' ') ?? '';
  const lines: string[] = [];
  let rest = line;
  while (rest.length > columns) {
    const at = rest.lastIndexOf(' ', columns);
    const end = at > indent.length ? at : rest.indexOf(' ', columns);
    if (end === -1) break;
    lines.push(rest.slice(0, end));
    rest = `${indent}${rest.slice(end + 1)}`;
  }
  return [...lines, rest];
}

/** An item of a list: a label and its text. */
export function item(label: Words, text: string | undefined, language: Language): string {
  return `- ${label[language]}${colon[language]} ${text ?? ''}`;
}

/** What only a person knows, and the inputs may leave out: to be filled in where it is not known. */
export type FromPerson = Readonly<
  Partial<Record<'keyUri' | 'organization' | 'entitlement' | 'contact', string | undefined>>
>;

export const labels: Readonly<Record<keyof FromPerson, Words>> = {
  keyUri: { en: 'Key URI that you confirmed', fr: 'URI de la clé que vous avez confirmée' },
  organization: { en: 'Adobe organization ID', fr: "Identifiant d'organisation Adobe" },
  entitlement: { en: 'Entitlement', fr: 'Offre souscrite' },
  contact: { en: 'Contact', fr: 'Contact' },
};

/** What a person finds, and searches for, where something is to be filled in. */
export const fillInMark: Words = { en: 'Before sending, fill in', fr: "À compléter avant l'envoi" };

/** The customer's organization, under its heading. */
export function organizationLines(known: FromPerson, language: Language): string[] {
  const names = (['keyUri', 'organization', 'entitlement', 'contact'] as const).filter((name) => name in known);
  const blanks = names.filter((name) => known[name] === undefined).map((name) => labels[name][language]);
  const fillIn: Words = {
    en: `[${fillInMark.en}: ${blanks.join(', ')}. Then delete this line.]`,
    fr: `[${fillInMark.fr}\u00A0: ${blanks.join(', ')}. Supprimez ensuite cette ligne.]`,
  };
  return [
    { en: 'Organization', fr: 'Organisation' }[language],
    ...(blanks.length === 0 ? [] : [fillIn[language]]),
    ...names.map((name) => item(labels[name], known[name], language)),
  ];
}

export function ticketLanguage(inputs: Pick<Inputs, 'language' | 'ticketLanguage'> | undefined): Language {
  return inputs?.ticketLanguage ?? inputs?.language ?? 'en';
}
