/** Every text of every finding as people read it, in both languages; `UPDATE_GOLDEN=1` rewrites the files. */
import { join } from 'node:path';
import { catalog } from '../../src/checks/catalog.ts';
import { type Finding, type FindingId, type FindingStatus, findingIds } from '../../src/model/finding.ts';
import type { Language } from '../../src/model/words.ts';
import { laterBlocks, laterWord, runbookBlocks } from '../../src/report/runbook-layout.ts';
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

/** A runbook's lines without what only a page or only a plain text has: marks, fences, folds, the columns of a table. */
const bare = (lines: readonly string[]) =>
  lines.map((line) => line.trim().replace(/^- /, '')).filter((line) => line !== '' && !/^<\/?details>/.test(line));

/** What a page shows, as a log would say it. */
function plain(blocks: readonly string[], colon: string): string[] {
  const rows = (block: string) =>
    block
      .split('\n')
      .slice(2)
      .map((row) => row.trim().slice(2, -2).replaceAll('`', '').split(' | ').join(colon));
  return bare(
    blocks.flatMap((block) => {
      if (/^ *\|/.test(block)) return rows(block);
      if (/^ *```/.test(block)) return joined(block).split('\n').slice(1, -1);
      return [block.replaceAll(/\*\*|`|\\(?=[*_])/g, '')];
    }),
  );
}

/** The same runbook as a log and as a page. */
function bothOf({ runbook }: Finding, language: Language) {
  const colon = language === 'en' ? ': ' : '\u00A0: ';
  const later = laterBlocks(runbook, { language });
  const heading = later.length === 0 ? [] : [laterWord[language] + colon];
  return {
    log: bare(runbookLines(runbook, { language })),
    page: plain([...runbookBlocks(runbook, { language }), ...heading, ...later], colon),
  };
}

test.each(['en', 'fr'] as const)('a log says of each finding what the page says, %s', (language) => {
  const all = findingIds.flatMap((id) => findingsOf(id, language)).map((finding) => bothOf(finding, language));
  expect(all.map(({ log }) => log)).toEqual(all.map(({ page }) => page));
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
