/** A page in plain lines: the log, annotations, outputs, the report. */
import { places } from '../model/places.ts';
import { eitherRole } from '../model/role-names.ts';
import { colon, type Language, sentences } from '../model/words.ts';
import { countsLine, joint } from './joint.ts';
import type { Link, LinkedSentence, Page, PageFold, PageStep } from './page.ts';
import { plainLine, plainLines } from './plain.ts';

export function linesOf(page: Page, language: Language = 'en'): string[] {
  const { headline, unless, says, changes, when, steps, folds, links, answers } = page;
  const name = ({ text }: Link) => text[language];
  const run = (link: Link) => (link.href === '' ? name(link) : `${name(link)} (${link.href})`);
  return [
    headline[language],
    sentences(verdictLine(page, language), unless === undefined ? '' : leading(unless, language)),
    ...(says === undefined ? [] : [says[language]]),
    ...changes.map((each) => each[language]),
    ...(when === undefined ? [] : [when[language]]),
    ...stepLines(steps, language),
    ...[...folds, ...answers].flatMap((fold) => foldLines(fold, language)),
    ...links.map(({ text, href }) => `${text[language]}${colon[language]} ${href}`),
    countsLine(page, language, { text: (text) => text, code: (text) => text, link: name, run }),
  ].flatMap((line) => plainLines(line));
}

/** How urgent it is, and why. */
export const verdictLine = ({ urgency, verdict }: Page, language: Language): string =>
  put(urgency[language], verdict[language]);

function put(text: string, rest: string): string {
  const { start, between } = joint(text, rest);
  return `${start}${between}${rest.trimStart()}`;
}

const leading = ({ says, link: { text, href } }: LinkedSentence, language: Language): string =>
  sentences(says[language], `${text[language]} (${href}).`);

export function stepLines(steps: readonly PageStep[], language: Language = 'en'): string[] {
  return steps.flatMap((step, index) => {
    const [first = '', ...rest] = linesOfStep(step, language);
    return [`${index + 1}. ${first}`, ...rest.map((line) => `   ${line}`)];
  });
}

function linesOfStep(step: PageStep, language: Language): string[] {
  const { says, needs, more, commands = [], find, text, rows = [], meanwhile, fold, after } = step;
  const need = needs === undefined ? '' : `(${eitherRole(needs.roles)[language]}, ${places[needs.at][language]})`;
  const act = put(step[language], says?.[language] ?? '');
  return [
    plainLine(sentences(act, need, more === undefined ? '' : leading(more, language))),
    ...(find === undefined ? [] : foldLines(find, language)),
    ...commands.flatMap((command) => plainLines(command.text)),
    ...(text === undefined ? [] : plainLines(text)),
    ...rows.map(({ when, next }) => `- ${when[language]}${colon[language]} ${next[language]}`),
    ...(meanwhile === undefined ? [] : foldLines(meanwhile, language)),
    ...(fold === undefined ? [] : foldLines(fold, language)),
    ...(after === undefined ? [] : [after[language]]),
  ];
}

function foldLines({ title, says, commands = [], text, steps }: PageFold, language: Language): string[] {
  const below = [
    ...(says === undefined ? [] : [says[language]]),
    ...commands.flatMap((command) => plainLines(command.text)),
    ...(text === undefined ? [] : plainLines(text)),
    ...stepLines(steps, language),
  ];
  return [`${title[language]}${colon[language]}`, ...below.map((line) => `   ${line}`)];
}
