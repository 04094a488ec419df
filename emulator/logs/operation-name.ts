/**
 * The name under which a call of the data plane is logged. Source: "Azure Key Vault logging", table of operation names.
 * guessed: the three names of rotation, and the name for a request that is not an operation.
 */
import type { CloudRequest } from '../service.ts';

const named: readonly (readonly [method: string, path: RegExp, name: string])[] = [
  ['GET', /^\/keys$/, 'KeyList'],
  ['POST', /^\/keys\/[^/]+\/create$/, 'KeyCreate'],
  ['POST', /^\/keys\/[^/]+\/rotate$/, 'KeyRotate'],
  ['POST', /^\/keys\/[^/]+\/backup$/, 'KeyBackup'],
  ['POST', /^\/keys\/restore$/, 'KeyRestore'],
  ['GET', /^\/keys\/[^/]+\/rotationpolicy$/, 'KeyGetRotationPolicy'],
  ['PUT', /^\/keys\/[^/]+\/rotationpolicy$/, 'KeyUpdateRotationPolicy'],
  ['POST', /^\/keys\/[^/]+(?:\/[^/]+)?\/wrapkey$/, 'KeyWrap'],
  ['POST', /^\/keys\/[^/]+(?:\/[^/]+)?\/unwrapkey$/, 'KeyUnwrap'],
  ['GET', /^\/keys\/[^/]+\/versions$/, 'KeyListVersions'],
  ['GET', /^\/keys\/[^/]+(?:\/[^/]+)?$/, 'KeyGet'],
  ['PATCH', /^\/keys\/[^/]+(?:\/[^/]+)?$/, 'KeyUpdate'],
  ['DELETE', /^\/keys\/[^/]+$/, 'KeyDelete'],
  ['GET', /^\/deletedkeys$/, 'KeyListDeleted'],
  ['GET', /^\/deletedkeys\/[^/]+$/, 'KeyGetDeleted'],
  ['POST', /^\/deletedkeys\/[^/]+\/recover$/, 'KeyRecover'],
  ['DELETE', /^\/deletedkeys\/[^/]+$/, 'KeyPurge'],
  ['GET', /^\/secrets$/, 'SecretList'],
];

export function operationName({ method, path }: Pick<CloudRequest, 'method' | 'path'>): string {
  const plain = path
    .toLowerCase()
    .replaceAll(/\/{2,}/g, '/')
    .replace(/(.)\/$/, '$1');
  return named.find(([verb, pattern]) => verb === method && pattern.test(plain))?.[2] ?? 'Unknown';
}
