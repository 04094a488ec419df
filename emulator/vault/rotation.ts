/** Rotation policies, and manual rotation. */
import type { CloudAnswer } from '../service.ts';
import type { KeyState, RotationPolicy } from '../state.ts';
import { ok } from './answers.ts';
import { keyBundle } from './key-body.ts';
import { keyNotFound, keyRight } from './keys.ts';
import { defaultLifetimeActions, findKey, keyUri, makeVersion } from './keys-held.ts';
import type { Operation, VaultContext } from './operation.ts';
import { rotationPolicyFrom } from './rotation-policy.ts';

const policyPath = /^\/keys\/(?<name>[^/]+)\/rotationpolicy$/i;

export const rotationOperations: Operation[] = [
  {
    method: 'GET',
    path: policyPath,
    right: keyRight('keyrotationpolicies/read', 'getrotationpolicy'),
    answer: getPolicy,
  },
  {
    method: 'PUT',
    path: policyPath,
    right: keyRight('keyrotationpolicies/write', 'setrotationpolicy'),
    answer: putPolicy,
  },
  {
    method: 'POST',
    path: /^\/keys\/(?<name>[^/]+)\/rotate$/i,
    right: keyRight('keys/rotate/action', 'rotate'),
    answer: rotate,
  },
];

/** As recorded: the default policy of a key has neither ID nor attributes. */
function getPolicy(context: VaultContext): CloudAnswer {
  const { vault, cloud, name } = context;
  const key = findKey(vault, name, cloud.now());
  if (key === undefined) return keyNotFound(name);
  if (key.rotationPolicy === undefined) return ok({ lifetimeActions: defaultLifetimeActions, attributes: null });
  return ok(policyBody(context, key, key.rotationPolicy));
}

function policyBody({ vault }: VaultContext, key: KeyState, policy: RotationPolicy): Record<string, unknown> {
  return {
    id: `${keyUri(vault, key)}/rotationpolicy`,
    lifetimeActions: policy.lifetimeActions,
    attributes: policy.attributes ?? null,
  };
}

function putPolicy(context: VaultContext): CloudAnswer {
  const { vault, cloud, name, body } = context;
  const key = findKey(vault, name, cloud.now());
  if (key === undefined) return keyNotFound(name);
  key.rotationPolicy = rotationPolicyFrom(body, cloud.now(), key.rotationPolicy);
  return ok(policyBody({ ...context, vault }, key, key.rotationPolicy));
}

/** As recorded of an RSA key: a new version, which expires as the policy says. guessed: one in an HSM or of 4096 bits keeps both. */
function rotate({ vault, cloud, name }: VaultContext): CloudAnswer {
  const key = findKey(vault, name, cloud.now());
  if (key === undefined) return keyNotFound(name);
  const life = key.rotationPolicy?.attributes?.expiryTime;
  const exp = life === undefined ? undefined : endOf(cloud.now(), life);
  const version = makeVersion({ exp }, cloud.now());
  key.versions.push(version);
  return ok(keyBundle(vault, key, version));
}

/** The end of an ISO 8601 duration of years, months and days, seconds since 1970. */
function endOf(start: number, duration: string): number {
  const amount = (unit: string) => Number(new RegExp(`(\\d+)${unit}`).exec(duration)?.[1] ?? 0);
  const end = new Date(start);
  end.setUTCFullYear(end.getUTCFullYear() + amount('Y'), end.getUTCMonth() + amount('M'));
  end.setUTCDate(end.getUTCDate() + amount('D'));
  return Math.floor(end.getTime() / 1000);
}
