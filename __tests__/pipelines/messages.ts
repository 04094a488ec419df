/** The script by which an example tells people, with a curl that prints what it would send, and that does not reach Teams. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** @param shell the options that the system gives bash @param files what stands where the script runs, by name */
export function tell(
  script: string,
  environment: Readonly<Record<string, string>>,
  shell: readonly string[] = [],
  files: Readonly<Record<string, string>> = {},
): SpawnSyncReturns<string> {
  const folder = mkdtempSync(join(tmpdir(), 'messages-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'curl'), '#!/bin/sh\ncase "$*" in *teams*) exit 22 ;; esac\ncat\n', { mode: 0o755 });
  const path = [folder, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);
  const env = { PATH: path, PAGERDUTY_URL: 'https://events.pagerduty.com/v2/enqueue', ...environment };
  const ended = spawnSync('bash', [...shell, '-c', script], { cwd: folder, encoding: 'utf8', env });
  rmSync(folder, { recursive: true });
  return ended;
}
