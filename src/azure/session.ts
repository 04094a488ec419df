/**
 * All that a run talks to once it is logged in. The SDKs are loaded when they are first needed: the management client while
 * Entra answers, the data plane's only where a deleted key is looked for.
 */

import type { Inputs } from '../model/inputs.ts';
import type { Log } from '../model/log.ts';
import type { Deadline } from '../runtime/deadline.ts';
import { type Arm, arm } from './arm.ts';
import { bearer, type RenewableCredential, renewing, scopes } from './bearer.ts';
import type { DeletedKeys } from './deleted-keys.ts';
import type { Send, Transport } from './http.ts';
import type { KeyVaultCall } from './key-vault-client.ts';

export interface Session {
  readonly inputs: Inputs;
  readonly arm: Arm;
  readonly keyVault: KeyVaultCall;
  deletedKeys(): Promise<DeletedKeys>;
  /** A `Send` for Graph that adds its token. */
  readonly graph: Send;
  readonly deadline: Deadline;
  readonly log: Log;
}

export interface SessionParts {
  readonly inputs: Inputs;
  readonly transport: Transport;
  readonly credential: RenewableCredential;
  readonly deadline: Deadline;
  readonly log: Log;
}

export function openSession({ inputs, transport, credential, deadline, log }: SessionParts): Session {
  const send = (service: 'arm' | 'graph' | 'vault') => renewing(transport.for(service), { credential, service, log });
  const armSend = send('arm');
  const keyVault: KeyVaultCall = async (operation, call) => {
    const { keyVaultCalls } = await import('./key-vault-client.ts');
    return keyVaultCalls(armSend, credential, inputs.subscriptionId)(operation, call);
  };
  return {
    inputs,
    arm: arm(bearer(armSend, credential, scopes.arm)),
    keyVault,
    deletedKeys: async () => {
      const { deletedKeys } = await import('./deleted-keys.ts');
      return deletedKeys(send('vault'), credential, inputs);
    },
    graph: bearer(send('graph'), credential, scopes.graph),
    deadline,
    log,
  };
}
