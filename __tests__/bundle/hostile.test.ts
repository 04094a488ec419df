/** Every string from a service's response is made harmless before a person sees it. */

import type { Fault } from '../../emulator/faults.ts';
import type { CloudAnswer } from '../../emulator/service.ts';
import { groupScope, roles } from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { tenants } from '../../emulator/tenants/tenants.ts';
import { isNight, someByDay } from '../at-night.ts';
import { useCloud } from './harness.ts';
import { inManyLines, inOneLine, pageFaults, pieces, runFaults } from './hostile-text.ts';
import { fastClock } from './run-bundle.ts';

const harness = useCloud(readyTenant);

type Json = string | number | boolean | null | undefined | Json[] | { [name: string]: Json };

/** The value with every string in it changed, except those under the given names. */
function withStrings(value: unknown, change: (text: string) => string, kept: RegExp): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => withStrings(each, change, kept));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([name, each]) => [name, kept.test(name) ? each : withStrings(each, change, kept)]),
  );
}

function rewrite(change: (body: unknown) => unknown): Fault {
  return { kind: 'rewrite', change: (answer: CloudAnswer) => ({ ...answer, body: change(answer.body) }) };
}

/** A ready tenant, and a secret, so that no list is empty; its reader may read everything. */
function readyTenant() {
  const state = tenants.ready();
  const secret = { name: 'other', enabled: true, created: 1_770_000_000, updated: 1_770_000_000 };
  for (const vault of state.vaults) vault.secrets.push(secret);
  grantRole(state, roles.reader, groupScope);
  return state;
}

/** What verify reads, by address; names in the response that the action depends on are kept. */
const reads = {
  vault: { path: /\/vaults\/[^/?]+\?/, kept: /^(?:vaultUri|provisioningState)$/ },
  key: { path: /\/keys\/[^/?]+\?/, kept: /^keyUri/ },
  'key versions': { path: /\/versions\?/, kept: /^name$/ },
  keys: { path: /\/keys\?/, kept: /^none$/ },
  secrets: { path: /\/secrets\?/, kept: /^none$/ },
  'role assignments': { path: /\/roleAssignments\?/i, kept: /^none$/ },
  locks: { path: /\/locks\?/, kept: /^none$/ },
  'diagnostic settings': { path: /\/diagnosticSettings\?/, kept: /^none$/ },
  'service principal': { path: /\/servicePrincipals/, kept: /^(?:id|appId)$/ },
} as const;
type Read = keyof typeof reads;
const readNames = Object.keys(reads) as Read[];

describe('every string of an answer', () => {
  // By day with one of the texts each answer that is not among those below.
  const read = readNames.map((name, at) => [name, at] as const).filter(([, at]) => isNight || at % 3 !== 0);
  test.each(read)('%s', async (name, at) => {
    const { path, kept } = reads[name];
    const texts = [inOneLine, inManyLines];
    for (const text of isNight ? texts : texts.slice(at % 2, (at % 2) + 1)) {
      harness.cloud.reset(readyTenant());
      harness.cloud.faults.push({ when: { path }, do: rewrite((body) => withStrings(body, () => text, kept)) });
      const run = await harness.run({ mode: 'verify', language: text === inOneLine ? 'en' : 'fr' });
      expect(harness.cloud.transcript.some(({ fault }) => fault === 'rewrite')).toBe(true);
      expect(runFaults(run)).toEqual([]);
      // Versions have no text except their number.
      if (name !== 'key versions') expect(`${run.log}${JSON.stringify(run.files)}`).toContain('evil');
    }
  });
});

test('lists with an entry for each piece', async () => {
  const more = (body: unknown): unknown => {
    if (typeof body !== 'object' || body === null || !('value' in body) || !Array.isArray(body.value)) return body;
    const [first] = body.value as Json[];
    return { value: [first, ...pieces.map((piece) => withStrings(first, (text) => `${text}${piece}`, /^none$/))] };
  };
  const lists = readNames.filter((name) => name.endsWith('s'));
  for (const name of lists) harness.cloud.faults.push({ when: { path: reads[name].path }, do: rewrite(more) });
  const run = await harness.run({ mode: 'verify' });
  expect(runFaults(run)).toEqual([]);
  expect(run.outputs['findings']).toContain('evil');
});

function refusal(text: string, status = 403): Fault {
  const error = { code: text, message: text, target: text, innererror: { code: text }, details: [{ code: text }] };
  const headers = { 'x-ms-request-id': 'evil ::error::evil @evil/team <b>evil</b> | evil | https://evil.example' };
  return { kind: 'answer', status, headers, body: { error } };
}

describe('every word of a refusal', () => {
  test.each(someByDay(['ensure', 'plan', 'verify']))('all pieces everywhere, in %s', async (mode) => {
    for (const [index, { path }] of Object.values(reads).entries()) {
      harness.cloud.faults.push({ when: { path }, do: refusal(index % 2 === 0 ? inOneLine : inManyLines) });
    }
    const run = await harness.run({ mode, language: 'fr' }, { environment: { RUNNER_DEBUG: '1' } });
    expect(runFaults(run)).toEqual([]);
    expect(run.exitCode).toBe(1);
  });

  test.each([inOneLine, inManyLines])('of Entra, case %#', async (text) => {
    const body = {
      error: text,
      error_description: text,
      error_codes: [666],
      trace_id: text,
      correlation_id: text,
      timestamp: text,
      error_uri: text,
      claims: text,
    };
    harness.cloud.faults.push({
      when: { host: 'login.microsoftonline.com' },
      do: { kind: 'answer', status: 400, body },
    });
    const run = await harness.run({ mode: 'verify' }, { environment: { RUNNER_DEBUG: '1' } });
    expect(runFaults(run)).toEqual([]);
    expect(run.exitCode).toBe(1);
  });

  test.each([
    [403, { message: inManyLines }],
    [500, inManyLines],
    [200, { value: inManyLines }],
    [
      200,
      {
        value: `e30.${Buffer.from(JSON.stringify({ iss: inManyLines, sub: inOneLine, aud: inManyLines })).toString('base64url')}.x`,
      },
    ],
  ])('of GitHub’s OIDC provider: %i %#', async (status, body) => {
    harness.cloud.faults.push({
      when: { path: /\/idtoken\// },
      do: { kind: 'answer', status, body, headers: { 'x-github-request-id': '::error::evil' } },
    });
    const run = await harness.run({ mode: 'verify' }, { environment: fastClock(20, 'windows') });
    expect(runFaults(run).filter((fault) => !fault.startsWith('command: ::add-mask::'))).toEqual([]);
    expect(run.exitCode).toBe(1);
  });
});

test('a deleted vault', async () => {
  harness.cloud.reset('vault-deleted');
  const change = (body: unknown) =>
    withStrings(body, (text) => `${text}${inManyLines}`, /^(?:id|name|vaultId|nextLink)$/);
  harness.cloud.faults.push({ when: { path: /\/deletedVaults/i }, do: rewrite(change) });
  const run = await harness.run({ mode: 'plan' });
  expect(runFaults(run)).toEqual([]);
  // What is no date is told as none.
  expect(run.log).toContain('vault kv-contoso-cja is deleted');
});

test('the drift issue', async () => {
  const names = ['vault', 'key', 'keys', 'locks', 'role assignments', 'diagnostic settings'] as const;
  for (const [index, name] of names.entries()) {
    const { path, kept } = reads[name];
    const change = (body: unknown) => withStrings(body, () => (index % 2 === 0 ? inOneLine : inManyLines), kept);
    harness.cloud.faults.push({ when: { path }, do: index < 2 ? refusal(inManyLines) : rewrite(change) });
  }
  harness.cloud.faults.push({ when: { path: /\/servicePrincipals/ }, do: { kind: 'answer', status: 404, body: {} } });
  const run = await harness.run({ mode: 'verify', 'drift-issue': 'true', 'fail-on': 'warning' });
  const [issue] = harness.cloud.cloud.state.github.issues;
  expect(issue?.body).toContain('`key-exists`');
  expect(pageFaults((issue?.body ?? '').replaceAll(/<!-- cja-cmk[^>]*-->/g, ''))).toEqual([]);
  expect(issue?.body.match(/<!--/g)).toHaveLength(1);
  expect(runFaults(run)).toEqual([]);
});

test('hostile inputs and variables do no harm', async () => {
  const text = 'evil ::error::evil @evil/team <b>evil</b> | evil | https://evil.example';
  const variable = inManyLines.replaceAll('\0', '');
  const run = await harness.run(
    { mode: 'verify', tags: `evil=${text}`, 'adobe-ticket': text, audience: text, waive: text, location: text },
    { environment: { GITHUB_WORKFLOW: variable, GITHUB_REF: variable, GITHUB_ACTOR: variable, GITHUB_JOB: variable } },
  );
  expect(runFaults(run)).toEqual([]);
});
