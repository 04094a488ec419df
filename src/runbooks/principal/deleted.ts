/** What to do about Adobe's service principal where it is deleted, or was not searched for among the deleted ones. */

import { listDeletedPrincipals, restorePrincipal, showAdobePrincipal } from '../../az-commands/directory.ts';
import { named } from '../../inputs/named.ts';
import { isConfirmed } from '../../model/confirmation.ts';
import type { Inputs } from '../../model/inputs.ts';
import { directoryRole, type Fold, type Row, type Runbook, row, type Step } from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';
import { askInSetup, askOnLoss, whetherMeant } from '../asking.ts';
import { checkAgain } from '../run-mode.ts';
import { administrator, afterNewId, deletion, neverThere } from './missing.ts';

const neverCreate: Words = {
  en: "Never add Adobe's application again, since it would have a different ID and no role.",
  fr: 'Ne recréez jamais ce principal\u00A0: il aurait un autre ID, sans rôle.',
};

/** Where it is not known yet whether it can be restored. */
const neverCreateUnsearched: Words = {
  en: "Never add Adobe's application again, unless a row below says so: it would have a different ID and no role.",
  fr: 'Ne recréez jamais ce principal, sauf si une ligne ci-dessous le dit\u00A0: il aurait un autre ID, sans rôle.',
};

/** By a person: the identities that the pages set up may only read the directory. @param id of the deleted one */
export function deletedPrincipal(inputs: Inputs, id: string): Runbook {
  return whetherMeant(inputs, {
    ...deletion(inputs),
    never: neverCreate,
    find: inputs.adobePrincipalId === undefined ? [] : [findAnother(inputs)],
    repair: [
      {
        en: `Restore Adobe's service principal in tenant ${inputs.tenantId}, with its ID and its role assignments.`,
        fr: `Restaurez le principal de service d'Adobe dans le locataire ${inputs.tenantId}, avec son ID et ses attributions de rôle.`,
        commands: [restorePrincipal({ inputs }, id)],
        as: administrator,
      },
    ],
    check: checkAgain(inputs),
  });
}

function findAnother(inputs: Inputs): Step {
  return {
    en: "Look for another service principal of Adobe's in the tenant.",
    fr: "Cherchez un autre principal de service d'Adobe dans le locataire.",
    commands: [showAdobePrincipal({ inputs })],
    rows: [
      row({
        en: ['An ID', `Set ${named(inputs, 'adobePrincipalId')} to it, and restore nothing.`],
        fr: ['Un ID', `Indiquez-le dans ${named(inputs, 'adobePrincipalId')}, et ne restaurez rien.`],
      }),
      whoHasNone(onlyAfterAnswer),
    ],
  };
}

const onlyAfterAnswer: Words = {
  en: 'Restore nothing before the owners have answered.',
  fr: 'Ne restaurez rien avant la réponse des responsables.',
};

/** As Azure CLI answers for an application without a service principal. */
export function whoHasNone(next: Words): Row {
  return { when: { en: 'An error: none exists', fr: "Une erreur\u00A0: il n'y en a pas" }, next, error: 'named' };
}

/** It does not exist, and it could not be checked whether it can be restored. */
export function principalNotSearched(inputs: Inputs): Runbook {
  const check = checkAgain(inputs);
  if (!isConfirmed(inputs)) {
    const find = [{ ...listDeleted(inputs, twiceNothing), folds: [addIt(inputs)] }];
    return askInSetup({ ...deletion(inputs), find, repair: [restoreListed(inputs)], check });
  }
  return askOnLoss({
    ...deletion(inputs),
    never: neverCreateUnsearched,
    find: [listDeleted(inputs, [listAgain])],
    repair: [asListed, restoreListed(inputs)],
    others: [neverThere],
    later: [{ ...afterNewId(inputs), ...onlyIfNew }],
  });
}

/** Entra has it, and Graph does not list it. */
export function principalNotListed(inputs: Inputs): Runbook {
  return whetherMeant(inputs, {
    ...deletion(inputs),
    never: neverCreate,
    find: [listDeleted(inputs, [shownNothing(createdJustNow)])],
    repair: [restoreListed(inputs)],
    check: checkAgain(inputs),
  });
}

/** @param nothing what to do if the list is empty */
function listDeleted(inputs: Inputs, nothing: readonly Row[]): Step {
  return {
    en: "List Adobe's deleted service principals, each of which can be restored for 30 days.",
    fr: "Affichez les principaux de service supprimés d'Adobe, restaurables pendant 30\u00A0jours.",
    commands: [listDeletedPrincipals({ inputs })],
    as: directoryRole('directoryReaders'),
    calls: isConfirmed(inputs) ? ['security'] : ['owners'],
    rows: [{ when: { en: 'An ID', fr: 'Un ID' }, next: onlyAfterAnswer }, ...severalIds(inputs), ...nothing, notListed],
  };
}

const several: Words = {
  en: 'Several IDs, one with a role on the vault (portal: Access control (IAM), "Identity not found")',
  fr: "Plusieurs ID, dont un a un rôle sur le coffre (portail\u00A0: Contrôle d'accès (IAM), «\u00A0Identité introuvable\u00A0»)",
};

const severalIds = (inputs: Inputs): readonly Row[] => [
  {
    when: several,
    next: {
      en: 'That one counts. Restore nothing before the owners have answered.',
      fr: 'Celui-là compte. Ne restaurez rien avant la réponse des responsables.',
    },
  },
  {
    when: { en: 'Several IDs, none with a role there', fr: "Plusieurs ID, dont aucun n'y a de rôle" },
    next: isConfirmed(inputs)
      ? {
          en: 'Stop here: restore nothing, and ask the security lead to decide.',
          fr: 'Arrêtez-vous là\u00A0: ne restaurez rien, et faites décider le responsable de la sécurité.',
        }
      : {
          en: 'Stop here: restore nothing, and ask the owners of the vault to decide.',
          fr: 'Arrêtez-vous là\u00A0: ne restaurez rien, et faites décider les responsables du coffre.',
        },
  },
];

/** In the list of what is deleted. */
function shownNothing(next: Words): Row {
  return { when: { en: 'Nothing', fr: 'Rien' }, next };
}

const createdJustNow: Words = {
  en: 'It was created a moment ago. Wait ten minutes, and run again.',
  fr: "Il vient d'être créé. Attendez dix minutes, puis relancez l'exécution.",
};

const listAgain: Row = shownNothing({
  en: 'List again after a minute, and create nothing before the owners have answered.',
  fr: 'Affichez-les à nouveau après une minute, et ne créez rien avant la réponse des responsables.',
});

const twiceNothing: readonly Row[] = [
  shownNothing({ en: 'List again after a minute.', fr: 'Affichez-les à nouveau après une minute.' }),
  row({
    en: ['Nothing again', 'Open "Nothing again after a minute", below. Leave out the next step.'],
    fr: ['Toujours rien', "Ouvrez «\u00A0Toujours rien après une minute\u00A0», ci-dessous. Passez l'étape suivante."],
  }),
];

const notListed: Row = {
  ...row({
    en: ['An error', 'Create nothing. Ask somebody with that role.'],
    fr: ['Une erreur', "Ne créez rien. Demandez à quelqu'un qui a ce rôle."],
  }),
  error: 'any',
};

/** Without the command, which would stand there before the list is read. */
function addIt(inputs: Inputs): Fold {
  return {
    title: { en: 'Nothing again after a minute', fr: 'Toujours rien après une minute' },
    steps: [
      {
        en: `Ask the owners of the vault to agree that an Application Administrator adds application ${inputs.adobeAppId}.`,
        fr: `Demandez aux responsables du coffre d'accepter qu'un administrateur d'application ajoute l'application ${inputs.adobeAppId}.`,
        calls: ['owners'],
        told: 'answer',
        rows: [
          row({
            en: ['They agree', 'Have that person add it, and go on.'],
            fr: ['Leur accord', 'Faites-la ajouter par cette personne, et continuez.'],
          }),
          row({
            en: ['They refuse, or no answer', 'Create nothing.'],
            fr: ['Un refus, ou pas de réponse', 'Ne créez rien.'],
          }),
        ],
      },
      checkAgain(inputs),
    ],
  };
}

/** The fold of "by mistake" begins with what was found. */
const asListed: Step = {
  en: 'Go by what the step "List", below, has shown.',
  fr: "Partez de ce qu'a montré l'étape «\u00A0Affichez\u00A0», ci-dessous.",
  rows: [
    row({ en: ['An ID', 'Go on with that ID.'], fr: ['Un ID', 'Continuez avec cet ID.'] }),
    { when: several, next: { en: 'Go on with the one that has the role.', fr: 'Continuez avec celui qui a le rôle.' } },
    row({
      en: ['Several IDs, none with a role there', 'Restore nothing. The security lead decides.'],
      fr: ["Plusieurs ID, dont aucun n'y a de rôle", 'Ne restaurez rien. Le responsable de la sécurité décide.'],
    }),
    row({
      en: [
        'Nothing, twice',
        'An Application Administrator creates it anew, and an Owner of the vault gives the new ID its role (docs/lost-access.md). Leave out the next step.',
      ],
      fr: [
        'Rien, deux fois de suite',
        "Un administrateur d'application le recrée, et un propriétaire (Owner) du coffre donne le rôle au nouvel ID (docs/lost-access.md). Passez l'étape suivante.",
      ],
    }),
  ],
};

function restoreListed(inputs: Inputs): Step {
  return {
    en: 'Restore the service principal with the ID that the list shows.',
    fr: "Restaurez le principal de service dont la liste affiche l'ID.",
    commands: [restorePrincipal({ inputs })],
    as: administrator,
  };
}

const onlyIfNew: Words = {
  en: 'Run the setup script again only for a service principal that was created anew, with a new ID.',
  fr: "Relancez le script d'installation uniquement pour un principal de service recréé, dont l'ID est nouveau.",
};
