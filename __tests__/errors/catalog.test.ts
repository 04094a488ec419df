/**
 * Slow: a run for each error. Every entry of the catalog, as a run against the local cloud prints it. The texts are in a golden file;
 * `UPDATE_GOLDEN=1` rewrites it: read each as the engineer on call would.
 */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readAgentLog } from '../../emulator/azure-pipelines/agent-log.ts';
import type { ActionRun } from '../../emulator/run-action.ts';
import type { RunningCloud } from '../../emulator/start.ts';
import { trustAzurePipelines } from '../../emulator/tenants/trusted-jobs.ts';
import { explainedErrors } from '../../scripts/docs/explained-errors.ts';
import { troubleshootingPage } from '../../scripts/docs/troubleshooting.ts';
import { isNight } from '../at-night.ts';
import { runScript } from '../azure-pipelines/run-script.ts';
import { plainInputs, run, setUp, withClouds } from '../faults/scenario.ts';
import { fastClock } from '../hosted-runs/run-hosted.ts';
import { everyError } from '../hosts/every.ts';
import { golden } from '../report/golden-file.ts';
import { failureText } from './failure-text.ts';
import { triggers } from './triggers.ts';

const folder = join(import.meta.dirname, 'golden');
/** By day every eighth. */
const ids = everyError.map(({ id }) => id).filter((_, index) => isNight || index % 8 === 0);

async function make(cloud: RunningCloud, id: string): Promise<Pick<ActionRun, 'exitCode' | 'log' | 'stderr'>> {
  const {
    tenant = 'group-only',
    state,
    inputs = {},
    faults = [],
    meanwhile,
    environment,
    clock,
    inScript,
  } = triggers[id] ?? {};
  const scenario = { tenant, inputs: { ...plainInputs, ...inputs } };
  const cloudState = setUp(cloud, scenario);
  state?.(cloudState);
  cloud.faults.push(...faults);
  if (meanwhile !== undefined) cloud.onRequest = ({ method, path }) => meanwhile(cloud, method, path);
  if (inScript) {
    trustAzurePipelines(cloudState);
    const { exitCode, stdout, stderr } = await runScript(cloud, ['verify', '--drift-issue']);
    return { exitCode, log: readAgentLog(stdout).shown, stderr };
  }
  const clocked = clock === undefined ? {} : fastClock(...clock);
  return run(cloud, scenario, {}, { environment: { ...clocked, ...environment } });
}

describe('the catalog', () => {
  const runs = new Map<string, Awaited<ReturnType<typeof make>>>();

  beforeAll(async () => {
    await withClouds(ids, 5, async (cloud, id) => {
      runs.set(id, await make(cloud, id));
      cloud.onRequest = undefined;
    });
  });

  test.each(ids)('%s', (id) => {
    const ended = runs.get(id);
    const refusal = everyError.find((one) => one.id === id);
    if (ended === undefined || refusal === undefined) throw new Error('it was not run');
    const text = failureText(ended.log);
    expect(triggers).toHaveProperty(id);
    expect(ended.exitCode).toBe(1);
    expect(`${ended.log}${ended.stderr}`).not.toMatch(/\n\s+at |InternalError/);
    expect(refusal.codes.some((code) => text.includes(code))).toBe(true);
    expect(text).toMatch(/(?:Likely cause|Result): \S/);
    expect(text).toMatch(/To fix: \S/);
    expect(text).toBe(golden(folder, `${id}.txt`, text));
  });

  test('there is no golden file too many', () => {
    expect(readdirSync(folder).toSorted()).toEqual(everyError.map(({ id }) => `${id}.txt`).toSorted());
  });
});

test('an unknown code is shown with everything that the service returned', async () => {
  await withClouds(['one'], 1, async (cloud) => {
    const scenario = { tenant: 'group-only', inputs: plainInputs } as const;
    setUp(cloud, scenario);
    const body = { error: { code: 'SomethingNew', message: 'Azure thought of something.' } };
    const fault = { kind: 'answer', status: 418, headers: { 'x-ms-request-id': 'the-request' }, body } as const;
    cloud.faults.push({ when: { method: 'PUT' }, do: fault });
    const text = failureText((await run(cloud, scenario)).log);
    expect(text).toContain(
      "Operation: create vault kv-contoso-cja\nAzure's message: SomethingNew (HTTP 418): Azure thought of something. | Request ID: the-request\n",
    );
    expect(text).toContain('does not know the code SomethingNew');
    expect(text).toContain('To fix: ');
  });
});

test('no code is in two entries of a service unless something distinguishes them', () => {
  const plain = everyError.filter(({ when }) => when === undefined);
  const pairs = plain.flatMap(({ services, codes }) =>
    services.flatMap((service) => codes.map((code) => `${service} ${code}`)),
  );
  expect(pairs.filter((pair, index) => pairs.indexOf(pair) !== index)).toEqual([]);
});

describe('docs/troubleshooting.md', () => {
  const page = troubleshootingPage();
  const items = page.split(/\n(?=- )/).slice(1);

  test('says of each error what to do, below what it means', () => {
    expect(items.length).toBeGreaterThan(60);
    expect(items.filter((item) => !/^- (?:.*\\\n)*.*\n\n {2}\S/.test(item))).toEqual([]);
  });

  test('has every code', () => {
    const codes = everyError.flatMap((entry) => entry.codes);
    expect(codes.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  });

  test('leaves the commands to the log', () => {
    expect(items.filter((item) => /^ +(?:az|infra\/identity\.sh) /m.test(item))).toEqual([]);
  });

  test('says what an error forbids', () => {
    const rows = explainedErrors.flatMap(({ runbook }) => runbook.steps.flatMap((step) => step.rows ?? []));
    const forbid = rows.flatMap(({ next }) =>
      typeof next === 'object' && 'en' in next && /\b(?:Don't|Never)\b/.test(next.en) ? next.en : [],
    );
    expect(forbid.length).toBeGreaterThan(3);
    expect(forbid.filter((text) => !page.replaceAll('`', '').includes(text))).toEqual([]);
  });
});
