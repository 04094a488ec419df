/** How to revoke Adobe's access: on which pages, and in which order. */
import type { Lock, Observed } from '../../src/model/observed.ts';
import { markdownOf } from '../../src/telling/markdown.ts';
import { pageOf } from '../../src/telling/page-of.ts';
import { confirmed, found, vaultScope, version, withPolicies } from '../checks/tenant.ts';
import { outcomeOf } from './outcomes.ts';

const textOf = (observed: Partial<Observed>, isConfirmed = true) =>
  markdownOf(pageOf(outcomeOf({ observed, asked: isConfirmed ? confirmed(version) : {} })), 'en');
const commandsOf = (text: string) =>
  [...text.matchAll(/^ *(?:az|for .*\$\(az) ([a-z][a-z -]*?) --/gm)].map(([, name]) => name);
const lock: Lock = { name: 'keep', level: 'CanNotDelete', scope: vaultScope };

test('a key that is not confirmed has no access to revoke', () => {
  expect(textOf({}, false)).not.toContain('set-attributes --enabled false');
});

test('the key is disabled first, which no lock prevents; a lock is removed before the role, and created again after it', () => {
  const names = commandsOf(textOf({ locks: found([lock]) }));
  const order = ['keyvault key list-versions', 'keyvault key set-attributes', 'role assignment delete'];
  expect(names.filter((name) => order.includes(name ?? ''))).toEqual(order.filter((name) => names.includes(name)));
  const text = textOf({ locks: found([lock]) });
  const [unlocked, removed, locked] = ['--method DELETE', 'az role assignment delete', '--method PUT'].map((part) =>
    text.indexOf(part),
  );
  expect([unlocked, removed, locked].every((at) => at !== undefined && at > 0)).toBe(true);
  expect(unlocked).toBeLessThan(removed ?? 0);
  expect(removed).toBeLessThan(locked ?? 0);
  expect(textOf({ locks: found([]) })).not.toContain('--method PUT');
});

test('on a vault with access policies the policy goes', () => {
  expect(textOf({ ...withPolicies() })).not.toContain('az role assignment delete');
});
