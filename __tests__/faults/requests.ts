/** The requests that a run makes, with signatures by which the same request is recognized in another run. */
import type { RequestTest } from '../../emulator/faults.ts';
import type { CloudRequest } from '../../emulator/service.ts';
import type { RunningCloud } from '../../emulator/start.ts';
import type { Exchange } from '../../emulator/transcript.ts';
import { run, type Scenario, setUp } from './scenario.ts';

/** The nth request of that signature. */
export interface Target {
  readonly signature: string;
  readonly nth: number;
}

const guid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;

/**
 * Method, host and path, without the parts that differ from run to run; for a token request, also the token's scope.
 */
function signatureOf({ method, host, path, body }: Pick<CloudRequest, 'method' | 'host' | 'path' | 'body'>) {
  const scope = host === 'login.microsoftonline.com' ? ` ${new URLSearchParams(body).get('scope') ?? ''}` : '';
  const [place = ''] = path.split('?');
  const short = place.replaceAll(guid, '*').replace(/^.*\/Microsoft\.KeyVault\//i, '…/');
  return `${method} ${host} ${short}${scope}`;
}

export function isTarget({ signature, nth }: Target): RequestTest {
  let met = 0;
  return (request) => {
    if (signatureOf(request) !== signature) return false;
    met += 1;
    return met === nth;
  };
}

/** Each request that comes after that one. */
export function isAfter(target: Target): RequestTest {
  const hits = isTarget(target);
  let isOver = false;
  return (request, index) => {
    if (isOver) return true;
    isOver = hits(request, index);
    return false;
  };
}

/** Each request of that signature. */
export const isLike =
  ({ signature }: Target): RequestTest =>
  (request) =>
    signatureOf(request) === signature;

/** Only the number of polls of a new vault's state depends on the clock: a later poll may not occur. */
export function mayNotCome({ signature, nth }: Target): boolean {
  return nth > 1 && /^GET management\.azure\.com …\/vaults\/[^/ ]+$/.test(signature);
}

/** How many times each request was made. */
function counts(transcript: readonly Exchange[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const exchange of transcript) {
    const signature = signatureOf({ ...exchange, body: exchange.requestBody });
    found.set(signature, (found.get(signature) ?? 0) + 1);
  }
  return found;
}

/**
 * The requests that every good run makes. The number of polls of a new vault's state depends on the clock: the lowest
 * count is used.
 */
export async function requestsOf(cloud: RunningCloud, scenario: Scenario): Promise<Target[]> {
  const all: Map<string, number>[] = [];
  for (let round = 0; round < 2; round += 1) {
    setUp(cloud, scenario);
    const { exitCode, log } = await run(cloud, scenario);
    if (exitCode !== 0) throw new Error(`A run without faults fails:\n${log}`);
    all.push(counts(cloud.transcript));
  }
  const [first = new Map<string, number>(), ...others] = all;
  return [...first].flatMap(([signature, count]) => {
    const least = Math.min(count, ...others.map((other) => other.get(signature) ?? 0));
    return Array.from({ length: least }, (_, index) => ({ signature, nth: index + 1 }));
  });
}
