/** Every text of every finding as people read it, in both languages; `UPDATE_GOLDEN=1` rewrites the files. */
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { catalog } from '../../src/checks/catalog.ts';
import { type Finding, type FindingId, type FindingStatus, findingIds } from '../../src/model/finding.ts';
import type { Language } from '../../src/model/words.ts';
import { runbookLines, runbookText } from '../../src/report/runbook-layout.ts';
import { rows } from '../checks/cases/all.ts';
import { findingOf } from '../checks/tenant.ts';
import { ambiguous, frenchLines, structureOf } from './french-lines.ts';
import { golden } from './golden-file.ts';
import { withoutRepeats } from './repeated-parts.ts';

const statuses: readonly FindingStatus[] = ['pass', 'fail', 'unknown', 'skipped', 'waived'];

/** The findings of all cases of one id, each text once. */
function findingsOf(id: FindingId, language: Language): readonly Finding[] {
  const all = rows
    .filter((row) => row.id === id)
    .map(({ presence = {}, asked = {} }) => findingOf(id, presence, asked, language));
  const byText = new Map(
    all.map((finding) => [
      `${finding.status}\n${finding.observed}\n${runbookText(finding.remediation, language)}`,
      finding,
    ]),
  );
  return statuses.flatMap((status) => [...byText.values()].filter((finding) => finding.status === status));
}

function textOf(id: FindingId, language: Language): string {
  const [first, ...others] = findingsOf(id, language);
  if (first === undefined) throw new Error(`no case of ${id}`);
  const texts = [first, ...others].map(({ status, observed, remediation }) => {
    const lines = runbookLines(remediation, language).map((line) => `  ${line}`);
    return [`- ${status}: ${observed}`, ...(lines.length === 0 ? [] : [lines.join('\n')])].join('\n\n');
  });
  return [`${first.title}\n${first.why}`, ...texts].join('\n\n');
}

const textsIn = (language: Language) => new Map(findingIds.map((id) => [id, textOf(id, language)] as const));
const [inEnglish, inFrench] = [textsIn('en'), textsIn('fr')];
const pairs = [...inEnglish].map(([name, en]) => ({ name, en, fr: inFrench.get(name) ?? '' }));
const folder = join(import.meta.dirname, 'golden');

test('every headline, why it matters and what to do', () => {
  const short = [...withoutRepeats(inEnglish, 3)].map(([id, text]) => `## ${id}\n\n${text}`).join('\n');
  // Only what is between texts is left out: a line for each.
  const text = short.replaceAll(/\n\n(?=- | {2}|\[as )/g, '\n');
  expect(text).toBe(golden(folder, 'findings.en.md', text));
});

test('the French lines', () => {
  const text = frenchLines(pairs);
  expect(text).toBe(golden(folder, 'findings.fr.md', text));
});

test.each(pairs)('$name is the same in French but for its words', ({ en, fr }) => {
  expect(structureOf(fr)).toEqual(structureOf(en));
});

test('each English text has one in French', () => {
  expect(ambiguous(pairs)).toEqual([]);
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
    const texts = french.flatMap(({ observed, title, why, remediation }) => [
      observed,
      title,
      why,
      runbookText(remediation, 'fr').split('\n')[0] ?? '',
    ]);
    expect(texts.filter((text) => text !== '' && english.has(text))).toEqual([]);
    expect(texts.filter((text) => / [:;!?]/.test(text))).toEqual([]);
  });
});
