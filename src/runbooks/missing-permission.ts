/** What to do about a permission that the pipeline's identity doesn't have. */

import { assignRoleAt } from '../az-commands/access.ts';
import { type IdentityOption, identityOf, runIdentityScript } from '../az-commands/identity.ts';
import { showGroupState } from '../az-commands/subscription.ts';
import { lockVault } from '../az-commands/vault.ts';
import { isConfirmed } from '../model/confirmation.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Right } from '../model/operation.ts';
import { places } from '../model/places.ts';
import { roleNamed } from '../model/role-names.ts';
import { directoryRole, inSteps, type Runbook, role, row, type Step } from '../model/runbook.ts';
import { idsOf } from '../model/scopes.ts';
import type { Words } from '../model/words.ts';
import { permissions, rightOf } from '../permissions.ts';
import { forManagedIdentity, whoseIdentity } from './identity.ts';
import { createGroup, missingGroup } from './resource-group.ts';
import { runAgain, runAgainLater } from './run-mode.ts';

const assigners = ['owner', 'accessAdministrator'] as const;

/** Reads that no role of ensure includes. */
const isOfMonitor = ({ actions }: Right) => actions.includes('Microsoft.Insights/diagnosticSettings/read');

/** The runbook for a refused read or write, whose right is known. */
export function missingPermission(inputs: Inputs, right: Right): Runbook {
  const person = inputs.run?.rightsOf;
  if (person !== undefined) return ofPerson(inputs, right, person);
  if (right.use === 'delete-lock') return lockByPerson(inputs);
  if (right.use === 'create-resource-group') return missingGroup(inputs);
  if (!isOfScript(right, inputs)) return inSteps(byRole(inputs, right), runAgainLater);
  return inSteps(
    ...(mayLackGroup(inputs, right) ? [findGroup(inputs)] : []),
    whoseIdentity(inputs),
    byScript(inputs, right),
    runAgainLater,
  );
}

/** Azure answers the same for a group that does not exist. */
function mayLackGroup(inputs: Inputs, { place }: Right): boolean {
  return place === 'group' && identityOf(inputs) === 'ensure' && inputs.createResourceGroup && !isConfirmed(inputs);
}

function isOfScript(right: Right, inputs: Inputs): boolean {
  // No role of verify reads the keys in the vault itself.
  if (isOfMonitor(right)) return identityOf(inputs) === 'verify';
  if (right.use === 'deleted keys') return identityOf(inputs) === 'ensure';
  return right.place !== 'subscription' || right.use === 'deleted vaults';
}

function findGroup(inputs: Inputs): Step {
  return {
    en: `Look for resource group ${inputs.resourceGroup}.`,
    fr: `Cherchez le groupe de ressources ${inputs.resourceGroup}.`,
    commands: [showGroupState({ inputs })],
    as: role('reader', 'subscription'),
    rows: [
      row({ en: ['Succeeded', 'Go on.'], fr: ['Succeeded', 'Continuez.'] }),
      {
        ...row({
          en: ['An error: not found', 'Create it as below, and go on.'],
          fr: ['Une erreur\u00A0: groupe introuvable', 'Créez-le comme ci-dessous, puis continuez.'],
        }),
        error: 'named',
      },
    ],
    folds: [{ title: { en: 'It is not found', fr: 'Il est introuvable' }, steps: [createGroup(inputs)] }],
  };
}

function optionsFor({ use }: Right): IdentityOption[] {
  if (use === 'usage-days') return ['--with-usage'];
  return use === 'deleted vaults' || use === 'deleted keys' || use === 'recover-deleted' ? ['--with-recovery'] : [];
}

/** `Microsoft.KeyVault/vaults/read (role Reader)`: a role of the script's own includes less. */
function named({ name, place, actions }: Right): Words {
  if (actions.length === 0) return { en: `${name} on ${places[place].en}`, fr: `${name} sur ${places[place].fr}` };
  const what = actions.join(', ');
  return { en: `${what} (role ${name})`, fr: `${what} (rôle ${name})` };
}

function byScript(inputs: Inputs, right: Right): Step {
  const { en, fr } = named(right);
  const options = optionsFor(right);
  // What shows deleted vaults is assigned on the subscription.
  const isAbove = right.place === 'subscription' || options.includes('--with-recovery');
  const place = isAbove ? 'subscription' : 'group';
  return {
    en: `Run the setup script again, to give ${identityOf(inputs)} ${en}.`,
    fr: `Relancez le script d'installation, pour donner à ${identityOf(inputs)} ${fr}.`,
    how: forManagedIdentity,
    commands: runIdentityScript({ inputs }, ...options),
    as: right.place === 'graph' ? directoryRole('privilegedRoleAdministrator') : role(assigners, place),
  };
}

/** Outside the script: it only reads. */
function byRole(inputs: Inputs, right: Right, person?: string): Step {
  const place = right.place === 'subscription' ? 'subscription' : 'group';
  const { en, fr } = roleNamed(right.name);
  return {
    en: `Give ${person ?? `the identity ${inputs.clientId}`} the role ${en} on ${places[place].en}.`,
    fr: `Accordez à ${person ?? `l'identité ${inputs.clientId}`} le rôle ${fr} sur ${places[place].fr}.`,
    commands: [assignRoleAt({ inputs }, right.name, idsOf(inputs)[place])],
    as: role(assigners, place),
  };
}

/** A person may see less of the directory than the pipeline's identity does. */
function ofPerson(inputs: Inputs, right: Right, person: string): Runbook {
  return inSteps(right.place === 'graph' ? readDirectory : byRole(inputs, right, person), runAgainLater);
}

const readDirectory: Step = {
  en: 'Ask for the directory role Directory Readers, or run with a token of the identity of verify (--id-token-file).',
  fr: "Demandez le rôle d'annuaire Lecteurs de répertoires (Directory Readers), ou lancez avec un jeton de l'identité de verify (--id-token-file).",
};

/** Nobody gives the pipeline the roles that can create a lock: they can assign any role, too. */
function lockByPerson(inputs: Inputs): Runbook {
  return {
    steps: [
      {
        en: 'Create the lock against deletion yourself: the pipeline must not hold a role that can also remove locks.',
        fr: 'Créez vous-même le verrou contre la suppression\u00A0: le pipeline ne doit avoir aucun rôle qui permet aussi de retirer des verrous.',
        commands: [lockVault({ inputs })],
        as: role(assigners, 'vault'),
      },
      runAgain,
    ],
    later: [
      {
        en: "Keep in mind that the lock also protects Adobe's role assignment: who revokes its access, by a written decision, disables the key.",
        fr: "Retenez que le verrou protège aussi l'attribution de rôle d'Adobe\u00A0: pour révoquer son accès, sur décision écrite, on désactive la clé.",
      },
    ],
  };
}

/** Mode ensure later writes what it reads now: with a role that only reads, a person would have to act twice. */
export function rightOfMode(read: Right, inputs: Inputs): Right {
  const isAsItIs =
    read.place === 'subscription' || read.place === 'graph' || read.isWrite === true || isOfMonitor(read);
  if (inputs.mode !== 'ensure' || isAsItIs) return read;
  if (read.place === 'vault') return rightOf(permissions.recoverKey);
  return { ...rightOf(permissions.createVault), actions: read.actions };
}
