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
  inSteps,
  type Next,
  type Question,
  type Row,
  type Runbook,
  role,
  row,
  type Step,
} from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';
import { asking, byMistake, neverThereThough, ownersOfPrincipal } from '../asking.ts';
import { removeAfterward } from '../by-pipeline.ts';
import { anError } from '../look.ts';
import { checkAgain, restoreByRun, runEnsure, runPlan, runVerify } from '../run-mode.ts';

const administrator = role('applicationAdministrator', 'tenant');

function askDeleted(inputs: Inputs, others: readonly Row[] = []): Question {
  const ask: Words = {
    en: "Did you delete Adobe's service principal on purpose?",
    fr: "Avez-vous supprimé le principal de service d'Adobe volontairement\u00A0?",
  };
  return asking(ownersOfPrincipal(inputs), ask, { others });
}

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
  const other: Step = {
    phase: 'find',
    en: "Look for another service principal of Adobe's in the tenant.",
    fr: "Cherchez un autre principal de service d'Adobe dans le locataire.",
    commands: [showAdobePrincipal({ inputs })],
    rows: [
      row({
        en: ['An ID', 'Set adobe-principal-id to it, and restore nothing.'],
        fr: ['Un ID', 'Indiquez-le dans adobe-principal-id, et ne restaurez rien.'],
      }),
      whoHasNone({ steps: ['restore', 'check'] }),
    ],
  };
  const restore: Step = {
    name: 'restore',
    en: `Restore Adobe's service principal in tenant ${inputs.tenantId}, with its ID and its role assignments.`,
    fr: `Restaurez le principal de service d'Adobe dans le locataire ${inputs.tenantId}, avec son ID et ses attributions de rôle.`,
    commands: [restorePrincipal({ inputs }, id)],
    as: administrator,
  };
  return {
    question: askDeleted(inputs),
    never: neverCreate,
    steps: [...(inputs.adobePrincipalId === undefined ? [] : [other]), ...byMistake(restore, checkAgain(inputs))],
  };
}

/** As Azure CLI answers for an application without a service principal. */
export function whoHasNone(next: Next): Row {
  return { when: { en: 'An error: none exists', fr: "Une erreur\u00A0: il n'y en a pas" }, next, error: 'named' };
}

/** It does not exist, and it could not be checked whether it can be restored. */
export function principalNotSearched(inputs: Inputs): Runbook {
  if (isConfirmed(inputs)) {
    const rows = [listAgain, createdByPerson, notAllowed];
    return { ...restoringFound(inputs, neverCreateUnsearched, rows), question: askDeleted(inputs, [neverThereThough]) };
  }
  return restoringFound(inputs, undefined, ifNothing(inputs));
}

/** Entra has it, and Graph does not list it. */
export function principalNotListed(inputs: Inputs): Runbook {
  return restoringFound(inputs, neverCreate, [shownNothing(createdJustNow)]);
}

/** In the list of what is deleted. */
function shownNothing(next: Words): Row {
  return { when: { en: 'Nothing', fr: 'Rien' }, next };
}

const createdJustNow: Words = {
  en: 'It was created a moment ago. Wait ten minutes, and run again.',
  fr: "Il vient d'être créé. Attendez dix minutes, puis relancez l'exécution.",
};

const listAgain: Row = shownNothing({
  en: 'List again after a minute.',
  fr: 'Affichez-les à nouveau après une minute.',
});

/** Without the command, which would stand there before the list is read. */
const createdByPerson = row({
  en: [
    'Nothing again, after "by mistake" or the agreement',
    'An Application Administrator creates it anew, and an Owner of the vault gives the new ID its role (docs/lost-access.md).',
  ],
  fr: [
    'Toujours rien, après «\u00A0par erreur\u00A0» ou accord',
    "Un administrateur d'application le recrée, et un propriétaire (Owner) du coffre donne le rôle au nouvel ID (docs/lost-access.md).",
  ],
});

const notAllowed = row({
  en: ['Nothing again otherwise', 'Create nothing. Keep calling.'],
  fr: ['Toujours rien sinon', "Ne créez rien. Continuez d'appeler."],
});

/** Without the command, which would stand there before the list is read. */
function ifNothing({ adobeAppId }: Inputs): readonly Row[] {
  const add: Words = {
    en: `With the agreement of the vault's owners, an Application Administrator adds application ${adobeAppId}.`,
    fr: `Avec l'accord des responsables du coffre, un administrateur d'application ajoute l'application ${adobeAppId}.`,
  };
  return [listAgain, { when: { en: 'Nothing again', fr: 'Toujours rien' }, next: { first: add, steps: ['check'] } }];
}

const notListed: Row = {
  when: anError,
  next: {
    en: 'Create nothing. Ask somebody with that role.',
    fr: "Ne créez rien. Demandez à quelqu'un qui a ce rôle.",
  },
  error: 'any',
};

/** @param nothing what to do if the list is empty */
function restoringFound(inputs: Inputs, never: Words | undefined, nothing: readonly Row[]): Runbook {
  return {
    question: askDeleted(inputs),
    never,
    steps: [
      {
        name: 'deleted',
        phase: 'find',
        en: "List Adobe's deleted service principals, each of which can be restored for 30 days.",
        fr: "Affichez les principaux de service supprimés d'Adobe, restaurables pendant 30\u00A0jours.",
        commands: [listDeletedPrincipals({ inputs })],
        as: directoryRole('directoryReaders'),
        rows: [anId, ...severalIds, ...nothing, notListed],
      },
      ...byMistake(
        {
          name: 'restore',
          en: 'Restore the service principal with the ID that the list shows.',
          fr: "Restaurez le principal de service dont la liste affiche l'ID.",
          commands: [restorePrincipal({ inputs })],
          as: administrator,
        },
        checkAgain(inputs),
      ),
    ],
    later: isConfirmed(inputs) ? [{ ...afterNewId(inputs), ...onlyIfNew }] : [],
  };
}

const thatOne: Words = { en: 'Restore that one.', fr: 'Restaurez celui-là.' };

const anId: Row = { when: { en: 'An ID', fr: 'Un ID' }, next: { steps: ['restore', 'check'] } };

const severalIds: readonly Row[] = [
  {
    when: {
      en: 'Several IDs, one with a role on the vault (portal: Access control (IAM), "Identity not found")',
      fr: "Plusieurs ID, dont un a un rôle sur le coffre (portail\u00A0: Contrôle d'accès (IAM), «\u00A0Identité introuvable\u00A0»)",
    },
    next: { steps: ['restore', 'check'], but: thatOne },
  },
  row({
    en: ['Several IDs, none with a role there', 'Restore nothing. Your security lead decides.'],
    fr: ["Plusieurs ID, dont aucun n'y a de rôle", 'Ne restaurez rien. Le responsable sécurité décide.'],
  }),
];

/** A new service principal has no role, and the condition of the role of ensure names the former one. */
function afterNewId(inputs: Inputs): Step {
  return {
    name: 'script',
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
  return {
    question: askDeleted(inputs, [neverThereThough]),
    steps: byMistake(...createdAgain(inputs), afterNewId(inputs), restoreByRun('restore-grant'), runVerify),
    later: [removeAfterward('restore-grant')],
  };
}

/** Whoever deleted the vault need not be who deleted it. */
export const askAboutPrincipal: Step = {
  name: 'ask-principal',
  phase: 'ask',
  en: "Ask the tenant's application administrators whether they deleted Adobe's service principal on purpose.",
  fr: "Demandez aux administrateurs d'application du locataire s'ils ont supprimé volontairement le principal de service d'Adobe.",
  rows: [
    row({
      en: ['On purpose, or no answer', 'Stop here: your security lead decides.'],
      fr: ['Oui, volontairement, ou pas de réponse', 'Arrêtez-vous là\u00A0: le responsable sécurité décide.'],
    }),
    { when: { en: 'By mistake, or it never existed', fr: "Par erreur, ou il n'a jamais existé" }, next: 'proceed' },
  ],
};

/** With a new ID, and without a role. */
export function createdAgain(inputs: Inputs): readonly Step[] {
  const again: Step = {
    ...create(inputs),
    name: 'principal',
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
  const again: Step = { ...(inputs.mode === 'plan' ? runPlan : runEnsure), name: 'again' };
  return inSteps(create(inputs), again);
}

function create(inputs: Inputs): Step {
  return {
    name: 'create',
    en: `Create Adobe's service principal in tenant ${inputs.tenantId}.`,
    fr: `Créez le principal de service d'Adobe dans le locataire ${inputs.tenantId}.`,
    commands: [createAdobePrincipal({ inputs })],
    as: administrator,
  };
}
