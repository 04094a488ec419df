/** Reads that get no answer, a partial one, or a gateway's page instead, however often they are retried. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Fault } from '../../../emulator/faults.ts';
import { type RunningCloud, startCloud } from '../../../emulator/start.ts';
import { adobeAppId } from '../../../emulator/tenants/names.ts';
import { runHosted } from '../../hosted-runs/run-hosted.ts';
import { usualInputs, writes } from '../harness.ts';
import { goodInputs, reads, verifiable } from './cases.ts';

const page: Fault = {
  kind: 'answer',
  status: 200,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body: '<!doctype html><title>Sign in to this network</title>',
};
const reset: Fault = { kind: 'reset', moment: 'before' };
const cutShort: Fault = {
  kind: 'rewrite',
  change: (given) => ({ ...given, body: JSON.stringify(given.body).slice(0, -2) }),
};
/** A busy service that sends Retry-After: 0. */
const busy: Fault = { kind: 'answer', status: 503, headers: { 'Retry-After': '0' }, body: 'Service Unavailable' };

/** The read of the vault itself; what only a preview version shows is read beside it. */
const vaultItself = /\/vaults\/[^/?]+\?api-version=[\d-]+$/i;

/** Not the principal of Azure Key Vault. */
const adobePrincipal = new RegExp(`servicePrincipals\\(appId='${adobeAppId}'\\)`, 'i');

const cases = [
  { name: 'vault: connection lost', path: vaultItself, fault: reset, reason: 'ECONNRESET' },
  { name: 'key: a page in HTML', path: reads.key, fault: page, reason: 'InvalidAnswer' },
  { name: 'role assignments: cut short', path: reads.assignments, fault: cutShort, reason: 'InvalidAnswer' },
  { name: 'service principal: busy', path: adobePrincipal, fault: busy, reason: 'HTTP 503' },
] as const;

const clouds: RunningCloud[] = [];
beforeAll(async () => {
  clouds.push(...(await Promise.all(cases.map(() => startCloud()))));
});
afterAll(async () => {
  await Promise.all(clouds.map((cloud) => cloud.stop()));
});

const inputs = { ...usualInputs, ...goodInputs };

async function runWith(cloud: RunningCloud | undefined, path: RegExp, fault: Fault, times?: number) {
  if (cloud === undefined) throw new Error('one cloud for each case');
  cloud.reset(verifiable());
  cloud.faults.push({ when: { path }, do: fault, ...(times !== undefined && { times }) });
  const run = await runHosted({ cloud, inputs });
  return {
    ...run,
    writes: writes(cloud),
    tries: cloud.transcript.filter((exchange) => path.test(exchange.path)).length,
  };
}

// All run in parallel: each takes 30 seconds at most and waits for nearly all of that time.
test('a read that stays lost is unknown, and the finding says why', async () => {
  const runs = await Promise.all(cases.map(({ path, fault }, index) => runWith(clouds[index], path, fault)));
  for (const [index, { name, reason }] of cases.entries()) {
    const run = runs[index];
    expect({ name, ready: run?.outputs['ready'], state: run?.outputs['state'], exitCode: run?.exitCode }).toEqual({
      name,
      ready: 'false',
      state: 'unknown',
      exitCode: 1,
    });
    expect(run?.outputs['findings']).toContain(reason);
    expect([run?.writes, run?.tries]).toEqual([[], 6]);
  }
}, 60_000);

test('a read that is lost once is retried', async () => {
  const [cloud] = clouds;
  for (const fault of [reset, page, cutShort, busy]) {
    const run = await runWith(cloud, vaultItself, fault, 1);
    expect([run.exitCode, run.outputs['ready'], run.tries]).toEqual([0, 'true', 2]);
  }
});
