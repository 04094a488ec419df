import type { CloudRequest } from '../../emulator/service.ts';
import { adobePrincipalId } from '../../emulator/tenants/names.ts';
import { useCloud } from './harness.ts';

const harness = useCloud('ready');

/** `errors/golden` has what each refusal says. */
describe('a refused login', () => {
  const body = { error: 'invalid_client', error_description: 'It is outside its validity.', error_codes: [700024] };
  const answered = (status: number) => ({ kind: 'answer', status, body }) as const;

  test('ends the run before anything is asked of another service', async () => {
    harness.cloud.cloud.state.applications = [];
    const { exitCode, outputs, log, stderr } = await harness.run({ mode: 'verify' });
    expect([exitCode, outputs['ready'], outputs['state']]).toEqual([1, 'false', 'unknown']);
    for (const text of ['AADSTS700016', 'Trace ID', 'az ad app list']) expect(log).toContain(text);
    expect(harness.cloud.transcript.filter(({ service }) => !['oidc', 'entra'].includes(service))).toEqual([]);
    expect(`${log}${stderr}`).not.toMatch(/\n\s+at /);
  });

  test('for an expired token gets a new one, once', async () => {
    harness.cloud.faults.push({ when: { host: 'login.microsoftonline.com' }, do: answered(401), times: 2 });
    const { exitCode, log } = await harness.run({ mode: 'verify' });
    expect([exitCode, harness.cloud.transcript.filter(({ service }) => service === 'oidc').length]).toEqual([0, 2]);
    expect(log).toContain('AADSTS700024');
  });

  test('to Graph alone, also with a new token, is not held against what is read after the changes', async () => {
    harness.cloud.reset('grant-missing');
    const when = (request: CloudRequest) => /^login\..*graph/s.test(request.host + request.body);
    harness.cloud.faults.push({ when, do: answered(400), times: 2 });
    const { outputs } = await harness.run({ 'adobe-principal-id': adobePrincipalId });
    expect([outputs['ready'], outputs['changed']]).toEqual(['true', 'true']);
  });
});

describe('no OIDC token', () => {
  test('names the permission that the job lacks', async () => {
    const environment = { ACTIONS_ID_TOKEN_REQUEST_URL: undefined, ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined };
    const { exitCode, outputs, log, summary } = await harness.run({}, { environment });
    expect([exitCode, outputs['ready'], outputs['state']]).toEqual([1, 'false', 'unknown']);
    expect(log).toContain('id-token: write');
    expect(summary).toContain('id-token: write');
    expect(harness.cloud.transcript).toEqual([]);
  });

  test('on a pull request, the error says that forks get none', async () => {
    const environment = { ACTIONS_ID_TOKEN_REQUEST_URL: undefined, GITHUB_EVENT_NAME: 'pull_request' };
    expect((await harness.run({ mode: 'plan' }, { environment })).log).toContain('fork');
  });
});

describe('invalid inputs', () => {
  test('are all reported together, before anything is sent', async () => {
    const inputs = { mode: '', 'vault-name': '-', 'key-size': '1', waive: 'nothing' };
    const { exitCode, outputs, log } = await harness.run(inputs);
    expect([exitCode, outputs['ready'], outputs['state'], outputs['changes']]).toEqual([1, 'false', 'unknown', '[]']);
    for (const name of ['mode', 'vault-name', 'key-size', 'waive']) expect(log).toContain(`input ${name}`);
    expect(harness.cloud.transcript).toEqual([]);
    expect(harness.cloud.connections).toEqual([]);
  });
});
