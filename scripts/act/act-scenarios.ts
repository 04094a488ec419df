/** What the examples are run through: the tenant, what happens to the run, and what has to come of it. */
import type { CloudState, VaultState } from '../../emulator/state.ts';
import { adobePrincipalId, clientId, groupScope, repository, roles, vaultName } from '../../emulator/tenants/names.ts';
import { grantRole, revokeRole, rightsOf, setGraphPermissions } from '../../emulator/tenants/rights.ts';
import { tenants } from '../../emulator/tenants/tenants.ts';
import { noneUntilAfter } from '../../src/inputs/confirmation.ts';

const keyUri = `https://${vaultName}.vault.azure.net/keys/cja-cmk`;
const eu = `${vaultName}-eu`;

/** Two vaults that are ready, and an identity that may only read. */
function ready(): CloudState {
  const state = tenants.ready();
  for (const { roleId, scope } of rightsOf(state)) revokeRole(state, roleId, scope);
  grantRole(state, roles.reader, groupScope);
  setGraphPermissions(state, ['Application.Read.All'], clientId);
  grantRole(state, roles.keyVaultCryptoServiceEncryptionUser, groupScope, adobePrincipalId);
  const [first] = state.vaults;
  if (first === undefined) throw new Error('the tenant has no vault');
  state.vaults.push({ ...structuredClone(first), name: eu });
  return state;
}

const vaultNamed = (state: CloudState, name: string): VaultState | undefined =>
  state.vaults.find((one) => one.name === name);

function disableKey(state: CloudState, name = vaultName): void {
  for (const { versions } of vaultNamed(state, name)?.keys ?? []) for (const one of versions) one.enabled = false;
}

function trustNobody(state: CloudState): void {
  for (const { federatedCredentials } of state.applications) federatedCredentials.length = 0;
}

/** A change of the file that somebody copied: the text and its replacement. */
export type Edit = readonly [from: string | RegExp, to: string];

export interface Scenario {
  readonly name: string;
  /** File of `docs/examples`. */
  readonly example: string;
  /** Default: `workflow_dispatch`. */
  readonly event?: string;
  readonly payload?: object;
  /** Chosen on the form. */
  readonly chosen?: Readonly<Record<string, string>>;
  readonly attempt?: number;
  readonly tenant?: () => CloudState;
  readonly change?: (state: CloudState) => void;
  readonly edits?: readonly Edit[];
  /** Written as the key that Adobe confirmed; default: that of the tenant. */
  readonly confirmed?: string;
  /** What Teams answers. */
  readonly teams?: number;
  /** Expected result of each job; `none` for one that must not run. */
  readonly jobs: Readonly<Record<string, 'success' | 'failure' | 'none'>>;
  /** Whether something was written to Azure. */
  readonly writes?: boolean;
  /** Expected messages, in their order, such as `teams The check did not pass`. */
  readonly messages?: readonly string[];
  /** Whether an issue is open afterward. */
  readonly issue?: boolean;
  /** Expected state in the report that is signed; default: nothing is signed. */
  readonly signed?: string;
}

const [schedule, verify, setUp, gate, evidence] = [
  'schedule',
  'verify-cmk.yml',
  'cmk-set-up.yml',
  'require-cmk.yml',
  'evidence-cmk.yml',
] as const;
const cmk = 'Customer-managed key';
/** What a person says before Adobe has confirmed a key. */
const none = noneUntilAfter(Date.now(), 30);
const emptyGroup = { example: setUp, tenant: tenants['group-only'], confirmed: none } as const;
const pullRequest = (from: string) => ({
  pull_request: { number: 7, head: { ref: 'x', repo: { full_name: from } }, base: { ref: 'main' } },
});
const [teams, triggered, resolved] = ['teams The check did not pass', 'pagerduty trigger one', 'pagerduty resolve one'];
const canceling: Edit = ['    steps:', '    steps:\n      - run: kill -INT $PPID; sleep 4'];
const monitored: Edit = ['      # - { name: Monitor', '      - { name: Monitor'];
const step = '      - name: Gate\n';

/** The job of the example for several keys, as docs/gates.md has it. */
const secondStep: readonly Edit[] = [
  [/ {6}- name: Gate\n([^]*?)(?=\n\n {2}release:)/, '      - name: Gate\n$1\n      - name: Gate EU\n$1'],
  [/(Gate EU[^]*?)id: gate/, '$1id: gate-eu'],
  [/(Gate EU[^]*?vault-name: )\S+/, `$1${eu}`],
  [/(Gate EU[^]*?confirmed-key-uri: )\S+/, `$1https://${eu}.vault.azure.net/keys/cja-cmk`],
  ["== 'success' && github", "== 'success' && steps.gate-eu.outcome == 'success' && github"],
];

export const scenarios: readonly Scenario[] = [
  { ...emptyGroup, name: 'set-up: plan by hand writes nothing', chosen: { mode: 'plan' }, jobs: { Plan: 'success' } },
  {
    ...emptyGroup,
    name: 'set-up: ensure creates',
    chosen: { mode: 'ensure' },
    jobs: { Ensure: 'success' },
    writes: true,
  },
  {
    ...emptyGroup,
    name: 'set-up: a rerun of ensure does nothing',
    chosen: { mode: 'ensure' },
    attempt: 2,
    jobs: { Ensure: 'none' },
  },
  {
    ...emptyGroup,
    name: 'set-up: a pull request of the repository plans',
    event: 'pull_request',
    payload: pullRequest(repository),
    jobs: { Plan: 'success' },
  },
  {
    ...emptyGroup,
    name: 'set-up: a pull request of a fork does nothing',
    event: 'pull_request',
    payload: pullRequest('mallory/fork'),
    jobs: { Plan: 'none' },
  },
  {
    name: 'verify: green',
    example: verify,
    event: schedule,
    jobs: { Verify: 'success', Notify: 'success' },
    messages: [resolved],
    issue: false,
  },
  {
    name: 'verify: green, started as a test',
    example: verify,
    chosen: { test: 'true' },
    jobs: { Verify: 'success', Notify: 'success' },
    messages: ['teams This is only a test', 'pagerduty trigger own'],
  },
  {
    name: 'verify: red, the vault is gone',
    example: verify,
    event: schedule,
    change: (state) => void state.vaults.shift(),
    jobs: { Verify: 'failure', Notify: 'success' },
    messages: [teams, triggered],
    issue: true,
  },
  {
    name: 'verify: red, nobody can sign in',
    example: verify,
    event: schedule,
    change: trustNobody,
    jobs: { Verify: 'failure', Notify: 'success' },
    messages: [teams, triggered],
  },
  {
    name: 'verify: a rerun sends nothing',
    example: verify,
    event: schedule,
    attempt: 2,
    jobs: { Verify: 'success', Notify: 'none' },
  },
  {
    name: 'verify: red, Teams refuses, and PagerDuty and the monitor are called all the same',
    example: verify,
    event: schedule,
    change: (state) => void state.vaults.shift(),
    edits: [
      [monitored[0], monitored[1]],
      [/(- \{ name: Monitor, )/, '$1if: always(), '],
    ],
    teams: 400,
    jobs: { Verify: 'failure', Notify: 'failure' },
    messages: [teams, triggered, 'monitor'],
  },
  {
    name: 'verify: green, the monitor is called',
    example: verify,
    event: schedule,
    edits: [monitored],
    jobs: { Verify: 'success', Notify: 'success' },
    messages: [resolved, 'monitor'],
  },
  {
    name: 'verify: a canceled check is told as one that did not pass',
    example: verify,
    edits: [canceling],
    jobs: { Verify: 'failure', Notify: 'success' },
    messages: [teams, triggered],
  },
  { name: 'gate: open', example: gate, jobs: { [cmk]: 'success', Release: 'success' } },
  {
    name: 'gate: open in a rerun of all jobs',
    example: gate,
    attempt: 2,
    jobs: { [cmk]: 'success', Release: 'success' },
  },
  {
    name: 'gate: shut, the key is disabled',
    example: gate,
    change: disableKey,
    jobs: { [cmk]: 'failure', Release: 'none' },
  },
  {
    name: 'gate: shut, nothing is confirmed',
    example: gate,
    confirmed: none,
    jobs: { [cmk]: 'failure', Release: 'none' },
  },
  {
    name: 'gate: shut, nobody can sign in',
    example: gate,
    change: trustNobody,
    jobs: { [cmk]: 'failure', Release: 'none' },
  },
  {
    name: 'gate: shut, fail-on never is refused',
    example: gate,
    change: disableKey,
    edits: [['          mode: gate\n', '          mode: gate\n          fail-on: never\n']],
    jobs: { [cmk]: 'failure', Release: 'none' },
  },
  {
    name: 'gate: shut in a rerun of failed jobs, which has the attempt of the first',
    example: gate,
    attempt: 2,
    edits: [[/attempt: \$\{\{ steps.*/, 'attempt: "1"']],
    jobs: { Release: 'none' },
  },
  {
    name: 'gate: shut, the job was skipped',
    example: gate,
    edits: [[`    name: ${cmk}\n`, `    name: ${cmk}\n    if: false\n`]],
    jobs: { Release: 'none' },
  },
  {
    name: 'gate: shut, the step was skipped',
    example: gate,
    edits: [[step, `${step}        if: false\n`]],
    jobs: { Release: 'none' },
  },
  {
    name: 'gate: shut, the step may fail',
    example: gate,
    change: disableKey,
    edits: [[step, `${step}        continue-on-error: true\n`]],
    jobs: { Release: 'none' },
  },
  {
    name: 'gate: shut, the job may fail',
    example: gate,
    change: disableKey,
    edits: [[`    name: ${cmk}\n`, `    name: ${cmk}\n    continue-on-error: true\n`]],
    jobs: { Release: 'none' },
  },
  { name: 'gate: shut, it was canceled', example: gate, edits: [canceling], jobs: { Release: 'none' } },
  { name: 'gate: open for two keys', example: gate, edits: secondStep, jobs: { [cmk]: 'success', Release: 'success' } },
  {
    name: 'gate: shut for two keys, one of which is disabled',
    example: gate,
    edits: secondStep,
    change: (state) => disableKey(state, eu),
    jobs: { [cmk]: 'failure', Release: 'none' },
  },
  { name: 'evidence: of a key that is ready', example: evidence, jobs: { Evidence: 'success' }, signed: 'confirmed' },
  {
    name: 'evidence: of a key that is disabled',
    example: evidence,
    change: disableKey,
    jobs: { Evidence: 'failure' },
    signed: 'unhealthy',
  },
];

/** The tenant at the beginning of a scenario. */
export function tenantOf({ tenant = ready, change }: Scenario): CloudState {
  const state = tenant();
  change?.(state);
  return state;
}

export const confirmedIn = ({ confirmed = keyUri }: Scenario): string => confirmed;
