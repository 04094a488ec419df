/**
 * What a person is told to do about a situation: a page in reading order. Plain data, and nothing changes it once it is written:
 * `report/runbook-layout.ts` lays it out, and nobody reads the laid-out text.
 */
import type { ContactRole } from './contacts.ts';
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

/** A row of a table: an answer, or what a command prints, and what to do then. */
export interface Row {
  readonly when: Words;
  readonly next: Words;
  /** It is for an error: for one that it names, or for any. */
  readonly error?: 'named' | 'any';
}

/** A whole sequence for one answer or result: closed on a page, under a title that says when it is for. */
export interface Fold {
  readonly title: Words;
  /** Before its steps: sentences. */
  readonly said?: Words;
  readonly steps: readonly Step[];
}

/** One act: a sentence of at most 25 words that begins with its verb and contains no condition. */
export interface Step extends Words {
  /** After the sentence: why, where a sane engineer would object, or what to replace. */
  readonly how?: Words;
  /** The layout frames them: with `as`, who can run them and who can give that role; with rows for a refusal and any other error. */
  readonly commands?: readonly Command[];
  readonly as?: Requirement;
  /** What the commands can print, or what people can answer, and what to do then. */
  readonly rows?: readonly Row[];
  /** What the first column of the rows holds: by default a result, of the commands or of the act. */
  readonly told?: 'answer' | 'choice';
  readonly folds?: readonly Fold[];
  /** Whom it calls: they stand in the table of people. */
  readonly calls?: readonly ContactRole[];
  /** It asks who made a change: what the log shows, or how to see it there (`change-log.ts`), is its first fold. */
  readonly asksWho?: true;
  /** The message to Adobe stands in it, closed. */
  readonly sends?: true;
  /**
   * The mode that is run, or this run's: `again`, or `anew` where a workflow or an input was changed, since a run that is
   * repeated keeps the commit that it had. The page says how it is started.
   */
  readonly runs?: 'verify' | 'ensure' | 'plan' | 'again' | 'anew';
  /** The input with which mode ensure is run once. */
  readonly restores?: 'recoverDeleted' | 'restoreGrant';
}

export interface Runbook {
  /** On a loss, said above the steps: what would make it worse: one sentence with "Never". */
  readonly never?: Words | undefined;
  readonly steps: readonly Step[];
  /** What can wait. */
  readonly later?: readonly Step[] | undefined;
  /** The finding or obstacle whose runbook says it instead. */
  readonly refersTo?: string;
  /** What is looked for before mode ensure creates anything. */
  readonly search?: Step | undefined;
}

/** What else is deleted, and until when it is kept. */
export interface Kept {
  readonly what: 'vault' | 'key' | 'principal';
  /** ISO 8601. */
  readonly until: string;
}

export const nothingToDo: Runbook = { steps: [] };

/** One act after the other. */
export const inSteps = (...steps: readonly Step[]): Runbook => ({ steps });

/** A row with its own words, each language's `[when, next]`. */
export function row({ en, fr }: Readonly<Record<Language, readonly [when: string, next: string]>>): Row {
  return { when: { en: en[0], fr: fr[0] }, next: { en: en[1], fr: fr[1] } };
}

export function isEmpty({ steps, later = [] }: Runbook): boolean {
  return steps.length === 0 && later.length === 0;
}

/** Each step, with those of its folds, in reading order. */
export function everyStep({ steps, later = [] }: Pick<Runbook, 'steps' | 'later'>): readonly Step[] {
  const below = ({ folds = [] }: Step) => folds.flatMap((fold) => everyStep({ steps: fold.steps }));
  return [...steps, ...later].flatMap((step) => [step].concat(below(step)));
}

/** Every command of a runbook. */
export function commandsOf(runbook: Runbook): readonly Command[] {
  return everyStep(runbook).flatMap(({ commands = [] }) => commands);
}

/** Whether somebody who has the one needs nothing of the other, since it has all of its commands. */
export function hasAllOf(one: Runbook, other: Runbook): boolean {
  const known = new Set(commandsOf(one).map(({ text }) => text));
  const commands = commandsOf(other);
  return one === other || (commands.length > 0 && commands.every(({ text }) => known.has(text)));
}

/** A requirement of one role, or of any of several. */
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

/** @param id of what has the cause, and says what to do */
export function see(id: string): Runbook {
  return { steps: [{ en: `See ${id}.`, fr: `Voir ${id}.` }], refersTo: id };
}
