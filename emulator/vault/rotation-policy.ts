/** A rotation policy as a request asks for it, through the data plane or ARM. */
import { isObject, type JsonObject, listAt, objectAt, textAt, textMapAt } from '../arm/json.ts';
import type { RotationPolicy } from '../state.ts';
import { defaultLifetimeActions } from './keys-held.ts';

/**
 * As recorded on the data plane: types get a capital letter, and a Notify action is added if there is none.
 *
 * @param now milliseconds since 1970
 * @param former the policy that the new one replaces
 */
export function rotationPolicyFrom(body: JsonObject, now: number, former?: RotationPolicy): RotationPolicy {
  const actions = (listAt(body, 'lifetimeActions') ?? []).filter(isObject).map(readAction);
  const notifies = actions.some(({ action }) => action.type === 'Notify');
  const updated = Math.floor(now / 1000);
  const expiryTime = textAt(objectAt(body, 'attributes'), 'expiryTime');
  return {
    lifetimeActions: notifies ? actions : [...actions, ...defaultLifetimeActions],
    attributes: {
      ...(expiryTime === undefined ? {} : { expiryTime }),
      created: former?.attributes?.created ?? updated,
      updated,
    },
  };
}

function readAction(entry: JsonObject): RotationPolicy['lifetimeActions'][number] {
  const type = textAt(objectAt(entry, 'action'), 'type') ?? '';
  return {
    trigger: textMapAt(entry, 'trigger') ?? {},
    action: { type: type.toLowerCase() === 'rotate' ? 'Rotate' : 'Notify' },
  };
}
