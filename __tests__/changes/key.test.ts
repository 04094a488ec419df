/** The recovery of a key that was purged meanwhile. */

import { expect, test } from '@jest/globals';
import { recoverKey } from '../../src/changes/key.ts';
import { ServiceError } from '../../src/errors/errors.ts';
import { Deadline } from '../../src/runtime/deadline.ts';
import { sessionOf } from './session.ts';

const unused = () => Promise.reject(new Error('not asked'));
const refused = (service: 'arm' | 'vault') => () =>
  Promise.reject(
    new ServiceError({
      service,
      operation: { en: 'recover it', fr: 'le récupérer' },
      status: 404,
      code: 'KeyNotFound',
      message: 'Deleted Key not found: cja-cmk',
    }),
  );

test('of a purged key says so if the deadline comes before the wait ends', async () => {
  const deadline = new Deadline(400);
  const session = sessionOf({
    deadline,
    keyVaultManagement: refused('arm'),
    deletedKeys: () => Promise.resolve({ get: unused, recover: refused('vault') }),
  });
  try {
    await expect(recoverKey(session)).rejects.toMatchObject({ details: { code: 'KeyNotFound' } });
  } finally {
    deadline.close();
  }
});
