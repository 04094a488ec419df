/**
 * The action's inputs: read from the environment, trimmed, validated. All faults are gathered and thrown as one error,
 * before anything is sent. The rules are those of `action.yml`; a test holds the two together.
 */

import type { ConfirmedKey, Inputs } from '../model/inputs.ts';
import { cidrOrAddress, commaOrLineSeparated, guid, keyUri, location, resourceGroupName, tagLines } from './formats.ts';
import { parseWaivers } from './waivers.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** One input that breaks a rule. */
export interface InputProblem {
  readonly input: string;
  readonly given: string;
  readonly rule: string;
}

/** Every invalid input of a run, each with the rule it breaks. */
export class InvalidInputs extends Error {
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[]) {
    super(problems.map(({ input, rule }) => `${input}: ${rule}`).join('\n'));
    this.name = 'InvalidInputs';
    this.problems = problems;
  }
}

interface InputRule {
  readonly name: string;
  readonly default: string;
  readonly required: boolean;
}

/** Names, defaults and requiredness as `action.yml` has them. */
export const inputRules: readonly InputRule[] = [
  { name: 'mode', default: 'ensure', required: false },
  { name: 'tenant-id', default: '', required: false },
  { name: 'client-id', default: '', required: false },
  { name: 'subscription-id', default: '', required: false },
  { name: 'audience', default: 'api://AzureADTokenExchange', required: false },
  { name: 'resource-group', default: '', required: true },
  { name: 'create-resource-group', default: 'false', required: false },
  { name: 'location', default: '', required: false },
  { name: 'vault-name', default: '', required: true },
  { name: 'key-name', default: 'cja-cmk', required: false },
  { name: 'key-type', default: 'RSA', required: false },
  { name: 'key-size', default: '3072', required: false },
  { name: 'retention-days', default: '90', required: false },
  { name: 'network', default: 'open', required: false },
  { name: 'allowed-ips', default: '', required: false },
  { name: 'tags', default: '', required: false },
  { name: 'delete-lock', default: 'false', required: false },
  { name: 'adobe-app-id', default: '251e3919-1940-4296-bb8b-6b9a5e8a4805', required: false },
  { name: 'adobe-principal-id', default: '', required: false },
  { name: 'create-principal', default: 'true', required: false },
  { name: 'grant-scope', default: 'vault', required: false },
  { name: 'recover-deleted', default: 'false', required: false },
  { name: 'restore-grant', default: 'false', required: false },
  { name: 'confirmed-key-uri', default: '', required: false },
  { name: 'require-confirmation', default: 'false', required: false },
  { name: 'adobe-org-id', default: '', required: false },
  { name: 'adobe-entitlement', default: '', required: false },
  { name: 'adobe-ticket', default: '', required: false },
  { name: 'expiry-warning-days', default: '30', required: false },
  { name: 'fail-on', default: 'error', required: false },
  { name: 'waive', default: '', required: false },
  { name: 'language', default: 'en', required: false },
  { name: 'drift-issue', default: 'false', required: false },
  { name: 'github-token', default: '${{ github.token }}', required: false },
  { name: 'timeout-minutes', default: '15', required: false },
];

/** The raw value of an input, trimmed; `undefined` when the runner did not pass it. */
function raw(environment: Environment, name: string): string | undefined {
  return environment[`INPUT_${name.toUpperCase()}`]?.trim();
}

function defaultOf(name: string): string {
  return inputRules.find((rule) => rule.name === name)?.default ?? '';
}

/** Reads inputs one by one and remembers what was wrong with them. */
class Reader {
  readonly problems: InputProblem[] = [];
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** The value given, or the default. */
  text(name: string): string {
    return raw(this.#environment, name) || defaultOf(name);
  }

  problem(input: string, given: string, rule: string): void {
    this.problems.push({ input, given, rule });
  }

  /** A value that `parse` accepts; an empty one is `undefined`. */
  optional<T>(name: string, rule: string, parse: (text: string) => T | undefined): T | undefined {
    const text = this.text(name);
    if (text === '') return undefined;
    const value = parse(text);
    if (value === undefined) this.problem(name, text, rule);
    return value;
  }

  required<T>(name: string, rule: string, parse: (text: string) => T | undefined, instead: T): T {
    if (this.text(name) === '') {
      this.problem(name, '', `is required: ${rule}`);
      return instead;
    }
    return this.optional(name, rule, parse) ?? instead;
  }

  oneOf<const T extends string>(name: string, values: readonly [T, ...T[]]): T {
    const value = this.optional(name, `must be ${orList(values)}`, (text) => values.find((known) => known === text));
    return value ?? values[0];
  }

  boolean(name: string): boolean {
    const text = this.text(name).toLowerCase();
    if (text !== 'true' && text !== 'false') this.problem(name, text, 'must be true or false');
    return text === 'true';
  }

  wholeNumber(name: string, least: number, most: number): number {
    const rule = `must be a whole number from ${least} to ${most}`;
    const parse = (text: string) => {
      const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
      return value >= least && value <= most ? value : undefined;
    };
    return this.optional(name, rule, parse) ?? least;
  }

  /** An id that may also stand in the environment, as azure/login's users have it. */
  id(name: string, variable: string): string {
    const text = this.text(name) || (this.#environment[variable] ?? '').trim();
    const value = guid(text);
    if (value !== undefined) return value;
    const rule = text === '' ? `is required: set it, or ${variable} in the environment` : 'must be a GUID';
    this.problem(name, text, rule);
    return '';
  }
}

function orList(values: readonly string[]): string {
  return values.length === 1 ? `${values[0]}` : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}

function readMode(reader: Reader, environment: Environment): Inputs['mode'] {
  // An empty mode is most often a mistyped expression: it must not start writing.
  if (raw(environment, 'mode') === '') {
    reader.problem('mode', '', 'must be ensure, plan or verify; it is empty (a mistyped expression?)');
  }
  return reader.oneOf('mode', ['ensure', 'plan', 'verify']);
}

function readNetwork(reader: Reader): Pick<Inputs, 'network' | 'allowedIps'> {
  const network = reader.oneOf('network', ['open', 'restricted']);
  const rule = 'must be IPv4 addresses or CIDR ranges, separated by commas or lines';
  const allowedIps =
    reader.optional('allowed-ips', rule, (text) => {
      const items = commaOrLineSeparated(text);
      return items.every(cidrOrAddress) ? items : undefined;
    }) ?? [];
  if (network === 'open' && reader.text('allowed-ips') !== '') {
    reader.problem('allowed-ips', reader.text('allowed-ips'), 'is only for network: restricted');
  }
  return { network, allowedIps };
}

function readWaive(reader: Reader): Inputs['waive'] {
  const { waivers, problems } = parseWaivers(reader.text('waive'));
  for (const { given, rule } of problems) reader.problem('waive', given, rule);
  return waivers;
}

const keyUriRule = 'must be https://NAME.vault.azure.net/keys/KEY or the same with /VERSION (32 hex digits)';

function readAdobe(
  reader: Reader,
): Pick<Inputs, 'adobeAppId' | 'adobePrincipalId' | 'adobeOrgId' | 'adobeEntitlement' | 'adobeTicket'> {
  const entitlements = ['healthcare-shield', 'privacy-security-shield'] as const;
  const oneLine = (text: string) => (/^[^\p{Cc}\p{Cf}]{1,100}$/u.test(text) ? text : undefined);
  return {
    adobeAppId: reader.required('adobe-app-id', 'must be a GUID', guid, ''),
    adobePrincipalId: reader.optional(
      'adobe-principal-id',
      'must be a GUID: the object id of the service principal',
      guid,
    ),
    adobeOrgId: reader.optional('adobe-org-id', 'must be 24 hex digits and @AdobeOrg', (text) =>
      /^[0-9a-f]{24}@AdobeOrg$/i.test(text) ? text : undefined,
    ),
    adobeEntitlement: reader.optional('adobe-entitlement', `must be ${orList(entitlements)}`, (text) =>
      entitlements.find((known) => known === text),
    ),
    adobeTicket: reader.optional('adobe-ticket', 'must be one line of 1 to 100 characters', oneLine),
  };
}

function readVaultAndKey(
  reader: Reader,
): Pick<Inputs, 'vaultName' | 'keyName' | 'keyType' | 'keySize' | 'retentionDays'> {
  const matching = (pattern: RegExp) => (text: string) => (pattern.test(text) ? text : undefined);
  return {
    vaultName: reader.required(
      'vault-name',
      'must be 3 to 24 letters, digits and single hyphens, start with a letter and end with a letter or digit',
      matching(/^[A-Za-z](?!.*--)[A-Za-z0-9-]{1,22}[A-Za-z0-9]$/),
      '',
    ),
    keyName: reader.required(
      'key-name',
      'must be 1 to 127 letters, digits and hyphens',
      matching(/^[A-Za-z0-9-]{1,127}$/),
      '',
    ),
    keyType: reader.oneOf('key-type', ['RSA', 'RSA-HSM']),
    keySize: reader.oneOf('key-size', ['3072', '4096']) === '4096' ? 4096 : 3072,
    retentionDays: reader.wholeNumber('retention-days', 7, 90),
  };
}

/** An app id in the place of an object id is an easy mistake, and such an id would be granted to nobody. */
function checkPrincipalId(reader: Reader, { adobePrincipalId: id, adobeAppId, clientId }: Inputs): void {
  if (id === undefined || (id !== adobeAppId && id !== clientId)) return;
  const which = id === adobeAppId ? 'adobe-app-id' : 'client-id';
  const rule = `must be the object id of Adobe's service principal in the tenant, and not ${which}`;
  reader.problem('adobe-principal-id', id, rule);
}

/**
 * The validated inputs of this run.
 *
 * @throws InvalidInputs with every input that breaks its rule
 */
export function readInputs(environment: Environment): Inputs {
  const reader = new Reader(environment);
  const confirmedKeyUri: ConfirmedKey | undefined = reader.optional('confirmed-key-uri', keyUriRule, keyUri);
  const inputs: Inputs = {
    mode: readMode(reader, environment),
    tenantId: reader.id('tenant-id', 'AZURE_TENANT_ID'),
    clientId: reader.id('client-id', 'AZURE_CLIENT_ID'),
    subscriptionId: reader.id('subscription-id', 'AZURE_SUBSCRIPTION_ID'),
    audience: reader.text('audience'),
    resourceGroup: reader.required(
      'resource-group',
      'must be 1 to 90 letters, digits, underscores, hyphens, periods and parentheses, and not end with a period',
      resourceGroupName,
      '',
    ),
    createResourceGroup: reader.boolean('create-resource-group'),
    location: reader.optional(
      'location',
      "must be an Azure region, e.g. eastus2 (list them with 'az account list-locations')",
      location,
    ),
    ...readVaultAndKey(reader),
    ...readNetwork(reader),
    tags: reader.optional('tags', 'must be name=value, one a line, as Azure allows tags', tagLines) ?? {},
    deleteLock: reader.boolean('delete-lock'),
    ...readAdobe(reader),
    createPrincipal: reader.boolean('create-principal'),
    grantScope: reader.oneOf('grant-scope', ['vault', 'key']),
    recoverDeleted: reader.boolean('recover-deleted'),
    restoreGrant: reader.boolean('restore-grant'),
    confirmedKeyUri,
    requireConfirmation: reader.boolean('require-confirmation'),
    expiryWarningDays: reader.wholeNumber('expiry-warning-days', 0, 365),
    failOn: reader.oneOf('fail-on', ['error', 'warning', 'never']),
    waive: readWaive(reader),
    language: reader.oneOf('language', ['en', 'fr']),
    driftIssue: reader.boolean('drift-issue'),
    timeoutMinutes: reader.wholeNumber('timeout-minutes', 1, 120),
  };
  checkPrincipalId(reader, inputs);
  if (reader.problems.length > 0) throw new InvalidInputs(reader.problems);
  return inputs;
}

/** The token for the drift issue. A secret, so it never becomes part of `Inputs`. */
export function readGithubToken(environment: Environment): string | undefined {
  return raw(environment, 'github-token') || undefined;
}
