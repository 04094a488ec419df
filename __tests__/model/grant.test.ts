import { describe, expect, test } from '@jest/globals';
import { observedGrant } from '../../src/model/grant.ts';
import type { Observed } from '../../src/model/observed.ts';
import { adobePrincipalId } from '../../src/model/principal.ts';
import {
  absent,
  assignment,
  formerId,
  found,
  inputs,
  observed,
  principal,
  principalId,
  refusal,
  unknown,
  withPolicies,
} from '../checks/tenant.ts';

const upper = 'ABCDEF01-0000-4000-8000-000000000001';

describe("Adobe's principal", () => {
  const cases: [what: string, given: string | undefined, shown: Observed['principal'], id: string | undefined][] = [
    ['as Graph found it, in lowercase', undefined, found({ ...principal, id: upper }), upper.toLowerCase()],
    ["another application's", principalId, found({ ...principal, appId: formerId }), undefined],
    [
      'of an app id in the other case',
      undefined,
      found({ ...principal, appId: principal.appId.toUpperCase() }),
      principalId,
    ],
    ['given, and Graph does not say', upper, unknown, upper.toLowerCase()],
    ['not given, and Graph does not say', undefined, unknown, undefined],
    ['given, and Graph does not know it', upper, absent, undefined],
  ];
  test.each(cases)('%s', (_, given, shown, id) => {
    expect(adobePrincipalId({ ...inputs, adobePrincipalId: given }, { principal: shown })).toBe(id);
  });
});

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
