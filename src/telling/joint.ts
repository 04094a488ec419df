/** What a page in Markdown and one in plain lines put together in the same way. */
import type { Language, Words } from '../model/words.ts';
import type { Link, Page } from './page.ts';

/** A bold start, and what comes after it: a rest that continues the sentence takes its full stop. */
export function joint(text: string, rest: string): { readonly start: string; readonly between: string } {
  const continues = /^(\u00A0?)[,:;]/.exec(rest);
  if (continues !== null) return { start: text.replace(/\.$/, ''), between: continues[1] ?? '' };
  return { start: text, between: rest === '' ? '' : ' ' };
}

/** How its parts are shown. */
interface Shown {
  readonly text: (text: string) => string;
  readonly code: (name: string) => string;
  readonly link: (name: Link, language: Language) => string;
  readonly run: (run: Link, language: Language) => string;
}

/** What failed, where, and in which run: one line. */
export function countsLine({ counts, target, run, at }: Page, language: Language, shown: Shown): string {
  const parts = [shown.text(counts[language])];
  if (target !== undefined) {
    const { key, vault, group } = target;
    const [inVault, ofGroup] = [within, groupOf].map((words) => words[language]);
    const keyPart = key === undefined ? '' : `${keyWord[language]} ${shown.link(key, language)} ${inVault} `;
    const vaultWord = key === undefined ? vaultStart[language] : vaultWithin[language];
    parts.push(`${keyPart}${vaultWord} ${shown.link(vault, language)}, ${ofGroup} ${shown.code(group)}.`);
  }
  parts.push(`${shown.run(run, language)}${run.text[language] === '' ? '' : ', '}${shown.text(at[language])}.`);
  return parts.filter((part) => part !== '').join(' ');
}

const keyWord: Words = { en: 'Key', fr: 'Clé' };
const within: Words = { en: 'in', fr: 'dans' };
const vaultWithin: Words = { en: 'vault', fr: 'le coffre' };
const vaultStart: Words = { en: 'Vault', fr: 'Coffre' };
const groupOf: Words = { en: 'group', fr: 'groupe' };
