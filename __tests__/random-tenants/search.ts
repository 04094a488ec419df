/** Searches for a tenant for which a property does not hold, and shrinks it. */
import { stripVTControlCharacters } from 'node:util';
import * as fc from 'fast-check';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { trust } from './drive.ts';
import { type Complaint, complaintsOf } from './properties.ts';
import { setUp } from './set-up.ts';
import { type Sketch, sketches } from './sketch.ts';

export interface Search {
  readonly runs: number;
  readonly seed: number;
}

export interface Found {
  readonly sketch: Sketch;
  readonly complaints: readonly Complaint[];
  /** How many tenants were tried until the first failure, including that one. */
  readonly tried: number;
}

let started: Promise<RunningCloud> | undefined;

/** One local cloud for all searches of this process. */
function cloud(): Promise<RunningCloud> {
  started ??= startCloud().then((running) => {
    trust(running);
    return running;
  });
  return started;
}

export async function stopCloud(): Promise<void> {
  await (await started)?.stop();
  started = undefined;
}

/**
 * @returns the smallest tenant found, or `undefined` if none fails
 * @throws what the action itself threw while its result was read: no property says anything about that
 */
export async function search({ runs, seed }: Search): Promise<Found | undefined> {
  let tried = 0;
  let hasFailed = false;
  let last: Pick<Found, 'sketch' | 'complaints'> | undefined;
  const property = fc.asyncProperty(sketches, async (sketch) => {
    if (!hasFailed) tried += 1;
    const complaints = await failures(sketch);
    if (complaints.length === 0) return true;
    hasFailed = true;
    last = { sketch, complaints };
    return false;
  });
  const result = await fc.check(property, { numRuns: runs, seed });
  if (!result.failed) return undefined;
  if (last === undefined) throw result.errorInstance;
  // The last one that failed is the smallest.
  return { ...last, tried };
}

/**
 * Only complaints about a tenant that fails twice: on a busy machine, a wait that is 250 times shorter may be too
 * short.
 */
async function failures(sketch: Sketch): Promise<Complaint[]> {
  const first = await complaintsOf(await cloud(), sketch);
  if (first.length === 0) return first;
  const second = await complaintsOf(await cloud(), sketch);
  if (second.length === 0) process.stderr.write(`A tenant failed once, and not again:\n${wordsOf(first)}\n`);
  return second;
}

function wordsOf(complaints: readonly Complaint[]): string {
  return complaints.map(({ property, text }) => `  ${property}: ${stripVTControlCharacters(text)}`).join('\n');
}

/** The complaints, the inputs, and the choices, of which `setUp` makes the tenant. */
export function report({ sketch, complaints, tried }: Found): string {
  const given = Object.entries(setUp(sketch, Date.now()).inputs).map(
    ([name, value]) => `  ${name}: ${JSON.stringify(value)}`,
  );
  return [
    `Tenant ${tried} fails:`,
    wordsOf(complaints),
    `Inputs (${sketch.runs === 'verify' ? 'mode verify' : 'modes plan and ensure'}):`,
    ...given,
    'Choices that made it:',
    JSON.stringify(sketch),
  ].join('\n');
}
