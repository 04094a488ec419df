/** The script that creates the pipeline's identities, run again: it keeps what exists and adds what is missing. */
import { isCommit, sourceOf } from '../model/docs-url.ts';
import type { HostName, IdTokenClaims } from '../model/host.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Command } from '../model/remedy.ts';
import { az, line, shell, type Target } from './command.ts';

export type IdentityOption = '--with-recovery' | '--with-usage';

/** Which of the two identities a run signs in as: plan runs as that of verify. */
export function identityOf({ mode }: Inputs): 'ensure' | 'verify' {
  return mode === 'ensure' ? 'ensure' : 'verify';
}

/** For the identity of a run that signed in: it trusts the job already, so that is filled in. */
export function runIdentityScript({ inputs }: Target, ...options: readonly IdentityOption[]): Command[] {
  return runScript(inputs, [{ mode: identityOf(inputs), ...ofRun(inputs), options }]);
}

/**
 * For an identity that did not trust the job. What it is to trust is filled in by the person: a run in the wrong place
 * must not have itself trusted.
 */
export function trustJob({ inputs }: Target): Command[] {
  return runScript(inputs, [{ mode: identityOf(inputs), clientId: inputs.clientId, presented: undefined }]);
}

/** For the identity of ensure, whose client ID a run of the other one does not know. */
export function renewEnsureIdentity({ inputs }: Target): Command[] {
  return runScript(inputs, [knownOf('ensure', inputs)]);
}

/** For one of them, which need not be the run's own. */
export function renewIdentity({ inputs }: Target, mode: 'ensure' | 'verify'): Command[] {
  return runScript(inputs, [mode === 'ensure' ? ensureWithRecovery(inputs) : knownOf('verify', inputs)]);
}

const ensureWithRecovery = (inputs: Inputs): Identity => ({
  ...knownOf('ensure', inputs),
  options: ['--with-recovery'],
});

interface Identity {
  readonly mode: 'ensure' | 'verify';
  readonly clientId: string;
  /** By the job that it trusts. */
  readonly presented: IdTokenClaims | undefined;
  readonly options?: readonly IdentityOption[];
  /** Where it is, if it is known without what it presented. */
  readonly repository?: string;
}

const ofRun = ({ clientId, run }: Inputs) => ({ clientId, presented: run?.presented });

function knownOf(mode: 'ensure' | 'verify', inputs: Inputs): Identity {
  // Both pipelines are usually of one repository.
  const { repository = '' } = inputs.run ?? {};
  if (identityOf(inputs) === mode) return { mode, ...ofRun(inputs), repository };
  return { mode, clientId: `CLIENT-ID-OF-${mode.toUpperCase()}`, presented: undefined, repository };
}

/** The script works on the subscription of the person's login. */
function runScript(inputs: Inputs, identities: readonly Identity[]): Command[] {
  const { clone, folder } = fetchedFrom(inputs.run?.docsUrl ?? '');
  const lines = identities.map(({ mode, clientId, presented, options = [], repository = '' }) => {
    const target = ['--mode', mode, '--resource-group', inputs.resourceGroup, '--client-id', clientId];
    const trusted = presented === undefined ? unknownTrust(inputs, repository) : knownTrust(inputs, mode, presented);
    return shell(line(`${folder}infra/identity.sh`, ...target, ...trusted, ...options));
  });
  return [...clone, az('account', 'set', '--subscription', inputs.subscriptionId), ...lines];
}

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

/** The options that say which job, connection or subject is trusted, to be filled in. */
const placeholders: Readonly<Record<HostName, readonly string[]>> = {
  github: ['--environment', 'ENVIRONMENT'],
  'azure-pipelines': ['--azure-devops-connection', 'ISSUER', 'SUBJECT'],
  gitlab: ['--branch', 'BRANCH', '--issuer', 'ISSUER'],
  terminal: ['--issuer', 'ISSUER', '--subject', 'SUBJECT'],
};

/** Where the job is, as far as that is known without what it presented. */
const places: Readonly<Record<HostName, (place: string) => readonly string[]>> = {
  github: (place) => ['--repository', place === '' ? 'OWNER/NAME' : place],
  'azure-pipelines': () => [],
  gitlab: (place) => ['--gitlab-project', place === '' ? 'GROUP/PROJECT' : place],
  terminal: () => [],
};

function unknownTrust({ host }: Inputs, repository: string): readonly string[] {
  return [...places[host](repository), ...placeholders[host]];
}

function knownTrust({ host, run }: Inputs, mode: Identity['mode'], presented: IdTokenClaims): readonly string[] {
  const { issuer, subject } = presented;
  if (host === 'azure-pipelines') return ['--azure-devops-connection', issuer, subject];
  if (host === 'terminal') return ['--issuer', issuer, '--subject', subject];
  if (host === 'gitlab') return gitLabTrust(presented);
  const elsewhere = issuer === usualIssuer ? [] : ['--issuer', issuer];
  return [
    ...places.github(run?.repository ?? ''),
    ...(gitHubSubject(subject, mode) ?? placeholders.github),
    ...elsewhere,
  ];
}

const usualIssuer = 'https://token.actions.githubusercontent.com';

/** Ensure is for an environment only. Source: GitHub, OpenID Connect reference. */
function gitHubSubject(subject: string, mode: Identity['mode']): readonly string[] | undefined {
  const [, environment] = /:environment:([^:]+)/.exec(subject) ?? [];
  if (environment !== undefined) return ['--environment', environment.replaceAll('%3A', ':')];
  if (mode === 'ensure') return undefined;
  const [, branch] = /:ref:refs\/heads\/([^:]+)$/.exec(subject) ?? [];
  if (branch !== undefined) return ['--branch', branch];
  return subject.endsWith(':pull_request') ? ['--pull-request'] : undefined;
}

/**
 * Source: GitLab, ID token authentication: `project_path:GROUP/PROJECT:ref_type:branch:ref:BRANCH`, with the project's ID and with whether the
 * environment is protected where the project asks for these. A number says nothing without its server, and the shell may name another one; who starts
 * the pipeline can set the variable with the project's path.
 */
function gitLabTrust({ issuer, subject }: IdTokenClaims): readonly string[] {
  const [, project = ''] = /^project_(?:id|path):([^:]+):/.exec(subject) ?? [];
  const [, branch, inProtected] =
    /:ref_type:branch:ref:([^:]+)(?::environment_protected:(true|false))?$/.exec(subject) ?? [];
  const environment = inProtected === undefined ? [] : ['--environment-protected', inProtected];
  return [...places.gitlab(project), '--branch', branch ?? 'BRANCH', ...environment, '--issuer', issuer];
}
