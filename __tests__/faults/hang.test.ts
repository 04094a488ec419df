/**
 * A service that accepts every request and answers none: the run ends at its deadline, and reports which service it waited for. A
 * minute is the shortest deadline, so only `npm run test:night -- faults` waits for it in real time; otherwise the clock is sped up.
 */
import type { ActionRun } from '../../emulator/run-action.ts';
import type { ServiceName } from '../../src/model/operation.ts';
import { fastClock } from '../bundle/run-bundle.ts';
import { everything, fromEmpty, recoveredKey, run, type Scenario, setUp, withClouds } from './scenario.ts';

interface Case {
  readonly host: RegExp;
  readonly names: string;
  readonly scenario: Scenario;
  readonly inputs: Readonly<Record<string, string>>;
}

const drifted: Scenario = { ...recoveredKey, tenant: 'key-disabled', rights: [] };

const cases: Readonly<Record<ServiceName, Case>> = {
  oidc: {
    host: /\.actions\.githubusercontent\.com$/,
    names: "GitHub's OIDC provider",
    scenario: fromEmpty,
    inputs: {},
  },
  entra: { host: /^login\./, names: 'Microsoft Entra ID', scenario: fromEmpty, inputs: {} },
  arm: { host: /^management\./, names: 'Azure Resource Manager', scenario: fromEmpty, inputs: {} },
  graph: { host: /^graph\./, names: 'Microsoft Graph', scenario: fromEmpty, inputs: {} },
  logs: {
    host: /^api\.loganalytics\.io$/,
    names: 'Azure Monitor Logs',
    scenario: fromEmpty,
    inputs: { 'usage-days': '7' },
  },
  vault: { host: /\.vault\.azure\.net$/, names: 'Azure Key Vault', scenario: recoveredKey, inputs: {} },
  github: {
    host: /^api\.github\.com$/,
    names: "GitHub's REST API",
    scenario: drifted,
    inputs: { mode: 'verify', 'drift-issue': 'true' },
  },
};

// The keys of a constant object are exactly its own names.
const services = Object.keys(cases) as ServiceName[];
const faster = everything ? 1 : 4;
/** Milliseconds of the run's own clock. A busy machine takes longer. */
const deadline = 60_000;
const grace = everything ? 5000 : 600_000;

describe('a service that hangs', () => {
  const runs = new Map<ServiceName, ActionRun>();

  beforeAll(async () => {
    await withClouds(services, everything ? services.length : 4, async (cloud, service) => {
      const { host, scenario, inputs } = cases[service];
      setUp(cloud, scenario);
      cloud.faults.push({ when: (request) => host.test(request.host), do: { kind: 'hang', moment: 'before' } });
      const environment = everything ? {} : fastClock(faster, 'limits');
      const options = { environment };
      runs.set(service, await run(cloud, scenario, { ...inputs, 'timeout-minutes': '1' }, options));
    });
  });

  test.each(services)('%s ends the run at the deadline', (service) => {
    const ended = runs.get(service);
    if (ended === undefined) throw new Error('it was not run');
    const { exitCode, outputs, log, durationMs } = ended;
    // A pause that would end after the deadline is not started.
    expect(durationMs * faster).toBeGreaterThan(deadline - 10_000);
    expect(durationMs * faster).toBeLessThan(deadline + grace);
    expect([exitCode, outputs['ready']]).toEqual([1, 'false']);
    expect(log).toMatch(/timeout-minutes|time limit/);
    expect(log).toContain(`(waiting for ${cases[service].names})`);
  });
});
