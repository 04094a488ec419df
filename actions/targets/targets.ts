/** The targets of a scheduled verification: checked, and with their names filled in. Pure. */
import { artifactName } from '../entry.ts';
import { isObject, parseJson } from '../json.ts';

/** A target may have these inputs of the action. A mistyped name would silently skip a check. */
export const targetInputs: readonly string[] = [
  'resource-group',
  'vault-name',
  'key-name',
  'tenant-id',
  'client-id',
  'subscription-id',
  'audience',
  'confirmed-key-uri',
  'require-confirmation',
  'adobe-app-id',
  'adobe-principal-id',
  'adobe-org-id',
  'adobe-entitlement',
  'adobe-ticket',
  'expiry-warning-days',
  'usage-days',
  'fail-on',
  'waive',
  'ticket-contact',
];

/** GitHub's limit of jobs in a matrix. */
const mostTargets = 256;

export interface CallInputs {
  readonly targets: string;
  readonly resourceGroup: string;
  readonly vaultName: string;
  readonly keyName: string;
  readonly confirmedKeyUri: string;
  readonly clientId: string;
  readonly environment: string;
  /** `azure-monitor`, `url` or empty. */
  readonly heartbeat: string;
  readonly heartbeatClientId: string;
  readonly heartbeatEnvironment: string;
}

export type Target = Readonly<Record<string, string>>;

export interface CheckedTargets {
  readonly targets: readonly Target[];
  /** One sentence for each mistake; no target is verified if there are any. */
  readonly problems: readonly string[];
}

/** @param call distinguishes the artifacts of this call from others in the same run */
export function checkTargets(inputs: CallInputs, call: string): CheckedTargets {
  const { listed, problems } = list(inputs);
  const checked = listed.map((target, index) => checkTarget(target, `target ${index + 1}`, inputs.keyName, call));
  // The output in which the job of this target gives the digest of its report.
  const targets = checked.map(({ target }, index) => ({ ...target, slot: `r${index}` }));
  const names = checked.map(({ target }) => target['artifact']);
  const twice = new Set(names).size < names.length ? ['two targets name the same vault and key'] : [];
  const found = [
    ...problems,
    ...checked.flatMap(({ problems: its }) => its),
    ...twice,
    ...sharedIdentity(inputs, targets),
  ];
  return { targets, problems: found };
}

/** As the expressions of a workflow compare: GitHub's `==` ignores case. */
function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/**
 * What lets one identity both verify and report that it verified. A federated credential matches the job's subject, which
 * contains the environment, or the branch if there is none. GitHub ignores the case of an environment's name.
 */
function sharedIdentity(inputs: CallInputs, targets: readonly Target[]): string[] {
  if (!same(inputs.heartbeat, 'azure-monitor')) return [];
  const verifying = [inputs.clientId, ...targets.map((target) => target['client-id'] ?? '')].filter((id) => id !== '');
  return [
    ...(same(inputs.environment, inputs.heartbeatEnvironment)
      ? [
          'heartbeat-environment must be a different environment from environment; otherwise, each of the two identities can sign in as the other',
        ]
      : []),
    ...(verifying.some((id) => same(id, inputs.heartbeatClientId))
      ? ['heartbeat-client-id must not be the client ID that verifies']
      : []),
  ];
}

function list(inputs: CallInputs): { listed: readonly unknown[]; problems: readonly string[] } {
  const { targets, resourceGroup, vaultName, confirmedKeyUri } = inputs;
  if (targets.trim() === '') {
    const one = { 'resource-group': resourceGroup, 'vault-name': vaultName, 'confirmed-key-uri': confirmedKeyUri };
    return { listed: [one], problems: [] };
  }
  const both = `${resourceGroup}${vaultName}${confirmedKeyUri}` === '';
  const problems = both ? [] : ['give either targets, or resource-group, vault-name and confirmed-key-uri'];
  const listed: unknown = parseJson(targets);
  if (Array.isArray(listed) && listed.length > 0 && listed.length <= mostTargets) return { listed, problems };
  return { listed: [], problems: [...problems, `targets is not a JSON list of 1 to ${mostTargets} objects`] };
}

function checkTarget(
  given: unknown,
  where: string,
  keyName: string,
  call: string,
): { target: Target; problems: readonly string[] } {
  if (!isObject(given)) return { target: {}, problems: [`${where} is not an object`] };
  const problems: string[] = [];
  const target: Record<string, string> = { 'key-name': keyName.trim() };
  for (const [name, value] of Object.entries(given)) {
    if (!targetInputs.includes(name)) {
      problems.push(`${where}: ${JSON.stringify(name)} is none of ${targetInputs.join(', ')}`);
    } else if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
      problems.push(`${where}: ${name} is not a text, number or boolean`);
    } else if (String(value).trim() !== '') {
      target[name] = String(value).trim();
    }
  }
  const [vault = '', key = ''] = [target['vault-name'], target['key-name']];
  for (const name of ['resource-group', 'vault-name', 'key-name']) {
    if (!target[name]) problems.push(`${where}: ${name} is missing`);
  }
  for (const [name, value] of Object.entries({ 'vault-name': vault, 'key-name': key })) {
    if (/[^A-Za-z0-9-]/.test(value))
      problems.push(`${where}: ${name} has other characters than letters, digits and hyphens`);
  }
  return { target: { ...target, artifact: artifactName({ 'vault-name': vault, 'key-name': key }, call) }, problems };
}
