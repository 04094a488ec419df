/**
 * Keys through ARM: no data-plane role, no waiting for one, and no vault firewall in the way.
 * Source: https://learn.microsoft.com/rest/api/keyvault/keyvault/keys
 */

import type { PipelineResponse } from '@azure/core-rest-pipeline';
import * as v from 'valibot';
import type { Inputs } from '../model/inputs.ts';
import type { Listed, Whole } from '../model/listed.ts';
import type { Key, KeyVersion, KeyVersionDetail } from '../model/observed.ts';
import type { Operation } from '../model/operation.ts';
import { comparable, idsOf, type ResourceId, scopesOf } from '../model/scopes.ts';
import type { Arm } from './arm.ts';
import type { KeyVaultCall } from './clients.ts';
import { keyVaultApiVersion, vaultDomain } from './cloud.ts';
import { operationOf } from './operations.ts';
import { invalidResponse, parseResponse, unread } from './responses.ts';

const attributes = v.object({
  enabled: v.boolean(),
  nbf: v.nullish(v.number()),
  exp: v.nullish(v.number()),
  created: unread(v.number(), null),
  updated: unread(v.number(), null),
});

const keyIdentifier = v.pipe(
  v.string(),
  v.regex(
    /^https:\/\/[a-z0-9-]+\.vault\.azure\.net(:443)?\/keys\/[a-z0-9-]+\/[0-9a-f]{32}$/i,
    'a key identifier with version',
  ),
);

const keyBody = v.object({
  id: v.string(),
  name: v.string(),
  properties: v.object({
    attributes,
    kty: v.string(),
    keySize: v.nullish(v.number()),
    keyOps: v.nullish(v.array(v.string())),
    keyUriWithVersion: keyIdentifier,
    rotationPolicy: v.nullish(
      v.object({
        attributes: v.nullish(v.object({ expiryTime: v.nullish(v.string()) })),
        lifetimeActions: v.nullish(v.array(v.object({ action: v.nullish(v.object({ type: v.nullish(v.string()) })) }))),
      }),
    ),
  }),
});

function keyOf({ id, name, properties }: v.InferOutput<typeof keyBody>): Key {
  // Live answers have no port, the specification's examples do: compare and print without it.
  const uriWithVersion = properties.keyUriWithVersion.replace(':443/', '/');
  const cut = uriWithVersion.lastIndexOf('/');
  const version = uriWithVersion.slice(cut + 1).toLowerCase();
  const actions = properties.rotationPolicy?.lifetimeActions ?? [];
  return {
    ...versionOf(version, properties.attributes),
    id,
    name,
    type: properties.kty,
    size: properties.keySize ?? null,
    operations: parseOperations(properties.keyOps),
    uri: uriWithVersion.slice(0, cut),
    uriWithVersion,
    // Every key has a Notify action by default; only Rotate creates versions.
    rotates: actions.some(({ action }) => action?.type?.toLowerCase() === 'rotate'),
    policyEnds: (properties.rotationPolicy?.attributes?.expiryTime ?? '') !== '',
  };
}

function parseOperations(keyOps: readonly string[] | null | undefined): readonly string[] | null {
  return keyOps?.map((operation) => operation.toLowerCase()) ?? null;
}

function versionOf(version: string, read: v.InferOutput<typeof attributes>): KeyVersion {
  const { enabled, nbf, exp, created, updated } = read;
  return { version, enabled, notBefore: nbf ?? null, expires: exp ?? null, created, updated };
}

/** The ticket gives Adobe the URI that is read here, so it must be that of the requested key. So must the ID and the name. */
function keyFrom(operation: Operation, response: PipelineResponse, target: Target): Key {
  const key = keyOf(parseResponse(operation, response, keyBody));
  const name = target.keyName.toLowerCase();
  const uri = `https://${vaultDomain(target.vaultName)}/keys/${name}`;
  const isAsked = [
    [key.uri.toLowerCase(), uri],
    [comparable(key.id), scopesOf(target).key],
    [key.name.toLowerCase(), name],
  ] as const;
  const other = isAsked.find(([said, asked]) => said !== asked);
  if (other === undefined) return key;
  throw invalidResponse(operation, response, `the answer is about another key: ${other[0]}`);
}

type Target = Pick<Inputs, 'subscriptionId' | 'resourceGroup' | 'vaultName' | 'keyName'>;

/** @throws ServiceError with status 404 when the key does not exist */
export async function getKey(call: KeyVaultCall, target: Target, operation: Operation): Promise<Key> {
  const response = await call(operation, (client) =>
    client.keys.get(target.resourceGroup, target.vaultName, target.keyName),
  );
  return keyFrom(operation, response, target);
}

/** Creates the key unless it exists: an existing key is returned unchanged, without a new version. */
export async function createKey(call: KeyVaultCall, inputs: Inputs): Promise<Key> {
  const operation = operationOf('createKey', inputs);
  const properties = {
    kty: inputs.keyType,
    keySize: inputs.keySize,
    keyOps: ['wrapKey', 'unwrapKey'],
    attributes: { enabled: true },
  };
  const response = await call(operation, (client) =>
    client.keys.createIfNotExist(inputs.resourceGroup, inputs.vaultName, inputs.keyName, {
      properties,
      tags: { ...inputs.tags },
    }),
  );
  return keyFrom(operation, response, inputs);
}

const versionName = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/i, 'a version'));
const versionEntry = v.object({ name: versionName, properties: v.object({ attributes }) });

/** All versions, in Azure's order: by ID, not by time. */
export async function listKeyVersions(arm: Arm, target: Target, operation: Operation): Promise<Whole<KeyVersion>> {
  const path: ResourceId = `${idsOf(target).key}/versions`;
  const entries = await arm.list(operation, path, keyVaultApiVersion, versionEntry);
  return entries.map(({ name, properties }) => versionOf(name.toLowerCase(), properties.attributes));
}

const versionBody = v.object({
  name: versionName,
  properties: v.object({
    attributes,
    kty: v.string(),
    keySize: v.nullish(v.number()),
    keyOps: v.nullish(v.array(v.string())),
  }),
});

/**
 * One version with its type and operations, which the list of versions lacks.
 *
 * @throws ServiceError with status 404 when it does not exist
 */
export async function getKeyVersion(
  arm: Arm,
  target: Target,
  version: string,
  operation: Operation,
): Promise<KeyVersionDetail> {
  const path: ResourceId = `${idsOf(target).key}/versions/${version}`;
  const response = await arm.get(operation, path, keyVaultApiVersion);
  const { name, properties } = parseResponse(operation, response, versionBody);
  if (name.toLowerCase() !== version) throw invalidResponse(operation, response, `the answer is about version ${name}`);
  const { attributes: dates, kty: type, keySize, keyOps } = properties;
  return { ...versionOf(version, dates), type, size: keySize ?? null, operations: parseOperations(keyOps) };
}

const named = v.object({ name: v.string() });

/** Whether there are others is known from the first names. */
const pagesOfNames = 8;

/** The first names of the vault's keys or secrets; values are never read. */
export async function listNames(
  arm: Arm,
  target: Target,
  kind: 'keys' | 'secrets',
  operation: Operation,
): Promise<Listed<string>> {
  const path: ResourceId = `${idsOf(target).vault}/${kind}`;
  const first = await arm.listFirst(operation, path, keyVaultApiVersion, named, {}, pagesOfNames);
  return { ...first, entries: first.entries.map(({ name }) => name) };
}
