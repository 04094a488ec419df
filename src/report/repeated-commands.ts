/** The commands that stand in an earlier step are named there, not printed again. Pure. */
import type { Command } from '../model/runbook.ts';
import type { Language, Words } from '../model/words.ts';
import type { NumberedStep } from './numbered-step.ts';

/** Nobody reads the same commands twice. */
export function withoutRepeats(
  steps: readonly NumberedStep[],
  above: readonly NumberedStep[],
  language: Language,
): readonly NumberedStep[] {
  return steps.map((step) => {
    const before = above.find(({ commands }) => step.commands.some((command) => isRepeated(command, commands)));
    if (before === undefined) return step;
    const isWhole = step.commands.every((command) => isAmong(command, before.commands));
    const where = (isWhole ? asIn(before.number, step.commands.length) : partlyAsIn(before.number))[language];
    const say = `${step.say.replace(/\.$/, '')} (${where}).`;
    if (isWhole) return { ...step, say, aboveCommands: '', commands: [] };
    return { ...step, say, commands: step.commands.filter((command) => !isRepeated(command, before.commands)) };
  });
}

const asIn = (number: number, count: number): Words => ({
  en: `${count === 1 ? 'command' : 'commands'} as in step ${number}`,
  fr: `${count === 1 ? 'commande' : 'commandes'} de l'étape ${number}`,
});

const partlyAsIn = (number: number): Words => ({
  en: `commands partly as in step ${number}`,
  fr: `commandes en partie comme à l'étape ${number}`,
});

/** What brings a script, or chooses the subscription, stands with each act that needs it. */
function isRepeated(command: Command, others: readonly Command[]): boolean {
  return !/^(?:az account set|git|test -d) /.test(command.text) && isAmong(command, others);
}

const isAmong = ({ text }: Command, others: readonly Command[]) => others.some((other) => other.text === text);
