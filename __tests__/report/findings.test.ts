/** Every text of every finding as people read it, in both languages; `UPDATE_GOLDEN=1` rewrites the files. */
import { join } from 'node:path';
import { catalog } from '../../src/checks/catalog.ts';
import { type FindingId, type FindingStatus, findingIds } from '../../src/model/finding.ts';
import { everyStep, type Runbook } from '../../src/model/runbook.ts';
import type { Language } from '../../src/model/words.ts';
import { laterBlocks, runbookBlocks } from '../../src/report/runbook-layout.ts';
import { runbookLines, runbookText } from '../../src/report/runbook-lines.ts';
import { structureOf } from './blocks.ts';
import { findingsOf, findingTexts } from './finding-texts.ts';
import { golden } from './golden-file.ts';
import { joined } from './joined.ts';

const folder = join(import.meta.dirname, 'golden');
const [inEnglish, inFrench] = [findingTexts('en'), findingTexts('fr')];

test.each([
  ...[...findingTexts('en', true)].map(([id, text]) => [`findings/${id}.en.md`, text] as const),
  ...[...inFrench].map(([id, text]) => [`findings/${id}.fr.md`, text] as const),
])('%s', (file, text) => {
  expect(text).toBe(golden(folder, file, text));
});

test.each([...inEnglish])('%s is the same in French but for its words', (id, text) => {
  expect(structureOf(inFrench.get(id) ?? '')).toEqual(structureOf(text));
});

/** In reading order: each step with its commands and its own rows. The page has more rows, for errors. */
function toldIn(runbook: Runbook, language: Language): string[] {
  return everyStep(runbook).flatMap((step) => [
    step[language],
    ...(step.how === undefined ? [] : [step.how[language]]),
    ...(step.commands ?? []).flatMap(({ text }) => text.split('\n')),
    ...(step.rows ?? []).flatMap(({ when, next }) => [when[language], next[language]]),
    ...(step.folds ?? []).map(({ title }) => title[language]),
  ]);
}

/** As it stands on a page, but for what marks it. */
const unmarked = (text: string) =>
  joined(text)
    .replaceAll(/[*`\\]|&#124;/g, '')
    .replaceAll(/\s+/g, ' ');

test.each(['en', 'fr'] as const)('log and page have each step, command and row of a finding, %s', (language) => {
  for (const { runbook } of findingIds.flatMap((id) => findingsOf(id, language))) {
    const telling = { language };
    const page = unmarked([...runbookBlocks(runbook, telling), ...laterBlocks(runbook, telling)].join('\n'));
    const log = unmarked(runbookLines(runbook, telling).join('\n'));
    const missing = toldIn(runbook, language).map((text) => unmarked(text).trim());
    expect(missing.filter((text) => !log.includes(text))).toEqual([]);
    expect(missing.filter((text) => !page.includes(text))).toEqual([]);
  }
});

/** A finding that needs no read can't be unknown; one that needs no vault is never skipped. */
const impossible: Readonly<Partial<Record<FindingId, readonly FindingStatus[]>>> = {
  'subscription-state': ['skipped'],
  'vault-exists': ['skipped'],
  'key-exists': ['skipped'],
  'vault-tokens': ['fail'],
  'adobe-application': ['pass', 'unknown'],
  'entra-key-vault': ['skipped'],
  'adobe-principal': ['skipped'],
  'adobe-entitlement': ['unknown', 'skipped'],
  'adobe-confirmation': ['unknown'],
};

describe.each(catalog)('$id', ({ id }) => {
  test('has cases that pass, fail, are unknown and are skipped', () => {
    const possible = ['pass', 'fail', 'unknown', 'skipped'].filter(
      (status) => !impossible[id]?.some((other) => other === status),
    );
    const found = new Set(findingsOf(id, 'en').map(({ status }) => status));
    expect(possible.filter((status) => ![...found].some((one) => one === status))).toEqual([]);
  });

  test.each(['en', 'fr'] as const)('has sentences without a period at the end, %s', (language) => {
    const wrong = findingsOf(id, language).filter(
      ({ observed }) => !/^[\p{Lu}].*[^.]$/su.test(observed) && !observed.includes('authorization.'),
    );
    expect(wrong.map(({ observed }) => observed)).toEqual([]);
  });

  test('is in French, with its no-break spaces', () => {
    const french = findingsOf(id, 'fr');
    const english = new Set(findingsOf(id, 'en').flatMap(({ observed, title, why }) => [observed, title, why]));
    const texts = french.flatMap(({ observed, title, why, runbook }) => [
      observed,
      title,
      why,
      runbookText(runbook, { language: 'fr' }).split('\n')[0] ?? '',
    ]);
    expect(texts.filter((text) => text !== '' && english.has(text))).toEqual([]);
    expect(texts.filter((text) => / [:;!?]/.test(text))).toEqual([]);
  });
});
