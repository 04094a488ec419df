/** Adobe's service principal: deleted, disabled, missing, not read, or another one. */

import { removeRoleAssignment } from '../az-commands/access-commands.ts';
import {
  createAdobePrincipal,
  enablePrincipal,
  listDeletedPrincipals,
  restorePrincipal,
  showAdobePrincipal,
  showPrincipal,
} from '../az-commands/directory-commands.ts';
import { runSetUp } from '../az-commands/identity-commands.ts';
import { named } from '../inputs/named.ts';
import { isConfirmed } from '../model/confirmation.ts';
import { grantAssignment } from '../model/grant.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Observed } from '../model/observed.ts';
import { type Asked, directoryRole, inSteps, type Remedy, role, row, type Step } from '../model/remedy.ts';
import type { Words } from '../model/words.ts';
import { byName } from './people.ts';
import { runAgainLater, runAnew, runEnsure } from './run-remedies.ts';
import { ownersAndIdentityTeam } from './who.ts';

const administrator = role('applicationAdministrator', 'tenant');

const neverAdd: Words = {
  en: "Never add Adobe's application again: it would have another ID and no role.",
  fr: "N'ajoutez jamais de nouveau l'application d'Adobe\u00A0: elle aurait un autre ID et aucun rôle.",
};

const restore = (inputs: Inputs, id?: string): Step => ({
  en: "Restore Adobe's service principal, with its ID and its roles.",
  fr: "Restaurez le principal de service d'Adobe, avec son ID et ses rôles.",
  needs: administrator,
  commands: [restorePrincipal({ inputs }, id)],
});

const deleted: Words = {
  en: "Adobe's service principal was deleted",
  fr: "Le principal de service d'Adobe a été supprimé",
};
const wasDeleted: Pick<Asked, 'about' | 'done'> = { about: deleted, done: { ...deleted, kinds: [] } };

export function deletedPrincipal(inputs: Inputs, id: string): Remedy {
  return { asks: { ...ownersAndIdentityTeam, ...wasDeleted }, never: neverAdd, steps: [restore(inputs, id)] };
}

/** It does not exist, and it could not be checked whether it can be restored. */
export function principalNotSearched(inputs: Inputs): Remedy {
  const list: Step = {
    en: "List Adobe's deleted service principals.",
    fr: "Affichez les principaux de service d'Adobe supprimés.",
    needs: directoryRole('directoryReaders'),
    commands: [listDeletedPrincipals({ inputs })],
    rows: [
      row({
        en: ['One ID', 'It can be restored. Restore nothing before an owner has answered.'],
        fr: ['Un ID', "Il peut être restauré. Ne restaurez rien avant la réponse d'un propriétaire."],
      }),
      row({
        en: ['Several', 'Only the one with a role on the vault counts; none has one: the security lead decides.'],
        fr: [
          'Plusieurs',
          "Seul compte celui qui a un rôle sur le coffre\u00A0; si aucun n'en a, le responsable sécurité décide.",
        ],
      }),
      row({
        en: [
          'None, a minute later either',
          'It can be created anew, once an owner agrees: see the page of the next check.',
        ],
        fr: [
          'Aucun, une minute plus tard non plus',
          "Il peut être recréé, avec l'accord d'un propriétaire\u00A0: voir la page du prochain contrôle.",
        ],
      }),
    ],
  };
  return { asks: ownersAndIdentityTeam, never: neverAdd, look: list, steps: [restore(inputs)] };
}

/** Adobe confirmed a key, and no service principal of Adobe's exists or can be restored. */
export function lostPrincipal(inputs: Inputs): Remedy {
  const again: Step = {
    en: 'Give ensure its role for the new ID, which the condition of its role names.',
    fr: 'Donnez à ensure son rôle pour le nouvel ID, que nomme la condition de ce rôle.',
    says: {
      en: 'Then run mode ensure once with restore-grant, and remove that input.',
      fr: 'Exécutez ensuite une fois le mode ensure avec restore-grant, puis retirez cette entrée.',
    },
    needs: role(['owner', 'accessAdministrator'], 'group'),
    commands: runSetUp({ inputs }),
  };
  return { asks: ownersAndIdentityTeam, steps: [create(inputs), again] };
}

const create = (inputs: Inputs): Step => ({
  en: "Create Adobe's service principal.",
  fr: "Créez le principal de service d'Adobe.",
  ...(inputs.adobePrincipalId !== undefined && {
    says: {
      en: `Set ${named(inputs, 'adobePrincipalId')} to the ID that this shows.`,
      fr: `Indiquez l'ID affiché dans ${named(inputs, 'adobePrincipalId')}.`,
    },
  }),
  needs: administrator,
  commands: [createAdobePrincipal({ inputs })],
});

/** It never existed, as far as anybody could see. */
export const missingPrincipal = (inputs: Inputs): Remedy => inSteps(create(inputs), runEnsure);

/** An administrator disabled it for this tenant, perhaps to revoke Adobe's access. */
export function disabledPrincipal(id: string): Remedy {
  const enable: Step = {
    en: "Enable Adobe's service principal.",
    fr: "Activez le principal de service d'Adobe.",
    needs: administrator,
    commands: [enablePrincipal(id)],
  };
  return { asks: { ...ownersAndIdentityTeam, about: isDisabled }, steps: [enable] };
}

const isDisabled: Words = {
  en: "Adobe's service principal is disabled",
  fr: "Le principal de service d'Adobe est désactivé",
};

const neverDelete: Words = {
  en: 'Never delete that service principal: its role assignments name its ID.',
  fr: 'Ne supprimez jamais ce principal de service\u00A0: ses attributions de rôle nomment son ID.',
};

/** Its application is deactivated, or Microsoft disabled it: nobody in the tenant can enable it. */
export function deactivatedPrincipal(id: string): Remedy {
  const ask: Step = {
    en: 'Ask Adobe Customer Care and Microsoft support why it is deactivated, and leave it as it is.',
    fr: "Demandez au support d'Adobe et à celui de Microsoft pourquoi il est désactivé, et laissez-le tel quel.",
    says: { en: 'This shows its properties for them.', fr: 'Cette commande affiche ses propriétés pour eux.' },
    needs: role('directoryReaders', 'tenant'),
    commands: [showPrincipal(id)],
  };
  return { never: neverDelete, steps: [ask] };
}

/** Graph's answer lacks whether it is enabled. */
export const principalUnclear = (id: string): Remedy =>
  inSteps({ en: 'Show its properties.', fr: 'Affichez ses propriétés.', commands: [showPrincipal(id)] }, runAgainLater);

/** The input names no service principal of Adobe's. */
export function wrongPrincipalId(inputs: Inputs): Remedy {
  const name = named(inputs, 'adobePrincipalId');
  return inSteps(
    {
      en: `Set ${name} to the ID that this shows.`,
      fr: `Indiquez dans ${name} l'ID affiché.`,
      says: {
        en: 'It finds none: ask your identity team who deleted it.',
        fr: "Elle n'en trouve aucun\u00A0: demandez à votre équipe chargée de l'identité qui l'a supprimé.",
      },
      commands: [showAdobePrincipal({ inputs })],
    },
    runAnew,
  );
}

/** Microsoft Graph was not asked, since the finding is waived. */
export function principalNotAsked(inputs: Inputs): Remedy {
  return inSteps({
    en: `Compare ${named(inputs, 'adobePrincipalId')} with the ID that this shows, and remove the waiver.`,
    fr: `Comparez ${named(inputs, 'adobePrincipalId')} à l'ID affiché, et retirez la dérogation.`,
    commands: [showAdobePrincipal({ inputs })],
  });
}

const testOrMistake: Words = {
  en: 'They said: a test, or a mistake',
  fr: 'Ils ont répondu\u00A0: un test, ou une erreur',
};

/** An application that Adobe does not publish can use the key. Where Adobe confirmed it, its own access is checked first. */
export function otherApplication(inputs: Inputs, observed: Observed): Remedy {
  const name = named(inputs, 'adobeAppId');
  const grant = grantAssignment(inputs, observed);
  const remove: Step = {
    en: "Remove that application's role.",
    fr: 'Retirez le rôle de cette application.',
    needs: role(['owner', 'accessAdministrator'], 'assignmentScope'),
    commands: grant === undefined ? [] : [removeRoleAssignment({ inputs }, grant.id)],
  };
  const correct: Step = { en: `Remove ${name}.`, fr: `Retirez ${name}.` };
  const onlyThen: Step = {
    en: `Remove ${name}, and start a new run.`,
    fr: `Retirez ${name}, et lancez une nouvelle exécution.`,
    runs: 'anew',
    says: { en: 'Go on only once adobe-grant passes there.', fr: 'Continuez seulement quand adobe-grant y réussit.' },
  };
  const [owners, lead] = [byName(inputs, 'owners'), byName(inputs, 'security')];
  const ask: Step = {
    en: `Ask the owners of the pipeline and the vault${owners.en} who set ${name}, and why.`,
    fr: `Demandez aux propriétaires du pipeline et du coffre${owners.fr} qui a défini ${name}, et pourquoi.`,
    rows: [
      row({
        en: [
          'Adobe asked for it in your ticket',
          `Find that reply in your ticket at Adobe yourself, then add to ${named(inputs, 'waive')}: adobe-application until YYYY-MM-DD: TICKET.`,
        ],
        fr: [
          "Adobe l'a demandé dans votre ticket",
          `Retrouvez vous-même cette réponse dans votre ticket chez Adobe, puis ajoutez à ${named(inputs, 'waive')}\u00A0: adobe-application until YYYY-MM-DD: TICKET.`,
        ],
      }),
      row({
        en: ['A test, or a mistake', `Open "${testOrMistake.en}".`],
        fr: ['Un test, ou une erreur', `Ouvrez «\u00A0${testOrMistake.fr}\u00A0».`],
      }),
      row({
        en: [
          'Anything else, or no answer',
          `Remove nothing, send no ticket, and tell the security lead${lead.en} today: a stranger might be reading with it.`,
        ],
        fr: [
          'Autre chose, ou pas de réponse',
          `Ne retirez rien, n'envoyez aucun ticket, et prévenez aujourd'hui le responsable sécurité${lead.fr}\u00A0: un inconnu l'utilise peut-être.`,
        ],
      }),
    ],
    fold: { title: testOrMistake, steps: isConfirmed(inputs) ? [onlyThen, remove] : [correct, remove] },
  };
  return inSteps(ask, runAnew);
}
