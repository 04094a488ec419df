/**
 * Wrapping and unwrapping with a key. Source: REST reference "Wrap Key" and "Unwrap Key"; for what a key's state
 * permits, see each error.
 */
import { textAt } from '../arm/json.ts';
import type { CloudAnswer } from '../service.ts';
import type { KeyKind, KeyState, KeyVersionState } from '../state.ts';
import { failure, forbidden, ok } from './answers.ts';
import { keyNotFound, keyRight } from './keys.ts';
import { currentVersion, findKey, findVersion, keyUri, kindOf } from './keys-held.ts';
import type { Operation, VaultContext } from './operation.ts';

type Verb = 'wrapKey' | 'unwrapKey';

/** Without a version the current one is used; clients then send two slashes. */
const path = (verb: Verb) => new RegExp(`^/keys/(?<name>[^/]+)(?:/(?<version>[^/]+))?/${verb}$`, 'i');

export const wrappingOperations: Operation[] = [
  { method: 'POST', path: path('wrapKey'), right: keyRight('keys/wrap/action', 'wrapKey'), answer: use('wrapKey') },
  {
    method: 'POST',
    path: path('unwrapKey'),
    right: keyRight('keys/unwrap/action', 'unwrapKey'),
    answer: use('unwrapKey'),
  },
];

interface Used {
  readonly key: KeyState;
  readonly version: KeyVersionState;
  readonly kind: KeyKind;
}

function use(verb: Verb): Operation['answer'] {
  return (context) => {
    const { vault, cloud, name } = context;
    const key = findKey(vault, name, cloud.now());
    const version = key && (context.version === undefined ? currentVersion(key) : findVersion(key, context.version));
    if (key === undefined || version === undefined) return keyNotFound(name);
    const used: Used = { key, version, kind: kindOf(key, version) };
    return refuseState(used, verb, cloud.now()) ?? apply(context, used);
  };
}

/** Every error is a 403, distinguished by its inner code. `now` in ms. */
function refuseState({ version, kind }: Used, verb: Verb, now: number): CloudAnswer | undefined {
  // "Key types, algorithms, and operations" (attributes): only an enabled key can be used. Message and inner code as a
  // user reported them for unwrap and decrypt in 2026; the same user writes that wrapping still worked, which
  // contradicts the page.
  if (!version.enabled) return forbidden('KeyDisabled', `Operation ${verb} is not allowed on a disabled key.`);
  // As users reported it for decrypt in 2020.
  if (!kind.keyOps.some((held) => held.toLowerCase() === verb.toLowerCase())) {
    return forbidden('KeyOperationForbidden', `Operation ${verb} is not permitted on this key.`);
  }
  // The same page, date-time controlled operations: outside its dates a key still unwraps, decrypts and verifies.
  if (verb === 'unwrapKey') return undefined;
  // guessed: messages and inner codes; the page says only that the answer is 403.
  if (version.nbf !== undefined && version.nbf * 1000 > now) {
    return forbidden('KeyNotYetValid', `Operation ${verb} is not allowed on a key that is not yet valid.`);
  }
  if (version.exp !== undefined && version.exp * 1000 <= now) {
    return forbidden('KeyExpired', `Operation ${verb} is not allowed on an expired key.`);
  }
  return undefined;
}

/** Source: "Key types, algorithms, and operations" (RSA algorithms). */
const algorithms: ReadonlySet<string> = new Set(['RSA1_5', 'RSA-OAEP', 'RSA-OAEP-256']);

/**
 * Fields of the answer as in the reference; the value is given back as it came. guessed: the error; the page above lists these
 * algorithms, for RSA keys only.
 */
function apply({ vault, body }: VaultContext, { key, version, kind }: Used): CloudAnswer {
  const algorithm = textAt(body, 'alg') ?? '';
  if (!/^RSA/i.test(kind.kty) || !algorithms.has(algorithm)) {
    return failure(400, 'BadParameter', `The algorithm '${algorithm}' is not supported by a key of type ${kind.kty}.`);
  }
  return ok({ kid: `${keyUri(vault, key)}/${version.version}`, value: textAt(body, 'value') });
}
