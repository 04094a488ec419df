/** Texts that several findings share. */
import type { ReadFailure } from '../../model/observed.ts';
import type { Words } from '../../model/words.ts';

/** An answer without a code has the status in its place. */
const answer = ({ status, code }: ReadFailure): string =>
  status === undefined || code.includes(`HTTP ${status}`) ? code : `HTTP ${status} ${code}`;

/** Names that keep their capital within a sentence. */
const properName = /^(?:Adobe|Azure)/;

export function withinSentence(title: string): string {
  return properName.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

/** `impossible de lire …`, `impossible d'attribuer …`. @param operation begins with its verb in the infinitive */
export function impossible(operation: string): string {
  return `impossible ${/^[aeiouhâéèêîô]/i.test(operation) ? "d'" : 'de '}${operation}`;
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
      requestId === undefined ? ['', ''] : [` (request ID ${requestId})`, ` (identifiant de requête ${requestId})`];
    return {
      en: `could not ${operation.en}: ${answer(reason)}: ${message}${en}`,
      fr: `${impossible(operation.fr)}\u00A0: ${answer(reason)}\u00A0: ${message}${fr}`,
    };
  },
} as const;
