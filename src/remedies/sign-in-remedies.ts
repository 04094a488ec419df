/** Entra does not trust what the job presented. Nothing registers that by itself: whoever gets such a token could then sign in. */
import { listAppCredentials, presentedClaims } from '../az-commands/directory-commands.ts';
import { identityOf, trustJob } from '../az-commands/identity-commands.ts';
import type { IdTokenClaims } from '../model/host.ts';
import type { Inputs } from '../model/inputs.ts';
import { directoryRole, inSteps, type Remedy, row, type Step } from '../model/remedy.ts';
import type { Words } from '../model/words.ts';
import { asIdentity } from './rights-remedies.ts';
import { runAgain, runAgainLater, runAnew } from './run-remedies.ts';

/** `the identity of ensure`. */
export function identityName(inputs: Inputs): Words {
  const identity = identityOf(inputs);
  return {
    en: `the identity of ${identity}`,
    fr: `l'identité ${{ ensure: "d'ensure", verify: 'de verify' }[identity]}`,
  };
}

/** What the identity trusts, beside what the job presented. */
export function compareCredentials(inputs: Inputs, claims: IdTokenClaims | undefined): Step {
  return {
    en: 'Compare what the identity trusts with what the job presented, letter by letter.',
    fr: "Comparez ce que l'identité accepte à ce que la tâche a présenté, lettre par lettre.",
    says: {
      en: `The command lists it (for a managed identity: the portal, Federated credentials). ${claims === undefined ? 'The line "OIDC token" of the log has what was presented.' : 'Below it stands what was presented.'}`,
      fr: `La commande l'affiche (pour une identité managée\u00A0: le portail, Informations d'identification fédérées). ${claims === undefined ? 'La ligne «\u00A0OIDC token\u00A0» du journal a ce qui a été présenté.' : 'En dessous figure ce qui a été présenté.'}`,
    },
    commands: [listAppCredentials({ inputs }), ...(claims === undefined ? [] : [presentedClaims(claims)])],
    rows: [
      row({
        en: ['The same three values', 'Wait ten minutes, and run again. Stop here.'],
        fr: ['Les trois mêmes valeurs', "Attendez dix minutes, et relancez l'exécution. Arrêtez-vous là."],
      }),
      row({
        en: ['Anything else, or nothing', 'Go on, only if step 1 holds.'],
        fr: ['Autre chose, ou rien', "Continuez, seulement si l'étape 1 est vérifiée."],
      }),
    ],
  };
}

/** @param check whether the job is the right one, before anything is trusted */
export function untrustedJob(inputs: Inputs, claims: IdTokenClaims | undefined, check: Step): Remedy {
  const trust: Step = {
    en: 'Have the identity trust the job, with the set-up script.',
    fr: "Faites accepter la tâche par l'identité, avec le script d'installation.",
    says: asIdentity(inputs),
    needs: directoryRole('applicationAdministrator'),
    commands: trustJob({ inputs }),
  };
  return inSteps(check, compareCredentials(inputs, claims), trust, runAgainLater);
}

/** Neither side is known to be right. @param setting that sets the token's */
export function differingAudience(setting: string, inputs: Inputs, claims: IdTokenClaims | undefined): Remedy {
  return inSteps(
    {
      en: `Set ${setting} to the audience in this list, in place of what was presented.`,
      fr: `Indiquez dans ${setting} l'audience de cette liste, à la place de ce qui a été présenté.`,
      commands: [listAppCredentials({ inputs }), ...(claims === undefined ? [] : [presentedClaims(claims)])],
    },
    runAnew,
  );
}

/** A Node that ignores the proxy. @param update what to run instead */
export const olderNode = (update: Step): { readonly meaning: Words; readonly remedy: Remedy } => ({
  meaning: {
    en: 'Older versions of Node.js ignore the proxy.',
    fr: 'Les versions plus anciennes de Node ignorent le proxy.',
  },
  remedy: inSteps(update, runAgain),
});
