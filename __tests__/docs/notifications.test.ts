/** What the example's job sends to Teams and PagerDuty, received by a local server. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runInNewContext } from 'node:vm';
import { workflowIn } from '../repository/workflow-files.ts';

const { notify = {}, verify } = workflowIn('docs/examples/verify-cmk.yml').jobs;
const { env: notified = {}, steps = [] } = notify;

const received: { readonly type: string | undefined; readonly body: unknown }[] = [];
let status = 202;
const server = createServer((request: IncomingMessage, response: ServerResponse) => {
  let text = '';
  request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  request.on('end', () => {
    received.push({ type: request.headers['content-type'], body: JSON.parse(text) });
    response.writeHead(status).end('{"message":"answer of the server"}');
  });
});
const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => void server.close());
beforeEach(() => {
  received.length = 0;
  status = 202;
});

const runUrl = 'https://github.com/contoso/analytics-platform/actions/runs/1';

/** As GitHub evaluates an expression, whose operators JavaScript has too. */
function evaluated(expression: string | undefined, context: object): unknown {
  const [, inner = ''] = /^\$\{\{ (.*) \}\}$/s.exec(expression ?? '') ?? [];
  const github = { repository: 'contoso/analytics-platform', workflow_ref: workflow, run_id: 4711, run_attempt: 1 };
  const format = (text: string, value: unknown) => text.replace('{0}', String(value));
  return runInNewContext(inner, { github, format, inputs: {}, ...context });
}

/** Two of them, for a key each, must not resolve each other's incident. */
const workflow = 'contoso/analytics-platform/.github/workflows/verify-cmk.yml@refs/heads/main';
const outputs = (ready: string, attempt = 1) => ({ needs: { verify: { outputs: { ready, attempt } } } });

/** @param ready of the run; empty if it found nothing out */
function alarmOf(ready: string, inputs: Readonly<Record<string, boolean>> = {}): string {
  return String(evaluated(notified['ALARM'], { ...outputs(ready), inputs }));
}

/** Runs a step as the runner does, with the job's environment. */
function runStep(
  name: string,
  alarm: string,
  state: string,
  incident = 'one',
): Promise<{ exitCode: number | null; printed: string }> {
  const step = steps.find((each) => each.name === name);
  const env = {
    PATH: process.env['PATH'] ?? '',
    GITHUB_REPOSITORY: 'contoso/analytics-platform',
    ALARM: alarm,
    STATE: state,
    INCIDENT: incident,
    RUN_URL: runUrl,
    TEAMS_URL: address(),
    PAGERDUTY_KEY: 'R0UT1NGKEY',
    PAGERDUTY_URL: address(),
  };
  expect(Object.keys(env)).toEqual(expect.arrayContaining(Object.keys(notified)));
  return new Promise((ended) => {
    const child = spawn('bash', ['-e', '-o', 'pipefail', '-c', step?.run ?? 'exit 9'], { env });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk));
    }
    child.on('close', (exitCode) => ended({ exitCode, printed }));
  });
}

test('Teams gets an adaptive card that links to the run', async () => {
  expect(await runStep('Teams', alarmOf('false'), 'unhealthy')).toMatchObject({ exitCode: 0 });
  const [{ type, body } = { type: '', body: {} }] = received;
  expect(type).toBe('application/json');
  expect(body).toMatchObject({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          body: [{ text: 'The customer-managed key is not ready (state unhealthy)' }, {}],
          actions: [{ type: 'Action.OpenUrl', url: runUrl }],
        },
      },
    ],
  });
});

describe('PagerDuty', () => {
  const notReady = 'The customer-managed key is not ready';

  test.each([
    ['is triggered while the key is not ready', alarmOf('false'), 'unhealthy', 'trigger', notReady],
    ['is triggered where the run found nothing out', alarmOf(''), 'unknown', 'trigger', notReady],
    ['is triggered by a test', alarmOf('true', { test: true }), 'confirmed', 'trigger', 'This is only a test'],
    ['is resolved when the key is ready', alarmOf('true'), 'confirmed', 'resolve', 'Ready'],
  ])('%s, as one incident', async (_, alarm, state, action, says) => {
    expect(await runStep('PagerDuty', alarm, state)).toMatchObject({ exitCode: 0 });
    expect(received).toMatchObject([
      {
        body: {
          routing_key: 'R0UT1NGKEY',
          event_action: action,
          dedup_key: 'cja-cmk-one',
          payload: {
            summary: `${says} (state ${state}): key for Adobe Customer Journey Analytics`,
            source: 'contoso/analytics-platform',
            severity: 'critical',
          },
          links: [{ href: runUrl }],
        },
      },
    ]);
  });
});

test('a test is an incident of its own, which swallows no alarm; a test of a key that is not ready is the alarm', () => {
  const incidentOf = (ready: string, inputs: object) => evaluated(notified['INCIDENT'], { ...outputs(ready), inputs });
  expect([incidentOf('true', {}), incidentOf('false', {}), incidentOf('false', { test: true })]).toEqual([
    workflow,
    workflow,
    workflow,
  ]);
  expect(incidentOf('true', { test: true })).toBe('test-4711');
});

test('only a run that checked the key in this attempt resolves the incident', () => {
  const condition = steps.find(({ name }) => name === 'PagerDuty')?.if;
  const sends = (ready: string, attempt: number, run_attempt: number) =>
    evaluated(condition, {
      ...outputs(ready, attempt),
      github: { run_attempt },
      env: { PAGERDUTY_KEY: 'R0UT1NGKEY', ALARM: alarmOf(ready) },
    });
  expect([sends('true', 1, 1), sends('true', 1, 2), sends('true', 2, 2)]).toEqual([true, false, true]);
  expect([sends('false', 1, 1), sends('false', 1, 2)]).toEqual([true, true]);
});

test('the secrets are those of an environment, which other branches cannot read', () => {
  expect(notify.environment).toBe(verify?.with?.['environment']);
});

test.each(['Teams', 'PagerDuty'])(
  '%s: an answer that refuses the message fails the step and is printed',
  async (name) => {
    status = 400;
    const { exitCode, printed } = await runStep(name, alarmOf('false'), 'missing');
    expect([exitCode === 0, printed]).toEqual([false, expect.stringContaining('answer of the server')]);
  },
);

test('a test never says that a key which is not ready is fine, and a schedule is no test', () => {
  const all = ['', 'false', 'true'].flatMap((ready) =>
    [{}, { test: false }, { test: true }].map((chosen) => alarmOf(ready, chosen)),
  );
  const alarm = 'The customer-managed key is not ready';
  expect(all).toEqual([alarm, alarm, alarm, alarm, alarm, alarm, '', '', 'This is only a test']);
});

test('without its secret a step is skipped, and without the variable no heartbeat is sent', () => {
  expect(steps.map((step) => step.if)).toEqual([
    "${{ env.TEAMS_URL != '' && env.ALARM != '' }}",
    expect.stringContaining("env.PAGERDUTY_KEY != ''"),
  ]);
  expect(notify.if).toBe('${{ !cancelled() }}');
  expect(verify?.with).toMatchObject({ heartbeat: '${{ vars.CMK_HEARTBEAT }}', 'drift-issue-assignees': '' });
});
