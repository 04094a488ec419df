/** `npm run bench -- hosts`: what verify costs on each host, compared with GitHub. The hosts take turns; the best of many runs counts. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runTask, unpackTask } from '../emulator/azure-pipelines/run-task.ts';
import { gitlabJob } from '../emulator/gitlab/job.ts';
import { githubIdToken } from '../emulator/identity/github-oidc.ts';
import { runAction } from '../emulator/run-action.ts';
import { startCloud } from '../emulator/start.ts';
import { groupName, vaultName } from '../emulator/tenants/names.ts';
import { trustAzurePipelines, trustGitLab } from '../emulator/tenants/trusted-jobs.ts';
import { extension } from '../scripts/extension/extension.ts';
import { noneUntilAfter } from '../src/inputs/confirmation.ts';
import type { HostName } from '../src/model/host.ts';
import { progress, verdict } from '../src/runtime/command-line.ts';

const none = noneUntilAfter(Date.now());

/** More than GitHub's. */
const allowed = { share: 0.05, requests: 3 } as const;

interface Measured {
  readonly milliseconds: number;
  readonly exitCode: number | null;
}

/** Each host with its sign-in, against one local cloud. */
async function openHosts(folder: string) {
  const cloud = await startCloud({ tenant: 'ready' });
  trustAzurePipelines(cloud.cloud.state);
  trustGitLab(cloud.cloud.state);
  const vsix = join(folder, 'task.vsix');
  writeFileSync(vsix, extension());
  const task = unpackTask(vsix, folder);

  async function command(environment: Readonly<Record<string, string>>): Promise<Measured> {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: _, ACTIONS_ID_TOKEN_REQUEST_TOKEN: __, ...network } = cloud.environment;
    const files = ['--summary-file', join(folder, 'page.md'), '--report-file', join(folder, 'report.json')];
    const args = [
      'verify',
      '--resource-group',
      groupName,
      '--vault-name',
      vaultName,
      '--confirmed-key-uri',
      none,
      ...files,
    ];
    const start = performance.now();
    const child = spawn(process.execPath, [resolve(import.meta.dirname, '..', 'dist', 'cli.js'), ...args], {
      env: { ...network, ...environment },
      stdio: 'ignore',
    });
    await once(child, 'exit');
    return { milliseconds: performance.now() - start, exitCode: child.exitCode };
  }

  const hosts: Readonly<Record<HostName, () => Promise<Measured>>> = {
    github: async () => {
      const inputs = {
        mode: 'verify',
        'resource-group': groupName,
        'vault-name': vaultName,
        'confirmed-key-uri': none,
      };
      const { durationMs: milliseconds, exitCode } = await runAction({ cloud, inputs });
      return { milliseconds, exitCode };
    },
    'azure-pipelines': async () => {
      const inputs = { mode: 'verify', resourceGroup: groupName, vaultName, confirmedKeyUri: none };
      const { durationMs: milliseconds, exitCode } = await runTask({ cloud, task, inputs });
      return { milliseconds, exitCode };
    },
    gitlab: async () => command(gitlabJob(cloud.cloud)),
    terminal: async () => {
      const file = join(folder, 'token');
      writeFileSync(file, githubIdToken(cloud.cloud, 'api://AzureADTokenExchange'));
      return command({ AZURE_FEDERATED_TOKEN_FILE: file });
    },
  };
  return { cloud, hosts };
}

const names = ['github', 'azure-pipelines', 'gitlab', 'terminal'] as const satisfies readonly HostName[];

/** @returns whether none takes over 5 % longer than GitHub, or more than 3 requests more */
export async function compareHosts(count: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-hosts-'));
  const { cloud, hosts } = await openHosts(folder);
  const best = new Map<HostName, { milliseconds: number; requests: number }>();
  try {
    for (let round = 0; round < count; round += 1) {
      for (const name of names) {
        progress(`${name}: run ${round + 1} of ${count} ...`);
        cloud.transcript.length = 0;
        const { milliseconds, exitCode } = await hosts[name]();
        if (exitCode !== 0) throw new Error(`verify on ${name} ended with ${exitCode}`);
        const before = best.get(name)?.milliseconds ?? Number.POSITIVE_INFINITY;
        best.set(name, { milliseconds: Math.min(before, milliseconds), requests: cloud.transcript.length });
      }
    }
  } finally {
    progress('');
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  const onGitHub = best.get('github') ?? { milliseconds: Number.NaN, requests: Number.NaN };
  process.stdout.write('| verify on | best, ms | of GitHub | requests |\n|---|--:|--:|--:|\n');
  let isWithin = true;
  for (const [name, { milliseconds, requests }] of best) {
    const share = milliseconds / onGitHub.milliseconds;
    const passed = share <= 1 + allowed.share && requests <= onGitHub.requests + allowed.requests;
    isWithin &&= passed;
    process.stdout.write(
      `| ${verdict(passed).trim()} ${name} | ${milliseconds.toFixed(0)} | ${(share * 100).toFixed(0)} % | ${requests} |\n`,
    );
  }
  return isWithin;
}
