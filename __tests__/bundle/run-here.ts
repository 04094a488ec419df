/** Runs the action in this process, from its sources: for tests of which the process itself is not the point. */
import tls from 'node:tls';
import * as core from '@actions/core';
import { jest } from '@jest/globals';
import { type ActionRun, type RunOptions, runAction } from '../../emulator/run-action.ts';
import type { RunningCloud } from '../../emulator/start.ts';
import { github } from '../../src/hosts/github/github.ts';
import type { Host, Writer } from '../../src/hosts/host.ts';
import { main } from '../../src/main.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { Cancellation } from '../../src/runtime/cancellation.ts';
import { forgetSecrets } from '../../src/runtime/secrets.ts';

process.env['FAST_CLOCK'] = '1';
await import('../fast-clock.ts');

export interface HereOptions extends RunOptions {
  readonly cloud: RunningCloud;
  /** How many times faster pauses pass; default: 1. */
  readonly clock?: number;
  /** Receives what the page is made of. */
  readonly onOutcome?: (outcome: Outcome) => void;
}

export async function runHere({ clock = 1, onOutcome, ...options }: HereOptions): Promise<ActionRun> {
  const before = { ...process.env };
  const printed: string[] = [];
  const keep = (text: string | Uint8Array) => {
    printed.push(String(text));
    return true;
  };
  const output = jest.spyOn(process.stdout, 'write').mockImplementation(keep);
  const cancellation = new Cancellation();
  // It keeps the path of the first run.
  Object.assign(core.summary, { _filePath: undefined });
  try {
    return await runAction({
      ...options,
      start: async ({ env }) => {
        for (const name of Object.keys(process.env)) delete process.env[name];
        Object.assign(process.env, env, { FAST_CLOCK: String(clock) });
        // As node does at its start.
        tls.setDefaultCACertificates(env['NODE_EXTRA_CA_CERTS'] ? [options.cloud.authority] : []);
        const started = performance.now();
        const exitCode = await main(onOutcome === undefined ? github : handing(onOutcome), process.env, cancellation);
        return { exitCode, signal: null, log: printed.join(''), stderr: '', durationMs: performance.now() - started };
      },
    });
  } finally {
    output.mockRestore();
    cancellation.close();
    forgetSecrets();
    for (const name of Object.keys(process.env)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

/** GitHub's host, with what the run came to. */
const handing = (onOutcome: (outcome: Outcome) => void): Host => ({
  ...github,
  writer: async () => {
    const writer = await github.writer();
    const parts: Writer['parts'] = (result) => {
      onOutcome(result.outcome);
      return writer.parts(result);
    };
    return { ...writer, parts };
  },
});
