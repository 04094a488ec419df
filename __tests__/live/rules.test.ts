/** Keys, locks, roles and access policies. */
import { describe, expect, test } from '@jest/globals';
import type { FaultRule } from '../../emulator/faults.ts';
import type { CloudAnswer, CloudRequest } from '../../emulator/service.ts';
import { nothing } from './owner.ts';
import { answering, losing, lostAnswer, outcomes, type Step, tryStep } from './steps.ts';

const isWrap = ({ path }: CloudRequest) => path.endsWith('/wrapkey');
const ok: CloudAnswer = { status: 200, body: { kid: 'k', value: 'AAAA' } };

/** Replaces a refusal by success; a call that succeeds is not changed. */
const neverRefused: FaultRule = {
  when: ({ path }) => /\/(?:un)?wrapkey$/.test(path),
  do: { kind: 'rewrite', change: (answer) => (answer.status === 403 ? ok : answer) },
};

const otherCode = (answer: CloudAnswer): CloudAnswer =>
  answer.status === 200 ? answer : { ...answer, body: { error: { innererror: { code: 'KeyOutOfDate' } } } };

const steps: Readonly<Record<string, Step>> = {
  'disabled-key': { otherwise: [neverRefused] },
  'key-out-of-date': { otherwise: [{ when: isWrap, do: { kind: 'rewrite', change: otherCode } }] },
  'versions-differ': {
    otherwise: [
      {
        when: ({ method, path }) => method === 'GET' && /\/keys\/versions\/[0-9a-f]{32}$/.test(path),
        do: { kind: 'answer', status: 200, body: { key: { kty: 'RSA', n: '', key_ops: ['wrapKey'] } } },
      },
    ],
  },
  'read-only-lock': {
    otherwise: [
      answering(
        ({ path }) => /\/locks\/live-[^/]+$/.test(path),
        () => ({ status: 200 }),
      ),
    ],
  },
  'roles-add-up': {
    otherwise: [
      answering(
        ({ path }) => path.includes('/keys/other/wrapkey'),
        () => ok,
      ),
    ],
  },
  'policy-counts': { otherwise: [neverRefused] },
};

describe.each(Object.entries(steps))('%s, in the local cloud', (id, step) => {
  test.each(outcomes)('%s', async (_what, how, exitCode, words) => {
    const stdout = expect.stringMatching(words);
    expect(await tryStep(id, step, how)).toEqual({ exitCode, stderr: '', stdout, left: nothing });
  });
});

test('a step fails if its vault is created without an answer; it says nothing about the rule, and leaves nothing behind', async () => {
  const lost = losing(/\/vaults\/kv-live-/);
  const ended = await tryStep('disabled-key', { otherwise: [lost] }, 'otherwise');
  expect(ended).toEqual({ exitCode: 1, stderr: '', stdout: expect.stringMatching(lostAnswer), left: nothing });
});
