import type { Observed } from '../../src/model/observed.ts';
import { uncheckedPrincipal } from '../../src/model/principal.ts';
import { absent, found, principal, principalId, refusal, unknown } from '../checks/tenant.ts';

test.each<[what: string, shown: Observed['principal'], id: string | undefined]>([
  ['an input names it; Graph was not asked', found({ ...principal, from: 'input', graphFailure: null }), principalId],
  ['an input names it; Graph did not answer', found({ ...principal, from: 'input', graphFailure: refusal }), undefined],
  ['Graph found it', found({ ...principal, from: 'graph', graphFailure: null }), undefined],
  ['there is none', absent, undefined],
  ['it could not be read', unknown, undefined],
])('a principal is unchecked if only an input names it: %s', (_, shown, id) => {
  expect(uncheckedPrincipal({ principal: shown })).toBe(id);
});
