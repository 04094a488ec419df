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
    en: [`The name of the identity of ${other}`, `Set client-id to that of ${own}. Don't run the script${why}.`],
    fr: [
      `Le nom de l'identité ${inFrench[other]}`,
      `Indiquez dans client-id l'ID client de l'identité ${inFrench[own]}. N'exécutez pas le script${pourquoi}.`,
    ],
  });
}

/** Options of the script. */
export const forManagedIdentity: Words = {
  en: 'In the command of the script, put --managed-identity and its --name in place of --client-id.',
  fr: 'Dans la commande du script, mettez --managed-identity et son --name à la place de --client-id.',
};

/** What tells the two kinds of the run's identity apart. */
export function kindRows(inputs: Inputs, application: Next, managed: Next): readonly Row[] {
  const identity = identityOf(inputs);
  const kind = (name: string, next: Next): Row => ({
    when: { en: `That of ${identity}, ${name}`, fr: `Celui ${inFrench[identity]}, ${name}` },
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
