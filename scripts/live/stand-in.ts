/**
 * A second identity that stands in for Adobe's: a managed identity that the job creates and signs in as, with the job's own token. It
 * has only the rights that a step gives it. Source: REST specification of Microsoft.ManagedIdentity, 2024-11-30.
 */
import { randomUUID } from 'node:crypto';
import { objectAt, parseObject, textAt } from '../../emulator/arm/json.ts';
import { accessToken, credentialOfJob } from './access-token.ts';
import { newName, type OwnerRun } from './owner-run.ts';
import { isStatus, type Send, sendAs, until } from './session.ts';
import { required, type Verdict } from './verdict.ts';

export interface StandIn {
  readonly send: Send;
  readonly clientId: string;
  readonly objectId: string;
}

/** Built-in roles by name (learn.microsoft.com, "Azure built-in roles"). */
export const roles = {
  contributor: 'b24988ac-6180-42a0-ab88-20f7382dd24c',
  encryptionUser: 'e147488a-f6f5-4113-8e2d-b22465e65bf6',
  vaultReader: '21090545-7ca7-4776-b22c-e363652d74d2',
  logReader: '73c42c96-874c-492b-b04d-ab87d138a893',
} as const;

const version = 'api-version=2024-11-30';

/** A federated credential starts to work some minutes after its creation. */
async function signIn(clientId: string): Promise<void> {
  const ask = async () => {
    try {
      await accessToken('https://management.azure.com', clientId);
      return { status: 200, text: '' };
    } catch (error) {
      return { status: 0, text: String(error) };
    }
  };
  required("the stand-in's sign-in", await until(10, ask, isStatus(200)), 200);
}

async function make({ send, location }: OwnerRun, identity: string): Promise<StandIn> {
  const answer = required('the stand-in', await send('PUT', `${identity}?${version}`, { location }));
  const properties = objectAt(parseObject(answer.text) ?? {}, 'properties');
  const [clientId = '', objectId = ''] = [textAt(properties, 'clientId'), textAt(properties, 'principalId')];
  const credential = `${identity}/federatedIdentityCredentials/job?${version}`;
  const body = { properties: await credentialOfJob() };
  const made = await until(5, () => send('PUT', credential, body), isStatus(200, 201));
  required("the stand-in's federated credential", made);
  await signIn(clientId);
  return { send: sendAs(clientId), clientId, objectId };
}

export async function withStandIn(run: OwnerRun, use: (standIn: StandIn) => Promise<Verdict>): Promise<Verdict> {
  const name = newName('id-');
  const identity = `${run.group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`;
  try {
    return await use(await make(run, identity));
  } finally {
    const removal = await until(5, () => run.send('DELETE', `${identity}?${version}`), isStatus(200, 204));
    required('the removal of the stand-in', removal, 200, 204);
  }
}

const assignments = 'api-version=2022-04-01';

/**
 * Assigns a role. An assignment below a vault is deleted with the vault; any other one the caller has to remove.
 * @returns ARM id of the assignment
 */
export async function assign(run: OwnerRun, { objectId }: StandIn, role: string, scope: string): Promise<string> {
  const id = `${scope}/providers/Microsoft.Authorization/roleAssignments/${randomUUID()}`;
  const properties = {
    roleDefinitionId: `${run.subscription}/providers/Microsoft.Authorization/roleDefinitions/${role}`,
    principalId: objectId,
    principalType: 'ServicePrincipal',
    description: 'live-assignment of live.yml',
  };
  required('a role assignment', await run.send('PUT', `${id}?${assignments}`, { properties }));
  return id;
}

export async function unassign({ send }: OwnerRun, id: string): Promise<void> {
  required('the removal of a role assignment', await send('DELETE', `${id}?${assignments}`), 200, 204);
}
