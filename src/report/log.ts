/** The run's log: plain lines in GitHub's groups. No string from outside can issue a command of the runner with it. */

import type { Environment } from '../inputs/inputs.ts';
import type { Log } from '../model/log.ts';
import { logLines } from './plain.ts';
import { print } from './standard-output.ts';
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
    info: (line) => {
      const lines = logLines(line).map((each) => `${each}\n`);
      print(lines.join(''));
    },
    debug: (line) => {
      if (debugging) for (const each of logLines(line)) debugLine(each);
    },
    warning: (line) => annotate([{ level: 'warning', title: '', message: line }]),
  };
}
