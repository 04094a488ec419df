/** The set-up script, run again: it keeps what exists and adds what is missing, once --yes is added. */
import { isCommit, sourceOf } from '../model/docs-url.ts';
import type { HostName, IdTokenClaims } from '../model/host.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Command } from '../model/remedy.ts';
import { az, line, shell, type Target } from './command.ts';

/** Which of the two identities a run signs in as: plan runs as that of verify. */
export function identityOf({ mode }: Inputs): 'ensure' | 'verify' {
  return mode === 'ensure' ? 'ensure' : 'verify';
}

/** For the identity of a run that signed in: it trusts the job already, so that is filled in. */
export const runSetUp = ({ inputs }: Target): Command[] => setUp(inputs, inputs.run?.presented);

/**
 * For an identity that did not trust the job. What it is to trust is filled in by the person: a run in the wrong place
 * must not have itself trusted.
 */
export const trustJob = ({ inputs }: Target): Command[] => setUp(inputs, undefined);

/** The script works on the subscription of the person's login. */
function setUp(inputs: Inputs, presented: IdTokenClaims | undefined): Command[] {
  const { resourceGroup, vaultName, location = 'LOCATION', run } = inputs;
  const { clone, folder } = fetchedFrom(run?.docsUrl ?? '');
  const target = ['--resource-group', resourceGroup, '--vault-name', vaultName, '--location', location];
  const trust = trusted[inputs.host](inputs, presented);
  return [
    ...clone,
    az('account', 'set', '--subscription', inputs.subscriptionId),
    shell(line(`${folder}infra/set-up.sh`, ...target, ...trust)),
  ];
}

type Trust = (inputs: Inputs, presented: IdTokenClaims | undefined) => readonly string[];

/** Every issuer but GitHub's. */
function bySubject(inputs: Inputs, presented: IdTokenClaims | undefined): readonly string[] {
  const known = presented === undefined ? undefined : identityOf(inputs);
  const subjectOf = (mode: 'ensure' | 'verify') =>
    known === mode && presented !== undefined ? presented.subject : `SUBJECT-OF-${mode.toUpperCase()}`;
  const subjects = ['--ensure-subject', subjectOf('ensure'), '--verify-subject', subjectOf('verify')];
  return ['--issuer', presented?.issuer ?? 'ISSUER', ...subjects, '--audience', inputs.audience];
}

/** The environment of ensure; that of verify is the script's own. Source: GitHub, OpenID Connect reference. */
function byRepository(inputs: Inputs, presented: IdTokenClaims | undefined): readonly string[] {
  if (presented === undefined) return ['--github', 'OWNER/REPO'];
  const [, environment] = /:environment:([^:]+)/.exec(presented.subject) ?? [];
  const named = identityOf(inputs) === 'ensure' ? environment : undefined;
  const protecting = named === undefined ? [] : ['--environment', named.replaceAll('%3A', ':')];
  return ['--github', inputs.run?.repository || 'OWNER/REPO', ...protecting];
}

const trusted: Readonly<Record<HostName, Trust>> = {
  github: byRepository,
  'azure-pipelines': bySubject,
  gitlab: bySubject,
  terminal: bySubject,
};

/** Fetches the scripts and the command line from where the action came from; where that is not known, a person has a copy. */
export function fetchedFrom(docsUrl: string): { readonly clone: readonly Command[]; readonly folder: string } {
  const source = sourceOf(docsUrl);
  if (source === undefined) return { clone: [], folder: '' };
  const { repository, ref } = source;
  const folder = 'cja-cmk-action';
  const clone = ['git', 'clone', '--quiet'];
  const commands = isCommit(ref)
    ? [line(...clone, repository, folder), line('git', '-C', folder, 'checkout', '--quiet', ref)]
    : [line(...clone, '--branch', ref, repository, folder)];
  return { clone: commands.map(shell), folder: `${folder}/` };
}
