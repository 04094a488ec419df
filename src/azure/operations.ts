/** The operations of src/permissions.ts at the target of a run. */
import { confirmedKeyOf } from '../model/confirmation.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Operation } from '../model/operation.ts';
import { namedPlaces } from '../model/places.ts';
import { encryptionUserRoleName } from '../model/roles.ts';
import type { Scopes } from '../model/scopes.ts';
import { filledIn } from '../model/words.ts';
import { type Permission, type PermissionId, permissions, rightOf } from '../permissions.ts';

interface Subject {
  /** The scope that is read; the vault unless given. */
  readonly at?: keyof Scopes;
  /** Object id of the service principal that gets a right. */
  readonly principalId?: string;
}

/** The operation at the target, with its right. */
export function operationOf(id: PermissionId, inputs: Inputs, { at = 'vault', principalId }: Subject = {}): Operation {
  const permission: Permission = permissions[id];
  const { service, name, kind } = permission;
  const names = {
    app: inputs.adobeAppId,
    group: inputs.resourceGroup,
    key: inputs.keyName,
    principal: principalId ?? inputs.adobePrincipalId,
    role: encryptionUserRoleName,
    subscription: inputs.subscriptionId,
    vault: inputs.vaultName,
    version: confirmedKeyOf(inputs)?.version,
  };
  return {
    service,
    name: filledIn(name, { ...names, scope: filledIn(namedPlaces[at], names) }),
    right: rightOf(permission),
    writes: kind !== 'read',
    overwrites: kind === 'overwrite',
  };
}
