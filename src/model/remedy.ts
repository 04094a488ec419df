/** What a person does about a situation: plain data, written once and never changed after. `src/telling` puts it on a page. */
import type { ChangeKind } from './activity.ts';
import type { RolePlace } from './places.ts';
import type { RoleName } from './role-names.ts';
import type { Language, Words } from './words.ts';

/** Something to copy, in no language: `sh` is pasted into a shell, `yaml` into a workflow, `text` is compared. */
export interface Command {
  readonly text: string;
  readonly kind: 'sh' | 'yaml' | 'text';
}

/** The role that a person needs, and where; any one of several is enough. */
export interface Requirement {
  readonly roles: readonly RoleName[];
  readonly at: RolePlace;
  /** Needed as well. */
  readonly and?: Requirement;
}

/** What people answer or a command prints, and what to do then. */
export interface Row {
  readonly when: Words;
  readonly next: Words;
}

/** Closed on a page, under a title that says when it is for. */
export interface Fold {
  readonly title: Words;
  readonly says?: Words;
  readonly steps: readonly Step[];
}

/** One act, which begins with its verb. */
export interface Step extends Words {
  /** After the act: conditions, names of people, why. */
  readonly says?: Words | undefined;
  readonly needs?: Requirement | undefined;
  readonly commands?: readonly Command[];
  /** Above the rows, where they are neither answers nor results. */
  readonly columns?: Readonly<Record<Language, readonly [when: string, next: string]>>;
  readonly rows?: readonly Row[];
  /** Below commands and rows. */
  readonly after?: Words;
  readonly fold?: Fold;
  /** The pipeline can do it as well. */
  readonly byPipeline?: true;
  /** It takes effect with a delay. */
  readonly isSlow?: true;
  /** It changes an input: a run that is repeated keeps the former one. */
  readonly changesInput?: true;
  /** It runs a mode, or the run itself: `again`, or `anew` where a workflow or an input was changed. */
  readonly runs?: 'verify' | 'ensure' | 'plan' | 'again' | 'anew';
}

/** A sentence without its full stop, to which a log's time and name are added. */
export interface Done extends Words {
  /** The changes in a log that are it. */
  readonly kinds: readonly ChangeKind[];
}

/** Whom to ask before anything is undone. */
export interface Asked extends Words {
  /** What they are asked about, where the finding's own words do not say it: a sentence without its full stop. */
  readonly about?: Words;
  /** A date that is still to come, which somebody set. */
  readonly isEnd?: true;
  /** The same as something that somebody did. */
  readonly done?: Done;
}

/** A page of the docs that a remedy refers to. */
export type Reading = 'rights' | 'without-graph' | 'inputs' | 'rotation';

export interface Answer {
  readonly status: number | undefined;
  readonly code: string;
  readonly message: string;
  readonly requestId: string | undefined;
}

export interface Remedy {
  /** Somebody may have meant it: nothing is undone before these people answer. */
  readonly asks?: Asked | undefined;
  /** What would make it worse, in one sentence. */
  readonly never?: Words | undefined;
  /** Until when what was deleted can be recovered, ISO 8601. */
  readonly keptUntil?: string | undefined;
  /** What the check after the repair shows, where passing does not show that Adobe has access. */
  readonly checked?: Words | undefined;
  /** What only reads, and is done before anybody answers. */
  readonly look?: Step | undefined;
  /** What needs no answer, and is done at once. */
  readonly atOnce?: Step | undefined;
  /** What mends it. With `asks`, only after the answer that it was a mistake. */
  readonly steps: readonly Step[];
  readonly reads?: readonly Reading[] | undefined;
  /** What is the matter, where the code alone does not say it. */
  readonly says?: Words | undefined;
  /** What a service answered to the read that failed. */
  readonly answer?: Answer | undefined;
  /** It gives the run, or a person, a permission. */
  readonly isOfPermission?: true | undefined;
}

export const nothingToDo: Remedy = { steps: [] };

/** One act after the other, without asking anybody. */
export const inSteps = (...steps: readonly Step[]): Remedy => ({ steps });

/** A row with its own words, each language's `[when, next]`. */
export function row({ en, fr }: Readonly<Record<Language, readonly [when: string, next: string]>>): Row {
  return { when: { en: en[0], fr: fr[0] }, next: { en: en[1], fr: fr[1] } };
}

/** A requirement of one role, or of any of several. */
export function role(name: RoleName | readonly RoleName[], at: RolePlace): Requirement {
  return { roles: typeof name === 'string' ? [name] : name, at };
}

/** For a script that changes the directory, and reads the subscription, which Azure CLI shows only to somebody with a role there. */
export function directoryRole(name: RoleName): Requirement {
  return { ...role(name, 'tenant'), and: role('reader', 'group') };
}
