/** All that a run talks to once it is logged in. */
import type { TokenCredential } from '@azure/core-auth';
import type { Deadline } from '../deadline.ts';
import type { Inputs, Log } from '../model.ts';
import { type Arm, arm } from './arm.ts';
import { type DeletedKeys, deletedKeys } from './deleted-keys.ts';
import type { Send, Transport } from './http.ts';
import { type KeyVaultCall, keyVaultCalls } from './key-vault-client.ts';
import { bearer, scopes } from './login.ts';

export interface Session {
  readonly inputs: Inputs;
  readonly arm: Arm;
  readonly keyVault: KeyVaultCall;
  readonly deletedKeys: DeletedKeys;
  /** A `Send` for Graph that adds its token. */
  readonly graph: Send;
  readonly deadline: Deadline;
  readonly log: Log;
}

export function openSession(parts: {
  inputs: Inputs;
  transport: Transport;
  credential: TokenCredential;
  deadline: Deadline;
  log: Log;
}): Session {
  const { inputs, transport, credential, deadline, log } = parts;
  const armSend = transport.for('arm');
  return {
    inputs,
    arm: arm(bearer(armSend, credential, scopes.arm)),
    keyVault: keyVaultCalls(armSend, credential, inputs.subscriptionId),
    deletedKeys: deletedKeys(transport.for('vault'), credential, inputs),
    graph: bearer(transport.for('graph'), credential, scopes.graph),
    deadline,
    log,
  };
}
