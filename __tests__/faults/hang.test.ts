/** A service that accepts every request and answers none: the run ends at its deadline, and reports which service it waited for. */
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import type { ServiceName } from '../../src/model/operation.ts';
import { fromEmpty, recoveredKey, run, type Scenario, setUp } from './scenario.ts';

let cloud: RunningCloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

const drifted: Scenario = { ...recoveredKey, tenant: 'key-disabled', rights: [] };

test.each<[ServiceName, host: RegExp, names: string, scenario: Scenario, inputs?: Record<string, string>]>([
  ['oidc', /\.actions\.githubusercontent\.com$/, "GitHub's OIDC provider", fromEmpty],
  ['entra', /^login\./, 'Microsoft Entra ID', fromEmpty],
  ['arm', /^management\./, 'Azure Resource Manager', fromEmpty],
  ['graph', /^graph\./, 'Microsoft Graph', fromEmpty],
  ['logs', /^api\.loganalytics\.io$/, 'Azure Monitor Logs', fromEmpty, { 'usage-days': '7' }],
  ['vault', /\.vault\.azure\.net$/, 'Azure Key Vault', recoveredKey],
  ['github', /^api\.github\.com$/, "GitHub's REST API", drifted, { mode: 'verify', 'drift-issue': 'true' }],
])('%s ends the run at the deadline', async (_service, host, names, scenario, inputs = {}) => {
  setUp(cloud, scenario);
  cloud.faults.push({ when: (request) => host.test(request.host), do: { kind: 'hang', moment: 'before' } });
  const limited = { ...inputs, 'timeout-minutes': '1' };
  const { exitCode, outputs, log } = await run(cloud, scenario, limited, { environment: { FAST_LIMITS: '1' } });
  expect([exitCode, outputs['ready']]).toEqual([1, 'false']);
  expect(log).toMatch(/timeout-minutes|time limit/);
  expect(log).toContain(`(waiting for ${names})`);
});
