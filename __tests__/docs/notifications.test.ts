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
  return runInNewContext(inner, { github, always: () => true, inputs: {}, ...context });
}

/** Two of them, for a key each, must not resolve each other's incident. */
const workflow = 'contoso/analytics-platform/.github/workflows/verify-cmk.yml@refs/heads/main';
const ended = (result: string) => ({ needs: { verify: { result } } });

/** @param result of the job that checks */
function alarmOf(result: string, inputs: Readonly<Record<string, boolean>> = {}): string {
  return String(evaluated(notified['ALARM'], { ...ended(result), inputs }));
}

/** Runs a step as the runner does, with the job's environment. */
function runStep(
  name: string,
  alarm: string,
  teams = address(),
): Promise<{ exitCode: number | null; printed: string }> {
  const step = steps.find((each) => each.name === name);
  // The server here has no certificate.
  const script = step?.run?.replace(' --proto =https ', ' --proto =http ') ?? 'exit 9';
  const env = {
    PATH: process.env['PATH'] ?? '',
    GITHUB_REPOSITORY: 'contoso/analytics-platform',
    ALARM: alarm,
    INCIDENT: 'one',
    RUN_URL: runUrl,
    TEAMS_URL: teams,
    PAGERDUTY_KEY: 'R0UT1NGKEY',
    PAGERDUTY_URL: address(),
  };
  expect(Object.keys(env)).toEqual(expect.arrayContaining(Object.keys(notified)));
  return new Promise((conclude) => {
    const child = spawn('bash', ['-e', '-o', 'pipefail', '-c', script], { env });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk));
    }
    child.on('close', (exitCode) => conclude({ exitCode, printed }));
  });
}

test('Teams gets an adaptive card that links to the run', async () => {
  expect(await runStep('Teams', alarmOf('failure'))).toMatchObject({ exitCode: 0 });
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
          body: [{ text: 'The check did not pass: key for Adobe Customer Journey Analytics' }],
          actions: [{ type: 'Action.OpenUrl', url: runUrl }],
        },
      },
    ],
  });
});

const failed = 'The check did not pass';

test.each([
  ['is triggered by a check that failed', alarmOf('failure'), 'trigger', failed],
  ['is triggered by a check that was canceled', alarmOf('cancelled'), 'trigger', failed],
  ['is triggered by a check that was skipped', alarmOf('skipped'), 'trigger', failed],
  ['is triggered by a test', alarmOf('success', { test: true }), 'trigger', 'This is only a test'],
  ['is resolved by a check that passed', alarmOf('success'), 'resolve', 'Passed'],
])('PagerDuty %s, as one incident', async (_, alarm, action, says) => {
  expect(await runStep('PagerDuty', alarm)).toMatchObject({ exitCode: 0 });
  expect(received).toMatchObject([
    {
      body: {
        routing_key: 'R0UT1NGKEY',
        event_action: action,
        dedup_key: 'cja-cmk-one',
        payload: {
          summary: `${says}: key for Adobe Customer Journey Analytics`,
          source: 'contoso/analytics-platform',
          severity: 'critical',
        },
        links: [{ href: runUrl }],
      },
    },
  ]);
});

test('a test is an incident of its own, which swallows no alarm; a test of a check that fails is the alarm', () => {
  const incidentOf = (result: string, inputs: object) => evaluated(notified['INCIDENT'], { ...ended(result), inputs });
  expect([incidentOf('success', {}), incidentOf('failure', {}), incidentOf('failure', { test: true })]).toEqual([
    workflow,
    workflow,
    workflow,
  ]);
  expect(incidentOf('success', { test: true })).toBe(4711);
});

test('a job that is run again sends nothing, since it could tell of an earlier result', () => {
  const runs = (run_attempt: number) => evaluated(notify.if, { github: { run_attempt } });
  expect([runs(1), runs(2)]).toEqual([true, false]);
});

test('the secrets are those of an environment, which other branches cannot read', () => {
  expect([notify.environment, verify?.environment]).toEqual(['cmk-read', 'cmk-read']);
});

test.each(['Teams', 'PagerDuty'])(
  '%s: an answer that refuses the message fails the step and is printed',
  async (name) => {
    status = 400;
    const { exitCode, printed } = await runStep(name, alarmOf('failure'));
    expect([exitCode === 0, printed]).toEqual([false, expect.stringContaining('answer of the server')]);
  },
);

test.each(['file:///proc/self/environ', '-V', '--help'])(
  'Teams: %s as the address, which anyone with write access can set, shows no other secret and is no success',
  async (teams) => {
    const { exitCode, printed } = await runStep('Teams', alarmOf('failure'), teams);
    expect([exitCode === 0, printed]).toEqual([false, expect.not.stringContaining('R0UT1NGKEY')]);
  },
);

test('a test never says that a check which failed passed, and a schedule is no test', () => {
  const all = ['failure', 'cancelled', 'success'].flatMap((result) =>
    [{}, { test: false }, { test: true }].map((chosen) => alarmOf(result, chosen)),
  );
  expect(all).toEqual([failed, failed, failed, failed, failed, failed, '', '', 'This is only a test']);
});

test('without its secret a step is skipped; one that fails keeps no other from running', () => {
  const runs = (env: object) => steps.map((step) => Boolean(evaluated(step.if, { env })));
  const [TEAMS_URL, PAGERDUTY_KEY] = ['https://teams.example', 'R0UT1NGKEY'];
  expect(runs({ TEAMS_URL, PAGERDUTY_KEY, ALARM: failed })).toEqual([true, true]);
  expect(runs({ TEAMS_URL, PAGERDUTY_KEY, ALARM: '' })).toEqual([false, true]);
  expect(runs({ TEAMS_URL: '', PAGERDUTY_KEY: '', ALARM: failed })).toEqual([false, false]);
  expect(steps.map((step) => step.if)).toEqual([
    expect.stringContaining('always()'),
    expect.stringContaining('always()'),
  ]);
});
