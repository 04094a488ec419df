/** A page in plain lines: the log, annotations, outputs, the report. */
import { places } from '../model/places.ts';
import { eitherRole } from '../model/role-names.ts';
import type { Language } from '../model/words.ts';
import type { Page, PageFold, PageStep } from './page.ts';
import { plainLine, plainLines } from './plain.ts';

export function linesOf(page: Page, language: Language = 'en'): string[] {
  const { headline, urgency, verdict, unless, says, changes, steps, folds, links, counts } = page;
  const colon = { en: ':', fr: '\u00A0:' }[language];
  return [
    headline[language],
    [urgency?.[language] ?? '', verdict[language]].join(' ').trim(),
    ...(unless === undefined ? [] : [`${unless.text[language]}${colon} ${unless.href}`]),
    ...(says === undefined ? [] : [says[language]]),
    ...changes.map((each) => each[language]),
    ...stepLines(steps, language),
    ...folds.flatMap((fold) => foldLines(fold, language)),
    ...links.map(({ text, href }) => `${text[language]}${colon} ${href}`),
    counts[language],
  ].flatMap((line) => plainLines(line));
}

export function stepLines(steps: readonly PageStep[], language: Language = 'en'): string[] {
  return steps.flatMap((step, index) => {
    const [first = '', ...rest] = linesOfStep(step, language);
    return [`${index + 1}. ${first}`, ...rest.map((line) => `   ${line}`)];
  });
}

function linesOfStep(step: PageStep, language: Language): string[] {
  const { says, needs, commands = [], rows = [], fold, then } = step;
  const glue = says === undefined || /^[,:;\u00A0]/.test(says[language]) ? '' : ' ';
  const need = needs === undefined ? '' : ` (${eitherRole(needs.roles)[language]}, ${places[needs.at][language]})`;
  return [
    plainLine(`${step[language]}${glue}${says?.[language] ?? ''}${need}`),
    ...commands.flatMap(({ text }) => plainLines(text)),
    ...rows.map(({ when, next }) => `- ${when[language]}: ${next[language]}`),
    ...(fold === undefined ? [] : foldLines(fold, language)),
    ...(then === undefined ? [] : [then[language]]),
  ];
}

function foldLines({ title, says, text, steps }: PageFold, language: Language): string[] {
  const below = [
    ...(says === undefined ? [] : [says[language]]),
    ...(text === undefined ? [] : plainLines(text)),
    ...stepLines(steps, language),
  ];
  return [`${title[language]}:`, ...below.map((line) => `   ${line}`)];
}
