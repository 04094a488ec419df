import { join } from 'node:path';
import { evaluate } from '../../src/checks/evaluate.ts';
import type { EvaluatedFinding } from '../../src/model/finding.ts';
import { nothingToDo } from '../../src/model/remedy.ts';
import { golden } from '../report/golden-file.ts';
import { rows } from './cases/all.ts';
import type { Row } from './table.ts';
import { inputs, observed } from './tenant.ts';

function evaluated({ id, presence = {}, asked = {} }: Row) {
  const { findings, missing } = evaluate({ ...inputs, ...asked }, { ...observed, ...presence });
  const finding = findings.find((each) => each.id === id);
  if (finding === undefined) throw new Error(`no finding ${id}`);
  return { finding, missing };
}

const toDo: ReadonlySet<EvaluatedFinding['status']> = new Set(['fail', 'unknown', 'waived']);

test.each(rows)('$id, $status: $name', (row) => {
  const { status, because, observed: text, remedy } = evaluated(row).finding;
  expect([status, because]).toEqual([row.status, row.because]);
  expect(text.en).toMatch(/^\p{Lu}[^]*[^.]$/u);
  expect(text.fr).not.toBe(text.en);
  // What follows from another finding is mended there.
  if (because === undefined) expect(remedy !== nothingToDo).toBe(toDo.has(status));
});

/** What a case does to Adobe's access, and what is seen. */
function lineOf(row: Row): string {
  const { finding, missing } = evaluated(row);
  const { id, status, severity, effect, isAccessDoubtful, observed: text, brief } = finding;
  const marks = [
    status === 'fail' || status === 'unknown' ? `${status} as ${severity}` : status,
    ...(effect === 'none' ? [] : [typeof effect === 'string' ? effect : `ends ${effect.ends}`]),
    ...(isAccessDoubtful === true ? ['access doubtful'] : []),
    ...(missing === undefined ? [] : [`missing ${missing}`]),
  ];
  return `${id}: ${marks.join(', ')}: ${text.en}${brief === undefined ? '' : ` (in short: ${brief.en})`}`;
}

test('golden/cases.txt has what is seen in each case, and what it does to the access of Adobe', () => {
  const names = new Map<string, string[]>();
  for (const row of rows) names.set(lineOf(row), [...(names.get(lineOf(row)) ?? []), row.name]);
  const text = [...names].map(([line, cases]) => `${line} <- ${cases.join(' | ')}\n`).join('');
  expect(text).toBe(golden(join(import.meta.dirname, 'golden'), 'cases.txt', text));
});
