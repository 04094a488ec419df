/** The api-versions that each operation supports. */

import type { PerimeterApi } from '../access-state.ts';
import type { CloudAnswer } from '../service.ts';
import type { Settings } from '../state.ts';
import { failure } from './answers.ts';

const words = (text: string) => text.split(' ');

/** What the action, the Azure CLI and the recordings ask for, by namespace or type, newest first. */
const byType: Readonly<Record<string, readonly string[]>> = {
  // Clients try 2026-05-15, which lacks types that previews before it have.
  'Microsoft.KeyVault': words(
    '2026-05-15 2026-04-01-preview 2026-03-01-preview 2026-02-01 2025-05-01 2024-11-01 2023-07-01 2023-02-01 2022-11-01 ' +
      '2022-07-01 2021-11-01-preview 2021-10-01 2019-09-01 2016-10-01 2015-06-01',
  ),
  'Microsoft.Resources': words(
    '2025-04-01 2024-11-01 2024-07-01 2022-12-01 2022-09-01 2021-04-01 2020-06-01 2019-11-01 2018-05-01 2017-08-01 2016-06-01 2015-11-01',
  ),
  'Microsoft.Authorization/roleAssignments': words('2022-04-01 2020-08-01-preview 2020-04-01-preview'),
  'Microsoft.Authorization/roleDefinitions': words('2022-05-01-preview 2022-04-01 2018-01-01-preview'),
  // Source: Azure Resource Manager template reference of denyAssignments, and the REST specification.
  'Microsoft.Authorization/denyAssignments': words('2024-07-01-preview 2022-04-01 2018-07-01-preview'),
  'Microsoft.Authorization/roleAssignmentScheduleInstances': words('2024-09-01-preview 2020-10-01'),
  'Microsoft.Authorization/locks': words('2020-05-01 2017-04-01 2016-09-01'),
  'Microsoft.ManagedIdentity': words('2024-11-30 2023-01-31'),
  'Microsoft.OperationalInsights': words('2025-07-01 2025-02-01 2023-09-01 2022-10-01 2021-12-01-preview'),
  'Microsoft.Insights/actionGroups': words('2023-01-01 2022-06-01 2021-09-01'),
  'Microsoft.Insights/activityLogAlerts': words('2020-10-01 2017-04-01'),
  'Microsoft.Insights/scheduledQueryRules': words('2023-12-01 2022-06-15'),
  'Microsoft.Insights/diagnosticSettings': words('2021-05-01-preview 2017-05-01-preview'),
  'Microsoft.Insights/eventtypes': words('2017-03-01-preview 2015-04-01'),
  'microsoft.aadiam/diagnosticSettings': words('2017-04-01'),
};

const perimeterType = 'Microsoft.KeyVault/vaults/networkSecurityPerimeterConfigurations';
/** The versions that define it: 2024-04-01-preview in the Bicep types, 2026-04-01-preview in the REST specification. */
const perimeterApi: PerimeterApi = { versions: ['2026-04-01-preview', '2024-04-01-preview'] };

/** The versions that a resource type supports, newest first. */
export function versionsOf(type: string, settings?: Settings): readonly string[] {
  if (type === perimeterType) return (settings?.perimeterApi ?? perimeterApi).versions;
  if (type.startsWith('Microsoft.KeyVault/')) return settings?.keyVaultVersions ?? byType['Microsoft.KeyVault'] ?? [];
  if (type === 'Microsoft.Authorization/denyAssignments' && settings?.denyAssignmentVersions)
    return settings.denyAssignmentVersions;
  return byType[type] ?? byType[type.split('/')[0] ?? ''] ?? [];
}

/**
 * The error for a missing or unknown api-version; `undefined` if it is supported. guessed: the messages are quoted on
 * Microsoft's pages about deployment errors, but were not recorded. `location` is that of the resource, or of the one
 * to which it belongs (as quoted for types below others).
 */
export function refuseVersion(
  type: string,
  version: string | null,
  location: string,
  settings: Settings,
): CloudAnswer | undefined {
  if (version === null || version === '') {
    const message = 'The api-version query parameter (?api-version=) is required for all requests.';
    return failure(400, 'MissingApiVersionParameter', message);
  }
  const known = versionsOf(type, settings);
  if (known.some((candidate) => candidate.toLowerCase() === version.toLowerCase())) return undefined;
  const list = known.join(', ');
  if (type.startsWith('Microsoft.Resources/')) {
    const message = `The api-version '${version}' is invalid. The supported versions are '${list}'.`;
    return failure(400, 'InvalidApiVersionParameter', message);
  }
  const { refusal: perimeterRefusal } = settings.perimeterApi ?? perimeterApi;
  if (type === perimeterType && known.length === 0) return unknownType(type);
  if (type === perimeterType && perimeterRefusal === 'InvalidResourceType') return unknownType(type, version, known);
  if (type === perimeterType && perimeterRefusal === 'UnsupportedApiVersion') return unsupported(version);
  const name = type.slice(type.indexOf('/') + 1);
  const message =
    `No registered resource provider found for location '${location}' and API version '${version}' for type ` +
    `'${name}'. The supported api-versions are '${list}'. The supported locations are ', eastus, eastus2, ` +
    "westeurope, northeurope, westus, westus2'.";
  return failure(400, 'NoRegisteredProviderFound', message);
}

/** As a script of Azure's quotes it for a type without a location; without versions for a type that does not exist. */
function unknownType(type: string, version?: string, known: readonly string[] = []): CloudAnswer {
  const [namespace = '', ...rest] = type.split('/');
  const start = `The resource type '${rest.join('/')}' could not be found in the namespace '${namespace}'`;
  const end =
    version === undefined ? '.' : ` for api version '${version}'. The supported api-versions are '${known.join(',')}'.`;
  return failure(404, 'InvalidResourceType', `${start}${end}`);
}

/** The message of a provider that checks versions itself; it names none. */
function unsupported(version: string): CloudAnswer {
  const message = `The HTTP resource that matches the request URI does not support the API version '${version}'.`;
  return { ...failure(400, 'UnsupportedApiVersion', message) };
}
