/** How to revoke Adobe's access: on which pages, in which order, and with the same commands as docs/revoke.md. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServiceError } from '../../src/errors/errors.ts';
import type { Lock, Observed } from '../../src/model/observed.ts';
import { summaryText } from '../../src/report/summary.ts';
import { revocation as steps } from '../../src/runbooks/revocation.ts';
import { shapeOf } from '../az/catalog.ts';
import {
  assignment,
  confirmed,
  found,
  group,
  noneTo,
  observedOf,
  policy,
  principalId,
  unknown,
  vaultScope,
  version,
  withKey,
  withPolicies,
  withVault,
} from '../checks/tenant.ts';
import { faultsOfRunbook } from '../runbooks/rules.ts';
import { joined } from './joined.ts';
import { type Case, outcomeOf } from './outcomes.ts';

const pageOf = ({ asked, ...what }: Case, language: 'en' | 'fr' = 'en') =>
  summaryText(outcomeOf({ ...what, asked: { ...confirmed(version), ...asked } }), '', language);

/** The part of a page about the revocation; empty if it has none. */
const partOf = (page: string) =>
  /^<details><summary>(?:Only by a written decision|Seulement sur décision écrite)[\s\S]*?^<\/details>$/m.exec(
    page,
  )?.[0] ?? '';
const revocation = (observed: Partial<Observed> = {}, asked: Case['asked'] = {}) => partOf(pageOf({ observed, asked }));

/** Every command of a text, also those in a loop, without the subscription, and without those that give a person a missing role. */
function shapesIn(text: string): string[] {
  const blocks = [...text.matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gm)].map(([, block = '']) => block);
  const lines = blocks.flatMap((block) => block.replaceAll(/\\\n\s*/g, '').split('\n'));
  return lines
    .map((line) => /^for \w+ in \$\((.*)\); do$/.exec(line.trim())?.[1] ?? line.trim())
    .filter((line) => line.startsWith('az ') && !line.includes('--assignee PERSON '))
    .map((line) => shapeOf(line).replace(' --subscription', ''));
}

const disabling = [
  'az keyvault key list-versions --name --output --query --vault-name',
  'az keyvault key set-attributes --enabled --id --output --query',
];
const listing = 'az lock list --output --query --resource --resource-group --resource-type';
const unlocking = 'az rest --method --url';
const removing = 'az role assignment delete --ids';
const locking = 'az rest --body --method --url';
const lock = (level: string, scope: string): Lock => ({ name: 'keep', level, scope });
const lockId = (scope: string) => `${scope}/providers/Microsoft.Authorization/locks/keep`;

describe('the order of the commands', () => {
  test.each<[string, Partial<Observed>, readonly string[]]>([
    ['a lock on the vault', {}, [...disabling, unlocking, removing, locking]],
    [
      'ReadOnly, on the group',
      { locks: found([lock('ReadOnly', group)]) },
      [...disabling, unlocking, removing, locking],
    ],
    ['no lock', { locks: found([]) }, [...disabling, removing]],
    [
      'a lock below the role',
      { locks: found([lock('CanNotDelete', `${vaultScope}/keys/x`)]) },
      [...disabling, removing],
    ],
    [
      'locks that could not be read',
      { locks: unknown },
      [...disabling, listing, unlocking, removing, locking, removing],
    ],
    ['a role above the lock', { roleAssignments: found([{ ...assignment, scope: group }]) }, [...disabling, removing]],
    [
      'roles at two scopes',
      { roleAssignments: found([{ ...assignment, id: 'other', scope: group }, assignment]) },
      [...disabling, unlocking, removing, removing, locking],
    ],
    [
      'a role at the key',
      { roleAssignments: found([{ ...assignment, scope: `${vaultScope}/keys/cja-cmk` }]) },
      [...disabling, unlocking, removing, locking],
    ],
    [
      'a role at another key',
      { roleAssignments: found([assignment, { ...assignment, id: 'other', scope: `${vaultScope}/keys/other` }]) },
      [...disabling, unlocking, removing, locking],
    ],
    [
      'a role of somebody else',
      { roleAssignments: found([assignment, { ...assignment, id: 'other', principalId: 'other' }]) },
      [...disabling, unlocking, removing, locking],
    ],
    [
      'access policies and a CanNotDelete lock, which does not prevent their removal',
      withPolicies({ ...policy, objectId: principalId }),
      [...disabling, 'az keyvault delete-policy --name --resource-group --spn'],
    ],
    [
      'access policies and a ReadOnly lock',
      { ...withPolicies({ ...policy, objectId: principalId }), locks: found([lock('ReadOnly', vaultScope)]) },
      [...disabling, unlocking, 'az keyvault delete-policy --name --resource-group --spn', locking],
    ],
  ])('%s', (_name, observed, expected) => {
    expect(shapesIn(revocation(observed))).toEqual(expected);
    expect(shapesIn(partOf(pageOf({ observed }, 'fr')))).toEqual(expected);
  });

  test('a lock is removed and created again where it was, with its level', () => {
    const text = joined(revocation({ locks: found([lock('ReadOnly', group)]) }));
    const address = `'https://management.azure.com${lockId(group)}?api-version=2020-05-01'`;
    expect(text).toContain(`az rest --method DELETE --url ${address}\n`);
    expect(text).toContain(`az rest --method PUT --url ${address} --body '{"properties":{"level":"ReadOnly"}}'\n`);
  });
});

describe('what is said', () => {
  test('that the locks were not read', () => {
    expect(revocation({ locks: unknown })).toContain('the locks, which this run could not read');
    expect(revocation()).not.toContain('could not read');
  });

  test('that a vault with access policies needs a policy to disable the key', () => {
    const text = revocation(withPolicies(policy));
    expect(text).toContain('Requires Reader on the vault, and list and update for keys in your own access policy.');
    expect(text).not.toContain('Crypto Officer');
  });
});

test.each<[string, Partial<Observed>]>([
  ['a lock', {}],
  ['no lock', { locks: found([]) }],
  ['unread locks', { locks: unknown }],
  ['access policies', { ...withPolicies(policy), locks: unknown }],
])('one act a step, with %s', (_name, observed) => {
  const { inputs } = outcomeOf({ asked: confirmed(version) });
  if (inputs === undefined) throw new Error('no inputs');
  expect(faultsOfRunbook('revocation', steps(inputs, observedOf(observed)))).toEqual([]);
});

test('a restricted network is said where the vault itself has to be reached, and only there', () => {
  const text = revocation(withVault({ networkDefault: 'deny', trustedServicesBypass: true }));
  expect(text.match(/^\d\. .*Run it from a network that the vault's network rules allow\.$/gm)).toHaveLength(1);
  expect(text).toMatch(/\*\*Disable\*\* every version .* Run it from a network/);
  expect(revocation()).not.toContain('Run it from a network');
});

describe('on which pages', () => {
  test.each<[string, Case]>([
    ['a key that is not confirmed', { asked: noneTo('2026-07-31') }],
    ['a disabled key', { observed: withKey({ enabled: false }) }],
    ['a removed role', { observed: { roleAssignments: found([]) } }],
    ['roles that could not be read', { observed: { roleAssignments: unknown } }],
    ['inputs for another key', { asked: { keyName: 'other' } }],
    [
      'a run that failed',
      {
        error: new ServiceError({
          service: 'arm',
          operation: { en: 'x', fr: 'x' },
          status: 500,
          code: 'X',
          message: 'x',
        }),
      },
    ],
    ['nothing read', { observed: undefined }],
  ])('not on that of %s', (_name, what) => {
    expect(partOf(pageOf(what))).toBe('');
  });
});

test('docs/revoke.md has the same commands in the same order', () => {
  const document = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'revoke.md'), 'utf8');
  // The page knows the assignments, the document does not.
  const lookup = 'az role assignment list --assignee --include-inherited --output --query --scope';
  expect(shapesIn(document)).toContain(lookup);
  // The page has the removal twice: below a lock, and without one.
  const onPage = [...new Set(shapesIn(revocation({ locks: unknown })))];
  expect(shapesIn(document).filter((shape) => shape !== lookup)).toEqual(onPage);
  expect(document).toContain('az keyvault delete-policy --name kv-contoso-cja --resource-group rg-cja --spn ');
});
