import { readFileSync } from 'node:fs';
import { findingsPage } from '../../scripts/docs/findings-table.ts';
import { obstacleSections } from '../../scripts/docs/obstacle-sections.ts';
import { catalog } from '../../src/checks/catalog.ts';
import { obstacleIds } from '../../src/model/plan.ts';
import { joined } from '../report/joined.ts';
import { exampleOf } from './examples.ts';
import { findingOf } from './tenant.ts';

test('docs/findings.md is what scripts/docs/findings-table.ts prints', () => {
  expect(readFileSync(new URL('../../docs/findings.md', import.meta.url), 'utf8')).toBe(findingsPage());
});

function sectionOf(id: string): string {
  const [, rest = ''] = findingsPage().split(`\n## ${id}\n`);
  const [section = ''] = rest.split('\n## ');
  return section;
}

test.each(catalog)('$id is documented with its source and with what to do when it fails', ({ id, source }) => {
  const [meaning = ''] = sectionOf(id).trim().split('\n\n');
  expect(meaning).toContain(source.startsWith('https://') ? `](${source})** (` : '** (');
  const { presence = {}, asked = {} } = exampleOf(id);
  const { runbook } = findingOf(id, presence, asked);
  const act = runbook.steps[0]?.en ?? '';
  // Its names become code, or links.
  const [begins = ''] = act.split(/[a-z]+-[a-z]|[0-9a-f]{32}|[0-9a-f]{8}-/);
  expect(begins.trim()).not.toBe('');
  expect(sectionOf(id).replaceAll('`', '')).toContain(begins.trim());
});

test('every finding is in the overview, errors apart from warnings', () => {
  const [overview = ''] = joined(findingsPage()).split('\n## ');
  const [errors, warnings] = [1, 2].map((column) =>
    [...overview.matchAll(/^\|.*\|$/gm)].flatMap(([row]) =>
      [...(row.split('|')[column + 1] ?? '').matchAll(/`([a-z-]+)`/g)].map(([, id = '']) => id),
    ),
  );
  const always = catalog.filter(({ severity }) => severity === 'error').map(({ id }) => id);
  expect([...(errors ?? []), ...(warnings ?? [])].toSorted()).toEqual(catalog.map(({ id }) => id).toSorted());
  expect(errors).toEqual(expect.arrayContaining(always));
  expect(warnings).toEqual(
    expect.arrayContaining(catalog.filter(({ severity }) => severity === 'warning').map(({ id }) => id)),
  );
});

test('what is deleted is recovered: the page has no command that creates a vault, or a key under the same name', () => {
  const creates = /^ *az (?:keyvault create|keyvault key create .*--name cja-cmk )/m;
  const [, ...sections] = joined(findingsPage()).split('\n## ');
  expect(sections.filter((section) => creates.test(section)).map((section) => section.split('\n')[0])).toEqual([
    'key-size',
  ]);
});

/** The obstacles of each row of the table, and where it is told what to do. */
function rowsOf(sections: string): (readonly [ids: string[], place: string])[] {
  return [...sections.matchAll(/^\| (`.+`) \| (\[.+\)) \|$/gm)].map(([, ids = '', place = '']) => [
    ids.replaceAll('`', '').split(', '),
    place,
  ]);
}

test('docs/findings.md lists each obstacle once, with what to do about it', () => {
  const sections = [...obstacleSections.matchAll(/^### ([a-z-]+)\n\n\S.+[.]\n\n[^#\s]/gm)].map(([, id]) => id);
  const rows = rowsOf(obstacleSections).flatMap(([ids]) => ids);
  expect(rows.length + sections.length).toBe(obstacleIds.length);
  expect(new Set([...rows, ...sections])).toEqual(new Set(obstacleIds));
});

test('what to do about an obstacle that took the confirmed access away is told in docs/lost-access.md', () => {
  const lost = rowsOf(obstacleSections).find(([, place]) => place === '[lost access](lost-access.md)');
  expect(lost?.[0]).toEqual(obstacleIds.filter((id) => id.endsWith('-after-confirmation')));
});

test.each(catalog)("$id has a source that can be opened, or says that Azure's behavior was observed", ({ source }) => {
  expect(source).toMatch(
    /^(https:\/\/(learn\.microsoft\.com|experienceleague\.adobe\.com)\/|Azure answers as observed)/,
  );
});

test.each(catalog)(
  '$id: no check of another tool is listed both as agreeing and as differing',
  ({ references = [], differing = [] }) => {
    expect(references.filter((reference) => differing.includes(reference))).toEqual([]);
  },
);
