/** The pipeline's own identity: whose it is, and the script that gives it what it lacks. */
import { showIdentity } from '../az-commands/directory.ts';
import { identityOf } from '../az-commands/identity.ts';
import type { Inputs } from '../model/inputs.ts';
import { type Row, row, type Step } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';

const inFrench = { ensure: "d'ensure", verify: 'de verify' } as const;

/** `the identity of ensure`. */
export function identityName(inputs: Inputs): Words {
  const identity = identityOf(inputs);
  return { en: `the identity of ${identity}`, fr: `l'identité ${inFrench[identity]}` };
}

/** Options of the script. */
export const forManagedIdentity: Words = {
  en: 'For a ManagedIdentity, use --managed-identity --name and its name instead of --client-id and the ID.',
  fr: "Pour ManagedIdentity, remplacez --client-id et l'ID par --managed-identity --name et son nom.",
};

/** The script's default is `cja-cmk-MODE`. */
function nameOf(identity: 'ensure' | 'verify'): Words {
  return {
    en: `${identity}'s name (default: cja-cmk-${identity})`,
    fr: `Le nom ${inFrench[identity]} (par défaut cja-cmk-${identity})`,
  };
}

/** The identity that the run is meant to have, whichever kind it is. */
const ownRow = (inputs: Inputs): Row => ({
  when: nameOf(identityOf(inputs)),
  next: { en: 'Go on.', fr: 'Continuez.' },
});

/** With the script, the identity of verify could write. */
const anyOther: readonly Row[] = [
  row({
    en: ["Any other name, and the pipeline's owners say that this identity was renamed", 'Go on.'],
    fr: ['Tout autre nom, et les responsables du pipeline disent que cette identité a été renommée', 'Continuez.'],
  }),
  row({
    en: ['Any other name, and they name another client ID', 'Stop here: set that client ID, and start a new run.'],
    fr: [
      'Tout autre nom, et ils indiquent un autre ID client',
      'Arrêtez-vous là\u00A0: indiquez cet ID client, et lancez une nouvelle exécution.',
    ],
  }),
  row({
    en: ['Any other name, and no answer', 'Stop here: change nothing, and give no role.'],
    fr: ['Tout autre nom, et pas de réponse', "Arrêtez-vous là\u00A0: ne modifiez rien, et n'accordez aucun rôle."],
  }),
];

/** A command of the directory answers for the tenant that the person is signed in to. */
export function whoseIdentity(inputs: Inputs): Step {
  const { clientId } = inputs;
  return {
    en: `See with whose identity this run signed in: ${clientId}.`,
    fr: `Cherchez avec quelle identité cette exécution s'est connectée\u00A0: ${clientId}.`,
    commands: [showIdentity({ inputs })],
    calls: ['pipeline'],
    rows: [
      ownRow(inputs),
      ...anyOther,
      {
        ...row({
          en: ['An error: not found', "It was deleted. Stop here, and ask the pipeline's owners."],
          fr: [
            'Une erreur\u00A0: identité introuvable',
            'Elle a été supprimée. Arrêtez-vous là, et interrogez les responsables du pipeline.',
          ],
        }),
        error: 'named',
      },
    ],
  };
}
