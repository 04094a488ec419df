/** Every text of every finding as people read it, in both languages; `UPDATE_GOLDEN=1` rewrites the files. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { catalog } from '../../src/checks/catalog.ts';
import { type Finding, type FindingId, type FindingStatus, findingIds } from '../../src/model/finding.ts';
import type { Language } from '../../src/model/words.ts';
import { runbookLines, runbookText } from '../../src/report/runbook-layout.ts';
import { rows } from '../checks/cases/all.ts';
import { findingOf } from '../checks/tenant.ts';

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

function pageOf(language: Language): string {
  const sections = findingIds.flatMap((id) => {
    const [first, ...others] = findingsOf(id, language);
    if (first === undefined) throw new Error(`no case of ${id}`);
    const texts = [first, ...others].map(({ status, observed, remediation }) =>
      [`- ${status}: ${observed}`, ...runbookLines(remediation, language)].join('\n  '),
    );
    return [`## ${id}`, `${first.title}\n${first.why}`, texts.join('\n')];
  });
  return `${sections.join('\n\n')}\n`;
}

test.each(['en', 'fr'] as const)('every headline, why it matters and what to do, %s', (language) => {
  const path = join(import.meta.dirname, 'golden', `findings.${language}.md`);
  const text = pageOf(language);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
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
