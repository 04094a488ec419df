/** Texts that several findings share. */
import type { ReadFailure } from '../../model/observed.ts';
import type { Right } from '../../model/operation.ts';
import { places } from '../../model/places.ts';
import { roleNamed } from '../../model/role-names.ts';
import type { Words } from '../../model/words.ts';

const answer = ({ status, code }: ReadFailure): string =>
  [status === undefined ? '' : `HTTP ${status}`, code].filter(Boolean).join(' ');

/** A managed identity has no app registration. */
const graphCommands: Words = {
  en: ' Requires Privileged Role Administrator. The first two commands are for an app registration, the last one alone is for a managed identity.',
  fr: " Rôle requis : Administrateur de rôle privilégié (Privileged Role Administrator). Les deux premières commandes concernent une inscription d'application, la dernière seule une identité managée.",
};
const azureCommands: Words = {
  en: ' Requires Owner or User Access Administrator.',
  fr: " Rôle requis : Propriétaire (Owner) ou Administrateur de l'accès utilisateur (User Access Administrator).",
};

/** Names that keep their capital within a sentence. */
const properName = /^(?:Adobe|Azure)/;

export function withinSentence(title: string): string {
  return properName.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

/** What could not be checked, without the reason. */
export function unchecked(title: Words): Words {
  return {
    en: `Could not check whether ${withinSentence(title.en)}`,
    fr: `Impossible de vérifier si ${withinSentence(title.fr)}`,
  };
}

/** The headline of what could not be checked. */
export function notChecked(title: Words, because: Words): Words {
  const { en, fr } = unchecked(title);
  return { en: `${en}: ${because.en}`, fr: `${fr} : ${because.fr}` };
}

export const common = {
  noVault: { en: 'There is no vault to check', fr: "Il n'y a pas de coffre de clés à vérifier" },
  noKey: { en: 'There is no key to check', fr: "Il n'y a pas de clé à vérifier" },
  notRead: {
    en: 'Azure answered HTTP 404, although the vault exists',
    fr: 'Azure a répondu HTTP 404 alors que le coffre existe',
  },
  unreadable(reason: ReadFailure): Words {
    const { operation, message, requestId } = reason;
    const [en, fr] =
      requestId === undefined ? ['', ''] : [` (request ID ${requestId})`, ` (ID de requête ${requestId})`];
    return {
      en: `could not ${operation.en}: ${answer(reason)}: ${message}${en}`,
      fr: `échec de l'opération « ${operation.fr} » : ${answer(reason)} : ${message}${fr}`,
    };
  },
  grantRight({ name, place, actions }: Right, clientId: string): Words {
    const who = place === 'graph' ? graphCommands : azureCommands;
    const custom =
      actions.length === 0
        ? ['', '']
        : [
            ` In a custom role, ${actions.join(', ')} is enough.`,
            ` Dans un rôle personnalisé, ${actions.join(', ')} suffit.`,
          ];
    return {
      en: `Grant ${name} on ${places[place].en} to the pipeline's identity (client ID ${clientId}), wait ten minutes, and run again.${custom[0]}${who.en}`,
      fr: `Accordez ${place === 'graph' ? `l'autorisation ${name}` : `le rôle ${roleNamed(name).fr}`} sur ${places[place].fr} à l'identité du pipeline (ID client ${clientId}), attendez dix minutes et relancez l'exécution.${custom[1]}${who.fr}`,
    };
  },
  runAgain: {
    en: 'Run again. If the problem persists, follow the code and message above.',
    fr: "Relancez l'exécution. Si le problème persiste, reportez-vous au code et au message ci-dessus.",
  },
} as const;
