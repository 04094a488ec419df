/**
 * What a person is told to do about a situation: a question, then steps of one act each. Plain data:
 * `report/runbook-layout.ts` numbers the steps and lays them out, and nobody reads the laid-out text.
 */
import type { Observed, Vault } from './observed.ts';
import { isChanging, mayEnforce } from './perimeter.ts';
import type { RolePlace } from './places.ts';
import type { RoleName } from './role-names.ts';
import type { Language, Words } from './words.ts';

/** Something to copy, in no language. Made in `src/az-commands` only. */
export interface Command {
  readonly text: string;
  /** `sh` is pasted into a shell, `yaml` into a workflow; `text` is compared, or copied in part. */
  readonly kind: 'sh' | 'yaml' | 'text';
  /** `false`: it can't be undone, which is said before it. */
  readonly undoable?: false;
  /** What it needs in the vault itself, if it does not go through Azure Resource Manager. */
  readonly dataPlane?: DataPlane;
}

/**
 * A call to the vault itself: its firewall has to allow it, and on a vault with access policies the caller's own policy has
 * to, with these permissions.
 */
export interface DataPlane {
  readonly kind: 'keys' | 'secrets';
  readonly permissions: readonly string[];
}

/** The role that a person needs for the commands, and where; any one of several roles is enough. */
export interface Requirement {
  readonly roles: readonly RoleName[];
  readonly at: RolePlace;
  /** Needed as well. */
  readonly and?: Requirement;
}

/** The answers that every question to a person has a row for. */
export type Answer = 'on-purpose' | 'by-mistake' | 'nobody';

/**
 * What follows an answer or a result. `stop`: nothing is sent or changed. `proceed`: the steps that follow. `wait`:
 * nobody answers yet, so the text is sent, and nothing is changed. `steps`: those with these names.
 */
export type Next = 'stop' | 'proceed' | 'wait' | NamedSteps | Words;

export interface NamedSteps {
  readonly steps: readonly string[];
  /** The incident ticket is sent, too. */
  readonly sends?: true;
  /** Done before them: a sentence. */
  readonly first?: Words;
  /** What is different about them here: a sentence. */
  readonly but?: Words;
}

/** A row of a table: an answer, or what a command prints, and what to do then. */
export interface Row {
  readonly when: Answer | Words;
  readonly next: Next;
  /** Whether it is for an error: for one that it names, or for any. */
  readonly error?: 'named' | 'any';
}

/** Who is called. */
export interface Called extends Words {
  /** What shows a reader of the subscription who they are. */
  readonly shownBy?: readonly Command[];
}

/** Where a person sees who made a change. */
export interface ChangeLog {
  /** Completes "call first whom … shows". */
  readonly name: Words;
  /** For a reader of the subscription; none, if only the portal has it. */
  readonly commands: readonly Command[];
}

/** Asked first, since what was found may have been done on purpose. */
export interface Question {
  /** Follows "Call": `the owners of vault kv-contoso-cja`. */
  readonly whom: Called;
  /** With its question mark, without quotation marks. */
  readonly ask: Words;
  readonly answers: readonly Row[];
  /** `false`: what was done on purpose need not mean to end Adobe's access. */
  readonly endsAccess?: false;
  /** What shows who did it, where the run did not see it: whoever did it is called first. */
  readonly log?: ChangeLog | undefined;
}

export interface Kept {
  readonly what: 'vault' | 'key' | 'principal';
  /** ISO 8601. */
  readonly until: string;
}

/** One act: a sentence of at most 25 words that begins with its verb and contains no condition. */
export interface Step extends Words {
  /** What rows call it. */
  readonly name?: string;
  /** What the commands can print, and what to do then. */
  readonly rows?: readonly Row[];
  readonly commands?: readonly Command[];
  readonly as?: Requirement;
  /** The answer without which it is not done, or when it is. */
  readonly onlyIf?:
    | 'by-mistake'
    | 'lead-agrees'
    | 'own-mistake'
    | 'on-purpose'
    | 'agreed'
    | 'working-hours'
    | 'other-uri'
    | 'found-elsewhere'
    | 'to-call'
    | 'deletion-stopped';
  /**
   * The mode that is run, or this run's: `again`, or `anew` where a workflow or an input was changed, since a run that is
   * repeated keeps the commit that it had. The page says how it is started.
   */
  readonly runs?: 'verify' | 'ensure' | 'plan' | 'again' | 'anew';
  /** The input with which mode ensure is run once. */
  readonly restores?: 'recover-deleted' | 'restore-grant';
  /** Names of the steps of which it takes the place where nobody has their role. It stands below them and their check. */
  readonly replaces?: readonly string[];
  /** How it is started where the run was: a sentence after the step's. */
  readonly how?: Words;
  /** `find` only reads, so it needs no answer; `ask` asks a person; `choose` leaves the reader a choice, in its rows. */
  readonly phase?: 'find' | 'ask' | 'choose' | 'check';
  /** Whether its commands go to a vault whose firewall refuses most networks. */
  readonly isInsideNetwork?: true;
  /** What the person's own access policy has to allow, where no role does. */
  readonly ownPolicy?: readonly DataPlane[];
}

/** In the order of doing. Without a question and steps there is nothing to do. */
export interface Runbook {
  readonly question?: Question | undefined;
  /** On a loss, said above the steps: what would make it worse: one sentence with "Never". */
  readonly never?: Words | undefined;
  readonly steps: readonly Step[];
  /** Whether the incident ticket is sent before anything is restored. */
  readonly sends?: true | undefined;
  /** What can wait. */
  readonly later?: readonly Step[] | undefined;
}

export const nothingToDo: Runbook = { steps: [] };

/** One act after the other, without a question. */
export const inSteps = (...steps: readonly Step[]): Runbook => ({ steps });

/** A row with its own words, each language's `[when, next]`. */
export function row({
  en,
  fr,
}: Readonly<Record<Language, readonly [when: string, next: string]>>): Row & { readonly next: Words } {
  return { when: { en: en[0], fr: fr[0] }, next: { en: en[1], fr: fr[1] } };
}

export function isEmpty({ question, steps, later = [] }: Runbook): boolean {
  return question === undefined && steps.length === 0 && later.length === 0;
}

/** Whether both say the same: a runbook is built anew whenever it is read. */
export function isSameRunbook(one: Runbook, other: Runbook): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether somebody who has the one needs nothing of the other: it is the same, or has all of its commands. */
export function hasAllOf(one: Runbook, other: Runbook): boolean {
  const commands = commandsOf(other).map(({ text }) => text);
  const known = new Set(commandsOf(one).map(({ text }) => text));
  return isSameRunbook(one, other) || (commands.length > 0 && commands.every((text) => known.has(text)));
}

/** Every command of a runbook. */
export function commandsOf({ steps, later = [] }: Runbook): readonly Command[] {
  return [...steps, ...later].flatMap(({ commands = [] }) => commands);
}

/** A requirement of one role. */
export function role(name: RoleName | readonly RoleName[], at: RolePlace): Requirement {
  return { roles: typeof name === 'string' ? [name] : name, at };
}

/**
 * A role in the directory for a script that also works on the subscription, which Azure CLI shows only to somebody with a role in
 * it.
 */
export function directoryRole(name: RoleName | readonly RoleName[]): Requirement {
  return { ...role(name, 'tenant'), and: role('reader', 'group') };
}

/** The runbook where the vault's firewall refuses most networks: its commands of the data plane say so. */
export function insideNetwork(runbook: Runbook): Runbook {
  return withDataPlane(runbook, (step) => ({ ...step, isInsideNetwork: true }));
}

/**
 * The runbook where the vault has access policies: no role has an effect on its data plane. Azure CLI still needs a role to
 * find the subscription.
 */
export function byOwnPolicy(runbook: Runbook): Runbook {
  return withDataPlane(runbook, (step, ownPolicy) => ({ ...step, as: role('reader', 'vault'), ownPolicy }));
}

/** The runbook with what that vault asks of its commands: from where, and by what right. As it is for a vault that was not read. */
export function toldForVault(runbook: Runbook, observed: NetworkAndModel | undefined): Runbook {
  if (observed?.vault.presence !== 'found') return runbook;
  const vault = observed.vault.value;
  const reached = isRestricted(vault) || isInPerimeter(observed) ? insideNetwork(runbook) : runbook;
  return vault.rbac ? reached : byOwnPolicy(reached);
}

type NetworkAndModel = Pick<Observed, 'vault' | 'perimeters'>;

/** Whether its firewall refuses most networks: that guards its data plane only. */
export function isRestricted({ publicNetworkAccess, networkDefault }: Vault): boolean {
  return publicNetworkAccess !== 'enabled' || networkDefault !== 'allow';
}

/** Its rules override a firewall that is open. */
export function isInPerimeter({ perimeters }: Pick<Observed, 'perimeters'>): boolean {
  return perimeters.presence === 'found' && perimeters.value.some((one) => mayEnforce(one) || isChanging(one));
}

function withDataPlane(runbook: Runbook, change: (step: Step, needs: readonly DataPlane[]) => Step): Runbook {
  const changed = (step: Step): Step => {
    const needs = (step.commands ?? []).flatMap(({ dataPlane }) => dataPlane ?? []);
    return needs.length === 0 ? step : change(step, needs);
  };
  return { ...runbook, steps: runbook.steps.map(changed), later: runbook.later?.map(changed) };
}
