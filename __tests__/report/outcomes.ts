/** Outcomes of runs, as the run passes them to the report. */
import { evaluate } from '../../src/checks/evaluate.ts';
import { conclude } from '../../src/conclude.ts';
import { InvalidInputs } from '../../src/inputs/inputs.ts';
import type { HostName, IdTokenClaims } from '../../src/model/host.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed } from '../../src/model/observed.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { Change, Recovery } from '../../src/model/plan.ts';
import type { Run } from '../../src/model/run.ts';
import { plan } from '../../src/plan.ts';
import { confirmed, inputs, observed, version, withKey } from '../checks/tenant.ts';
import { textsOf } from '../hosts/every.ts';

export const docsUrl = 'https://github.com/octo-org/cmk-action/blob/v1/docs';

export const run: Run = {
  host: 'github',
  repository: 'contoso/keys',
  runId: '4711',
  runNumber: '12',
  runAttempt: '1',
  runUrl: 'https://github.com/contoso/keys/actions/runs/4711',
  workflow: 'Set up the key',
  job: 'cmk',
  runner: { name: 'GitHub Actions 7', environment: 'github-hosted' },
  actor: 'octocat',
  event: 'workflow_dispatch',
  ref: 'refs/heads/main',
  commit: '0123456789abcdef0123456789abcdef01234567',
  workflowRef: 'contoso/keys/.github/workflows/cmk.yml@refs/heads/main',
  workflowCommit: '0123456789abcdef0123456789abcdef01234567',
  action: '1.0.0',
  docsUrl,
};

/** On GitHub where the action comes from is known; elsewhere, here, it is not. */
export const runs: Readonly<Record<HostName, Run>> = {
  github: run,
  'azure-pipelines': elsewhere('azure-pipelines', 'https://dev.azure.com/contoso/keys/_build/results?buildId=4711'),
  gitlab: elsewhere('gitlab', 'https://gitlab.contoso.example/contoso/keys/-/jobs/4711'),
  terminal: { ...elsewhere('terminal', ''), runId: '', repository: '' },
};

function elsewhere(host: HostName, runUrl: string): Run {
  return { ...run, host, runUrl, docsUrl: '', workflow: '', workflowRef: '', runner: { name: '', environment: '' } };
}

const presentedAs = (environment: string, host: HostName): IdTokenClaims =>
  host === 'gitlab'
    ? {
        issuer: 'https://gitlab.contoso.example',
        subject: 'project_path:contoso/keys:ref_type:branch:ref:main',
        audience: inputs.audience,
      }
    : {
        issuer: 'https://token.actions.githubusercontent.com',
        subject: `repo:contoso/keys:environment:${environment}`,
        audience: inputs.audience,
      };

const [startedAt, finishedAt] = ['2026-06-01T00:00:00.000Z', '2026-06-01T00:00:42.000Z'];

/** What differs from a run of verify on the ready target. */
export interface Case {
  readonly asked?: Partial<Inputs>;
  /** `undefined` if nothing was read. */
  readonly observed?: Partial<Observed> | undefined;
  readonly changes?: readonly Change[];
  readonly recovery?: Recovery;
  readonly error?: unknown;
  readonly activity?: Outcome['activity'] | undefined;
  readonly claims?: IdTokenClaims;
  readonly failingSince?: string;
  /** Default: GitHub. */
  readonly host?: HostName;
}

export function outcomeOf(what: Case = {}): Outcome {
  const { host = 'github', activity, recovery, error, claims } = what;
  const presented = claims ?? presentedAs(what.asked?.mode === 'ensure' ? 'cmk' : 'cmk-read', host);
  const asked: Inputs = { ...inputs, host, form: textsOf[host].form, run: { ...runs[host], presented }, ...what.asked };
  const observation = 'observed' in what && what.observed === undefined ? undefined : { ...observed, ...what.observed };
  const isPlanned = asked.mode === 'plan' || asked.mode === 'ensure';
  const planned = observation && isPlanned ? plan(asked, observation, { recovery: undefined, activity }) : undefined;
  const changes = (planned?.steps ?? []).map(
    ({ resource, name, action }): Change => ({ resource, name, action, status: 'planned' }),
  );
  const state = {
    inputs: asked,
    observed: observation,
    ...(activity !== undefined && { activity }),
    ...(what.failingSince !== undefined && { failingSince: what.failingSince }),
    plan: planned,
    changes: [...(what.changes ?? (asked.mode === 'plan' ? changes : []))],
    verdict: observation && evaluate(asked, observation, undefined, activity),
    error,
    claims,
    recovery,
    startedAt,
  };
  return { ...conclude(state, runs[host], textsOf[host]), finishedAt };
}

/** A run that nobody can read the inputs of. */
export function invalidOn(host: HostName = 'github'): Outcome {
  const error = new InvalidInputs([
    { input: 'vault-name', given: '-x', rule: 'must be 3 to 24 letters, digits and single hyphens' },
    { input: 'resource-group', given: '', rule: 'must be given' },
  ]);
  const nothing = { inputs: undefined, observed: undefined, plan: undefined, verdict: undefined } as const;
  const state = { ...nothing, changes: [], error, claims: undefined, recovery: undefined, startedAt };
  return { ...conclude(state, runs[host], textsOf[host]), finishedAt };
}

export const ready = outcomeOf({ asked: { adobeOrgId: '0123456789ABCDEF01234567@AdobeOrg' } });
export const keyDisabled = outcomeOf({ observed: withKey({ enabled: false }) });
export const confirmedKeyDisabled = outcomeOf({ asked: confirmed(version), observed: withKey({ enabled: false }) });
