/** A terminal, or a script: the program as a command. Its other files are loaded when the run needs them. */
import { readFileSync } from 'node:fs';
import { RunError } from '../../errors/errors.ts';
import type { Environment } from '../../inputs/inputs.ts';
import type { Run } from '../../model/run.ts';
import { docsUrl, version } from '../../runtime/version.ts';
import { commandExitCodes, type GivenIdToken, type Host, type IdTokenSource } from '../host.ts';
import { strangersEvent } from '../strangers.ts';
import type { Account } from './az.ts';
import type { TerminalOptions, TerminalSignIn } from './options.ts';

export function terminal(options: TerminalOptions): Host {
  let account: Account | undefined;
  let source: IdTokenSource | undefined;
  const { signIn, files, problems } = options;
  const withAz: Pick<Host, 'prepare'> = {
    prepare: async (environment) => {
      const { openAz } = await import('./az.ts');
      const az = await openAz(environment);
      ({ account, source } = az);
      return az.environment;
    },
  };
  return {
    name: 'terminal',
    problems,
    exitCodes: commandExitCodes,
    ...(signIn.by === 'az' ? withAz : {}),
    idTokens: () => source ?? tokenIn(signIn),
    run: (environment) => runOf(environment, account),
    unsafeEvent: strangersEvent,
    files: () => ({
      ticketFile: files.ticket ?? '',
      incidentFile: files.incident ?? '',
      reportFile: files.report ?? '',
    }),
    proxy: (environment) => environment,
    writer: async () => (await import('./output.ts')).openWriter(options),
  };
}

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
    host: 'terminal',
    repository: '',
    runId: '',
    runAttempt: '',
    runUrl: '',
    workflow: '',
    job: '',
    ...(account !== undefined && { rightsOf: account.name }),
    actor: account?.name ?? environment['USER'] ?? environment['USERNAME'] ?? '',
    event: '',
    ref: '',
    commit: '',
    workflowRef: '',
    workflowCommit: '',
    action: version,
    docsUrl,
  };
}
