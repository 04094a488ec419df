/** What to do about a permission that the pipeline's identity doesn't have. */
import { assignRoleAt } from '../az-commands/access.ts';
import { type IdentityOption, identityOf, runIdentityScript } from '../az-commands/identity.ts';
import { createGroupCommand } from '../az-commands/subscription.ts';
import { lockVault } from '../az-commands/vault.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Right } from '../model/operation.ts';
import { places } from '../model/places.ts';
import { type Act, asRole, inOrder, remedyOf } from '../model/remedy.ts';
import { roleNamed } from '../model/role-names.ts';
import type { Runbook } from '../model/runbook.ts';
import { idsOf } from '../model/scopes.ts';
import type { Words } from '../model/words.ts';
import { permissions, rightOf } from '../permissions.ts';

const isAbout = ({ actions }: Right, pattern: RegExp) => actions.some((action) => pattern.test(action));

/** Reads that no role of ensure includes. */
const isOfMonitor = (right: Right) => isAbout(right, /^Microsoft\.Insights\/diagnosticSettings\//);

const isWrite = (right: Right) =>
  isAbout(right, /\/(?:write|action)$/) || right.name === permissions.createPrincipal.roles[0];

/** The remedy for a refused read or write, whose right is known. */
export function missingPermission(inputs: Inputs, right: Right): Runbook {
  if (inputs.rightsOf !== undefined)
    return right.place === 'graph' ? byDirectoryReader : byReader(inputs, right, inputs.rightsOf);
  if (isAbout(right, /\/locks\/write$/)) return lockByPerson(inputs);
  if (isAbout(right, /\/resourceGroups\/(?:read|write)$/)) return groupByPerson(inputs);
  const isEnsure = identityOf(inputs) === 'ensure';
  const asked = isEnsure && isWrite(right) ? [rightIdentity] : [];
  const group = isEnsure && inputs.createResourceGroup && right.place === 'group' ? [groupByPerson(inputs)] : [];
  return inOrder(...asked, ...group, isOfScript(right, isEnsure) ? byScript(inputs, right) : byReader(inputs, right));
}

function isOfScript(right: Right, isEnsure: boolean): boolean {
  if (isOfMonitor(right)) return !isEnsure;
  return right.place !== 'subscription' || isAbout(right, /^Microsoft\.KeyVault\//);
}

/** Before the script, whose command names the client ID of the run. */
const rightIdentity: Words = {
  en: "If the identity or its role assignment is new, wait ten minutes and run the job again. If client-id is the client ID of the identity of verify, correct client-id and don't run the script, since that identity must stay read-only.",
  fr: "Si l'identité ou son attribution de rôle est nouvelle, attendez dix minutes et relancez la tâche. Si client-id est l'ID client de l'identité de verify, corrigez client-id et n'exécutez pas le script, car cette identité doit rester en lecture seule.",
};

function optionsFor(right: Right): IdentityOption[] {
  if (right.place === 'graph') return isWrite(right) ? ['--with-graph-write'] : [];
  if (isAbout(right, /Microsoft\.Insights\/logs\//)) return ['--with-usage'];
  const isRecovery = right.place === 'subscription' || (right.place === 'vault' && isAbout(right, /\/vaults\/keys\//));
  return isRecovery ? ['--with-recovery'] : [];
}

/** `Microsoft.KeyVault/vaults/read on the resource group (the role Reader includes it)`. */
function namedRight({ name, place, actions }: Right): Words {
  const role = roleNamed(name);
  const [en, fr] = [places[place].en, places[place].fr];
  if (actions.length === 0) return { en: `${name} on ${en}`, fr: `${name} sur ${fr}` };
  const action = actions.join(', ');
  return {
    en: `${action} on ${en}, which the role ${role.en} includes`,
    fr: `${action} sur ${fr}, que comprend le rôle ${role.fr}`,
  };
}

/** An option of the script. */
export const forManagedIdentity: Words = {
  en: 'For a managed identity, give --managed-identity and its --name instead of --client-id.',
  fr: 'Pour une identité managée, indiquez --managed-identity et son --name au lieu de --client-id.',
};

function byScript(inputs: Inputs, right: Right): Runbook {
  const named = namedRight(right);
  const isAsked = identityOf(inputs) === 'ensure' && isWrite(right);
  const [en, fr] = isAsked
    ? ['If client-id is that of the identity of ensure, run', "Si client-id est celui de l'identité d'ensure, exécutez"]
    : ['Run', 'Exécutez'];
  const again: Words = {
    en: `${en} infra/identity.sh of this action again, with the options that the identity was set up with. The identity ${inputs.clientId} gets what is missing (${named.en}). ${forManagedIdentity.en} Wait ten minutes, and run the job again.`,
    fr: `${fr} à nouveau infra/identity.sh de cette action, avec les options de la mise en place de l'identité. L'identité ${inputs.clientId} reçoit ce qui lui manque, à savoir ${named.fr}. ${forManagedIdentity.fr} Attendez dix minutes, puis relancez la tâche.`,
  };
  const act =
    right.place === 'graph'
      ? asRole(again, 'privilegedRoleAdministrator', 'tenant')
      : asRole(again, assigners, right.place === 'subscription' ? 'subscription' : 'group');
  return inOrder(...(isAbout(right, /\/roleAssignments\/write$/) ? [formerPrincipal] : []), {
    ...act,
    commands: runIdentityScript({ inputs }, ...optionsFor(right)),
  });
}

const assigners = ['owner', 'accessAdministrator'] as const;

/** The condition of the identity's role names the only service principal that it may give a role. */
const formerPrincipal: Words = {
  en: "If Adobe's service principal was created again, it has a new ID, to which this identity can't assign a role until the script has run again.",
  fr: "Si le principal de service d'Adobe a été recréé, il a un nouvel ID, auquel cette identité ne peut attribuer aucun rôle tant que le script n'a pas été exécuté à nouveau.",
};

/** For a person, who may see less of the directory than the pipeline's identity does. */
const byDirectoryReader: Runbook = remedyOf({
  en: 'Ask for the directory role Directory Readers, or run with a token of the identity of verify (--id-token-file).',
  fr: "Demandez le rôle d'annuaire Lecteurs de répertoires (Directory Readers), ou lancez avec un jeton de l'identité de verify (--id-token-file).",
});

/** Outside the script: it only reads. */
function byReader(inputs: Inputs, right: Right, person?: string): Runbook {
  const named = namedRight(right);
  const [en, fr] =
    person === undefined ? [`the identity ${inputs.clientId}`, `l'identité ${inputs.clientId}`] : [person, person];
  const say: Words = {
    en: `Give ${en} the missing permission: ${named.en}. Wait ten minutes, and run the job again.`,
    fr: `Accordez à ${fr} l'autorisation qui lui manque\u00A0: ${named.fr}. Attendez dix minutes, puis relancez la tâche.`,
  };
  const place = right.place === 'subscription' ? 'subscription' : 'group';
  return remedyOf(asRole(say, assigners, place), assignRoleAt({ inputs }, right.name, idsOf(inputs)[place]));
}

/** Nobody gives the pipeline the roles that can create a lock: they can assign any role, too. */
function lockByPerson(inputs: Inputs): Runbook {
  return remedyOf(putLock, lockVault({ inputs }));
}

/** What a lock prevents, and what it does not. */
export const lockHindersRevocation: Words = {
  en: "A CanNotDelete lock also prevents role assignments from being removed. To revoke Adobe's access on a locked vault, disable the key, which a lock does not prevent.",
  fr: "Un verrou CanNotDelete empêche aussi de retirer des attributions de rôle. Pour révoquer l'accès d'Adobe sur un coffre verrouillé, désactivez la clé, ce qu'un verrou n'empêche pas.",
};

const putLock: Act = asRole(
  {
    en: `Have a person who is allowed to create locks create this one. The pipeline's identity must not get that permission, since its roles can assign any role. The action then finds the lock. ${lockHindersRevocation.en}`,
    fr: `Faites créer ce verrou par une personne autorisée à le faire. L'identité du pipeline ne doit pas recevoir cette autorisation, dont les rôles permettent d'attribuer n'importe quel rôle. L'action trouve ensuite le verrou. ${lockHindersRevocation.fr}`,
  },
  assigners,
  'vault',
);

function groupByPerson(inputs: Inputs): Runbook {
  return remedyOf(createGroup, createGroupCommand({ inputs }));
}

/** Needs no permission of the pipeline's on the whole subscription. */
const createGroup: Act = asRole(
  {
    en: 'Have a person create the resource group. The identity of the pipeline then needs no permission on the whole subscription.',
    fr: "Faites créer le groupe de ressources par une personne. L'identité du pipeline n'a alors besoin d'aucune autorisation sur tout l'abonnement.",
  },
  'contributor',
  'subscription',
);

/** Mode ensure later writes what it reads now: with a role that only reads, a person would have to act twice. */
export function rightOfMode(read: Right, inputs: Inputs): Right {
  if (inputs.mode !== 'ensure' || read.place === 'subscription' || isWrite(read) || isOfMonitor(read)) return read;
  if (read.place === 'graph') {
    const creates = inputs.createPrincipal && inputs.confirmedKeyUri === undefined;
    return creates ? rightOf(permissions.createPrincipal) : read;
  }
  if (read.place === 'vault') return rightOf(permissions.recoverKey);
  return { ...rightOf(permissions.createVault), actions: read.actions };
}

/** Said before the remedy of a search that was refused. */
export const toSearch: Words = {
  en: 'The action can search by itself once its identity has the permission.',
  fr: "L'action peut chercher elle-même dès que son identité a l'autorisation.",
};
