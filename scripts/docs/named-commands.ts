/** Chooses the commands of a remedy that a page shows. */
import type { Step } from '../../src/model/runbook.ts';
import { markdown } from '../../src/report/escape.ts';
import { numberedSteps } from '../../src/report/numbered-steps.ts';
import { commandBlocks } from '../../src/report/runbook-layout.ts';

interface HasText {
  readonly text: string;
}

/**
 * @param names what the commands begin with, in whole words; the order of the page
 * @throws if a name does not mean exactly one command, since the page would show a different one, or none
 */
export function namedCommands<Command extends HasText>(commands: readonly Command[], names: readonly string[]) {
  return names.map((name): Command => {
    const [command, ...others] = commands.filter(({ text }) => `${text} `.startsWith(`${name} `));
    if (command === undefined || others.length > 0) throw new Error(`not exactly one command begins with ${name}`);
    return command;
  });
}

/** The page's own words, with the role of the step, the answer that it needs, and its commands. */
export function blocksWithRole(act: string, { commands = [], as, onlyIf }: Omit<Step, 'say'>): string[] {
  const step: Step = { say: { en: '', fr: '' }, commands, ...(as && { as }), ...(onlyIf && { onlyIf }) };
  const around = numberedSteps({ steps: [step] }, 'en').flatMap(({ condition, remark }) => [condition, remark]);
  const sentences = [act, ...around.map((text) => markdown(text))].filter((text) => text !== '');
  return [sentences.join(' '), ...commandBlocks(commands)];
}
