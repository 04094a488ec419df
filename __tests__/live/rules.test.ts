/** The steps of the job `owner` hold in the local cloud, do not hold where Azure answers otherwise, and leave nothing behind. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { FaultRule } from '../../emulator/faults.ts';
import type { CloudAnswer, CloudRequest } from '../../emulator/service.ts';
import type { RunningCloud } from '../../emulator/start.ts';
import { answering, expectNothingLeft, startOwned, tryOwned } from './owner.ts';

let cloud: RunningCloud;
beforeEach(async () => {
  cloud = await startOwned();
});
afterEach(() => cloud.stop());

const isWrap = ({ path }: CloudRequest) => path.endsWith('/wrapkey');
const ok: CloudAnswer = { status: 200, body: { kid: 'k', value: 'AAAA' } };

/** In place of a refusal; what would succeed is left alone. */
const neverRefused = (status: number): FaultRule => ({
  when: ({ host, path }) => host.endsWith('.vault.azure.net') && /\/(?:un)?wrapkey$/.test(path),
  do: { kind: 'rewrite', change: (answer) => (answer.status === status ? ok : answer) },
});

const otherwise: Readonly<Record<string, readonly FaultRule[]>> = {
  'disabled-key': [neverRefused(403)],
  'key-out-of-date': [
    {
      when: isWrap,
      do: {
        kind: 'rewrite',
        change: (answer) =>
          answer.status === 200 ? answer : { ...answer, body: { error: { innererror: { code: 'KeyOutOfDate' } } } },
      },
    },
  ],
  'versions-differ': [
    {
      when: ({ method, path }) => method === 'GET' && /\/keys\/versions\/[0-9a-f]{32}$/.test(path),
      do: { kind: 'answer', status: 200, body: { key: { kty: 'RSA', n: '', key_ops: ['wrapKey'] } } },
    },
  ],
  'read-only-lock': [
    answering(
      ({ path }) => /\/locks\/live-[^/]+$/.test(path),
      () => ({ status: 200 }),
    ),
  ],
  'roles-add-up': [
    answering(
      ({ path }) => path.includes('/keys/other/wrapkey'),
      () => ok,
    ),
  ],
  'policy-counts': [neverRefused(403)],
};

describe.each(Object.keys(otherwise))('%s', (id) => {
  test('holds', async () => {
    const ended = await tryOwned(cloud, id);
    expect(ended).toMatchObject({ exitCode: 0, stderr: '' });
    expect(ended.stdout).toMatch(/^Holds: /);
    expectNothingLeft(cloud);
  });

  test('does not hold where Azure answers otherwise', async () => {
    cloud.faults.push(...(otherwise[id] ?? []));
    const ended = await tryOwned(cloud, id);
    expect(ended).toMatchObject({ exitCode: 1, stderr: '' });
    expect(ended.stdout).toMatch(/^Does not hold: /);
    expectNothingLeft(cloud);
  });

  test('says nothing, fails and leaves nothing behind where its vault comes without an answer', async () => {
    const when = { method: 'PUT', path: /\/vaults\/kv-live-/ };
    cloud.faults.push({ when, do: { kind: 'reset', moment: 'after' }, times: 1 });
    const ended = await tryOwned(cloud, id);
    expect(ended.exitCode).toBe(1);
    expect(ended.stdout).toMatch(/^Not tried: .*could not be prepared: the vault: 0 no answer/);
    expectNothingLeft(cloud);
  });
});
