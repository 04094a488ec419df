/** Outcomes of runs, as the run passes them to the report. */
import { evaluate } from '../../src/checks/evaluate.ts';
import { conclude } from '../../src/conclude.ts';
import { ServiceError } from '../../src/errors/errors.ts';
import { InvalidInputs } from '../../src/inputs/inputs.ts';
import type { LoggedCalls } from '../../src/model/audit-log.ts';
import type { Contact } from '../../src/model/contacts.ts';
import type { HostName, IdTokenClaims } from '../../src/model/host.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed } from '../../src/model/observed.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { Change } from '../../src/model/plan.ts';
import type { Run } from '../../src/model/run.ts';
import { vaultScopeOf } from '../../src/model/scopes.ts';
import type { Language } from '../../src/model/words.ts';
import { plan } from '../../src/plan.ts';
import {
  absent,
  confirmed,
  found,
  inputs,
  keyVersion,
  listed,
  noVault,
  now,
  observed,
  olderDetail,
  olderEntry,
  olderVersion,
  softDeletedVault,
  unknown,
  version,
  waived,
  withKey,
} from '../checks/tenant.ts';
import { hoursAgo, loggedCall, usageOf } from '../checks/usage.ts';
import { textsOf } from '../hosts/every.ts';

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
  docsUrl: 'https://github.com/octo-org/cmk-action/blob/v1/docs',
};

const presentedAs = (environment: string): IdTokenClaims => ({
  issuer: 'https://token.actions.githubusercontent.com',
  subject: `repo:contoso/keys:environment:${environment}`,
  audience: inputs.audience,
});

const [startedAt, finishedAt] = ['2026-06-01T00:00:00.000Z', '2026-06-01T00:00:42.000Z'];
const otherAppId = '77777777-7777-4777-8777-777777777777';

export interface Case {
  readonly asked?: Partial<Inputs>;
  /** `undefined` if nothing was read. */
  readonly observed?: Partial<Observed> | undefined;
  readonly changes?: readonly Change[];
  readonly error?: unknown;
  readonly activity?: Outcome['activity'] | undefined;
  readonly claims?: IdTokenClaims;
  /** Default: GitHub. */
  readonly host?: HostName;
}

/** The outcome of a run on the ready target with changes. */
export function outcomeOf(what: Case = {}): Outcome {
  const { host = 'github' } = what;
  const presented = what.claims ?? presentedAs(what.asked?.mode === 'ensure' ? 'cmk' : 'cmk-read');
  const asked: Inputs = { ...inputs, host, form: textsOf[host].form, run: { ...run, host, presented }, ...what.asked };
  const observation = 'observed' in what && what.observed === undefined ? undefined : { ...observed, ...what.observed };
  const planned =
    observation === undefined || asked.mode === 'verify'
      ? undefined
      : plan(asked, observation, { recovery: undefined, activity: what.activity });
  const changes = (planned?.steps ?? []).map(
    ({ resource, name, action }): Change => ({ resource, name, action, status: 'planned' }),
  );
  const concluded = conclude(
    {
      inputs: asked,
      observed: observation,
      ...(what.activity !== undefined && { activity: what.activity }),
      plan: planned,
      changes: [...(what.changes ?? (asked.mode === 'plan' ? changes : []))],
      verdict: observation && evaluate(asked, observation, undefined, what.activity),
      error: what.error,
      claims: what.claims,
      recovery: undefined,
      startedAt,
    },
    { ...run, host },
    textsOf[host],
  );
  return { ...concluded, finishedAt };
}

const inLanguage = (what: Case, language: Language) => outcomeOf({ ...what, asked: { ...what.asked, language } });

const empty: Partial<Observed> = { ...noVault, principal: absent };

/** What ensure does from an empty group. */
const fromEmpty = outcomeOf({ asked: { mode: 'plan' }, observed: empty }).changes;

const readyCase: Case = { asked: { adobeOrgId: '0123456789ABCDEF01234567@AdobeOrg' } };
export const ready = outcomeOf(readyCase);
const complete = {
  adobeOrgId: '0123456789ABCDEF01234567@AdobeOrg',
  ticketContact: 'Ada Nguyen, privacy-platform@contoso.com',
} as const;
const confirmedCase: Case = { asked: { ...confirmed(version), adobeTicket: 'E-001234567' } };
export const confirmedReady = outcomeOf(confirmedCase);
const keyDisabledCase: Case = { observed: withKey({ enabled: false }) };
export const keyDisabled = outcomeOf(keyDisabledCase);
const plannedCase: Case = { asked: { mode: 'plan' }, observed: empty };
export const planned = outcomeOf(plannedCase);
export const plannedInDoubt = outcomeOf({
  asked: { mode: 'plan' },
  observed: { ...empty, otherVaults: found(['kv-contoso-cmk']) },
});
const deletedVault: Partial<Observed> = {
  ...empty,
  deletedVault: found({ ...softDeletedVault, vaultId: vaultScopeOf(inputs) }),
};
const blockedCase: Case = { asked: { mode: 'ensure' }, observed: deletedVault };
export const blocked = outcomeOf(blockedCase);
const notSeenCase: Case = {
  asked: { waive: waived('vault-lock') },
  observed: { roleAssignments: unknown, locks: absent, secrets: listed('password') },
};
export const notSeen = outcomeOf(notSeenCase);
const refusedCase: Case = {
  asked: { mode: 'ensure' },
  observed: empty,
  changes: fromEmpty.map((change, index) => Object.assign({}, change, { status: index === 0 ? 'failed' : 'skipped' })),
  error: new ServiceError({
    service: 'arm',
    operation: { en: 'create vault kv-contoso-cja', fr: 'créer le coffre kv-contoso-cja' },
    status: 403,
    code: 'RequestDisallowedByPolicy',
    message: "Resource 'kv-contoso-cja' was disallowed by policy.",
    requestId: '7c7a3a0e-3a57-4f0b-9d0e-3a4d1b0f8a11',
  }),
};
export const refused = outcomeOf(refusedCase);
const loginRefusedCase: Case = {
  asked: { mode: 'ensure' },
  observed: undefined,
  error: new ServiceError({
    service: 'entra',
    operation: {
      en: 'log in to tenant 00000000-0000-0000-0000-0000000000bb',
      fr: 'se connecter au locataire 00000000-0000-0000-0000-0000000000bb',
    },
    status: 400,
    code: 'AADSTS700213',
    message:
      'AADSTS700213: No matching federated identity record found.\r\nTrace ID: 00000000-0000-0000-0000-0000000000dd',
  }),
};
export const invalid: Outcome = {
  ...conclude(
    {
      inputs: undefined,
      observed: undefined,
      plan: undefined,
      changes: [],
      verdict: undefined,
      error: new InvalidInputs([
        { input: 'vault-name', given: '-x', rule: 'must be 3 to 24 letters, digits and single hyphens' },
        { input: 'resource-group', given: '', rule: 'must be given' },
      ]),
      claims: undefined,
      recovery: undefined,
      startedAt,
    },
    run,
    textsOf.github,
  ),
  finishedAt,
};
export const french = outcomeOf({ asked: { language: 'fr', mode: 'ensure' } });

const asUsed = { ...confirmed(version), usageDays: 7 };
const everyDay = loggedCall({ calls: 6, first: hoursAgo(147).first });
const setUp = [
  loggedCall({ operation: 'KeyWrap', ...hoursAgo(148) }),
  loggedCall({ operation: 'KeyGet', version: '', ...hoursAgo(148) }),
];
const inUseCase: Case = { asked: asUsed, observed: { usage: found(usageOf(everyDay, ...setUp)) } };
export const inUse = outcomeOf(inUseCase);
const useRefused: Case = {
  asked: asUsed,
  observed: {
    ...withKey({ enabled: false }),
    usage: found(
      usageOf(loggedCall({ status: 403, result: 'Forbidden', calls: 2, ...hoursAgo(1) }), everyDay, ...setUp),
    ),
  },
};
const roleRemoved: Case = {
  asked: { ...confirmed(version), ...complete, adobeTicket: 'E-001234567' },
  observed: { roleAssignments: found([]) },
  activity: found({
    isComplete: true,
    entries: [
      {
        operation: 'microsoft.authorization/roleassignments/delete',
        caller: 'eve@contoso.com',
        at: '2026-05-31T22:11:12.000Z',
        resourceId: `${vaultScopeOf(inputs)}/providers/microsoft.authorization/roleassignments/1`,
      },
    ],
  }),
};
const keyDisabledLater: Case = {
  asked: { ...asUsed, ...complete },
  observed: {
    ...withKey({ enabled: false }),
    usage: found(
      usageOf(
        loggedCall({
          appId: '04b07795-8ddb-461a-bbee-02f9e1bf7b46',
          operation: 'KeyUpdate',
          callerIp: '203.0.113.9',
          ...hoursAgo(1),
        }),
        everyDay,
      ),
    ),
  },
  activity: unknown,
};

const everybody: readonly Contact[] = [
  { role: 'owners', text: 'Ada Lovelace, +33 1 70 18 99 00' },
  { role: 'security', text: 'security on call, +33 1 70 18 99 11' },
  { role: 'adobe-admin', text: 'Grace Hopper, +1 514 555 0199' },
  { role: 'pipeline', text: 'platform team, #platform' },
];

/** A second version, of yesterday, beside a confirmed one that reached the company's limit. */
const rotating = (adobeKeyVersion: 'pinned' | 'latest', ...rows: readonly LoggedCalls[]): Case => {
  const former = { ...olderDetail, created: now - 732 * 86_400 };
  return {
    asked: {
      ...asUsed,
      ...complete,
      ...confirmed(olderVersion),
      adobeKeyVersion,
      keyMaxAgeDays: 730,
      adobeTicket: 'E-001234567',
      contacts: everybody,
    },
    observed: {
      keyVersions: found([{ ...olderEntry, created: former.created }, keyVersion]),
      confirmedVersion: found(former),
      usage: found(usageOf(loggedCall({ version: olderVersion, calls: 40, first: hoursAgo(160).first }), ...rows)),
    },
  };
};

/** What a run may end with, by the name of its golden file. */
const cases: Readonly<Record<string, Case>> = {
  'verify-ready': readyCase,
  'verify-ready-to-send': { asked: complete },
  'ensure-ready': { asked: { mode: 'ensure' } },
  'ensure-from-empty': {
    asked: { mode: 'ensure' },
    changes: fromEmpty.map((change) => Object.assign({}, change, { status: 'done' })),
  },
  'verify-confirmed': confirmedCase,
  'verify-new-version': { asked: { ...complete, ...confirmed(olderVersion) } },
  'verify-rotation-made': rotating(
    'pinned',
    loggedCall({ appId: otherAppId, operation: 'KeyRotate', ...hoursAgo(24) }),
  ),
  'verify-rotation-adopting': rotating('latest', loggedCall({ calls: 6, first: hoursAgo(20).first })),
  'verify-in-use': inUseCase,
  'verify-use-refused': useRefused,
  'verify-no-use': { asked: asUsed, observed: { usage: found(usageOf(loggedCall({ appId: otherAppId }))) } },
  'verify-role-removed': roleRemoved,
  'verify-key-disabled': keyDisabledCase,
  'verify-key-disabled-later': keyDisabledLater,
  'verify-not-seen': notSeenCase,
  'plan-from-empty': plannedCase,
  'ensure-blocked': blockedCase,
  'ensure-refused': refusedCase,
  'login-refused': loginRefusedCase,
};

/** The same outcomes in one language. */
export const namedIn = (language: Language): readonly (readonly [string, Outcome])[] =>
  Object.entries(cases).map(([name, each]) => [name, inLanguage(each, language)] as const);

/** All outcomes; without inputs nobody knows the language. */
export const named: readonly (readonly [string, Outcome])[] = [
  ...namedIn('en'),
  ['invalid-inputs', invalid],
  ...namedIn('fr').map(([name, outcome]) => [`${name}, in French`, outcome] as const),
];
