/** Reads that get no answer, a partial one, or a gateway's page instead, however often they are retried. */
import type { Fault } from '../../../emulator/faults.ts';
import { adobeAppId } from '../../../emulator/tenants/names.ts';
import { useCloud, writes } from '../harness.ts';
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

const harness = useCloud(() => verifiable());

async function runWith(path: RegExp, fault: Fault, times?: number) {
  const { cloud } = harness;
  cloud.faults.push({ when: { path }, do: fault, ...(times !== undefined && { times }) });
  const { exitCode, outputs } = await harness.run(goodInputs);
  const tries = cloud.transcript.filter((exchange) => path.test(exchange.path)).length;
  expect(writes(cloud)).toEqual([]);
  return { ends: [exitCode, outputs['ready'], outputs['state'], tries], findings: outputs['findings'] };
}

test.each(cases)('$name for good: the read is unknown, and the finding says why', async ({ path, fault, reason }) => {
  const { ends, findings } = await runWith(path, fault);
  expect(ends).toEqual([1, 'false', 'unknown', 6]);
  expect(findings).toContain(reason);
});

test.each(cases)('$name once: the read is retried', async ({ path, fault }) => {
  expect((await runWith(path, fault, 1)).ends).toEqual([0, 'true', 'provisioned', 2]);
});
