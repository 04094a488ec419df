/** The run's log: plain lines in GitHub's groups. No string from outside can issue a command of the runner with it. */

import { EOL } from 'node:os';
import type { Environment } from '../inputs.ts';
import type { Log } from '../model.ts';
import { logLines } from './plain.ts';
import { annotate, beginGroup, debugLine, endGroup } from './workflow-commands.ts';

export interface RunLog extends Log {
  /** Ends the last group: what follows is seen at once. */
  end(): void;
}

export function createLog(environment: Environment = process.env): RunLog {
  const debugging = environment['RUNNER_DEBUG'] === '1';
  let grouped = false;
  const end = (): void => {
    if (grouped) endGroup();
    grouped = false;
  };
  return {
    step: (title) => {
      end();
      beginGroup(title);
      grouped = true;
    },
    end,
    info: (line) => print(line),
    debug: (line) => {
      if (debugging) for (const each of logLines(line)) debugLine(each);
    },
    warning: (line) => annotate([{ level: 'warning', title: '', message: line }]),
  };
}

function print(text: string): void {
  process.stdout.write(
    logLines(text)
      .map((line) => line + EOL)
      .join(''),
  );
}
