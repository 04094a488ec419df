/** Commands on a page: a shell gets the same words from the page's source, with its indentation, as from the command in one line. */
import { execFileSync } from 'node:child_process';
import { commandsOf } from '../../src/model/runbook.ts';
import { problemsOf } from '../../src/report/problems.ts';
import { indentedBlock } from '../../src/report/runbook-layout.ts';
import { brokenCommand } from '../../src/report/shell-lines.ts';
import { outcomesIn } from './all-pages.ts';

const commands = [...outcomesIn('en').values()].flatMap((outcome) =>
  problemsOf(outcome, 'en').flatMap(({ runbook }) => commandsOf(runbook)),
);
const long = commands.filter((command) => command.text.startsWith('az ') && brokenCommand(command) !== command.text);
const texts = [...new Map(long.map((command) => [command.text, command])).values()];

/** What az would be given, one argument a line. */
const wordsOf = (script: string) =>
  execFileSync('bash', ['-c', `az() { printf '%s\\n' "$@"; }\n${script}`], { encoding: 'utf8' });

test('there are some, also with an ID that is longer than a line', () => {
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.map(brokenCommand).filter((text) => text.startsWith('id='))).not.toEqual([]);
});

test.each(texts.map((command) => [command.text, command] as const))('%s', (text, command) => {
  expect(wordsOf(indentedBlock(brokenCommand(command), '   '))).toBe(wordsOf(text));
});
