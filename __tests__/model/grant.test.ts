import { observedGrant } from '../../src/model/grant.ts';
import type { Observed } from '../../src/model/observed.ts';
import {
  absent,
  assignment,
  formerId,
  found,
  inputs,
  observed,
  policy,
  principal,
  refusal,
  unknown,
  withPolicies,
} from '../checks/tenant.ts';

const upper = 'ABCDEF01-0000-4000-8000-000000000001';

describe('the observed grant', () => {
  const cases: [what: string, shown: Partial<Observed>, presence: string][] = [
    ['a role', {}, 'found'],
    ['a role under an empty condition', { roleAssignments: found([{ ...assignment, condition: '' }]) }, 'found'],
    ['a role under a condition', { roleAssignments: found([{ ...assignment, condition: 'x' }]) }, 'conditional'],
    ['no vault', { vault: absent }, 'absent'],
    ['a vault that could not be read', { vault: unknown }, 'unknown'],
    ['no principal', { principal: absent }, 'absent'],
    ["another application's principal", { principal: found({ ...principal, appId: formerId }) }, 'absent'],
    ['no policy', withPolicies(), 'absent'],
    [
      'a policy, in capitals',
      { principal: found({ ...principal, id: upper }), ...withPolicies({ ...policy, objectId: upper }) },
      'found',
    ],
  ];
  test.each(cases)('%s', (_, shown, presence) => {
    expect(observedGrant(inputs, { ...observed, ...shown }).presence).toBe(presence);
  });

  test('of a principal that could not be read is unknown', () => {
    expect(observedGrant(inputs, { ...observed, principal: unknown })).toEqual({
      presence: 'unknown',
      reason: refusal,
    });
  });
});
