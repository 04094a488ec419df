/**
 * A trusted service that every customer can use: template deployments, which read a secret from a vault as a parameter value.
 * Sources: "Virtual network service endpoints for Azure Key Vault" (list of trusted services: Azure Resource Manager template deployment
 * service), "Use Azure Key Vault to pass secure parameter value during deployment", users' reports of the error code of a refusal.
 */
import { randomBytes } from 'node:crypto';
import { objectAt, parseObject, textAt } from '../../emulator/arm/json.ts';
import { keyVaultVersion, newName, type OwnerRun, type OwnVault } from './owner-run.ts';
import { type Answer, isStatus, until } from './session.ts';
import { codesIn, required } from './verdict.ts';

const version = 'api-version=2021-04-01';
const secretName = 'probe';
const shutOutCode = 'KeyVaultParameterReferenceSecretRetrieveFailed';

/** A template that takes the parameter and creates nothing. */
const template = {
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  parameters: { secret: { type: 'securestring' } },
  resources: [],
};

/** Goes through Azure Resource Manager, which the vault's firewall does not block. */
export async function makeSecret({ send }: OwnerRun, { id }: OwnVault): Promise<void> {
  const body = { properties: { value: randomBytes(16).toString('hex') } };
  const make = () => send('PUT', `${id}/secrets/${secretName}?${keyVaultVersion}`, body);
  required('a secret', await until(10, make, isStatus(200, 201)));
}

const stateIn = ({ text }: Answer) =>
  textAt(objectAt(parseObject(text) ?? {}, 'properties'), 'provisioningState') ?? '';
const isOver = (answer: Answer) => ['Succeeded', 'Failed', 'Canceled'].includes(stateIn(answer));

/** Status 200 if the service read the secret, otherwise the refusal. */
export async function deploy({ send, group }: OwnerRun, { id }: OwnVault): Promise<Answer> {
  const deployment = `${group}/providers/Microsoft.Resources/deployments/${newName()}?${version}`;
  const parameters = { secret: { reference: { keyVault: { id }, secretName } } };
  try {
    const begun = await send('PUT', deployment, { properties: { mode: 'Incremental', template, parameters } });
    if (begun.status !== 200 && begun.status !== 201) return begun;
    const over = await until(10, () => send('GET', deployment), isOver);
    return { status: stateIn(over) === 'Succeeded' ? 200 : 400, text: over.text };
  } finally {
    await send('DELETE', deployment);
  }
}

export const isShutOut = (answer: Answer) => codesIn(answer).includes(shutOutCode);
