/**
 * The report as people get it, in files to read. `npm test -- -u` rewrites them: read each difference as the engineer on call,
 * the manager, or Adobe's support agent would.
 */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { catalog } from '../../src/checks/catalog.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { Language } from '../../src/model/words.ts';
import { reportOf } from '../../src/report/report.ts';
import { stepLines } from '../../src/telling/lines.ts';
import { incidentText } from '../../src/telling/message.ts';
import { stepsAlone } from '../../src/telling/page-of.ts';
import { ticketText } from '../../src/telling/ticket.ts';
import { confirmed, inputs, olderVersion } from '../checks/tenant.ts';
import { everyExplained } from '../errors/explained.ts';
import { findingTexts } from './finding-texts.ts';
import { golden } from './golden-file.ts';
import { type Case, outcomeOf } from './outcomes.ts';
import { kinds, losses, namedIn, recorded } from './situations.ts';

const folder = join(import.meta.dirname, 'golden');
const paths = { ticketFile: '/temp/cja-cmk/ticket.txt', reportFile: '/temp/cja-cmk/report.json' };
const reportFor = (outcome: Outcome) => reportOf(outcome, new Map(), paths);

const named = { en: namedIn('en'), fr: namedIn('fr') } as const;
const outcomeNamed = (name: string, language: Language = 'en'): Outcome => {
  const outcome = named[language].get(name);
  if (outcome === undefined) throw new Error(`no situation ${name}`);
  return outcome;
};
const inFrench = ['cut-off', 'in-doubt', 'not-ready', 'policy-refusal'];
const pages = [
  ...[...Object.keys(kinds), 'invalid-inputs', ...Object.keys(losses)].map((name) => [name, 'en'] as const),
  ...inFrench.map((name) => [name, 'fr'] as const),
];

const complete: Case = { asked: { mode: 'ensure', ...recorded, adobeEntitlement: 'privacy-security-shield' } };
const newer: Case = { asked: { ...recorded, ...confirmed(olderVersion), adobeKeyVersion: 'pinned' } };
const tickets: Readonly<Record<string, string>> = {
  'set-up.en': ticketText(outcomeOf(complete), 'en'),
  'set-up.fr': ticketText(outcomeOf(complete), 'fr'),
  'new-version.en': ticketText(outcomeOf(newer), 'en'),
  'urgent.en': incidentText(outcomeNamed('group-being-deleted'), 'en'),
};

/** On the hosts whose log is read without a page beside it. */
const logs = ['blocked', 'key-deleted', 'principal-deleted'];
const logOf = (name: string) => `${reportFor(outcomeNamed(name)).logLines.join('\n')}\n`;

/** Each once, as the first host that meets it tells it. */
function errorTexts(): string {
  const texts = new Map<string, string>();
  for (const { id, codes, meaning, remedy } of everyExplained) {
    const steps = stepLines(stepsAlone(remedy, meaning, { inputs }, 'cuts'));
    if (!texts.has(id)) texts.set(id, [`## ${id}: ${codes.join(', ')}`, meaning.en, ...steps].join('\n'));
  }
  return `${[...texts.values()].join('\n\n')}\n`;
}

const files: readonly (readonly [file: string, textOf: () => string])[] = [
  ...pages.map(
    ([name, language]) =>
      [`pages/${name}.${language}.md`, () => reportFor(outcomeNamed(name, language)).summary] as const,
  ),
  ...Object.entries(tickets).map(([name, text]) => [`tickets/${name}.txt`, () => text] as const),
  ...logs.map((name) => [`logs/${outcomeNamed(name).run.host}.txt`, () => logOf(name)] as const),
  ['findings.txt', () => findingTexts(catalog)],
  ['errors.txt', errorTexts],
];

test.each(files)('%s', (file, textOf) => {
  const text = textOf();
  expect(text).toBe(golden(folder, file, text));
});

test('there is no golden file too many', () => {
  const there = globSync('**/*.*', { cwd: folder }).map((path) => path.replaceAll('\\', '/'));
  expect(there.toSorted()).toEqual(files.map(([file]) => file).toSorted());
});
