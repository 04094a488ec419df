/**
 * Whether trusted services reach a vault, on which `vault-network` passes. Tried with a trusted service that every customer can use:
 * template deployments, which read a secret from a vault as the value of a parameter. Sources: "Virtual network service endpoints for
 * Azure Key Vault" (trusted services), "Use Azure Key Vault to pass secure parameter value during deployment", users' reports of the
 * code of a refusal; REST specification of Microsoft.Network, 2024-07-01 (network security perimeters).
 */
import { randomBytes } from 'node:crypto';
import { objectAt, parseObject, textAt } from '../../../emulator/arm/json.ts';
import { groupOfRun, variable } from '../access-token.ts';
import { change, keyVaultVersion, type OwnVault, randomName, withVault } from '../own-vault.ts';
import { type Answer, isStatus, send, until } from '../session.ts';
import {
  answered,
  codesIn,
  notTried,
  type Part,
  required,
  shown,
  together,
  Unprepared,
  type Verdict,
} from '../verdict.ts';

const secretName = 'probe';

/** A template that takes the parameter and creates nothing. */
const template = {
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  parameters: { secret: { type: 'securestring' } },
  resources: [],
};

const stateIn = ({ text }: Answer) =>
  textAt(objectAt(parseObject(text) ?? {}, 'properties'), 'provisioningState') ?? '';

/** Status 200 if the trusted service read the secret, otherwise the refusal. */
async function deploy({ id }: OwnVault): Promise<Answer> {
  const name = `${groupOfRun()}/providers/Microsoft.Resources/deployments/${randomName()}?api-version=2021-04-01`;
  const parameters = { secret: { reference: { keyVault: { id }, secretName } } };
  try {
    const begun = await send('PUT', name, { properties: { mode: 'Incremental', template, parameters } });
    if (begun.status !== 200 && begun.status !== 201) return begun;
    const isOver = (answer: Answer) => ['Succeeded', 'Failed', 'Canceled'].includes(stateIn(answer));
    const over = await until(10, () => send('GET', name), isOver);
    return { status: stateIn(over) === 'Succeeded' ? 200 : 400, text: over.text };
  } finally {
    await send('DELETE', name);
  }
}

const isShutOut = (answer: Answer) => codesIn(answer).includes('KeyVaultParameterReferenceSecretRetrieveFailed');

/** An open vault with a secret that the trusted service can read. The secret goes through Azure Resource Manager. */
function withOpenVault(use: (vault: OwnVault) => Promise<Verdict>): Promise<Verdict> {
  return withVault({ enabledForTemplateDeployment: true }, async (vault) => {
    const secret = `${vault.id}/secrets/${secretName}?${keyVaultVersion}`;
    const body = { properties: { value: randomBytes(16).toString('hex') } };
    required('a secret', await until(10, () => send('PUT', secret, body), isStatus(200, 201)));
    required('a deployment that reads a secret', await until(5, () => deploy(vault), isStatus(200)), 200);
    return use(vault);
  });
}

const closed = { defaultAction: 'Deny', ipRules: [], virtualNetworkRules: [] };

/** Afterwards, without a bypass, the trusted service must be refused; otherwise its success proves nothing. */
function behind(settings: Readonly<Record<string, object>>): Promise<Verdict> {
  return withOpenVault(async (vault) => {
    const parts: Part[] = [];
    for (const [name, properties] of Object.entries(settings)) {
      await change(vault, properties);
      parts.push(answered(name, await until(10, () => deploy(vault), isStatus(200)), 200));
    }
    await change(vault, { publicNetworkAccess: 'Enabled', networkAcls: { ...closed, bypass: 'None' } });
    const control = await until(10, () => deploy(vault), isShutOut);
    if (isShutOut(control)) return together(parts);
    return together([notTried('trusted services', `one is allowed even without a bypass: ${shown(control)}`)]);
  });
}

export function trustedThroughFirewall(): Promise<Verdict> {
  const networkAcls = { ...closed, bypass: 'AzureServices' };
  return behind({
    'a trusted service is allowed through a firewall': { networkAcls },
    'a trusted service is allowed without public access': { networkAcls, publicNetworkAccess: 'Disabled' },
  });
}

export function trustedWithoutBypass(): Promise<Verdict> {
  return behind({ 'a trusted service is allowed through a firewall without a bypass': { networkAcls: closed } });
}

const perimeterVersion = 'api-version=2024-07-01';

/** Waits until the vault lists its association in mode Learning. */
async function associate({ id }: OwnVault, perimeter: string): Promise<void> {
  const profile = `${perimeter}/profiles/tried`;
  required(
    'the perimeter',
    await send('PUT', `${perimeter}?${perimeterVersion}`, { location: variable('LIVE_LOCATION') }),
  );
  required("the perimeter's profile", await send('PUT', `${profile}?${perimeterVersion}`, { properties: {} }));
  const properties = { privateLinkResource: { id }, profile: { id: profile }, accessMode: 'Learning' };
  const association = `${perimeter}/resourceAssociations/vault?${perimeterVersion}`;
  required('the association', await send('PUT', association, { properties }));
  const list = () => send('GET', `${id}/networkSecurityPerimeterConfigurations?api-version=2024-04-01-preview`);
  const isListed = ({ status, text }: Answer) => status === 200 && /"accessMode":\s*"Learning"/i.test(text);
  const found = await until(15, list, isListed);
  if (!isListed(found)) throw new Unprepared(`the vault lists no perimeter in mode Learning: ${shown(found)}`);
}

export function learningPerimeter(): Promise<Verdict> {
  const perimeter = `${groupOfRun()}/providers/Microsoft.Network/networkSecurityPerimeters/${randomName()}`;
  return withOpenVault(async (vault) => {
    try {
      await associate(vault, perimeter);
      return together([answered('Learning: a trusted service is allowed', await deploy(vault), 200)]);
    } finally {
      const removal = () => send('DELETE', `${perimeter}?${perimeterVersion}&forceDeletion=true`);
      const gone = await until(10, removal, isStatus(200, 204, 404));
      required('the removal of the perimeter', gone, 200, 204, 404);
    }
  });
}
