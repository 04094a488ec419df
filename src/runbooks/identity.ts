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

/** The other one in `client-id`: with the script it would get what it must not have. */
export function otherIdentity(inputs: Inputs): Row {
  const [own, other] =
    identityOf(inputs) === 'ensure' ? (['ensure', 'verify'] as const) : (['verify', 'ensure'] as const);
  const [why, pourquoi] =
    other === 'verify'
      ? [', since this identity must stay read-only', ', car cette identité doit rester en lecture seule']
      : ['', ''];
  return row({
    en: [
      `${nameOf(other).en}, of either type`,
      `Set client-id to the client ID of ${own}'s identity, and start a new run. Don't run the script${why}.`,
    ],
    fr: [
      `${nameOf(other).fr}, quel que soit le type`,
      `Indiquez dans client-id l'ID client de l'identité ${inFrench[own]}, et lancez une nouvelle exécution. N'exécutez pas le script${pourquoi}.`,
    ],
  });
}

/** Options of the script. */
export const forManagedIdentity: Words = {
  en: 'In the command, replace --client-id and the ID with --managed-identity --name and the name that was shown.',
  fr: "Dans la commande, remplacez --client-id et l'ID par --managed-identity --name et le nom affiché.",
};

/** The script's default is `cja-cmk-MODE`. */
function nameOf(identity: 'ensure' | 'verify'): Words {
  return {
    en: `The name of ${identity}'s identity (by default cja-cmk-${identity})`,
    fr: `Le nom de l'identité ${inFrench[identity]} (par défaut cja-cmk-${identity})`,
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

/** A command of the directory answers for the tenant that the person is signed in to. */
export function whoseIdentity(inputs: Inputs, rows: readonly Row[]): Step {
  const { clientId, tenantId } = inputs;
  return {
    name: 'whose',
    phase: 'find',
    en: `See whose identity ${clientId} is.`,
    fr: `Cherchez quelle identité a l'ID client ${clientId}.`,
    commands: [showIdentity({ inputs })],
    rows: [
      ...rows,
      row({
        en: ['An error: not found', `Sign in to tenant ${tenantId} (az login --tenant), and look again.`],
        fr: [
          'Une erreur\u00A0: identité introuvable',
          `Connectez-vous au locataire ${tenantId} (az login --tenant), puis relancez la commande.`,
        ],
      }),
    ],
  };
}
