/** A permission that the run does not have: its identity gets it from the set-up script, or a person from an administrator. */
import { assignRoleAt } from '../az-commands/access-commands.ts';
import { identityOf, runSetUp } from '../az-commands/identity-commands.ts';
import { listSubscriptions } from '../az-commands/subscription-commands.ts';
import { lockVault } from '../az-commands/vault-commands.ts';
import { sourceOf } from '../model/docs-url.ts';
import type { Inputs } from '../model/inputs.ts';
import type { ReadFailure } from '../model/observed.ts';
import type { Right } from '../model/operation.ts';
import { places } from '../model/places.ts';
import { directoryRole, inSteps, type Remedy, role, row, type Step } from '../model/remedy.ts';
import { roleNamed, roleNames } from '../model/role-names.ts';
import { encryptionUserRoleName } from '../model/roles.ts';
import { idsOf } from '../model/scopes.ts';
import { providerToRegister } from '../model/unregistered.ts';
import { joined, type Words } from '../model/words.ts';
import { permissions, rightOf } from '../permissions.ts';
import { denyAssignment } from './policy-remedies.ts';
import { runAgain, runAgainLater, runAgainThenSearch } from './run-remedies.ts';
import { missingGroup, unregisteredProvider } from './subscription-remedies.ts';

const assigners = ['owner', 'accessAdministrator'] as const;

/** What to do about something that could not be read. @param reason none where the answers contradict each other */
export function unreadRemedy(inputs: Inputs, reason: ReadFailure | undefined): Remedy {
  return reason === undefined ? runAgainThenSearch : { ...ofReason(inputs, reason), answer: reason };
}

function ofReason(inputs: Inputs, reason: ReadFailure): Remedy {
  if (reason.code === 'DenyAssignmentAuthorizationFailed') return denyAssignment;
  const provider = providerToRegister(reason);
  if (provider !== undefined) return unregisteredProvider(inputs, provider);
  return reason.right === undefined ? runAgainThenSearch : missingPermission(inputs, rightOfMode(reason.right, inputs));
}

/** Azure does not tell a wrong ID from an identity without a role. */
export function findSubscription(inputs: Inputs): Remedy {
  const right = rightOfMode(rightOf(permissions.readVault), inputs);
  const [given, onto] = [roleNamed(right.name), placeWithName(inputs, right.place)];
  return inSteps(
    {
      en: 'Compare the subscription ID of this run with the subscriptions that you can read.',
      fr: "Comparez l'ID d'abonnement de cette exécution aux abonnements que vous pouvez lire.",
      commands: [listSubscriptions()],
      rows: [
        row({
          en: ['Your subscription, with a different ID', 'Correct the subscription ID.'],
          fr: ['Votre abonnement, avec un autre ID', "Corrigez l'ID d'abonnement."],
        }),
        row({
          en: ['The same ID', `The run lacks the role ${given.en} on ${onto.en}. Go on.`],
          fr: ['Le même ID', `Il manque à l'exécution le rôle ${given.fr} sur ${onto.fr}. Continuez.`],
        }),
        row({
          en: ['Nothing of the kind', `Sign in to tenant ${inputs.tenantId} (az login --tenant), and look again.`],
          fr: [
            'Rien de tel',
            `Connectez-vous au locataire ${inputs.tenantId} (az login --tenant), puis relancez la commande.`,
          ],
        }),
      ],
    },
    ...missingPermission(inputs, right).steps,
  );
}

/** A refused read or write, whose right is known. */
export function missingPermission(inputs: Inputs, right: Right): Remedy {
  const person = inputs.run?.rightsOf;
  if (person !== undefined) return giving(right.place === 'graph' ? readDirectory : byRole(inputs, right, person));
  if (right.use === 'delete-lock') return lockByPerson(inputs);
  if (right.use === 'create-resource-group') return missingGroup(inputs);
  return {
    ...giving(isOfScript(right, inputs) ? byScript(inputs, right) : byRole(inputs, right)),
    says: lacks(inputs, right),
    reads: [right.place === 'graph' ? 'without-graph' : 'rights'],
  };
}

const giving = (give: Step): Remedy => ({ ...inSteps(give, runAgainLater), isOfPermission: true });

/** What it lacks, and what it would do with it. */
function lacks(inputs: Inputs, right: Right): Words {
  const [missing, onto] = [roleNamed(right.name), placeWithName(inputs, right.place)];
  const use: Words =
    right.use === 'role assignment'
      ? {
          en: `, with which it would give Adobe ${encryptionUserRoleName} on vault ${inputs.vaultName}`,
          fr: `, avec lequel elle donnerait à Adobe ${encryptionUserRoleName} sur le coffre ${inputs.vaultName}`,
        }
      : { en: '', fr: '' };
  const [what, lui, cela] =
    right.place === 'graph' ? ['permission', "l'autorisation", 'cette autorisation'] : ['role', 'le rôle', 'ce rôle'];
  return {
    en: `The run signed in as ${inputs.clientId}. It lacks ${missing.en} on ${onto.en}${use.en}. If somebody gave it that ${what} minutes ago, do only step 2.`,
    fr: `L'exécution s'est connectée en tant que ${inputs.clientId}. Il lui manque ${lui} ${missing.fr} sur ${onto.fr}${use.fr}. Si quelqu'un lui a donné ${cela} il y a quelques minutes, suivez seulement l'étape 2.`,
  };
}

const placeWithName = ({ resourceGroup }: Inputs, place: Right['place']): Words =>
  place === 'group' ? { en: `group ${resourceGroup}`, fr: `le groupe ${resourceGroup}` } : places[place];

/** Reads that no role of ensure includes. */
const monitorReads: readonly string[] = permissions.listDiagnosticSettings.actions;
const isOfMonitor = ({ actions }: Right) => actions.some((action) => monitorReads.includes(action));

function isOfScript(right: Right, inputs: Inputs): boolean {
  if (isOfMonitor(right)) return identityOf(inputs) === 'verify';
  // No role of verify reads the keys in the vault itself.
  if (right.use === 'deleted keys') return identityOf(inputs) === 'ensure';
  return right.place !== 'subscription' || right.use === 'deleted vaults';
}

/** What shows deleted vaults is assigned on the subscription. */
const onSubscription: ReadonlySet<Right['use']> = new Set(['deleted vaults', 'deleted keys', 'recover-deleted']);

function byScript(inputs: Inputs, right: Right): Step {
  const place = right.place === 'subscription' || onSubscription.has(right.use) ? 'subscription' : 'group';
  const isOfGraph = right.place === 'graph';
  const where = { subscription: { en: 'the subscription', fr: "de l'abonnement" }, group: ownersOfGroup }[place];
  const start: Words = isOfGraph
    ? { en: 'Give the run its permission', fr: "Donnez à l'exécution son autorisation" }
    : { en: `Have an Owner of ${where.en} give it`, fr: `Faites-le donner par un propriétaire (Owner) ${where.fr}` };
  const script: Words = { en: ', with the set-up script. ', fr: ", avec le script d'installation. " };
  return {
    ...start,
    says: joined(script, asIdentity(inputs)),
    ...(isOfGraph && { needs: directoryRole('privilegedRoleAdministrator') }),
    commands: runSetUp({ inputs }),
  };
}

const ownersOfGroup: Words = { en: 'the group or the subscription', fr: "du groupe ou de l'abonnement" };

/** The script only shows, until it is told to go on: with it, the identity of verify could write. */
export function asIdentity(inputs: Inputs): Words {
  const identity = identityOf(inputs);
  const id: Words =
    inputs.form === 'step'
      ? { en: 'client-id in the workflow', fr: 'client-id dans le workflow' }
      : { en: "the run's client ID", fr: "l'ID client de l'exécution" };
  return joined(
    {
      en: `It shows what it would change, and whose identity that ID is. Is that not your ${identity} identity (default: cja-cmk-${identity})? Then ${id.en} is wrong: correct it there, give no role. Else add --yes.`,
      fr: `Il montre ce qu'il changerait, et de quelle identité est cet ID. Si ce n'est pas votre identité ${identity} (par défaut cja-cmk-${identity}), ${id.fr} est erroné\u00A0: corrigez-le, et n'accordez aucun rôle. Sinon, ajoutez --yes.`,
    },
    blanks(inputs),
    sourceNote(inputs),
  );
}

/** What only the setup knows. */
const blanks = ({ host, location }: Inputs): Words | false =>
  (host !== 'github' || location === undefined) && {
    en: ' Replace each word in capitals by its value in the setup.',
    fr: " Remplacez chaque mot en capitales par sa valeur dans l'installation.",
  };

/** Where nobody knows where the action came from, no page names an address: whoever owned it would run code under a person's rights. */
export function sourceNote({ run }: Inputs): Words | false {
  if (sourceOf(run?.docsUrl ?? '') !== undefined) return false;
  return {
    en: ' Run it in the folder of your own copy of this action.',
    fr: ' Exécutez-le dans le dossier de votre propre copie de cette action.',
  };
}

/** Outside the script: it only reads. */
function byRole(inputs: Inputs, right: Right, person?: string): Step {
  const place = right.place === 'subscription' ? 'subscription' : 'group';
  const { en, fr } = roleNamed(right.name);
  return {
    en: `Give ${person ?? `the identity ${inputs.clientId}`} the role ${en} on ${places[place].en}.`,
    fr: `Accordez à ${person ?? `l'identité ${inputs.clientId}`} le rôle ${fr} sur ${places[place].fr}.`,
    needs: role(assigners, place),
    commands: [assignRoleAt({ inputs }, right.name, idsOf(inputs)[place])],
  };
}

/** A person may see less of the directory than the pipeline's identity does. */
const readDirectory: Step = {
  en: `Ask for the directory role ${roleNames.directoryReaders.en}, or run with a token of the identity of verify (--id-token-file).`,
  fr: `Demandez le rôle d'annuaire ${roleNames.directoryReaders.fr}, ou lancez avec un jeton de l'identité de verify (--id-token-file).`,
};

/** Nobody gives the pipeline the roles that can create a lock: they can assign any role, too. */
function lockByPerson(inputs: Inputs): Remedy {
  return inSteps(
    {
      en: 'Create the lock against deletion yourself.',
      fr: 'Créez vous-même le verrou contre la suppression.',
      says: {
        en: 'Only once the owners of the vault agree: while it is there, nobody can delete the vault, or remove a role on it. The pipeline must not hold a role that can create or remove locks.',
        fr: "Seulement avec l'accord des propriétaires du coffre\u00A0: tant qu'il existe, personne ne peut supprimer le coffre, ni y retirer un rôle. Le pipeline ne doit avoir aucun rôle qui permet de créer ou de retirer des verrous.",
      },
      needs: role(assigners, 'vault'),
      commands: [lockVault({ inputs })],
    },
    runAgain,
  );
}

/** Mode ensure later writes what it reads now: with a role that only reads, a person would have to act twice. */
export function rightOfMode(read: Right, inputs: Inputs): Right {
  const isAsItIs =
    read.place === 'subscription' || read.place === 'graph' || read.isWrite === true || isOfMonitor(read);
  if (inputs.mode !== 'ensure' || isAsItIs) return read;
  if (read.place === 'vault') return rightOf(permissions.recoverKey);
  return { ...rightOf(permissions.createVault), actions: read.actions };
}
