/** What a user would script instead: Azure CLI, including the login, with the same reads as verify. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import https from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { RunningCloud } from '../emulator/start.ts';
import { adobeAppId, groupName, vaultName, vaultScope } from '../emulator/tenants/names.ts';
import type { Sample } from './measure.ts';

/** The path of Azure CLI (from `AZ` or PATH). */
export function findAz(): string | undefined {
  const az = process.env['AZ'] ?? 'az';
  return spawnSync(az, ['version'], { stdio: 'ignore' }).status === 0 ? az : undefined;
}

export async function runAz(az: string, cloud: RunningCloud): Promise<Sample> {
  const folder = mkdtempSync(join(tmpdir(), 'az-'));
  const token = await idToken(cloud);
  const { environment } = cloud;
  const env = {
    PATH: process.env['PATH'] ?? '',
    AZURE_CONFIG_DIR: folder,
    AZURE_CORE_COLLECT_TELEMETRY: '0',
    ...environment,
  };
  // Must not block: the local cloud, which has to answer, runs in this process.
  const call = (...args: string[]) => promisify(execFile)(az, [...args, '--output', 'none'], { env, timeout: 60_000 });
  const start = performance.now();
  await call(
    'login',
    '--service-principal',
    '--username',
    environment['AZURE_CLIENT_ID'] ?? '',
    '--tenant',
    environment['AZURE_TENANT_ID'] ?? '',
    '--federated-token',
    token,
  );
  await call('keyvault', 'show', '--name', vaultName, '--resource-group', groupName);
  await call('rest', '--url', `https://management.azure.com${vaultScope}/keys/cja-cmk?api-version=2026-02-01`);
  await call('ad', 'sp', 'show', '--id', adobeAppId);
  await call(
    'role',
    'assignment',
    'list',
    '--scope',
    vaultScope,
    '--include-inherited',
    '--fill-principal-name',
    'false',
  );
  const took = performance.now() - start;
  rmSync(folder, { recursive: true, force: true });
  return took;
}

/** The token, requested from GitHub's endpoint as a workflow does. */
function idToken({ environment, authority }: RunningCloud): Promise<string> {
  const agent = new https.Agent({ proxyEnv: environment });
  const url = `${environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? ''}&audience=${encodeURIComponent('api://AzureADTokenExchange')}`;
  const headers = { authorization: `Bearer ${environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? ''}` };
  return new Promise((resolve, reject) => {
    https
      .get(url, { agent, ca: authority, headers }, (answer) => {
        let body = '';
        answer.setEncoding('utf8').on('data', (part: string) => {
          body += part;
        });
        answer.on('end', () => resolve((JSON.parse(body) as { value: string }).value));
      })
      .on('error', reject);
  });
}
