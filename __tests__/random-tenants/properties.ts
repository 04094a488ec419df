/**
 * The properties that hold for every tenant: what a run reports and writes, compared with the oracle and the simulated
 * Adobe.
 */
import { adobeMayUseKey, adobeTries } from '../../emulator/adobe.ts';
import { contains, same } from '../../emulator/arm/scopes.ts';
import { faultNamed } from '../../emulator/faults/catalog.ts';
import type { FaultRule } from '../../emulator/faults.ts';
import type { Cloud } from '../../emulator/service.ts';
import type { RunningCloud } from '../../emulator/start.ts';
import type { CloudState } from '../../emulator/state.ts';
import { groupName, pipelinePrincipalId, tenantId, vaultName, vaultScope } from '../../emulator/tenants/names.ts';
import { wrongCreations } from './creations.ts';
import { drive, type FindingSeen, type Mode, type RunSeen } from './drive.ts';
import { withUsualGroup } from './group-name.ts';
import { happen } from './meanwhile.ts';
import { type OddAnswers, rulesOf } from './odd-answers.ts';
import {
  type Expected,
  expectedOf,
  identifiersOf,
  isGraphRead,
  isSeenInSoftware,
  keyVaultIsOff,
  lockHolds,
  networkAlone,
  seesTokenSetting,
  waivedIds,
  warnings,
} from './oracle.ts';
import { denialComplaints } from './oracle-denials.ts';
import { seesOddSetting } from './oracle-forms.ts';
import { pinsAnother, rotationComplaints } from './oracle-rotation.ts';
import {
  appIdOf,
  type Inputs,
  type Reads,
  reads,
  saysConfirmed,
  type Truth,
  vaultOf,
  versionsOfAdobe,
} from './oracle-terms.ts';
import { isUseAnError, whyNoneIsOver } from './oracle-use.ts';
import { planComplaints } from './plan-is-ensure.ts';
import { setUp } from './set-up.ts';
import type { OwnDenySketch, Sketch } from './sketch.ts';
import { compareStates, snapshot, type Written } from './state-changes.ts';
import { endsSoon, untrueLines } from './urgency.ts';
import { forbiddenWrites, writtenBy } from './writes.ts';

export type PropertyName =
  | 'no-false-ready'
  | 'no-false-alarm'
  | 'findings'
  | 'state'
  | 'outputs'
  | 'step'
  | 'reasons'
  | 'no-crash'
  | 'no-forbidden-write'
  | 'honest-changes'
  | 'second-ensure'
  | 'ensure-completes'
  | 'plan-is-ensure'
  | 'plan-denials'
  | 'plan-notes'
  | 'invalid-inputs'
  | 'report-schema'
  | 'urgency'
  | 'rotation';

export interface Complaint {
  readonly property: PropertyName;
  readonly text: string;
}

/** Sets the tenant up, runs the action, and returns what does not hold. */
export async function complaintsOf(running: RunningCloud, sketch: Sketch): Promise<Complaint[]> {
  const { state, inputs } = setUp(sketch, Date.now());
  // The fast clock would close a connection that was opened in advance before its first request.
  state.settings.keepAlive.idle = Number.POSITIVE_INFINITY;
  running.reset(state);
  if (sketch.answer === 'in part') running.faults.push(faultNamed('logs-partial'));
  if (sketch.answer === 'nothing') running.faults.push(faultNamed('logs-empty'));
  // What others do meanwhile is timed by what the run reads.
  const isAlone = sketch.meanwhile === 'nothing';
  // A key that is not confirmed is not looked for so long.
  const deletedKey = sketch.omitted.deletedKey && sketch.runs === 'verify' && sketch.confirmed !== 'none';
  const odd = isAlone ? { ...sketch.odd, forms: sketch.forms, omitted: { ...sketch.omitted, deletedKey } } : undefined;
  const trial = new Trial(running, sketch.groupNames.azure, inputs, sketch.answer === 'whole', odd);
  if (sketch.unwaivable !== undefined) {
    await trial.runInvalid();
    return trial.complaints;
  }
  if (sketch.runs === 'verify') {
    await trial.run('verify');
    return trial.complaints;
  }
  if (sketch.meanwhile !== 'nothing') {
    await trial.runBesideOthers(sketch);
    return trial.complaints;
  }
  // A lock that a first list does not have is planned, and looked for again just before it is put.
  if (odd?.stale.includes('locks') === true) {
    await trial.run('ensure');
    return trial.complaints;
  }
  const plan = await trial.run('plan');
  trial.checkDenials(plan);
  const first = await trial.run('ensure');
  trial.comparePlan(sketch, plan, first);
  trial.checkCompletion(sketch, first);
  const second = await trial.run('ensure');
  if (first.seen.failures.length === 0 && first.seen.obstacles.length === 0) trial.checkSecond(second);
  return trial.complaints;
}

interface Ran {
  readonly seen: RunSeen;
  readonly before: Cloud;
  readonly writes: readonly string[];
  readonly attempts: readonly Written[];
}

class Trial {
  readonly complaints: Complaint[] = [];
  readonly #running: RunningCloud;
  readonly #group: string;
  readonly #inputs: Inputs;
  readonly #logIsWhole: boolean;
  readonly #odd: OddAnswers | undefined;
  #rules: readonly FaultRule[] = [];

  /** @param logIsWhole whether a query of the log returns all rows */
  constructor(running: RunningCloud, group: string, inputs: Inputs, logIsWhole: boolean, odd?: OddAnswers) {
    this.#running = running;
    this.#group = group;
    this.#inputs = inputs;
    this.#logIsWhole = logIsWhole;
    this.#odd = odd;
  }

  /** The cloud, and what arrived there, as if the group had the usual name. */
  #judged(): Pick<RunningCloud, 'cloud' | 'transcript'> {
    const { cloud, transcript } = this.#running;
    if (this.#group === groupName) return { cloud, transcript };
    const read = transcript.map((one) => Object.assign({}, one, { path: decodeURI(one.path) }));
    return {
      cloud: { ...cloud, state: withUsualGroup(snapshot(cloud.state), this.#group) },
      transcript: withUsualGroup(read, this.#group),
    };
  }

  async run(mode: Mode): Promise<Ran> {
    const before = this.#begin();
    const seen = await drive(this.#running, mode, this.#inputs);
    this.#checkNotes(mode, before, seen);
    return this.#check(mode, before, seen);
  }

  /** `ensure` while somebody else changes the tenant after its reads. The rules are those for what is there then. */
  async runBesideOthers(sketch: Sketch): Promise<void> {
    const { cloud } = this.#running;
    let before = this.#begin();
    const seen = await drive(this.#running, 'ensure', this.#inputs, () => {
      happen(cloud.state, sketch, cloud.now());
      before = { ...cloud, state: withUsualGroup(snapshot(cloud.state), this.#group) };
    });
    // A run that has nothing to write reads no second time.
    const isReadAfter = seen.log.includes('Resulting state');
    this.#check('ensure', before, seen, isReadAfter);
  }

  checkDenials({ seen, before }: Ran): void {
    const isStopped = seen.obstacles.some((one) => one.includes('"write-denied"'));
    for (const text of denialComplaints(before, this.#inputs, seen.changes, isStopped))
      this.complaints.push({ property: 'plan-denials', text });
  }

  /** A second vault in a group may be a mistake, and can't be undone: whoever plans or creates it is told of the first. */
  #checkNotes(mode: Mode, before: Cloud, { changes, notes }: RunSeen): void {
    const others = before.state.vaults.filter(
      ({ resourceGroup, name }) => resourceGroup === groupName && name !== vaultName,
    );
    const told = notes.filter(({ id }) => id === 'anotherVault').flatMap((note) => note.names);
    const creates = changes.some(({ resource, action }) => resource === 'vault' && action === 'create');
    const complain = (text: string) => this.complaints.push({ property: 'plan-notes', text: `${mode}: ${text}` });
    if (creates && others.length > 0 && reads(before).vaults) {
      for (const { name } of others.filter(({ name: one }) => !told.includes(one)))
        complain(`does not tell of vault ${name}`);
    } else if (told.length > 0 && (others.length === 0 || vaultOf(before) !== undefined || mode === 'verify')) {
      complain(`tells of ${told.join(', ')} where no second vault is created`);
    }
  }

  /** @returns the cloud as it is before the run */
  #begin(): Cloud {
    const { cloud, transcript, faults } = this.#running;
    transcript.length = 0;
    for (const rule of this.#rules) faults.splice(faults.indexOf(rule), 1);
    this.#rules = this.#odd === undefined ? [] : rulesOf(this.#odd);
    faults.push(...this.#rules);
    return { ...cloud, state: withUsualGroup(snapshot(cloud.state), this.#group) };
  }

  /** @param isCurrent whether the run has read what is there at its end */
  #check(mode: Mode, before: Cloud, seen: RunSeen, isCurrent = true): Ran {
    const { transcript } = this.#judged();
    const complain = (property: PropertyName, text: string) =>
      this.complaints.push({ property, text: `${mode}: ${text}` });
    if (isCurrent) this.#checkVerdict(mode, seen, complain);
    this.#checkWrites(mode, before, seen, complain);
    for (const fault of seen.reportFaults) complain('report-schema', fault);
    const defects = transcript.filter(({ responseBody }) => responseBody.includes('LocalCloudDefect'));
    for (const { method, path, responseBody } of defects) complain('no-crash', `${method} ${path}: ${responseBody}`);
    const asked = transcript.filter((one) => one.writes);
    const writes = asked.map(({ method, host, path }) => `${method} ${host}${path}`);
    return { seen, before, writes, attempts: asked.map(writtenBy) };
  }

  #checkVerdict(mode: Mode, seen: RunSeen, complain: Complain): void {
    const { cloud } = this.#judged();
    const identifiers = new Map(Object.entries(withUsualGroup(Object.fromEntries(seen.identifiers), this.#group)));
    checkVerdict(
      {
        seen: { ...seen, identifiers },
        mode,
        inputs: this.#inputs,
        cloud,
        logIsWhole: this.#logIsWhole,
        odd: this.#odd,
      },
      complain,
    );
  }

  /** "Reported … before anything is sent." */
  async runInvalid(): Promise<void> {
    const { transcript } = this.#running;
    transcript.length = 0;
    const seen = await drive(this.#running, 'ensure', this.#inputs);
    const wrong: string[] = [];
    if (!seen.stepFails || seen.failures.length === 0) wrong.push('the step does not fail');
    if (seen.ready !== 'false' || seen.state !== 'unknown') wrong.push(`ready is ${seen.ready} in state ${seen.state}`);
    if (transcript.length > 0) wrong.push(`${transcript.length} requests were sent`);
    for (const text of wrong) this.complaints.push({ property: 'invalid-inputs', text });
  }

  #checkWrites(mode: Mode, before: Cloud, seen: RunSeen, complain: Complain): void {
    const { cloud, transcript } = this.#judged();
    const attempts = transcript.filter((one) => one.writes);
    if (mode !== 'ensure') {
      for (const { method, path } of attempts) complain('no-forbidden-write', `${method} ${path} in mode ${mode}`);
      if (mode !== 'plan' && seen.changed !== 'false') complain('honest-changes', 'changed is not false');
      return;
    }
    for (const line of forbiddenWrites(before, this.#inputs, attempts)) complain('no-forbidden-write', line);
    const { written, harmed } = compareStates(before.state, snapshot(cloud.state));
    for (const what of harmed) complain('no-forbidden-write', `changed or taken away: ${what}`);
    for (const what of wrongCreations(before.state, cloud.state, this.#inputs)) complain('no-forbidden-write', what);
    // A plan that is made again after a recovery, or after others changed the vault, may be blocked after some writes.
    if (seen.isBlockedAtFirst && written.length > 0) {
      complain('no-forbidden-write', `wrote ${names(written)} although the plan can't be carried out`);
    }
    // A failed change may have been written, partly or completely.
    const failed = seen.changes.some(({ status }) => status === 'failed');
    const done = seen.changes.filter(({ status }) => status === 'done');
    if (failed) return;
    if (names(done) !== names(written)) complain('honest-changes', `says ${names(done)}, wrote ${names(written)}`);
    if (seen.changed !== String(written.length > 0)) complain('honest-changes', `changed is ${seen.changed}`);
  }

  comparePlan(sketch: Sketch, { seen: plan }: Ran, { seen: ensure, attempts }: Ran): void {
    const both = { sketch, inputs: this.#inputs, plan, ensure, attempts };
    for (const text of planComplaints(both)) this.complaints.push({ property: 'plan-is-ensure', text });
  }

  /** Changes without an obstacle are done, and done changes exist. */
  checkCompletion(sketch: Sketch, { seen }: Ran): void {
    const complain = (text: string) => this.complaints.push({ property: 'ensure-completes', text });
    const ended = seen.failures.length > 0 || seen.obstacles.length > 0;
    if (!ended && seen.changes.some(({ status }) => status !== 'done')) complain(`not all is done: ${statuses(seen)}`);
    if (!ended && seen.state === 'missing') complain('the run ends well, and the state is missing');
    for (const what of ended ? [] : this.#leftUndone()) complain(`the run ends well, and ${what}`);
    const isDoubted = whyNoneIsOver(this.#judged().cloud, this.#inputs, this.#logIsWhole) !== undefined;
    if (isFree(sketch) && !isDoubted && ended)
      complain(`nothing stands in the way, and ensure ends in ${reasonsOf(seen)}`);
  }

  /** What `ensure` leaves undone on an existing vault: purge protection, and the lock if it is requested. */
  #leftUndone(): string[] {
    const { cloud } = this.#judged();
    const vault = vaultOf(cloud);
    if (vault === undefined || vault.tenantId !== tenantId) return [];
    // One at the vault is never written over, whatever its level.
    const isLocked = cloud.state.locks.some(
      (one) => same(one.scope, vaultScope) || (lockHolds(one) && contains(one.scope, vaultScope)),
    );
    const isAccepted = waivedIds(this.#inputs, cloud.now()).has('vault-purge-protection');
    return [
      ...(vault.enablePurgeProtection === true || isAccepted ? [] : ['purge protection is off']),
      ...(this.#inputs['delete-lock'] === 'true' && !isLocked ? ['no lock holds'] : []),
    ];
  }

  checkSecond({ seen, writes }: Ran): void {
    const complain = (text: string) => this.complaints.push({ property: 'second-ensure', text });
    if (writes.length > 0) complain(`writes ${writes.join(', ')}`);
    if (seen.changes.length > 0 || seen.changed !== 'false') complain(`says ${statuses(seen)}`);
  }
}

type Complain = (property: PropertyName, text: string) => void;

interface VerdictAsked {
  readonly seen: RunSeen;
  readonly mode: Mode;
  readonly inputs: Inputs;
  readonly cloud: Cloud;
  readonly logIsWhole: boolean;
  readonly odd: OddAnswers | undefined;
}

function checkVerdict(asked: VerdictAsked, complain: Complain): void {
  const { seen, inputs, cloud, logIsWhole, odd } = asked;
  checkAdobe(asked, complain);
  for (const failure of seen.failures) if (/InternalError|Defect/.test(failure)) complain('no-crash', failure);
  if (isSubscriptionGone(cloud.state)) {
    // "A subscription that is not found is an error of its own, never `missing`."
    if (seen.state === 'missing' || seen.ready === 'true') complain('state', `${seen.state} of a deleted subscription`);
    return;
  }
  if (same(inputs['adobe-principal-id'] ?? '', pipelinePrincipalId)) {
    const isRefused = seen.failures.some((one) => one.includes('InvalidInputs')) && seen.stepFails;
    if (!isRefused || seen.ready === 'true' || seen.findings.length > 0)
      complain('invalid-inputs', `goes on with the run's own identity as Adobe's: ${reasonsOf(seen)}`);
    return;
  }
  if (seen.findings.length === 0) {
    complain('no-crash', `no finding: ${reasonsOf(seen)}`);
    return;
  }
  const expected = expectedOf(cloud, inputs, logIsWhole, odd);
  const changing = seen.failures.length > 0 && asked.mode === 'ensure';
  // A failed run may not have read again.
  if (!changing) {
    checkFindings(seen, expected, complain);
    for (const [name, value] of identifiersOf(cloud)) {
      const said = seen.identifiers.get(name) ?? '';
      if (said.toLowerCase() !== value.toLowerCase()) complain('outputs', `${name} is ${said}, not ${value}`);
    }
  }
  for (const { id, status, observed } of seen.findings) {
    // "Couldn't check …. REASON"
    const reason = observed.slice(observed.indexOf('. ') + 2).trim();
    if (status === 'unknown' && reason.length < 15) complain('reasons', `${id}: ${observed}`);
  }
  checkState(asked, changing ? undefined : expected, complain);
  checkStep(asked, complain);
  if (!changing) for (const line of untrueLines(asked)) complain('urgency', line);
  if (!changing && odd?.disputes.length === 0) for (const text of rotationComplaints(asked)) complain('rotation', text);
}

function isSubscriptionGone({ subscriptions }: CloudState): boolean {
  return subscriptions.every(({ state }) => state === 'Deleted');
}

/** The simulated Adobe decides whether a run without waivers is right. */
function checkAdobe({ seen, inputs, cloud }: VerdictAsked, complain: Complain): void {
  if (seen.ready !== 'true' || waivedIds(inputs, cloud.now()).size > 0) return;
  const appId = appIdOf(inputs);
  for (const version of versionsOfAdobe(inputs)) {
    const target = { appId, ...(version !== undefined && { version }) };
    const attempts = adobeTries(cloud, target);
    if (!adobeMayUseKey(attempts) && !isOfUnreadSubscription(seen, attempts))
      complain('no-false-ready', `Adobe is refused: ${JSON.stringify({ target, attempts })}`);
  }
}

/** "What could not be read is `unknown`, as a warning: a reader of one group may be refused." */
function isOfUnreadSubscription({ findings }: RunSeen, attempts: ReturnType<typeof adobeTries>): boolean {
  const isUnread = findings.some(({ id, status }) => id === 'subscription-state' && status === 'unknown');
  return isUnread && Object.values(attempts).every(({ code }) => code === 'SubscriptionDisabled');
}

function checkFindings(seen: RunSeen, { findings }: Expected, complain: Complain): void {
  for (const [id, truth] of findings) {
    const { status, observed = '' } = seen.findings.find((one) => one.id === id) ?? {};
    const isRight = truth.some((one) => one === status);
    const reason = status === 'unknown' ? ` (${observed})` : '';
    if (!isRight) complain('findings', `${id} is ${status ?? 'not there'}${reason}, not ${truth.join(' or ')}`);
  }
  for (const { id } of seen.findings) if (!findings.has(id)) complain('findings', `${id} is not in the contract`);
}

function isError({ id, status }: FindingSeen, asked: VerdictAsked): boolean {
  // "What could not be read is `unknown`, as a warning", waived or not.
  // "Error where a call is refused now" is said of a log that was read.
  return isErrorId(id, asked) && (!['subscription-state', 'adobe-use'].includes(id) || status === 'fail');
}

/** State and `ready` follow from the findings, and from what is known not to exist. */
function checkState(asked: VerdictAsked, expected: Expected | undefined, complain: Complain): void {
  const { seen, inputs } = asked;
  const missing = expected?.missing;
  const state = missing === true ? 'missing' : stateOf(asked);
  const isOpen = expected === undefined || (missing === undefined && seen.state === 'missing');
  if (!isOpen && seen.state !== state) complain('state', `state is ${seen.state}, not ${state}: ${shown(seen)}`);
  const needsConfirmation = inputs['require-confirmation'] === 'true';
  const isDoubted = whyNoneIsOver(asked.cloud, inputs, asked.logIsWhole) !== undefined;
  const isOpenTo = seen.state === 'confirmed' || (seen.state === 'provisioned' && !needsConfirmation);
  const ready = isOpenTo && !isDoubted;
  if (seen.ready !== String(ready)) complain('state', `ready is ${seen.ready} in state ${seen.state}`);
  if (expected === undefined || !isAllGood(expected, asked)) return;
  if (seen.ready !== 'true' && !needsConfirmation && !isDoubted)
    complain('no-false-alarm', `${seen.state}: ${shown(seen)}`);
}

function isAllGood({ findings, missing }: Expected, asked: VerdictAsked): boolean {
  const good = (truth: Truth) => truth.every((status) => status === 'pass' || status === 'skipped');
  const errors = [...findings].filter(([id]) => id !== 'adobe-confirmation' && isErrorId(id, asked));
  return missing === false && errors.every(([, truth]) => good(truth));
}

function isErrorId(id: string, { cloud, inputs, logIsWhole, odd }: VerdictAsked): boolean {
  const can = reads(cloud);
  if (id === 'adobe-use') return isUseAnError(cloud, inputs, logIsWhole);
  // "Error where it is `unknown` for a setting that was seen"; "error where it fails".
  const seesVault = can.vault && vaultOf(cloud) !== undefined;
  if (id === 'vault-tokens')
    return can.vault && (seesTokenSetting(cloud, vaultOf(cloud)) || (seesVault && seesOddSetting(odd)));
  if (id === 'vault-network') return !isAllowedByAzure(cloud, can) || odd?.forms.includes('network word') === true;
  // "Where the current version is another and `adobe-key-version` is `pinned`, … are warnings."
  if (['key-enabled', 'key-active', 'key-type', 'key-operations'].includes(id) && pinsAnother(cloud, inputs))
    return false;
  if (id === 'key-type') return !isSeenInSoftware(cloud, inputs);
  if (id === 'entra-key-vault') return isGraphRead(cloud, inputs, can) && keyVaultIsOff(cloud);
  if (id !== 'subscription-state') return !warnings.has(id);
  return ['Disabled', 'Expired', 'Warned'].includes(cloud.state.subscriptions[0]?.state ?? '');
}

/** Then only the doubt about Adobe's calls is left, a warning. */
function isAllowedByAzure(cloud: Cloud, can: Reads): boolean {
  const vault = can.vault ? vaultOf(cloud) : undefined;
  return vault !== undefined && networkAlone(cloud, vault, can)[0] === 'pass';
}

function stateOf(asked: VerdictAsked): string {
  const { seen, inputs } = asked;
  const errors = seen.findings.filter((one) => one.id !== 'adobe-confirmation' && isError(one, asked));
  if (errors.some(({ status }) => status === 'fail')) return 'unhealthy';
  if (errors.some(({ status }) => status === 'unknown')) return 'unknown';
  const confirmed = seen.findings.find(({ id }) => id === 'confirmed-key')?.status;
  return saysConfirmed(inputs) && confirmed === 'pass' ? 'confirmed' : 'provisioned';
}

function checkStep(asked: VerdictAsked, complain: Complain): void {
  const { seen, mode, inputs } = asked;
  for (const one of seen.findings) {
    const required = one.id === 'adobe-confirmation' && one.status === 'skipped';
    // "Warning where it fails only for its last sentence".
    const passes = one.id === 'vault-network' && one.status === 'pass';
    const severity = passes || isError(one, asked) ? 'error' : 'warning';
    if (!required && one.severity !== severity) complain('step', `${one.id} is of severity ${one.severity}`);
  }
  const errors = seen.findings.filter((one) => isError(one, asked));
  const isAtFault =
    errors.some(({ status }) => status === 'fail' || status === 'unknown') ||
    (inputs['fail-on'] === 'warning' && seen.findings.some(({ status }) => status === 'fail'));
  const gate = mode !== 'plan' && inputs['fail-on'] !== 'never' && isAtFault;
  const isShut = mode === 'gate' && seen.ready !== 'true';
  // "Or the first line is *Act now*".
  const isUrgent = mode !== 'plan' && inputs['fail-on'] !== 'never' && endsSoon(asked);
  const fails = gate || isShut || isUrgent || seen.failures.length > 0 || seen.obstacles.length > 0;
  if (seen.stepFails !== fails) complain('step', `the step ${seen.stepFails ? 'fails' : 'succeeds'}: ${shown(seen)}`);
}

/**
 * Nothing blocks ensure: all rights, and nothing deleted, confirmed, foreign or locked. "A provisioning state
 * alone stops no write."
 */
function isFree(sketch: Sketch): boolean {
  const group = sketch.group || sketch.createGroup;
  const hasVault = sketch.vault === 'there' && sketch.group;
  const vault = hasVault
    ? sketch.vaultTenant === 'own' && sketch.key !== 'deleted'
    : sketch.vault === 'missing' || sketch.vault === 'there';
  const kind = sketch.keyType === 'RSA' || !hasVault || sketch.key === 'there';
  const isRestored = !sketch.principal.endsWith('deleted') || sketch.recoverDeleted;
  const principal =
    sketch.principalId === 'none' && isRestored && (sketch.principal !== 'missing' || sketch.createPrincipal);
  // A ReadOnly lock on the key refuses no change of the vault.
  const leavesKey = hasVault && sketch.key === 'there' && sketch.grantScope === 'vault';
  const locks = sketch.locks.every(({ scope, level }) => level === 'CanNotDelete' || (leavesKey && scope === 'key'));
  // "Deny assignments with effect `audit` take nothing away."
  const isDenied = sketch.denies.length > 0 || !sketch.ownDenies.every(takesNothing);
  const access = !isDenied && locks && sketch.groupState === 'Succeeded';
  const isOwner = typeof sketch.rights === 'string' && sketch.rights.startsWith('owner');
  const rights = isOwner && sketch.graph === 'Application.ReadWrite.All';
  const subscription = sketch.subscription === 'Enabled' || sketch.subscription === 'PastDue';
  const conditional = sketch.grants.some(({ condition }) => condition !== 'none');
  const plain =
    sketch.confirmed === 'none' &&
    sketch.forms.length === 0 &&
    sketch.location &&
    !conditional &&
    sketch.policies.length <= 1;
  return group && vault && kind && principal && access && rights && subscription && plain;
}

/** It only audits, excludes the identity of the run, or leaves out all that it names. */
function takesNothing({ audits, spares, actions, notActions, dataActions }: OwnDenySketch): boolean {
  const leavesOut =
    notActions.includes('Microsoft.KeyVault/*') && actions.every((one) => /^microsoft\.keyvault\//i.test(one));
  return audits || spares || (leavesOut && dataActions.length === 0);
}

function names(changes: readonly { readonly resource: string; readonly action: string }[]): string {
  return changes
    .map(({ resource, action }) => `${resource} ${action}`)
    .toSorted()
    .join(', ');
}

function statuses({ changes }: RunSeen): string {
  return changes.map(({ resource, action, status }) => `${resource} ${action} ${status}`).join(', ') || 'nothing';
}

function reasonsOf({ failures, obstacles }: RunSeen): string {
  return [...failures, ...obstacles].map((one) => one.slice(0, 300)).join('; ');
}

function shown({ findings }: RunSeen): string {
  const rest = findings.filter(({ status }) => status !== 'pass' && status !== 'skipped');
  return rest.map(({ id, status }) => `${id} ${status}`).join(', ');
}
