/** Every text of every finding, as a page in each language. */
import { type Finding, type FindingId, type FindingStatus, findingIds } from '../../src/model/finding.ts';
import type { Language } from '../../src/model/words.ts';
import { laterBlocks, runbookBlocks, runbookText } from '../../src/report/runbook-layout.ts';
import { rows } from '../checks/cases/all.ts';
import { findingOf } from '../checks/tenant.ts';

const statuses: readonly FindingStatus[] = ['pass', 'fail', 'unknown', 'skipped', 'waived'];

/** The findings of all cases of one id, each text once. */
export function findingsOf(id: FindingId, language: Language): readonly Finding[] {
  const all = rows
    .filter((row) => row.id === id)
    .map(({ presence = {}, asked = {} }) => findingOf(id, presence, asked, language));
  const byText = new Map(
    all.map((finding) => [
      `${finding.status}\n${finding.observed}\n${runbookText(finding.runbook, language)}`,
      finding,
    ]),
  );
  return statuses.flatMap((status) => [...byText.values()].filter((finding) => finding.status === status));
}

function textOf(id: FindingId, language: Language): string {
  const [first, ...others] = findingsOf(id, language);
  if (first === undefined) throw new Error(`no case of ${id}`);
  const blocks = [first, ...others].flatMap(({ status, observed, runbook }) => {
    const later = laterBlocks(runbook, language);
    const told = later.length === 0 ? [] : ['Later:', later.join('\n\n')];
    return [`**${status}:** ${observed}`].concat(runbookBlocks(runbook, language), told);
  });
  return `${[first.title, first.why, ...blocks].join('\n\n')}\n`;
}

export const findingTexts = (language: Language): ReadonlyMap<string, string> =>
  new Map(findingIds.map((id) => [id, textOf(id, language)] as const));
