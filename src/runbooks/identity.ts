/** The pipeline's own identity: whose it is, and the script that gives it what it lacks. */
import { showIdentity } from '../az-commands/directory.ts';
import { identityOf } from '../az-commands/identity.ts';
import type { Inputs } from '../model/inputs.ts';
import { type Next, type Row, row, type Step } from '../model/runbook.ts';
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

/** What tells the two kinds of the run's identity apart. */
export function kindRows(inputs: Inputs, application: Next, managed: Next): readonly Row[] {
  const identity = identityOf(inputs);
  const kind = (name: string, next: Next): Row => ({
    when: { en: `${nameOf(identity).en}, ${name}`, fr: `${nameOf(identity).fr}, ${name}` },
    next,
  });
  return [kind('Application', application), kind('ManagedIdentity', managed)];
}

/** The same where both kinds lead to the same steps. */
export const ownRow = (inputs: Inputs, next: Next): Row => ({ when: nameOf(identityOf(inputs)), next });

/** With the script, the identity of verify could write. */
const anyOther = row({
  en: [
    'Any other name',
    `Ask the pipeline's owners. Renamed: as above. Otherwise: correct client-id in a new run, without the script.`,
  ],
  fr: [
    'Tout autre nom',
    `Demandez aux responsables du pipeline. Renommée\u00A0: comme ci-dessus. Sinon, corrigez client-id dans une nouvelle exécution, sans le script.`,
  ],
});

/** A command of the directory answers for the tenant that the person is signed in to. */
export function whoseIdentity(inputs: Inputs, rows: readonly Row[]): Step {
  const { clientId } = inputs;
  return {
    name: 'whose',
    phase: 'find',
    en: `See with whose identity this run signed in: ${clientId}.`,
    fr: `Cherchez avec quelle identité cette exécution s'est connectée\u00A0: ${clientId}.`,
    commands: [showIdentity({ inputs })],
    rows: [
      ...rows,
      anyOther,
      {
        ...row({
          en: ['An error: not found', "It was deleted. Ask the pipeline's owners."],
          fr: [
            'Une erreur\u00A0: identité introuvable',
            'Elle a été supprimée. Interrogez les responsables du pipeline.',
          ],
        }),
        error: 'named',
      },
    ],
  };
}
