/** A shell at which somebody follows a page, command by command. GitHub is a repository in a file. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { subject } from '../../emulator/tenants/names.ts';
import { blocksOf, linksOf, type Page, page } from '../docs/documents.ts';
import { type Github, startGithub } from '../infra/github.ts';
import type { Az, CommandRun } from './az.ts';
import type { Variable } from './copied-workflows.ts';
import { root } from './identities.ts';
import type { Requirement } from './printed.ts';

/** @param heading how the section's heading begins */
export function sectionOf(path: string, heading: string): Page {
  const { text } = page(path);
  const start = text.indexOf(`\n## ${heading}`);
  if (start < 0) throw new Error(`${path} has no section ${heading}`);
  const end = text.indexOf('\n## ', start + 1);
  return { path, text: text.slice(start, end < 0 ? undefined : end) };
}

/** The shell commands of a step, block by block. */
export const commandsOf = (step: Page) =>
  blocksOf(step).flatMap(({ language, text }) => (language === 'sh' ? [text] : []));

/** The workflows that a step links to. */
export const workflowsOf = (step: Page) => linksOf(step).flatMap(({ file }) => (file.endsWith('.yml') ? [file] : []));

export interface Followed extends CommandRun {
  /** The exit codes of the commands that failed; like a person, the shell goes on. */
  readonly failures: readonly number[];
}

export interface Desk {
  /** Runs commands in the folder, and with the variables, that the commands before them left. */
  follow(commands: string): Promise<Followed>;
  /** The variables of the repository and of its environments. */
  variables(): Variable[];
  /** The repository on GitHub. */
  github(): Github;
}

/** The administrator is signed in already; nobody can at a prompt. */
const azStub = `#!/bin/sh
[ "$*" = login ] || exec "$AZ_EXECUTABLE" "$@"
`;

const gitStub = `#!/bin/sh
for last; do :; done
case "$1 $2" in
  clone*) ln -s '${root}' "\${last##*/}" ;;
  'checkout --detach') ;;
  *) exit 1 ;;
esac
`;

/** Call once at the top of a test file, after `useAz`. */
export function useDesk(az: Az): Desk {
  let folder = '';
  let github: Github;
  const file = (name: string) => join(folder, name);
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'desk-'));
    github = await startGithub({ prefix: subject.split(':', 2).join(':') });
    for (const [name, text] of Object.entries({ az: azStub, git: gitStub })) {
      writeFileSync(file(name), text, { mode: 0o755 });
    }
    for (const name of ['failures', 'state']) writeFileSync(file(name), '');
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await github.stop();
  });
  const linesOf = (name: string) =>
    readFileSync(file(name), 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  return {
    follow: async (commands) => {
      const script = file('commands.sh');
      const exported = Object.entries({ AZ_EXECUTABLE: process.env['AZ'] ?? '', ...github.environment });
      const before = [
        ...exported.map(([name, value]) => `export ${name}='${value}'`),
        `export PATH='${folder}:${github.folder}':"$PATH"`,
        `cd '${folder}'`,
        `. '${file('state')}'`,
      ];
      const trap = `trap 'echo $? >> "${file('failures')}"' ERR`;
      const after = `{ export -p; printf 'cd %q\\n' "$PWD"; } > '${file('state')}'`;
      writeFileSync(file('failures'), '');
      writeFileSync(script, [...before, trap, commands, after, ''].join('\n'));
      const run = await az.script(script);
      return { ...run, failures: linesOf('failures').map(Number) };
    },
    variables: () => {
      const { variables, environments } = github.repository;
      const of = (set: Readonly<Record<string, string>>, environment?: string) =>
        Object.entries(set).map(([name, value]) => ({ name, value, environment }));
      return [...of(variables), ...Object.entries(environments).flatMap(([name, each]) => of(each.variables, name))];
    },
    github: () => github,
  };
}

/** Who runs a step's commands: what it names in parentheses, such as "(Owner or User Access Administrator on the vault)". */
export function requirementsIn({ text }: Page): Requirement[][] {
  return [...text.matchAll(/\(([A-Z][\w ]+) on the (vault|resource group)\)/g)].map(([, names = '', where]) =>
    // Of several roles of which one is enough, the last one allows the least.
    names
      .split(' and ')
      .map((each) => ({ roles: each.split(' or ').toReversed(), at: where === 'vault' ? 'vault' : 'group' })),
  );
}
