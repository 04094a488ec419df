import type { Observed } from '../../src/model/observed.ts';
import { adobePrincipalId, fitsInputs, restorablePrincipal, uncheckedPrincipal } from '../../src/model/principal.ts';
import { absent, formerId, found, inputs, now, principal, principalId, unknown } from '../checks/tenant.ts';

const refusal = {
  operation: { en: 'x', fr: 'y' },
  status: 403,
  code: 'Authorization_RequestDenied',
  message: '',
  requestId: undefined,
  right: undefined,
};
const upper = 'ABCDEF01-0000-4000-8000-000000000001';

describe("Adobe's principal", () => {
  const cases: [what: string, given: string | undefined, shown: Observed['principal'], id: string | undefined][] = [
    ['as Graph found it, in lowercase', undefined, found({ ...principal, id: upper }), upper.toLowerCase()],
    ["another application's", principalId, found({ ...principal, appId: formerId }), undefined],
    ['of one in upper case', undefined, found({ ...principal, appId: principal.appId.toUpperCase() }), principalId],
    ['given, and Graph does not say', upper, unknown, upper.toLowerCase()],
    ['not given, and Graph does not say', undefined, unknown, undefined],
    ['given, and Graph does not know it', upper, absent, undefined],
  ];
  test.each(cases)('%s', (_, given, shown, id) => {
    expect(adobePrincipalId({ ...inputs, adobePrincipalId: given }, { principal: shown })).toBe(id);
  });
});

test.each<[what: string, shown: Observed['principal'], id: string | undefined]>([
  ['an input names it; Graph was not asked', found({ ...principal, from: 'input', graphFailure: null }), principalId],
  ['an input names it; Graph did not answer', found({ ...principal, from: 'input', graphFailure: refusal }), undefined],
  ['Graph found it', found({ ...principal, from: 'graph', graphFailure: null }), undefined],
  ['there is none', absent, undefined],
  ['it could not be read', unknown, undefined],
])('a principal is unchecked if only an input names it: %s', (_, shown, id) => {
  expect(uncheckedPrincipal({ principal: shown })).toBe(id);
});

describe("Adobe's deleted principal", () => {
  const deleted = (until: string | null) => ({ id: principalId, restorableUntil: until });
  const gone = (until: string | null) => ({ principal: absent, deletedPrincipal: found(deleted(until)) });
  const time = (seconds: number) => new Date((now + seconds) * 1000).toISOString();
  const cases: [what: string, shown: Pick<Observed, 'principal' | 'deletedPrincipal'>, isRestorable: boolean][] = [
    ['can be restored before its day', gone(time(1)), true],
    ["can't be restored from that moment on", gone(time(0)), false],
    ["can't be restored after it", gone(time(-1)), false],
    ['can perhaps be restored if Graph does not say until when', gone(null), true],
    ['is not restored next to one that exists', { ...gone(null), principal: found(principal) }, false],
    ['is not restored next to one that may exist', { ...gone(null), principal: unknown }, false],
    ['is none if the search found none', { principal: absent, deletedPrincipal: absent }, false],
    ['is none if nobody could search', { principal: absent, deletedPrincipal: unknown }, false],
  ];
  test.each(cases)('%s', (_, shown, isRestorable) => {
    expect(restorablePrincipal(shown, now * 1000)?.id).toBe(isRestorable ? principalId : undefined);
  });

  test.each([
    ['none', undefined, true],
    ['it', principalId, true],
    ['another one', formerId, false],
  ])('fits inputs that name %s', (_, named, fits) => {
    expect(fitsInputs({ adobePrincipalId: named }, deleted(null))).toBe(fits);
  });
});
