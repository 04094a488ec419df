/** How a person looks at the key, where the run could not. */

import { listAllRolesOfAdobe, listRolesOfAdobe } from '../az-commands/access.ts';
import { showValidity } from '../az-commands/key.ts';
import { confirmedKeyOf } from '../model/confirmation.ts';
import type { Inputs } from '../model/inputs.ts';
import { type Next, type Row, role, row, type Step } from '../model/runbook.ts';
import { idsOf } from '../model/scopes.ts';
import type { Words } from '../model/words.ts';
import { ownersOfVault, verifyYourself } from './asking.ts';

/** Only Adobe can give more time, and no ticket was written: nothing was known to be wrong. */
const actNow: Next = {
  first: {
    en: 'Act now: have the urgent text below sent.',
    fr: 'Agissez maintenant\u00A0: faites envoyer le texte urgent ci-dessous.',
  },
  steps: ['owners'],
};

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
    rows: rowsOfLook(thenRole ? thenStep(keyWorks(inputs), 'role') : { usable: repairSoon(inputs), soon: moveDate }),
  };
}

/** What follows a key that can be used, and one that ends within two days. */
interface AfterLook {
  readonly usable: Next;
  readonly soon: Next;
}

function rowsOfLook({ usable: works, soon }: AfterLook): readonly Row[] {
  return [
    { when: unusable, next: actNow },
    { when: endsSoon, next: soon },
    { when: usable, next: works },
    { when: forbidden, next: readerTonight, error: 'any' },
    { when: errorOrNothing, next: asForbidden },
  ];
}

/**
 * Whoever saw a loss asks; the command also shows who can read what the run could not. What a person can read, mode verify
 * then judges: its page has the commands of a repair.
 *
 * @param group of the vault, if the run knows it
 */
export function callOwners(inputs: Inputs, group = inputs.resourceGroup): readonly Step[] {
  return [
    callThem(inputs),
    {
      ...verifyYourself({ ...inputs, resourceGroup: group }, 'here'),
      how: group === inputs.resourceGroup ? onlyReads : groupOf(group),
      name: 'own',
      onlyIf: 'to-call',
    },
  ];
}

const hasCommands: Words = { en: 'Its page has the commands.', fr: 'Sa page contient les commandes.' };

const onlyReads: Words = { en: 'It only reads.', fr: 'Lecture seule.' };

const groupOf = (group: string): Words => ({
  en: `${group}: the resource group of that vault.`,
  fr: `${group}\u00A0: le groupe de ressources de ce coffre.`,
});

function callThem(inputs: Inputs): Step {
  const { en, fr, shownBy = [] } = ownersOfVault(inputs);
  return {
    name: 'owners',
    phase: 'ask',
    onlyIf: 'to-call',
    en: `Call ${en}: "Adobe can't use key ${inputs.keyName}: is that on purpose?"`,
    fr: `Appelez ${fr}\u00A0: «\u00A0Adobe ne peut pas utiliser la clé ${inputs.keyName}\u00A0: est-ce voulu\u00A0?\u00A0»`,
    commands: shownBy,
    as: role('reader', 'subscription'),
    rows: [
      row({
        en: ['On purpose', 'Restore nothing. Only your security lead may withdraw the text at Adobe.'],
        fr: [
          'Oui, volontairement',
          "Ne rétablissez rien. Seul le responsable sécurité peut retirer le texte auprès d'Adobe.",
        ],
      }),
      { when: 'by-mistake', next: { steps: ['own'], but: hasCommands } },
      row({
        en: ['"Not us", no names, no answer', 'Keep calling: deputies, your security lead. Restore nothing.'],
        fr: [
          '«\u00A0Pas nous\u00A0», ni nom ni réponse',
          "Continuez d'appeler\u00A0: suppléants, responsable sécurité. Ne rétablissez rien.",
        ],
      }),
    ],
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
    rows: rowsOfLook(thenStep(keyWorks(inputs), 'role')),
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
          en: `Key Vault Crypto Service Encryption User, on the key, the vault or above, and ${vaultName} uses roles (${whereModel.en})`,
          fr: `Key Vault Crypto Service Encryption User, sur la clé, le coffre ou au-dessus, et ${vaultName} utilise des rôles (${whereModel.fr})`,
        },
        next: { first: callNobody, steps: ['compare'] },
      },
      ...withoutRole({ en: 'No such role, and it uses roles', fr: 'Aucun rôle de ce type, et il utilise des rôles' }, [
        policies,
      ]),
    ],
  };
}

const callNobody: Words = { en: 'Call nobody about it tonight.', fr: "N'appelez personne à ce sujet cette nuit." };

/** Where it stands which of the two a vault uses: a role has no effect on one with access policies. */
const whereModel: Words = { en: 'portal: Access configuration', fr: "portail\u00A0: Configuration de l'accès" };

/**
 * @param nothing what the list shows then
 * @param isPrincipalSeen whether the run found Adobe's service principal: an error is then the person's own
 */
function withoutRole(nothing: Words, byPolicies: readonly Row[], isPrincipalSeen = false): readonly Row[] {
  const byOwner: Row = { when: isPrincipalSeen ? anError : anotherError, next: byOwnerTonight, error: 'any' };
  return [{ when: nothing, next: actNow }, ...byPolicies, ...(isPrincipalSeen ? [] : [noPrincipal]), byOwner];
}

const usable: Words = {
  en: 'enabled: true; expires null or later; notBefore null or past',
  fr: 'enabled\u00A0: true\u00A0; expires null ou plus tard\u00A0; notBefore null ou passé',
};

const endsSoon: Words = {
  en: 'enabled: true; expires within two days',
  fr: 'enabled\u00A0: true\u00A0; expires dans moins de deux jours',
};

const moveDate: Words = {
  en: 'Wake the owners below, to set a later date.',
  fr: 'Réveillez les responsables ci-dessous, pour repousser cette date.',
};

/** In both cases the look goes on. */
function thenStep(works: Words, name: string): AfterLook {
  return { usable: { first: works, steps: [name] }, soon: { first: moveDate, steps: [name] } };
}

/** A disabled older version can be the one that Adobe confirmed. */
function keyWorks(inputs: Inputs): Words {
  if (confirmedKeyOf(inputs)?.version !== undefined) return { en: 'The key is in order.', fr: 'La clé est en ordre.' };
  return {
    en: 'The current version is in order. Adobe confirmed another? Add --version.',
    fr: 'La version actuelle est en ordre. Adobe en a confirmé une autre\u00A0? Ajoutez --version.',
  };
}

/** A weekend is longer than the 24 hours after which Adobe may purge. */
function repairSoon(inputs: Inputs): Words {
  const { en, fr } = keyWorks(inputs);
  return {
    en: `${en} Wake nobody. Repair the run in the morning, weekends too.`,
    fr: `${fr} Ne réveillez personne. Réparez l'exécution dans la matinée, même le week-end.`,
  };
}

const forbidden: Words = { en: 'An error: forbidden', fr: 'Une erreur\u00A0: accès refusé (forbidden)' };

export const anError: Words = { en: 'An error', fr: 'Une erreur' };

/** Than those that have a row of their own. */
export const anotherError: Words = { en: 'Another error', fr: 'Une autre erreur' };

const errorOrNothing: Words = { en: 'Another error, or no answer', fr: 'Une autre erreur, ou aucune réponse' };

const asForbidden: Words = {
  en: 'Sign in (az login), retry for 15 minutes. Still so: as above.',
  fr: 'Connectez-vous (az login), réessayez pendant 15\u00A0minutes. Sans succès\u00A0: comme ci-dessus.',
};

const readerTonight: Words = {
  en: 'Ask somebody with that role (firewall: allowed network), or wake an owner (folded step) to get it. Nobody within an hour: have the urgent text sent.',
  fr: "Demandez à quelqu'un qui a ce rôle (pare-feu\u00A0: réseau autorisé), ou réveillez un responsable (étape repliée) pour l'obtenir. Personne en une heure\u00A0: faites envoyer le texte urgent.",
};

interface Seen {
  /** The vault is known to use Azure RBAC. */
  readonly usesRoles: boolean;
  /** The run found Adobe's service principal. */
  readonly isPrincipalSeen: boolean;
}

/** The same for Adobe's role on a key that works. */
export function lookAtRole(inputs: Inputs, { usesRoles, isPrincipalSeen }: Seen): Step {
  return {
    name: 'role',
    phase: 'find',
    en: "Check Adobe's role yourself.",
    fr: "Vérifiez vous-même le rôle d'Adobe.",
    commands: [listRolesOfAdobe({ inputs }, idsOf(inputs).key)],
    as: role('reader', 'vault'),
    rows: usesRoles
      ? [
          { when: { en: 'An ID', fr: 'Un ID' }, next: hasRole },
          ...withoutRole({ en: 'Nothing', fr: 'Rien' }, [], isPrincipalSeen),
        ]
      : [
          {
            when: {
              en: `An ID, and the vault uses roles (${whereModel.en})`,
              fr: `Un ID, et le coffre utilise des rôles (${whereModel.fr})`,
            },
            next: hasRole,
          },
          ...withoutRole(
            { en: 'Nothing, and it uses roles', fr: 'Rien, et il utilise des rôles' },
            [policies],
            isPrincipalSeen,
          ),
        ],
  };
}

/** As Azure CLI says it of an application that has no service principal in the tenant. */
const noPrincipal: Row = {
  when: {
    en: 'An error: cannot find service principal',
    fr: 'Une erreur\u00A0: principal de service introuvable (cannot find)',
  },
  next: actNow,
};

const lookAtPolicies: Next = {
  first: {
    en: "Look for Adobe's (portal: Access policies), with get, wrapKey and unwrapKey. There: call nobody about it tonight. Otherwise, act now: have the urgent text sent.",
    fr: "Cherchez celle d'Adobe (portail\u00A0: Stratégies d'accès), avec get, wrapKey et unwrapKey. Présente\u00A0: n'appelez personne à ce sujet cette nuit. Sinon, agissez maintenant\u00A0: faites envoyer le texte urgent.",
  },
  steps: ['owners'],
};

const policies: Row = {
  when: { en: 'It uses access policies', fr: "Il utilise des stratégies d'accès" },
  next: lookAtPolicies,
};

const byOwnerTonight: Words = {
  en: 'Sign in (az login) and retry. Still an error: have an owner run it. Nobody within an hour: have the urgent text sent.',
  fr: 'Connectez-vous (az login) et réessayez. Toujours une erreur\u00A0: faites exécuter la commande par un responsable. Personne en une heure\u00A0: faites envoyer le texte urgent.',
};

const hasRole: Words = {
  en: 'Adobe has its role: call nobody about it tonight. Repair the run within a day: it checks the rest.',
  fr: "Adobe a son rôle\u00A0: n'appelez personne à ce sujet cette nuit. Réparez l'exécution sous un jour\u00A0: elle contrôle le reste.",
};

/** A vault that is gone has no host name. */
const unusable: Words = {
  en: 'enabled: false; expires past; notBefore in the future; or key, vault or host name not found',
  fr: 'enabled\u00A0: false\u00A0; expires passé\u00A0; notBefore à venir\u00A0; ou clé, coffre ou hôte introuvable (not found)',
};
