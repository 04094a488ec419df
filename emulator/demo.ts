/** `npm run demo`: the bundled action against the local cloud, as GitHub's runner would start it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { type CommandLine, callWith, runCommand, unknownWord, WrongArgument } from '../src/runtime/command-line.ts';
import { readActionMetadata } from './action-metadata.ts';
import { rotationDemo, rotationTenant, tellRotation } from './demo-rotation.ts';
import { type Demo, runDemo, type Scene } from './demo-run.ts';
import { demoInputs, tellStory } from './demo-story.ts';
import { summaryPage } from './summary-page.ts';
import { descriptions, isTenantName } from './tenants/tenants.ts';

const pages = join(import.meta.dirname, '..', '.demo');

/** The exit code of a program that Ctrl-C ended. */
const canceled = 130;

const inputNames = Object.keys(readActionMetadata().inputs);

const options = {
  tenant: { type: 'string', value: 'NAME', about: 'one run on this tenant instead of the story (default group-only)' },
  mode: {
    type: 'string',
    value: 'MODE',
    oneOf: ['ensure', 'plan', 'verify'],
    about: 'mode of that run (default ensure)',
  },
  verbose: { type: 'boolean', about: 'shows the log and the outputs of each run too' },
} as const;

const commandLine: CommandLine<typeof options> = {
  call: 'npm run demo',
  about: `Runs the bundled action against a local cloud and shows what came of it. Without arguments it tells a story: it
sets up an empty resource group, runs again, sees Adobe use the key, and sees it refused. Exits with 0 when each run ends
as the story has it, else with the result of the last run.`,
  options,
  words: { name: 'INPUT=VALUE', about: 'an input of the action for that run' },
  examples: [
    ['', 'the story'],
    ['--verbose', 'the same with every log'],
    ['--tenant key-disabled --mode verify', 'how verify reports a disabled key'],
    ['--tenant rotation', 'a rotation of the key, page by page'],
    ['--tenant ready --mode verify language=fr', 'the summary in French'],
  ],
  lists: {
    Tenants: [...Object.entries(descriptions), [rotationDemo, 'a rotation in four pages, from its day to its end']],
    Inputs: rowsOf(inputNames),
  },
};

/** The names in lines that fit on a terminal. */
function rowsOf(names: readonly string[]): (readonly [string, string])[] {
  const text = names.join(', ');
  return (text.match(/.{1,100}(?:, |$)/g) ?? []).map((line) => [line.trim(), '']);
}

/** @throws WrongArgument */
function readInput(argument: string): [string, string] {
  const [, name, value = ''] = /^([^=]+)=(.*)$/s.exec(argument) ?? [];
  if (name === undefined) throw new WrongArgument(`unexpected argument ${argument}: an input is given as name=value`);
  if (!inputNames.includes(name)) throw unknownWord('input', name, inputNames);
  return [name, value];
}

function ownScene(tenant: string, mode: string, inputs: Readonly<Record<string, string>>): Scene {
  return { title: `${mode} on tenant ${tenant}`, inputs: () => ({ ...demoInputs, mode, ...inputs }) };
}

await runCommand(commandLine, async ({ values, words }) => {
  const { tenant = 'group-only', mode = 'ensure', verbose = false } = values;
  const isRotation = tenant === rotationDemo;
  const laidOut = isRotation ? rotationTenant : tenant;
  if (!isTenantName(laidOut)) throw unknownWord('tenant', tenant, [rotationDemo, ...Object.keys(descriptions)]);
  const inputs = Object.fromEntries(words.map(readInput));
  const isStory = values.tenant === undefined && values.mode === undefined && words.length === 0;
  if (isRotation && (values.mode !== undefined || words.length > 0))
    throw new WrongArgument(`the demo of a ${rotationDemo} takes no mode and no inputs`);
  const told = isStory ? tellStory() : [ownScene(tenant, mode, inputs)];
  const scenes = isRotation ? tellRotation() : told;
  const stopped = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stopped.abort());
  const demo = await runDemo({
    tenant: laidOut,
    scenes,
    verbose,
    signal: stopped.signal,
    write: (text) => process.stdout.write(text),
  });
  if (stopped.signal.aborted) return canceled;
  writePages(demo);
  process.stdout.write(`\nTry next:\n${next(verbose)}`);
  return demo.succeeded ? 0 : 1;
});

/** In the repository, in a folder that git ignores: the next demo replaces them. */
function writePages({ summaries, ticket }: Demo): void {
  rmSync(pages, { recursive: true, force: true });
  mkdirSync(pages);
  const page = join(pages, 'summary.html');
  writeFileSync(page, summaryPage(summaries));
  process.stdout.write(`\nThe job summaries as GitHub shows them: ${styleText('underline', page)}\n`);
  if (ticket === '') return;
  const text = join(pages, 'ticket.txt');
  writeFileSync(text, ticket);
  process.stdout.write(`The ticket for Adobe: ${styleText('underline', text)}\n`);
}

function next(verbose: boolean): string {
  const ideas = [
    ...(verbose ? [] : [['--verbose', 'the log and the outputs of each run'] as const]),
    ['--tenant key-disabled --mode verify', 'a problem found'] as const,
    ['--help', 'all tenants and inputs'] as const,
  ];
  const width = Math.max(...ideas.map(([args]) => args.length));
  return ideas.map(([args, about]) => `  ${callWith('npm run demo', args.padEnd(width))}  ${about}\n`).join('');
}
