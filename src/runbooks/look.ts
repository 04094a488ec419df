/** How a person looks at the key, where the run could not. */
import { listAllRolesOfAdobe, listOwners, listRolesOfAdobe } from '../az-commands/access.ts';
import { showValidity } from '../az-commands/key.ts';
import type { Inputs } from '../model/inputs.ts';
import { type Next, type Row, role, row, type Step } from '../model/runbook.ts';
import { idsOf } from '../model/scopes.ts';
import type { Words } from '../model/words.ts';
import { isConfirmed } from './asking.ts';

/**
 * It only reads. What it shows decides whether anybody has to be called.
 *
 * @param thenRole whether `lookAtRole` follows
 */
export function lookYourself(inputs: Inputs, thenRole: boolean): Step {
  const { keyName } = inputs;
  return {
    phase: 'find',
    en: `Check key ${keyName} yourself.`,
    fr: `Vérifiez la clé ${keyName}.`,
    commands: [showValidity({ inputs })],
    as: role('vaultReader', 'vault'),
    rows: rowsOfLook(inputs, thenRole ? thenStep(keyWorks, 'role') : { usable: repairSoon, soon: moveDate }),
  };
}

/** What follows a key that can be used, and one that ends within two days. */
interface AfterLook {
  readonly usable: Next;
  readonly soon: Next;
}

function rowsOfLook(inputs: Inputs, { usable: works, soon }: AfterLook): readonly Row[] {
  return [
    ...(isConfirmed(inputs) ? [] : [neverConfirmed]),
    { when: usable, next: works },
    { when: endsSoon, next: soon },
    { when: unusable, next: actNow },
    { when: forbidden, next: readerTonight, error: 'any' },
    { when: errorOrNothing, next: asForbidden },
  ];
}

/** Who they are is seen by a person alone: the run could not read. */
export function listWhomToCall(inputs: Inputs): Step {
  return {
    phase: 'find',
    en: 'List the owners of the vault.',
    fr: 'Affichez les responsables du coffre.',
    commands: [listOwners({ inputs })],
    as: role('reader', 'subscription'),
  };
}

/** The same where the inputs name another key. */
export function lookAtConfirmed(inputs: Inputs): Step {
  const { keyName, vaultName } = inputs;
  return {
    phase: 'find',
    en: `Check ${keyName} in ${vaultName}.`,
    fr: `Vérifiez ${keyName} dans ${vaultName}.`,
    commands: [showValidity({ inputs })],
    as: role('vaultReader', 'vault'),
    rows: rowsOfLook(inputs, thenStep(keyWorks, 'role')),
  };
}

/** Its vault may be in a group that the run does not know. */
export function lookAtRoleOfConfirmed(inputs: Inputs): Step {
  const { vaultName } = inputs;
  return {
    name: 'role',
    phase: 'find',
    en: `Check Adobe's role on ${vaultName} yourself.`,
    fr: `Vérifiez vous-même le rôle d'Adobe sur ${vaultName}.`,
    commands: [listAllRolesOfAdobe({ inputs })],
    as: role('reader', 'subscription'),
    rows: [
      {
        when: {
          en: `Key Vault Crypto Service Encryption User, on the key, ${vaultName} or above it`,
          fr: `Key Vault Crypto Service Encryption User, sur la clé, ${vaultName} ou au-dessus`,
        },
        next: { first: callNobody, steps: ['compare'] },
      },
      ...withoutRole({ en: 'No such role', fr: 'Aucun rôle de ce type' }),
    ],
  };
}

const callNobody: Words = { en: 'Call nobody about it tonight.', fr: "N'appelez personne pour elle cette nuit." };

/** @param nothing what the list shows then */
function withoutRole(nothing: Words): readonly Row[] {
  return [
    {
      when: {
        en: `${nothing.en}, and the vault uses roles (portal: Access configuration)`,
        fr: `${nothing.fr}, et le coffre utilise des rôles (portail\u00A0: Configuration de l'accès)`,
      },
      next: lostRole,
    },
    {
      when: {
        en: `${nothing.en}, and it uses access policies`,
        fr: `${nothing.fr}, et il utilise des stratégies d'accès`,
      },
      next: lookAtPolicies,
    },
    noPrincipal,
    { when: anotherError, next: byOwnerTonight, error: 'any' },
  ];
}

const usable: Words = {
  en: 'enabled: true; expires null or over two days away; notBefore null or past',
  fr: 'enabled\u00A0: true\u00A0; expires null ou dans plus de deux jours\u00A0; notBefore null ou passé',
};

const endsSoon: Words = {
  en: 'enabled: true; expires within two days',
  fr: 'enabled\u00A0: true\u00A0; expires dans moins de deux jours',
};

const moveDate: Words = {
  en: 'Wake the owners below, to set a later date. Nobody within an hour: have the urgent text sent.',
  fr: 'Réveillez les responsables ci-dessous, pour repousser cette date. Personne en une heure\u00A0: faites envoyer le texte urgent.',
};

/** In both cases the look goes on. */
function thenStep(works: Words, name: string): AfterLook {
  return { usable: { first: works, steps: [name] }, soon: { first: moveDate, steps: [name] } };
}

const keyWorks: Words = { en: 'The key is in order.', fr: 'La clé est en ordre.' };

/** A weekend is longer than the 24 hours after which Adobe may purge. */
const repairSoon: Words = {
  en: "The key is in order, Adobe's access unknown. Wake nobody. Repair the run in the morning, weekends too.",
  fr: "La clé est en ordre, l'accès d'Adobe inconnu. Ne réveillez personne. Réparez l'exécution dans la matinée, même le week-end.",
};

const forbidden: Words = { en: 'An error: forbidden', fr: 'Une erreur\u00A0: accès refusé (forbidden)' };

export const anError: Words = { en: 'An error', fr: 'Une erreur' };

/** Than those that have a row of their own. */
export const anotherError: Words = { en: 'Another error', fr: 'Une autre erreur' };

const errorOrNothing: Words = { en: 'Another error, or no answer', fr: 'Une autre erreur, ou aucune réponse' };

const asForbidden: Words = {
  en: 'Sign in (az login), and retry for 15 minutes. Still so: as for forbidden.',
  fr: 'Connectez-vous (az login), et réessayez pendant 15\u00A0minutes. Sans succès\u00A0: comme pour accès refusé.',
};

const readerTonight: Words = {
  en: 'Wake an owner below, who gives you that role, or an allowed network. Nobody within an hour: wake your ticket opener, to send the urgent text.',
  fr: 'Réveillez un responsable ci-dessous, qui vous donne ce rôle, ou un réseau autorisé. Personne en une heure\u00A0: réveillez qui ouvre vos tickets Adobe, pour envoyer le texte urgent.',
};

/** Of what was never recorded, the ticket knows. Who can't find out at night has to act as if it did. */
const neverConfirmed = row({
  en: ['Anything, and you know that Adobe never confirmed a key', 'Wait for working hours.'],
  fr: ["N'importe quoi, et vous savez qu'Adobe n'a jamais confirmé de clé", 'Attendez les heures de bureau.'],
});

/** The same for Adobe's role on a confirmed key that works. */
export function lookAtRole(inputs: Inputs): Step {
  return {
    name: 'role',
    phase: 'find',
    en: "Check Adobe's role yourself.",
    fr: "Vérifiez vous-même le rôle d'Adobe.",
    commands: [listRolesOfAdobe({ inputs }, idsOf(inputs).vault)],
    as: role('reader', 'vault'),
    rows: [{ when: { en: 'An ID', fr: 'Un ID' }, next: hasRole }, ...withoutRole({ en: 'Nothing', fr: 'Rien' })],
  };
}

/** As Azure CLI says it of an application that has no service principal in the tenant. */
const noPrincipal = row({
  en: ['An error: cannot find service principal', 'Adobe has lost its service principal. Act now, as above.'],
  fr: [
    'Une erreur\u00A0: principal de service introuvable (cannot find)',
    'Adobe a perdu son principal de service. Agissez maintenant, comme ci-dessus.',
  ],
});

const lookAtPolicies: Words = {
  en: "Look for Adobe's (portal: Access policies). None: as for a lost role.",
  fr: "Cherchez celle d'Adobe (portail\u00A0: Stratégies d'accès). Aucune\u00A0: comme pour un rôle perdu.",
};

const byOwnerTonight: Words = {
  en: 'Sign in (az login) and retry. Still an error: have an owner of the vault run it tonight. Nobody within an hour: by docs/lost-access.md.',
  fr: 'Connectez-vous (az login) et réessayez. Toujours une erreur\u00A0: faites exécuter la commande dès cette nuit par un responsable du coffre. Personne en une heure\u00A0: suivez docs/lost-access.md.',
};

const hasRole: Words = {
  en: 'Adobe has its role: call nobody tonight. Repair the run within a day.',
  fr: "Adobe a son rôle\u00A0: n'appelez personne cette nuit. Réparez l'exécution sous un jour.",
};

const lostRole: Words = {
  en: 'Adobe has lost its role. Act now, as for a key that is not found.',
  fr: 'Adobe a perdu son rôle. Agissez maintenant, comme pour une clé introuvable.',
};

/** A vault that is gone has no host name. */
const unusable: Words = {
  en: 'enabled: false, or expires past, or notBefore in the future, or an error: key or vault not found, unknown host name',
  fr: 'enabled\u00A0: false, ou expires passé, ou notBefore à venir, ou une erreur\u00A0: clé ou coffre introuvable (not found), ou hôte inconnu',
};

/** Only Adobe can give more time, and no ticket was written: nothing was known to be wrong. */
const actNow: Words = {
  en: 'Act now (docs/lost-access.md): wake who opens your Adobe tickets, to send the urgent text, and the owners below. Restore nothing.',
  fr: 'Agissez maintenant (docs/lost-access.md)\u00A0: réveillez qui ouvre vos tickets Adobe, pour envoyer le texte urgent, et les responsables ci-dessous. Ne rétablissez rien.',
};
