/** The script that creates the pipeline's identities, run again: it keeps what exists and adds what is missing. */
import type { Inputs } from '../model/inputs.ts';
import type { Command } from '../model/remedy.ts';
import { az, line, shell, type Target } from './command.ts';

export type IdentityOption = '--with-recovery' | '--with-graph-write' | '--with-usage';

/** Which of the two identities a run signs in as: plan runs as that of verify. */
export function identityOf({ mode }: Inputs): 'ensure' | 'verify' {
  return mode === 'ensure' ? 'ensure' : 'verify';
}

/**
 * The script works on the subscription of the person's login. Repository and environment are filled in by the person: a
 * run in the wrong repository must not have itself trusted.
 */
export function runIdentityScript({ inputs }: Target, ...options: readonly IdentityOption[]): Command[] {
  const target = ['--mode', identityOf(inputs), '--resource-group', inputs.resourceGroup];
  const trusted = ['--repository', 'OWNER/NAME', '--environment', 'ENVIRONMENT'];
  return [
    az('account', 'set', '--subscription', inputs.subscriptionId),
    shell(line('infra/identity.sh', ...target, '--client-id', inputs.clientId, ...trusted, ...options)),
  ];
}
