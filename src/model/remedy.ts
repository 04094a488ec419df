/** The former form of a runbook: acts of several sentences. What still has it becomes steps here. */
import type { RolePlace } from './places.ts';
import type { RoleName } from './role-names.ts';
import { type Command, type Runbook, role, type Step } from './runbook.ts';
import type { Words } from './words.ts';

/** One thing to do. */
export type Act = Pick<Step, 'say' | 'commands' | 'as'>;

/** A runbook in its short forms. */
export type Advice = Words | Act | Runbook | readonly Act[];

/** @param commands of the last act */
export function remedyOf(advice: Advice, ...commands: readonly Command[]): Runbook {
  const runbook = runbookOf(advice);
  const last = runbook.steps.at(-1);
  if (last === undefined || commands.length === 0) return runbook;
  const steps = [...runbook.steps.slice(0, -1), { ...last, commands: [...(last.commands ?? []), ...commands] }];
  return { ...runbook, steps };
}

function runbookOf(advice: Advice): Runbook {
  if (isList(advice)) return { steps: advice.map(bridged) };
  if ('steps' in advice) return advice;
  return { steps: [bridged('say' in advice ? advice : { say: advice })] };
}

const isList = (advice: Advice): advice is readonly Act[] => Array.isArray(advice);

const bridged = (act: Act): Step => ({ ...act, isBridged: true });

/** One after the other. */
export function inOrder(...advice: readonly Advice[]): Runbook {
  const all = advice.map(runbookOf);
  return {
    question: all.find(({ question }) => question !== undefined)?.question,
    never: all.find(({ never }) => never !== undefined)?.never,
    steps: all.flatMap(({ steps }) => steps),
    later: all.flatMap(({ later = [] }) => later),
  };
}

/** The act, with the role that its commands need. */
export function asRole(say: Words, name: RoleName | readonly RoleName[], at: RolePlace): Act {
  return { say, as: role(name, at) };
}
