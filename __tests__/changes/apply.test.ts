/** A job that is canceled while changes are made in parallel: each of them ends, and the end is told once. */
import { apply } from '../../src/changes/apply.ts';
import { ServiceError } from '../../src/errors/errors.ts';
import type { PlannedStep } from '../../src/model/plan.ts';
import { Interrupted } from '../../src/runtime/deadline.ts';
import { sessionOf } from './session.ts';

const words = { en: 'x', fr: 'y' };
const steps: readonly PlannedStep[] = [
  { resource: 'key', name: 'cja-cmk', action: 'create' },
  { resource: 'lock', name: 'cja-cmk', action: 'create' },
];

test.each([
  ['all', new Interrupted('cancelled', words), ['x: cancelled']],
  ['one', new ServiceError({ service: 'arm', operation: words, code: 'No', message: '' }), ['x: No: ', 'x: cancelled']],
])('ended by it: %s', async (_, ofKey, told) => {
  const ofLock = () => Promise.reject(new Interrupted('cancelled', words));
  const { arm, ...session } = sessionOf({ keyVaultManagement: () => Promise.reject(ofKey) });
  const options = { principal: undefined, stopIfVaultDiffers: false };
  const result = await apply({ ...session, arm: { ...arm, list: ofLock } }, steps, options);
  expect(result.errors.map(({ message }) => message)).toEqual(told);
  expect(result.changes.map(({ resource, status }) => `${resource} ${status}`)).toEqual(['key failed', 'lock failed']);
});
