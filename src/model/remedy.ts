/** What a person is told to do. Plain data: `report/remedy-layout.ts` lays it out, and nobody reads the laid-out text. */
import type { RolePlace } from './places.ts';
import type { RoleName } from './role-names.ts';
import type { Words } from './words.ts';

/** Something to copy, in no language. Made in `src/az-commands` only. */
export interface Command {
  readonly text: string;
  /** `sh` is pasted into a shell, `yaml` into a workflow; `text` is compared, or copied in part. */
  readonly kind: 'sh' | 'yaml' | 'text';
  /** `false`: it can't be undone, which is said before it. */
  readonly undoable?: false;
}

/** The role that a person needs for the commands, and where; any one of several roles is enough. */
export interface Requirement {
  readonly roles: readonly RoleName[];
  readonly at: RolePlace;
}

/** One thing to do. */
export interface Act {
  /** One sentence or more, with full stops. */
  readonly say: Words;
  readonly commands?: readonly Command[];
  readonly as?: Requirement;
}

/** In the order of doing: asking comes first. Empty if there is nothing to do. */
export type Remedy = readonly Act[];

/** A remedy in its short forms. */
export type Advice = Words | Act | Remedy;

/** @param commands of the last act */
export function remedyOf(advice: Advice, ...commands: readonly Command[]): Remedy {
  const acts = 'length' in advice ? advice : [actOf(advice)];
  const last = acts.at(-1);
  if (last === undefined || commands.length === 0) return acts;
  return [...acts.slice(0, -1), { ...last, commands: [...(last.commands ?? []), ...commands] }];
}

function actOf(advice: Words | Act): Act {
  return 'say' in advice ? advice : { say: advice };
}

/** One remedy after the other. */
export function inOrder(...advice: readonly Advice[]): Remedy {
  return advice.flatMap((each) => remedyOf(each));
}

/** The act, with the role that its commands need. */
export function asRole(say: Words, role: RoleName | readonly RoleName[], at: RolePlace): Act {
  return { say, as: { roles: typeof role === 'string' ? [role] : role, at } };
}

/** Whether both say the same: a remedy is built anew whenever it is read. */
export function isSameRemedy(one: Remedy, other: Remedy): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Every command of a remedy. */
export function commandsOf(remedy: Remedy): readonly Command[] {
  return remedy.flatMap(({ commands = [] }) => commands);
}
