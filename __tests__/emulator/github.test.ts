import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import type { IssueState } from '../../emulator/state.ts';
import { at, type Client, clientOf, items, type Sending } from './client.ts';

let running: RunningCloud;
let client: Client;

beforeAll(async () => {
  running = await startCloud();
  client = clientOf(running);
});
beforeEach(() => running.reset('ready'));
afterAll(async () => {
  client.close();
  await running.stop();
});

const root = 'https://api.github.com/repos/contoso/analytics-platform';
const tokens = {
  write: 'ghs_localcloudWritesIssues',
  read: 'ghs_localcloudReadsIssues',
  none: 'ghs_localcloudNoIssues',
};

function call(path: string, sending: Sending = {}, token: string = tokens.write) {
  return client.request(`${root}/${path}`, { ...sending, headers: { authorization: `token ${token}` } });
}

const post = (body: unknown): Sending => ({ method: 'POST', body });
const patch = (body: unknown): Sending => ({ method: 'PATCH', body });

function issue(number: number, more: Partial<IssueState> = {}): IssueState {
  return { number, title: `Issue ${number}`, body: '', state: 'open', labels: [], comments: [], ...more };
}

const numbers = (body: unknown) => items(body).map((one) => at(one, 'number'));

test("the repository's subject template says what the subjects of its tokens begin with", async () => {
  running.cloud.state.github.subject = 'repo:contoso@1/analytics-platform@2:environment:cmk';
  const { status, body } = await call('actions/oidc/customization/sub', {}, tokens.read);
  expect([status, body]).toEqual([
    200,
    { use_default: true, use_immutable_subject: false, sub_claim_prefix: 'repo:contoso@1/analytics-platform@2' },
  ]);
  expect((await call('actions/oidc/customization/sub', {}, 'ghs_unknown')).status).toBe(401);
});

describe('issues', () => {
  // GitHub's reference of POST /repos/{owner}/{repo}/issues: "Only users with push access can set labels for new issues.
  // Labels are silently dropped otherwise."
  test('lose their labels if the token is that of a user without push access', async () => {
    const { github } = running.cloud.state;
    github.issues = [];
    github.tokens[tokens.write] = { issues: 'write', push: false };
    const made = await call('issues', post({ title: 'Drift', labels: ['cja-cmk'] }));
    expect([made.status, at(made.body, 'labels'), github.issues[0]?.labels]).toEqual([201, [], []]);
  });

  test('are created with a number, an address and labels, which are created if missing', async () => {
    running.cloud.state.github.issues = [issue(7)];
    const made = await call('issues', post({ title: 'Drift', body: 'Key disabled', labels: ['cja-cmk'] }));
    expect(made.status).toBe(201);
    expect(made.headers['location']).toBe(`${root}/issues/8`);
    expect(made.body).toMatchObject({
      number: 8,
      title: 'Drift',
      body: 'Key disabled',
      state: 'open',
      state_reason: null,
      html_url: 'https://github.com/contoso/analytics-platform/issues/8',
      labels: [{ name: 'cja-cmk' }],
      user: { login: 'github-actions[bot]', type: 'Bot' },
      comments: 0,
      closed_at: null,
    });
    expect(running.cloud.state.github.issues.at(-1)).toEqual(
      issue(8, { title: 'Drift', body: 'Key disabled', labels: ['cja-cmk'] }),
    );
    expect(running.cloud.state.github.labels).toContain('cja-cmk');
    expect((await call('issues/8')).body).toEqual(made.body);
  });

  test('need a title', async () => {
    const answer = await call('issues', post({ body: 'x' }));
    expect(answer).toMatchObject({
      status: 422,
      body: {
        message: 'Validation Failed',
        errors: [{ resource: 'Issue', code: 'missing_field', field: 'title' }],
        status: '422',
      },
    });
    expect(running.cloud.state.github.issues).toEqual([]);
  });

  test('are listed if they are open and have all labels, the newest first', async () => {
    running.cloud.state.github.issues = [
      issue(1, { labels: ['cja-cmk', 'bug'] }),
      issue(2, { labels: ['cja-cmk'], state: 'closed' }),
      issue(3, { labels: ['CJA-cmk'] }),
      issue(4),
    ];
    expect(numbers((await call('issues')).body)).toEqual([4, 3, 1]);
    expect(numbers((await call('issues?labels=cja-cmk')).body)).toEqual([3, 1]);
    expect(numbers((await call('issues?labels=cja-cmk&state=all')).body)).toEqual([3, 2, 1]);
    expect(numbers((await call('issues?labels=cja-cmk,bug&state=all')).body)).toEqual([1]);
    expect(numbers((await call('issues?state=closed&direction=asc')).body)).toEqual([2]);
  });

  test('come in pages with a link to the next one', async () => {
    running.cloud.state.github.issues = Array.from({ length: 5 }, (_, index) => issue(index + 1));
    const first = await call('issues?per_page=2');
    expect(numbers(first.body)).toEqual([5, 4]);
    expect(first.headers['link']).toBe(
      `<${root}/issues?per_page=2&page=2>; rel="next", <${root}/issues?per_page=2&page=3>; rel="last"`,
    );
    const last = await call('issues?per_page=2&page=3');
    expect(numbers(last.body)).toEqual([1]);
    expect(last.headers['link']).toBe(
      `<${root}/issues?per_page=2&page=2>; rel="prev", <${root}/issues?per_page=2&page=1>; rel="first"`,
    );
    expect((await call('issues?per_page=100')).headers['link']).toBeUndefined();
  });

  test('are changed, closed and reopened', async () => {
    running.cloud.state.github.issues = [issue(1, { body: 'a person’s text', labels: ['cja-cmk'] })];
    const closed = await call('issues/1', patch({ state: 'closed' }));
    expect(closed).toMatchObject({
      status: 200,
      body: { state: 'closed', state_reason: 'completed', body: 'a person’s text' },
    });
    await call('issues/1', patch({ state: 'open', title: 'New', body: 'Text', labels: ['other'] }));
    expect(running.cloud.state.github.issues).toEqual([issue(1, { title: 'New', body: 'Text', labels: ['other'] })]);
  });

  test('can have comments', async () => {
    running.cloud.state.github.issues = [issue(1)];
    const made = await call('issues/1/comments', post({ body: 'Still so' }));
    expect(made).toMatchObject({ status: 201, body: { body: 'Still so', issue_url: `${root}/issues/1` } });
    expect(at((await call('issues/1/comments')).body, 0, 'body')).toBe('Still so');
    expect(await call('issues/1')).toMatchObject({ body: { comments: 1 } });
    expect(await call('issues/1/comments', post({}))).toMatchObject({ status: 422 });
  });

  test.each([
    ['issues/9', {}],
    ['issues/9', patch({ state: 'closed' })],
    ['issues/9/comments', {}],
    ['issues/9/comments', post({ body: 'x' })],
    ['pulls', {}],
  ])('%s is not found', async (path, sending) => {
    expect(await call(path, sending)).toMatchObject({ status: 404, body: { message: 'Not Found', status: '404' } });
  });
});

describe('labels', () => {
  test('are created once', async () => {
    expect(await call('labels/cja-cmk')).toMatchObject({ status: 404 });
    expect(await call('labels', post({ name: 'cja-cmk' }))).toMatchObject({ status: 201, body: { name: 'cja-cmk' } });
    expect(await call('labels/cja-cmk')).toMatchObject({ status: 200 });
    const again = await call('labels', post({ name: 'CJA-CMK' }));
    expect(again).toMatchObject({
      status: 422,
      body: { errors: [{ resource: 'Label', code: 'already_exists', field: 'name' }] },
    });
    expect(running.cloud.state.github.labels.filter((one) => one.toLowerCase() === 'cja-cmk')).toHaveLength(1);
  });
});

describe('tokens', () => {
  const denied = (permission: string) => ({
    status: 403,
    headers: { 'x-accepted-github-permissions': permission },
    body: { message: 'Resource not accessible by integration', status: '403' },
  });

  test.each([
    ['write', { status: 200 }, { status: 201 }],
    ['read', { status: 200 }, denied('issues=write')],
    ['none', denied('issues=read'), denied('issues=write')],
  ] as const)('with permission %s', async (permission, read, write) => {
    expect(await call('issues', {}, tokens[permission])).toMatchObject(read);
    expect(await call('issues', post({ title: 'x' }), tokens[permission])).toMatchObject(write);
    expect(running.cloud.state.github.issues).toHaveLength(write.status === 201 ? 1 : 0);
  });

  test('an unknown one is bad credentials, a missing one requires authentication, another repository is not found', async () => {
    expect(await call('issues', {}, 'ghs_other')).toMatchObject({ status: 401, body: { message: 'Bad credentials' } });
    expect(await client.request(`${root}/issues`)).toMatchObject({
      status: 401,
      body: { message: 'Requires authentication' },
    });
    const headers = { authorization: `Bearer ${tokens.write}` };
    expect(await client.request(`${root}/issues`, { headers })).toMatchObject({ status: 200 });
    const other = 'https://api.github.com/repos/contoso/other/issues';
    expect(await client.request(other, { headers })).toMatchObject({ status: 404 });
  });
});
