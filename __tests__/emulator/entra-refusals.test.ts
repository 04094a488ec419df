import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import type { Application, CloudState } from '../../emulator/state.ts';
import { clientId, pipelinePrincipalId, subject, tenantId } from '../../emulator/tenants/names.ts';
import { type Answer, at, type Client, clientOf, exchangeForm, idToken, namesOf } from './client.ts';

let running: RunningCloud;
let client: Client;

beforeAll(async () => {
  running = await startCloud();
  client = clientOf(running);
});
beforeEach(() => running.reset('group-only'));
afterAll(async () => {
  client.close();
  await running.stop();
});

const host = 'https://login.microsoftonline.com';
const arm = 'https://management.azure.com/.default';

interface Attempt {
  readonly tenant?: string;
  readonly client?: string;
  readonly scope?: string;
  readonly audience?: string;
  readonly fields?: Readonly<Record<string, string | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
}

async function signIn(attempt: Attempt = {}): Promise<Answer> {
  const assertion = await idToken(running, client, attempt.audience);
  const body = exchangeForm(assertion, attempt.client ?? clientId, attempt.scope ?? arm, attempt.fields);
  const headers = { 'content-type': 'application/x-www-form-urlencoded', ...attempt.headers };
  return client.request(`${host}/${attempt.tenant ?? tenantId}/oauth2/v2.0/token`, { method: 'POST', headers, body });
}

function pipeline(state: CloudState): Application {
  const found = state.applications.find((one) => one.appId === clientId);
  if (!found) throw new Error('the pipeline has no application');
  return found;
}

const federation = 'https://learn.microsoft.com/entra/workload-id/workload-identity-federation';
const check = 'Check your federated identity credential Subject, Audience and Issuer against the presented assertion.';

interface Case {
  readonly code: number;
  readonly status: number;
  readonly error: string;
  readonly text: string | RegExp;
  readonly attempt?: Attempt;
  readonly change?: (state: CloudState) => void;
}

const unknownId = '8060e3ec-cbe3-4174-94cf-80065f998444';
const credential = (change: (one: Application['federatedCredentials'][number]) => void) => (state: CloudState) =>
  pipeline(state).federatedCredentials.forEach(change);

const cases: readonly Case[] = [
  {
    code: 700213,
    status: 401,
    error: 'invalid_client',
    text: `AADSTS700213: No matching federated identity record found for presented assertion subject '${subject}'. ${check} ${federation} Trace ID: `,
    change: credential((one) => {
      one.subject = 'repo:contoso/analytics-platform:environment:production';
    }),
  },
  {
    code: 700211,
    status: 401,
    error: 'invalid_client',
    text: "presented assertion issuer 'https://token.actions.githubusercontent.com'. Check your",
    change: credential((one) => {
      one.issuer = 'https://token.actions.githubusercontent.com/contoso';
    }),
  },
  {
    code: 700212,
    status: 401,
    error: 'invalid_client',
    text: "presented assertion audience 'api://Other'. Check your",
    attempt: { audience: 'api://Other' },
  },
  {
    code: 700016,
    status: 400,
    error: 'unauthorized_client',
    text: `AADSTS700016: Application with identifier '${unknownId}' was not found in the directory 'Contoso'. This can happen`,
    attempt: { client: unknownId },
  },
  {
    code: 700016,
    status: 400,
    error: 'unauthorized_client',
    text: `Application with identifier '${pipelinePrincipalId}' was not found`,
    attempt: { client: pipelinePrincipalId },
  },
  {
    code: 900023,
    status: 400,
    error: 'invalid_request',
    text: "Specified tenant identifier 'contoso' is neither a valid DNS name",
    attempt: { tenant: 'contoso' },
  },
  {
    code: 50027,
    status: 401,
    error: 'invalid_client',
    text: 'JWT token is invalid or malformed.',
    attempt: { fields: { client_assertion: 'no.token' } },
  },
  {
    code: 7000112,
    status: 400,
    error: 'unauthorized_client',
    text: `Application '${clientId}'(cja-cmk-pipeline) is disabled.`,
    change: (state) => {
      for (const one of state.servicePrincipals) one.accountEnabled = false;
    },
  },
  {
    code: 7000112,
    status: 400,
    error: 'unauthorized_client',
    text: `Application '${clientId}'(cja-cmk-pipeline) is disabled.`,
    change: (state) => {
      for (const one of state.servicePrincipals)
        one.disabledByMicrosoftStatus = 'DisabledDueToViolationOfServicesAgreement';
    },
  },
  {
    code: 53003,
    status: 400,
    error: 'invalid_grant',
    text: 'Access has been blocked by Conditional Access policies.',
    change: (state) => {
      state.settings.conditionalAccess = true;
    },
  },
  {
    code: 500011,
    status: 400,
    error: 'invalid_resource',
    text: 'The resource principal named https://nobody.example was not found in the tenant named Contoso.',
    attempt: { scope: 'https://nobody.example/.default' },
  },
  {
    code: 1002012,
    status: 400,
    error: 'invalid_scope',
    text: 'The provided value for scope https://graph.microsoft.com/User.Read is not valid.',
    attempt: { scope: 'https://graph.microsoft.com/User.Read' },
  },
  {
    code: 7000218,
    status: 401,
    error: 'invalid_client',
    text: "must contain the following parameter: 'client_assertion' or 'client_secret'.",
    attempt: { fields: { client_assertion: undefined } },
  },
  {
    code: 7000215,
    status: 401,
    error: 'invalid_client',
    text: `for a secret added to app '${clientId}'.`,
    attempt: { fields: { client_assertion: undefined, client_secret: 'guess' } },
  },
  {
    code: 70003,
    status: 400,
    error: 'unsupported_grant_type',
    text: "unsupported grant type 'password'",
    attempt: { fields: { grant_type: 'password' } },
  },
];

describe('refusals', () => {
  test.each(cases)('AADSTS$code', async ({ code, status, error, text, attempt, change }) => {
    change?.(running.cloud.state);
    const answer = await signIn(attempt);
    expect(answer.status).toBe(status);
    expect(namesOf(answer.body)).toEqual([
      'error',
      'error_description',
      'error_codes',
      'timestamp',
      'trace_id',
      'correlation_id',
      'error_uri',
    ]);
    const { body } = answer;
    expect(body).toMatchObject({
      error,
      error_codes: [code],
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/),
      error_uri: `${host}/error?code=${code}`,
    });
    const description = String(at(body, 'error_description'));
    if (typeof text === 'string') expect(description).toContain(text);
    else expect(description).toMatch(text);
    for (const name of ['trace_id', 'correlation_id', 'timestamp'])
      expect(description).toContain(String(at(body, name)));
    expect(at(body, 'trace_id')).toBe(answer.headers['x-ms-request-id']);
    expect(answer.text).not.toContain('access_token');
  });

  test("repeat the client's correlation id", async () => {
    const id = '11111111-2222-4333-8444-555555555555';
    const { body } = await signIn({ client: unknownId, headers: { 'client-request-id': id } });
    expect(at(body, 'correlation_id')).toBe(id);
  });

  test('the audience is that of the credential with the subject, not of another one', async () => {
    const { state } = running.cloud;
    // `forEach` does not visit what is added meanwhile.
    credential((one) => {
      pipeline(state).federatedCredentials.push({ ...one, subject: `${one.subject}-2` });
      one.audience = 'api://Other';
    })(state);
    expect(at((await signIn()).body, 'error_codes')).toEqual([700212]);
  });

  test('an application of another tenant does not belong to this one', async () => {
    pipeline(running.cloud.state).homeTenantId = unknownId;
    expect(at((await signIn()).body, 'error_codes')).toEqual([700016]);
  });
});
