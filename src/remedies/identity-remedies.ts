/** The identity that the run signs in with: not found, disabled, or blocked by a policy. */
import {
  enablePrincipal,
  findApp,
  findManagedIdentity,
  showWhetherEnabled,
} from '../az-commands/directory-commands.ts';
import { compareClocks } from '../az-commands/runner.ts';
import type { Inputs } from '../model/inputs.ts';
import { inSteps, type Remedy, role, row, type Step } from '../model/remedy.ts';
import type { Words } from '../model/words.ts';
import { runAgain } from './run-remedies.ts';
import { identityTeam } from './who.ts';

/** Where the run's IDs are set. */
type PlacesOfIds = Readonly<Record<'client-id' | 'tenant-id', Words>>;

/** Often the object ID was given. */
export function findIdentity(inputs: Inputs, ids: PlacesOfIds): Remedy {
  const setId = { en: `Set ${ids['client-id'].en} to it.`, fr: `Indiquez-le dans ${ids['client-id'].fr}.` };
  const anId = { en: 'A client ID', fr: 'Un ID client' };
  return inSteps(
    {
      en: 'Find the application by either ID.',
      fr: "Cherchez l'application par l'un de ses ID.",
      commands: [findApp({ inputs })],
      rows: [
        { when: anId, next: setId },
        row({
          en: ['Nothing: it is a managed identity', 'Go on.'],
          fr: ["Rien\u00A0: c'est une identité managée", 'Continuez.'],
        }),
      ],
    },
    {
      en: 'Find it among the managed identities of the subscription.',
      fr: "Cherchez-la parmi les identités managées de l'abonnement.",
      commands: [findManagedIdentity({ inputs })],
      needs: role('reader', 'subscription'),
      rows: [
        { when: anId, next: setId },
        row({
          en: ['Nothing: it is in a different tenant', `Correct ${ids['tenant-id'].en}.`],
          fr: ['Rien\u00A0: elle est dans un autre locataire', `Corrigez ${ids['tenant-id'].fr}.`],
        }),
      ],
    },
  );
}

/** Somebody may have stopped the pipeline. Adobe's access does not depend on it. */
export const disabledIdentity = ({ clientId }: Inputs): Remedy => ({
  asks: identityTeam,
  look: {
    en: 'See its state, false while it is disabled.',
    fr: "Regardez son état, false tant qu'elle est désactivée.",
    commands: [showWhetherEnabled(clientId)],
  },
  steps: [
    {
      en: 'Enable this identity.',
      fr: 'Réactivez cette identité.',
      commands: [enablePrincipal(clientId)],
      needs: role('applicationAdministrator', 'tenant'),
    },
  ],
});

/** Only Entra's sign-in log says which policy it was. */
export const blockedByPolicy = ({ clientId }: Inputs): Remedy =>
  inSteps(
    {
      en: `Find the sign-in of ${clientId} in Entra's sign-in logs (service principal sign-ins), which name the policy.`,
      fr: `Cherchez la connexion de ${clientId} dans les journaux de connexion d'Entra (connexions du principal de service), qui nomment la stratégie.`,
    },
    {
      en: 'Ask the owner of the policy to allow this address, or run from one that it allows.',
      fr: "Demandez au propriétaire de la stratégie d'autoriser cette adresse, ou lancez l'action depuis une adresse autorisée.",
    },
  );

const setClock: Step = { en: 'Set the clock (chrony or timesyncd).', fr: "Réglez l'horloge (chrony ou timesyncd)." };

/** A token is out of its time. @param machine whose clock may be wrong @param next where the clock is right */
export const wrongClock = (machine: Words, ...next: readonly Step[]): Remedy =>
  inSteps(
    {
      en: `Compare the clock of ${machine.en} with that of Microsoft Entra.`,
      fr: `Comparez l'horloge sur ${machine.fr} à celle de Microsoft Entra.`,
      commands: [compareClocks],
      rows: [
        { when: { en: 'Different times', fr: 'Des heures différentes' }, next: setClock },
        row({ en: ['The same time', 'Go on.'], fr: ['La même heure', 'Continuez.'] }),
      ],
    },
    ...next,
    runAgain,
  );
