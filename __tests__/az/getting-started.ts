/** A shell at which somebody follows a page, command by command. GitHub's side is recorded: no local service has it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';
import { repository, subject } from '../../emulator/tenants/names.ts';
import { blocksOf, linksOf, type Page, page } from '../docs/documents.ts';
import type { Az, CommandRun } from './az.ts';
import type { Variable } from './copied-workflows.ts';
import { root } from './identities.ts';
import type { Requirement } from './person.ts';

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
  /** What `gh variable set` set in the repository. */
  variables(): Variable[];
  /** The other commands of the GitHub CLI that were called. */
  calls(): string[];
}

/** The administrator is signed in already; nobody can at a prompt. */
const azStub = `#!/bin/sh
[ "$*" = login ] || exec "$AZ_EXECUTABLE" "$@"
`;

const gitStub = `#!/bin/sh
for last; do :; done
[ "$1" = clone ] && ln -s '${root}' "\${last##*/}"
`;

/** Like gh, takes the repository from GH_REPO; otherwise it would be that of the clone, which is not theirs. */
const ghStub = `#!/bin/sh
case "$*" in
  'api repos/${repository}/actions/oidc/customization/sub --jq '*) printf 'true||${subject.split(':', 2).join(':')}\\n' ;;
  *) { printf '%s' "\${GH_REPO:-none}"; printf '\\t%s' "$@"; echo; } >> "$GH_CALLS" ;;
esac
`;

/** Call once at the top of a test file, after `useAz`. */
export function useDesk(az: Az): Desk {
  let folder = '';
  const file = (name: string) => join(folder, name);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'desk-'));
    for (const [name, text] of Object.entries({ az: azStub, git: gitStub, gh: ghStub })) {
      writeFileSync(file(name), text, { mode: 0o755 });
    }
    for (const name of ['calls', 'failures', 'state']) writeFileSync(file(name), '');
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const linesOf = (name: string) =>
    readFileSync(file(name), 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  const called = () => linesOf('calls').map((line) => line.split('\t'));
  return {
    follow: async (commands) => {
      const script = file('commands.sh');
      const before = [
        `export AZ_EXECUTABLE='${process.env['AZ'] ?? ''}' GH_CALLS='${file('calls')}' PATH='${folder}':"$PATH"`,
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
    variables: () => called().flatMap(variableIn),
    calls: () =>
      called()
        .filter(([, command]) => command !== 'variable')
        .map((words) => words.join(' ')),
  };
}

function variableIn([where, ...words]: readonly string[]): Variable[] {
  const [command, set, name = '', ...options] = words;
  if (command !== 'variable' || set !== 'set' || where !== repository) return [];
  const optionOf = (option: string) => {
    const at = options.indexOf(option);
    return at < 0 ? undefined : options[at + 1];
  };
  return [{ name, value: optionOf('--body') ?? '', environment: optionOf('--env') }];
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
