/** A session of which only what a test names can be used. */
import type { Session } from '../../src/azure/clients.ts';
import { inputsOf } from '../checks/tenant.ts';

const unused = () => Promise.reject(new Error('not asked'));

export function sessionOf(parts: Pick<Session, 'deadline'> & Partial<Session>): Session {
  return {
    inputs: inputsOf(),
    arm: { get: unused, put: unused, list: unused, listFirst: unused },
    keyVaultManagement: unused,
    deletedKeys: unused,
    logs: unused,
    callerId: unused,
    graph: unused,
    clock: { isSince: () => true, timeOf: () => 0 },
    log: { info() {}, debug() {}, warning() {}, step() {} },
    noteKnown() {},
    ...parts,
  };
}
