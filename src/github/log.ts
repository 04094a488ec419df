/**
 * The run's log: plain lines in GitHub's groups. No external text can issue a command of the runner with it.
 *
 * Lines that are logged before @actions/core is loaded are queued here, since loading it takes longer than the first
 * request should.
 */
import type { Log } from '../model/log.ts';

export interface RunLog extends Log {
  /** Ends the last group: what follows is not collapsed. */
  end(): void;
}

type Core = typeof import('./core.ts');

/** A process has one runner, and so one queue. */
const waiting: { readonly secrets: string[]; readonly entries: ((core: Core) => void)[] } = {
  secrets: [],
  entries: [],
};
let loaded: Core | undefined;

/** Loads @actions/core and writes the queue: masks first, so that no line shows what they hide. */
export async function openLog(): Promise<void> {
  const core = await import('./core.ts');
  if (loaded !== undefined) return;
  loaded = core;
  core.ignoreLogErrors();
  for (const secret of waiting.secrets.splice(0)) core.setSecret(secret);
  for (const write of waiting.entries.splice(0)) write(core);
}

function whenOpen(write: (core: Core) => void): void {
  if (loaded === undefined) waiting.entries.push(write);
  else write(loaded);
}

/** From now on the runner writes `***` for this value, in every step of the job, and so does our own output. */
export function mask(secret: string): void {
  if (secret === '') return;
  if (loaded === undefined) waiting.secrets.push(secret);
  else loaded.setSecret(secret);
}

export function createLog(): RunLog {
  let grouped = false;
  const end = (): void => {
    if (grouped) whenOpen((core) => core.endGroup());
    grouped = false;
  };
  return {
    step: (title) => {
      end();
      whenOpen((core) => core.startGroup(title));
      grouped = true;
    },
    end,
    info: (line) => whenOpen((core) => core.info(line)),
    debug: (line) => whenOpen((core) => core.debug(line)),
    warning: (message) => whenOpen((core) => core.annotate([{ level: 'warning', title: '', message }])),
  };
}
