/** A terminal, or a script: the program as a command. Its other files are loaded when the run needs them. */
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { RunError } from '../../errors/errors.ts';
import type { Environment } from '../../inputs/inputs.ts';
import type { Run } from '../../model/run.ts';
import {
  commandExitCodes,
  type GivenIdToken,
  type Host,
  type HostFiles,
  type IdTokenSource,
  type Target,
  untoldRun,
} from '../host.ts';
import { filesIn, incidentFileBeside } from '../report-files.ts';
import { untrustedEvent } from '../untrusted-events.ts';
import type { Account } from './az.ts';
import type { ResultFiles, TerminalOptions, TerminalSignIn } from './options.ts';

export function terminal(options: TerminalOptions): Host {
  let account: Account | undefined;
  let source: IdTokenSource | undefined;
  const { signIn, files, problems } = options;
  const withAz: Pick<Host, 'prepare' | 'found'> = {
    found: ['tenant-id', 'subscription-id', 'client-id'],
    prepare: async (environment) => {
      const { openAz } = await import('./az.ts');
      const az = await openAz(environment);
      ({ account, source } = az);
      return az.environment;
    },
  };
  return {
    name: 'terminal',
    form: 'option',
    instead,
    problems: () => problems,
    exitCodes: commandExitCodes,
    ...(signIn.by === 'az' ? withAz : {}),
    idTokens: () => source ?? tokenIn(signIn),
    run: (environment) => runOf(environment, account),
    warnings: () => (signIn.by === 'file' ? openFile(signIn.file) : []),
    unsafeEvent: untrustedEvent,
    files: (_environment, target) => filesOf(files, target),
    proxy: (environment) => environment,
    writer: async () => (await import('./output.ts')).openWriter(options),
    texts: async () => (await import('./terminal-texts.ts')).texts,
  };
}

/** Here a ticket is no output: without a name it is in the current folder, or the system's for temporary files. */
function filesOf(files: ResultFiles, target: Target | undefined): HostFiles {
  const { 'ticket-file': ticket, 'incident-ticket-file': incident, 'report-file': report = '' } = files;
  const named = { ticketFile: ticket ?? '', incidentFile: incident ?? '', reportFile: report };
  if (target === undefined) return named;
  const { ticketFile, reportFile } = filesIn('', target);
  const here = (path: string) => join(isWritable('.') ? '.' : tmpdir(), basename(path));
  return {
    ...named,
    ticketFile: ticket ?? here(ticketFile),
    incidentFile: incident ?? here(incidentFileBeside(reportFile)),
  };
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whoever reads the token can sign in with it. Windows has no such mode. */
function openFile(file: string): readonly string[] {
  const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? 0;
  if (process.platform === 'win32' || (mode & 0o077) === 0) return [];
  return [
    `Other users of this machine can read the ID token in ${file}, and sign in with it. Let only its owner read it (mode 600).`,
  ];
}

const instead = {
  'drift-issue':
    'is not for the command line: let the schedule that runs it tell somebody, and use infra/alerts.sh for silence',
};

/** Read for each token: whoever writes the file renews it. */
function tokenIn(signIn: TerminalSignIn): GivenIdToken {
  if (signIn.by !== 'file') throw new Error('nothing was named that gives a token');
  const { file } = signIn;
  return {
    given: () => {
      try {
        return readFileSync(file, 'utf8').trim();
      } catch (error) {
        throw new RunError('IdTokenFile', `${file}: ${error instanceof Error ? error.message : ''}`);
      }
    },
  };
}

function runOf(environment: Environment, account: Account | undefined): Run {
  return {
    ...untoldRun,
    host: 'terminal',
    ...(account !== undefined && { rightsOf: account.name }),
    actor: account?.name ?? environment['USER'] ?? environment['USERNAME'] ?? '',
  };
}
