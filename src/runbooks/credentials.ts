/** What an identity trusts, beside what the job presented to Microsoft Entra. */
import { listAppCredentials, listIdentityCredentials, presentedClaims } from '../az-commands/directory.ts';
import { trustJob } from '../az-commands/identity.ts';
import type { IdTokenClaims } from '../model/host.ts';
import type { Inputs } from '../model/inputs.ts';
import { type Command, directoryRole, inSteps, type Row, type Runbook, role, type Step } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';
import { forManagedIdentity, whoseIdentity } from './identity.ts';
import { runAgainLater, runAnew } from './run-mode.ts';

/** A managed identity has no app registration. */
function listCredentials(inputs: Inputs): Step {
  return {
    en: 'List what the identity trusts, by the kind that was printed after its name.',
    fr: "Affichez ce que l'identité accepte, selon le type affiché après son nom.",
    folds: [
      {
        title: { en: 'Application was printed', fr: 'Application est affiché' },
        steps: [
          {
            en: 'List what the application trusts.',
            fr: "Affichez ce que l'application accepte.",
            commands: [listAppCredentials({ inputs })],
          },
        ],
      },
      {
        title: { en: 'ManagedIdentity was printed', fr: 'ManagedIdentity est affiché' },
        steps: [
          {
            en: 'List what the managed identity trusts.',
            fr: "Affichez ce que l'identité managée accepte.",
            how: {
              en: 'Its name was printed with its kind; the portal shows its group (Managed Identities).',
              fr: 'Son nom a été affiché avec son type\u00A0; le portail montre son groupe (Identités managées).',
            },
            commands: [listIdentityCredentials({ inputs })],
            as: role('reader', 'identity'),
          },
        ],
      },
    ],
  };
}

/** Whose identity it is, what it trusts, and what the job presented. @param rows what the comparison can show */
export function compareCredentials(
  inputs: Inputs,
  claims: IdTokenClaims | undefined,
  rows: readonly Row[],
): readonly Step[] {
  return [whoseIdentity(inputs), listCredentials(inputs), compare(claims, rows)];
}

function presented(claims: IdTokenClaims | undefined): readonly Command[] {
  return claims === undefined ? [] : [presentedClaims(claims)];
}

const presentedTo = (claims: IdTokenClaims | undefined): Words =>
  claims === undefined
    ? {
        en: 'the line "OIDC token" in the log of this run',
        fr: 'la ligne «\u00A0OIDC token\u00A0» du journal de cette exécution',
      }
    : { en: 'what was presented', fr: 'ce qui a été présenté' };

/** Microsoft Entra compares the three values exactly. */
function compare(claims: IdTokenClaims | undefined, rows: readonly Row[]): Step {
  return {
    en: `Compare the list, letter by letter, with ${presentedTo(claims).en}.`,
    fr: `Comparez la liste, lettre par lettre, à ${presentedTo(claims).fr}.`,
    commands: presented(claims),
    rows,
  };
}

/** The script registers what the identity is for. */
export const trustIt: Words = { en: 'Go on.', fr: 'Continuez.' };

export const sameValues: Row = {
  when: { en: 'The same three values', fr: 'Les trois mêmes valeurs' },
  next: { en: 'Wait ten minutes, and run again.', fr: "Attendez dix minutes, puis relancez l'exécution." },
};

/** What a job of another host than GitHub presents. */
export interface Presented {
  /** Whether the job is the right one, before anything is trusted. */
  readonly wherefrom: Step;
  /** What the comparison shows where the identity does not trust it. */
  readonly untrusted: readonly Row[];
  /** Runs the script that registers it. */
  readonly script: Words;
}

/** Nothing registers what was presented: whoever may use the connection, or push to the branch, could then sign in. */
export function untrustedJob(
  inputs: Inputs,
  claims: IdTokenClaims | undefined,
  { wherefrom, untrusted, script }: Presented,
): Runbook {
  return inSteps(
    wherefrom,
    ...compareCredentials(inputs, claims, [sameValues, ...untrusted]),
    {
      ...script,
      how: forManagedIdentity,
      commands: trustJob({ inputs }),
      as: directoryRole('applicationAdministrator'),
    },
    runAgainLater,
  );
}

/** Neither side is known to be right: the credential's audience is what Entra compares. @param setting that sets the token's */
export function differingAudience(setting: string, inputs: Inputs, claims: IdTokenClaims | undefined): Runbook {
  return inSteps(
    whoseIdentity(inputs),
    listCredentials(inputs),
    {
      en: `Set ${setting} to the one in the list, in place of what was presented.`,
      fr: `Indiquez dans ${setting} celle de la liste, à la place de ce qui a été présenté.`,
      commands: presented(claims),
    },
    runAnew,
  );
}
