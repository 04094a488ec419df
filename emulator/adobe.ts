/**
 * The simulated Adobe: makes the calls that Adobe's service makes with a key, and returns whether Azure allows them.
 * Each call goes through every check of any request, from the token on: sign-in, name, tenant, subscription, network,
 * right, deny assignments, key.
 */
import { isObject, objectAt, textAt } from './arm/json.ts';
import { issue } from './identity/entra.ts';
import { connectStatus } from './router.ts';
import type { Cloud, CloudAnswer, CloudRequest } from './service.ts';
import type { Application } from './state.ts';
import { adobeAppId, adobeTenantId, keyName, vaultName } from './tenants/names.ts';
import type { Origin } from './vault/answers.ts';
import { serveVault } from './vault/data-plane.ts';

export interface AdobeTarget {
  /** Name of the vault; default: that of the tenants. */
  readonly vault?: string;
  /** Name of the key; default: that of the tenants. */
  readonly key?: string;
  /** Default: the current version. */
  readonly version?: string;
  /** `adobe-app-id`; default: Adobe's application for CJA. */
  readonly appId?: string;
  /** Default: a trusted service at the address of `adobeOrigin`. */
  readonly from?: Origin;
}

export interface Attempt {
  readonly allowed: boolean;
  /** HTTP status of the deciding answer: the vault's, otherwise Entra's; 0 if the vault's name does not resolve. */
  readonly status: number;
  /**
   * The inner code of the vault's error, otherwise its outer one; `AADSTS` and a number if there was no token;
   * `NameNotResolved`; `undefined` when allowed.
   */
  readonly code: string | undefined;
}

export interface AdobeAttempts {
  readonly get: Attempt;
  readonly wrapKey: Attempt;
  readonly unwrapKey: Attempt;
}

/**
 * The origin of Adobe's calls. The address is the one that Adobe asks customers to allow for Adobe Experience Platform
 * (AEP, "Customer managed keys"). assumed: the same for CJA, and that Azure treats the calls as those of a trusted
 * service, as Adobe's page about AEP implies when it asks to let trusted services bypass.
 */
export const adobeOrigin: Origin = { address: '20.88.123.53', trustedService: true };

/** Gets the key as Adobe's identity, wraps a value with it, and unwraps a value that was wrapped earlier. */
export function adobeTries(cloud: Cloud, target: AdobeTarget = {}): AdobeAttempts {
  return {
    get: adobeTry(cloud, 'get', target),
    wrapKey: adobeTry(cloud, 'wrapKey', target),
    unwrapKey: adobeTry(cloud, 'unwrapKey', target),
  };
}

/** One of the three operations. */
export function adobeTry(cloud: Cloud, operation: keyof AdobeAttempts, target: AdobeTarget = {}): Attempt {
  const { vault = vaultName, key = keyName, version, from = adobeOrigin } = target;
  const host = `${vault.toLowerCase()}.vault.azure.net`;
  const token = tokenOf(cloud, target.appId ?? adobeAppId);
  if (typeof token !== 'string') return token;
  if (connectStatus(host, cloud) !== 200) return { allowed: false, status: 0, code: 'NameNotResolved' };
  const path = `/keys/${key}${version === undefined ? '' : `/${version}`}`;
  const request =
    operation === 'get'
      ? requestTo(host, 'GET', path, token, undefined)
      : requestTo(host, 'POST', `${path}/${operation.toLowerCase()}`, token, sent);
  return outcomeOf(serveVault(request, cloud, from));
}

/** Whether Adobe can do everything that it needs to. */
export function adobeMayUseKey({ get, wrapKey, unwrapKey }: AdobeAttempts): boolean {
  return get.allowed && wrapKey.allowed && unwrapKey.allowed;
}

/**
 * Adobe authenticates to its home tenant, which the customer's tenant does not observe: only the issuing of the token
 * is simulated.
 */
function tokenOf(cloud: Cloud, appId: string): string | Attempt {
  const known = cloud.state.applications.find((one) => one.appId.toLowerCase() === appId.toLowerCase());
  const outcome = issue('https://vault.azure.net/.default', known ?? foreign(appId), cloud);
  return 'token' in outcome ? outcome.token : { allowed: false, status: outcome.status, code: `AADSTS${outcome.code}` };
}

/** An application that no tenant has by default. */
function foreign(appId: string): Application {
  return { appId, objectId: appId, displayName: appId, homeTenantId: adobeTenantId, federatedCredentials: [] };
}

/** A value that stands in for a data encryption key of 256 bits. */
const sent = { alg: 'RSA-OAEP-256', value: Buffer.alloc(32, 7).toString('base64url') };

function requestTo(host: string, method: string, path: string, token: string, body: unknown): CloudRequest {
  return {
    method,
    host,
    path,
    query: new URLSearchParams({ 'api-version': '7.4' }),
    headers: { authorization: `Bearer ${token}` },
    body: body === undefined ? '' : JSON.stringify(body),
  };
}

function outcomeOf({ status, body }: CloudAnswer): Attempt {
  if (status === 200) return { allowed: true, status, code: undefined };
  const error = objectAt(isObject(body) ? body : {}, 'error');
  const code = textAt(objectAt(error, 'innererror'), 'code') ?? textAt(error, 'code');
  return { allowed: false, status, code };
}
