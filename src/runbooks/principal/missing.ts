/** What to do about Adobe's service principal where it is deleted, or does not exist. */

import {
  createAdobePrincipal,
  listDeletedPrincipals,
  restorePrincipal,
  showAdobePrincipal,
} from '../../az-commands/directory.ts';
import { renewEnsureIdentity } from '../../az-commands/identity.ts';
import { isConfirmed } from '../../model/confirmation.ts';
import type { Inputs } from '../../model/inputs.ts';
import {
  directoryRole,
  type Fold,
  inSteps,
  type Row,
  type Runbook,
  role,
  row,
  type Step,
} from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';
import { askInSetup, askOnLoss, type Meant, ownersOfPrincipal, whetherMeant } from '../asking.ts';
import { checkAgain, removeAfterward, restoreByRun, runEnsure, runPlan } from '../run-mode.ts';

const administrator = role('applicationAdministrator', 'tenant');

/** Somebody deleted it, perhaps to revoke Adobe's access. */
const deletion = (inputs: Inputs): Omit<Meant, 'repair'> => ({
  whom: ownersOfPrincipal(inputs),
  did: { en: "delete Adobe's service principal", fr: "supprimé le principal de service d'Adobe" },
  kept: { en: 'the service principal deleted', fr: 'le principal de service supprimé' },
});

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
        en: ['An ID', 'Set adobe-principal-id to it, and restore nothing.'],
        fr: ['Un ID', 'Indiquez-le dans adobe-principal-id, et ne restaurez rien.'],
      }),
      whoHasNone(onlyAfterAnswer),
    ],
  };
}

const onlyAfterAnswer: Words = { en: 'Restore nothing before the answer.', fr: 'Ne restaurez rien avant la réponse.' };

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
    rows: [{ when: { en: 'An ID', fr: 'Un ID' }, next: onlyAfterAnswer }, ...severalIds, ...nothing, notListed],
  };
}

const several: Words = {
  en: 'Several IDs, one with a role on the vault (portal: Access control (IAM), "Identity not found")',
  fr: "Plusieurs ID, dont un a un rôle sur le coffre (portail\u00A0: Contrôle d'accès (IAM), «\u00A0Identité introuvable\u00A0»)",
};

const severalIds: readonly Row[] = [
  {
    when: several,
    next: {
      en: 'That one counts. Restore nothing before the answer.',
      fr: 'Celui-là compte. Ne restaurez rien avant la réponse.',
    },
  },
  row({
    en: ['Several IDs, none with a role there', 'Restore nothing. The security lead decides.'],
    fr: ["Plusieurs ID, dont aucun n'y a de rôle", 'Ne restaurez rien. Le responsable sécurité décide.'],
  }),
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
  en: 'List again after a minute, and create nothing before the answer.',
  fr: 'Affichez-les à nouveau après une minute, et ne créez rien avant la réponse.',
});

const twiceNothing: readonly Row[] = [
  shownNothing({ en: 'List again after a minute.', fr: 'Affichez-les à nouveau après une minute.' }),
  row({
    en: ['Nothing again', 'Follow the list below instead of the next steps.'],
    fr: ['Toujours rien', 'Suivez la liste ci-dessous à la place des étapes suivantes.'],
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
  en: 'Go by what the list below has shown.',
  fr: 'Partez de ce que la liste ci-dessous a montré.',
  told: 'found',
  rows: [
    row({ en: ['An ID', 'Go on with that ID.'], fr: ['Un ID', 'Continuez avec cet ID.'] }),
    { when: several, next: { en: 'Go on with the one that has the role.', fr: 'Continuez avec celui qui a le rôle.' } },
    row({
      en: ['Several IDs, none with a role there', 'Restore nothing. The security lead decides.'],
      fr: ["Plusieurs ID, dont aucun n'y a de rôle", 'Ne restaurez rien. Le responsable sécurité décide.'],
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

/** Adobe confirms no key that it can't use. */
const neverThere: Fold = {
  title: { en: 'They say: it never existed', fr: "Réponse\u00A0: il n'a jamais existé" },
  said: { en: 'Create nothing.', fr: 'Ne créez rien.' },
  steps: [
    {
      en: "Find Adobe's confirmation in your tickets.",
      fr: "Cherchez la confirmation d'Adobe dans vos tickets.",
      calls: ['security'],
      rows: [
        row({
          en: ['It is for another vault', 'Call the owners of that vault.'],
          fr: ['Elle concerne un autre coffre', 'Appelez les responsables de ce coffre.'],
        }),
        row({
          en: ['It is for this vault, or none is found', 'Call the security lead, who decides.'],
          fr: ['Elle concerne ce coffre, ou est introuvable', 'Appelez le responsable sécurité, qui décide.'],
        }),
      ],
    },
  ],
};

/** A new service principal has no role, and the condition of the role of ensure names the former one. */
function afterNewId(inputs: Inputs): Step {
  return {
    en: 'Run the setup script again, since the role of ensure names the former ID.',
    fr: "Relancez le script d'installation, car le rôle d'ensure nomme l'ancien ID.",
    ...(inputs.mode !== 'ensure' && { how: valuesOfEnsure }),
    commands: renewEnsureIdentity({ inputs }),
    as: role(['owner', 'accessAdministrator'], 'group'),
  };
}

const onlyIfNew: Words = {
  en: 'Run the setup script again only for a service principal that was created anew, with a new ID.',
  fr: "Relancez le script d'installation uniquement pour un principal de service recréé, dont l'ID est nouveau.",
};

/** A run as verify does not know them. */
const valuesOfEnsure: Words = {
  en: 'Capitals: see the file of the pipeline of mode ensure.',
  fr: 'Capitales\u00A0: voir le fichier du pipeline du mode ensure.',
};

/** Adobe confirmed a key, and no service principal of Adobe's exists or can be restored. */
export function lostPrincipal(inputs: Inputs): Runbook {
  return askOnLoss({
    ...deletion(inputs),
    others: [neverThere],
    repair: [
      ...createdAgain(inputs),
      afterNewId(inputs),
      restoreByRun('restore-grant'),
      removeAfterward('restore-grant'),
    ],
  });
}

/** Whoever deleted the vault need not be who deleted it. */
export const askAboutPrincipal: Step = {
  en: "Ask the tenant's application administrators whether they deleted Adobe's service principal on purpose.",
  fr: "Demandez aux administrateurs d'application du locataire s'ils ont supprimé volontairement le principal de service d'Adobe.",
  calls: ['owners', 'security'],
  told: 'answer',
  rows: [
    row({
      en: ['By mistake, or it never existed', 'Go on.'],
      fr: ["Par erreur, ou il n'a jamais existé", 'Continuez.'],
    }),
    row({
      en: ['On purpose, or no answer', 'Stop here: the security lead decides.'],
      fr: ['Oui, volontairement, ou pas de réponse', 'Arrêtez-vous là\u00A0: le responsable sécurité décide.'],
    }),
  ],
};

/** With a new ID, and without a role. */
export function createdAgain(inputs: Inputs): readonly Step[] {
  const again: Step = {
    ...create(inputs),
    en: `Create Adobe's service principal again in tenant ${inputs.tenantId}.`,
    fr: `Recréez le principal de service d'Adobe dans le locataire ${inputs.tenantId}.`,
  };
  return inputs.adobePrincipalId === undefined ? [again] : [again, setNewId];
}

const setNewId: Step = {
  en: 'Set adobe-principal-id to the ID that this shows, everywhere that input is set.',
  fr: "Indiquez l'ID affiché dans adobe-principal-id, partout où il est renseigné.",
};

/** It never existed, as far as anybody could see. */
export function missingPrincipal(inputs: Inputs): Runbook {
  return inSteps(create(inputs), inputs.mode === 'plan' ? runPlan : runEnsure);
}

function create(inputs: Inputs): Step {
  return {
    en: `Create Adobe's service principal in tenant ${inputs.tenantId}.`,
    fr: `Créez le principal de service d'Adobe dans le locataire ${inputs.tenantId}.`,
    commands: [createAdobePrincipal({ inputs })],
    as: administrator,
  };
}
