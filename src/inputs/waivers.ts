/** The input `waive`: findings that are accepted as they are, some of them until a day or for a reason. */
import { type FindingId, findingIds, isExistence, type Waiver } from '../model/finding.ts';
import { isDay } from './formats.ts';

/** A part of the input that breaks a rule. */
interface WaiverProblem {
  readonly given: string;
  readonly rule: string;
}

const orList = (ids: readonly string[]) => `${ids.slice(0, -1).join(', ')} or ${ids.at(-1)}`;

const rules = {
  id: 'must name findings that exist (see docs/reference.md)',
  unwaivable: `must not name ${orList(findingIds.filter(isExistence))}: what does not exist, or could not be read, cannot be accepted`,
  twice: 'must name a finding only once',
  date: 'must have a date after until: ID until YYYY-MM-DD',
  reason: 'must have a reason after the colon: ID: REASON',
} as const;

type Reading = Waiver | WaiverProblem;

const isProblem = (reading: Reading): reading is WaiverProblem => 'rule' in reading;

/**
 * Ids separated by commas or lines; on a line of its own also `ID until DATE`, `ID: REASON` and `ID until DATE:
 * REASON`. A past date is valid: such a waiver has expired.
 */
export function parseWaivers(text: string): {
  readonly waivers: readonly Waiver[];
  readonly problems: readonly WaiverProblem[];
} {
  const readings = text.split(/[\r\n]/).flatMap((line) => readLine(line.trim()));
  const waivers: Waiver[] = [];
  const problems: WaiverProblem[] = [];
  for (const reading of readings) {
    if (isProblem(reading)) problems.push(reading);
    else if (waivers.some(({ id }) => id === reading.id)) problems.push({ given: reading.id, rule: rules.twice });
    else waivers.push(reading);
  }
  return { waivers, problems };
}

function readLine(line: string): Reading[] {
  const colon = line.indexOf(':');
  const head = (colon < 0 ? line : line.slice(0, colon)).trim();
  const words = head.split(/\s+/);
  if (colon < 0 && words[1] !== 'until') return readIds(line);
  return [readOne(line, words, colon < 0 ? undefined : line.slice(colon + 1).trim())];
}

function readIds(line: string): Reading[] {
  const items = line.split(',').map((item) => item.trim());
  return items
    .filter((item) => item !== '')
    .map((item) => readId(item, (id) => ({ id, until: undefined, reason: undefined })));
}

/** @param words the text before the colon, if there is one */
function readOne(
  line: string,
  [name = '', until, date, ...rest]: readonly string[],
  reason: string | undefined,
): Reading {
  return readId(name, (id) => {
    if (until !== undefined && until !== 'until') return { given: line, rule: rules.id };
    if (until !== undefined && (!isDay(date) || rest.length > 0)) return { given: line, rule: rules.date };
    if (reason === '') return { given: line, rule: rules.reason };
    return { id, until: date, reason };
  });
}

function readId(text: string, waiver: (id: FindingId) => Reading): Reading {
  const id = findingIds.find((known) => known === text);
  if (id === undefined) return { given: text, rule: rules.id };
  return isExistence(id) ? { given: text, rule: rules.unwaivable } : waiver(id);
}
