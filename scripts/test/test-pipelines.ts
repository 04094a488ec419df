/**
 * `npm run test:night -- pipelines`: the examples of Azure Pipelines and GitLab from a packed release, step by step, and as the programs of others
 * read and run them. The last line is `N passed, N failed` (and `, N skipped`).
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type CommandLine, runCommand } from '../../src/runtime/command-line.ts';
import { countsLine, jestArguments, jestOptions, runJest } from './jest.ts';

const options = {
  from: {
    type: 'string',
    value: 'FOLDER',
    about:
      'where both programs are installed (npm), with service-schema.json of microsoft/azure-pipelines-vscode; default: the variable PIPELINE_PROGRAMS',
  },
  testNamePattern: jestOptions.testNamePattern,
} as const;

const commandLine: CommandLine<typeof options> = {
  call: 'npm run test:night -- pipelines',
  about: `Runs docs/examples/azure-pipelines.yml, azure-pipelines-script.yml and gitlab-ci.yml against the local cloud, from the packages that
build:package and build:extension make: set up, confirm, check, gate, restore. With --from, gitlab-ci-local, which needs rsync, runs the last
one too, and Microsoft's language service reads the first two.`,
  options,
  examples: [
    ['', 'what needs no other program'],
    ['--from ../programs', 'after npm install gitlab-ci-local azure-pipelines-language-service there'],
  ],
};

/** npm packages with which others read or run the examples. */
const programs = ['gitlab-ci-local', 'azure-pipelines-language-service'];

await runCommand(commandLine, async ({ values: { from = process.env['PIPELINE_PROGRAMS'] ?? '', ...values } }) => {
  const modules = resolve(from, 'node_modules');
  for (const name of programs.filter((each) => from === '' || !existsSync(join(modules, each)))) {
    process.stdout.write(`missing  ${name}. To install: npm install ${name}\n`);
  }
  const args = [
    '--testMatch',
    '**/__tests__/pipelines/*.pipelines.ts',
    '--testTimeout',
    '300000',
    '--runInBand',
    '--verbose',
  ];
  const environment = { PIPELINE_PROGRAMS: from === '' ? '' : modules };
  const counts = await runJest({ args: [...args, ...jestArguments(values)], environment });
  process.stdout.write(countsLine(counts));
  return counts.failed > 0 ? 1 : 0;
});
