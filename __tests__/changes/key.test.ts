/** The recovery of a key that was purged meanwhile. */

import { expect, test } from '@jest/globals';
import type { Session } from '../../src/azure/clients.ts';
import { recoverKey } from '../../src/changes/key.ts';
import { ServiceError } from '../../src/errors/errors.ts';
import { Deadline } from '../../src/runtime/deadline.ts';
import { inputsOf } from '../checks/tenant.ts';

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
  const session: Session = {
    inputs: inputsOf(),
    arm: { get: unused, put: unused, list: unused, listFirst: unused },
    keyVault: refused('arm'),
    deletedKeys: () => Promise.resolve({ get: unused, recover: refused('vault') }),
    auditLog: unused,
    callerId: unused,
    graph: unused,
    clock: { isSince: () => true, timeOf: () => 0 },
    deadline,
    log: { info() {}, debug() {}, warning() {}, step() {} },
    noteKnown() {},
  };
  try {
    await expect(recoverKey(session)).rejects.toMatchObject({ details: { code: 'KeyNotFound' } });
  } finally {
    deadline.close();
  }
});
