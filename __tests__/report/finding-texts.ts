/** Every text of every finding, as a page in each language. */
import { type Finding, type FindingId, type FindingStatus, findingIds } from '../../src/model/finding.ts';
import type { Language } from '../../src/model/words.ts';
import { laterBlocks, runbookBlocks } from '../../src/report/runbook-layout.ts';
import { runbookText } from '../../src/report/runbook-lines.ts';
import { rows } from '../checks/cases/all.ts';
import { findingOf } from '../checks/tenant.ts';

const statuses: readonly FindingStatus[] = ['pass', 'fail', 'unknown', 'skipped', 'waived'];

interface Told {
  readonly finding: Finding;
  /** The cases in which it says this. */
  readonly names: readonly string[];
}

/** What the findings of all cases of one id say, each text once. */
function toldOf(id: FindingId, language: Language): readonly Told[] {
  const byText = new Map<string, Told>();
  for (const { id: own, name, presence = {}, asked = {} } of rows) {
    if (own !== id) continue;
    const finding = findingOf(id, presence, asked, language);
    const text = `${finding.status}\n${finding.observed}\n${runbookText(finding.runbook, { language })}`;
    byText.set(text, { finding, names: [...(byText.get(text)?.names ?? []), name] });
  }
  return statuses.flatMap((status) => [...byText.values()].filter(({ finding }) => finding.status === status));
}

export const findingsOf = (id: FindingId, language: Language): readonly Finding[] =>
  toldOf(id, language).map(({ finding }) => finding);

function textOf(id: FindingId, language: Language, isNamed: boolean): string {
  const all = toldOf(id, language);
  const [first] = findingsOf(id, language);
  if (first === undefined) throw new Error(`no case of ${id}`);
  const blocks = all.flatMap(({ finding: { status, observed, runbook }, names }) => {
    const later = laterBlocks(runbook, { language });
    const told = later.length === 0 ? [] : ['Later:', later.join('\n\n')];
    const by = isNamed ? ` <- ${names.join(' | ')}` : '';
    return [`**${status}:** ${observed}${by}`].concat(runbookBlocks(runbook, { language }), told);
  });
  // In English docs/findings.md has its title and why it matters.
  return `${[...(isNamed ? [] : [first.title, first.why]), ...blocks].join('\n\n')}\n`;
}

/** @param isNamed whether each text names the cases in which a finding says it, without what docs/findings.md has */
export const findingTexts = (language: Language, isNamed = false): ReadonlyMap<string, string> =>
  new Map(findingIds.map((id) => [id, textOf(id, language, isNamed)] as const));
