/** The script that creates the pipeline's identities, run again: it keeps what exists and adds what is missing. */
import type { HostName } from '../model/host.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Command } from '../model/runbook.ts';
import { az, line, shell, type Target } from './command.ts';

export type IdentityOption = '--with-recovery' | '--with-graph-write' | '--with-usage';

/** Which of the two identities a run signs in as: plan runs as that of verify. */
export function identityOf({ mode }: Inputs): 'ensure' | 'verify' {
  return mode === 'ensure' ? 'ensure' : 'verify';
}

/**
 * The script works on the subscription of the person's login. What the identity trusts is filled in by the person: a run in
 * the wrong place must not have itself trusted.
 */
export function runIdentityScript({ inputs }: Target, ...options: readonly IdentityOption[]): Command[] {
  return runScript(inputs, identityOf(inputs), inputs.clientId, options);
}

/** For the identity of ensure, whose client ID a run of the other one does not know. */
export function renewEnsureIdentity({ inputs }: Target): Command[] {
  return runScript(inputs, 'ensure', clientIdOf('ensure', inputs), []);
}

/** For the identity of verify in another tenant than the run's, which has another client ID. */
export function createVerifyIdentity({ inputs }: Target): Command[] {
  return runScript(inputs, 'verify', 'CLIENT-ID-OF-VERIFY', []);
}

/** For both identities, and so that ensure can recover. */
export function renewIdentities({ inputs }: Target): Command[] {
  const [, ofVerify] = runScript(inputs, 'verify', clientIdOf('verify', inputs), []);
  const ofEnsure = runScript(inputs, 'ensure', clientIdOf('ensure', inputs), ['--with-recovery']);
  return ofVerify === undefined ? ofEnsure : [...ofEnsure, ofVerify];
}

function clientIdOf(mode: 'ensure' | 'verify', inputs: Inputs): string {
  return identityOf(inputs) === mode ? inputs.clientId : `CLIENT-ID-OF-${mode.toUpperCase()}`;
}

/** The options that say which job, connection or subject is trusted. */
const trusted: Readonly<Record<HostName, readonly string[]>> = {
  github: ['--repository', 'OWNER/NAME', '--environment', 'ENVIRONMENT'],
  'azure-pipelines': ['--azure-devops-connection', 'ISSUER', 'SUBJECT'],
  gitlab: ['--gitlab-project', 'GROUP/PROJECT', '--branch', 'BRANCH'],
  terminal: ['--issuer', 'ISSUER', '--subject', 'SUBJECT'],
};

function runScript(
  { resourceGroup, subscriptionId, host }: Inputs,
  mode: 'ensure' | 'verify',
  clientId: string,
  options: readonly IdentityOption[],
): Command[] {
  const target = ['--mode', mode, '--resource-group', resourceGroup, '--client-id', clientId];
  return [
    az('account', 'set', '--subscription', subscriptionId),
    shell(line('infra/identity.sh', ...target, ...trusted[host], ...options, '--yes')),
  ];
}
