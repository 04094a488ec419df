import { arm } from '../../../emulator/arm/arm.ts';
import { type Answer, type Call, call, type TestCloud } from './azure.ts';

/** The api-version of a path, by its resource type. */
function versionOf(path: string): string {
  if (/\/roleAssignmentScheduleInstances(\?|$)/i.test(path)) return '2020-10-01';
  if (/\/networkSecurityPerimeterConfigurations(\/|\?|$)/i.test(path)) return '2026-04-01-preview';
  if (/\/(roleAssignments|denyAssignments|roleDefinitions|permissions)(\/|\?|$)/i.test(path)) return '2022-04-01';
  if (/\/locks(\/|\?|$)/i.test(path)) return '2020-05-01';
  if (/\/diagnosticSettings(\/|\?|$)/i.test(path)) return '2021-05-01-preview';
  if (path.endsWith('/register')) return '2022-12-01';
  return /Microsoft\.KeyVault\//i.test(path) ? '2026-02-01' : '2022-12-01';
}

/** Calls ARM as the pipeline does, with the newest api-version unless `api` says another; `''` sends none. */
export async function callArm(cloud: TestCloud, method: string, path: string, options: Call = {}): Promise<Answer> {
  const url = new URL(`https://management.azure.com${path}`);
  const version = options.api ?? versionOf(path);
  if (version !== '') url.searchParams.set('api-version', version);
  return call(arm, cloud, 'https://management.azure.com', method, url.href, options);
}

/** What the action sends for a new vault. */
export const newVault = {
  location: 'eastus2',
  tags: { owner: 'analytics' },
  properties: {
    tenantId: '72f988bf-86f1-41af-91ab-2d7cd011db47',
    sku: { family: 'A', name: 'standard' },
    enablePurgeProtection: true,
    enableRbacAuthorization: true,
    softDeleteRetentionInDays: 90,
  },
};
