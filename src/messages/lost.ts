/** The texts about a loss; every language has the same shape. Plain text, without markup. */

import type { Lost } from '../model/finding.ts';
import type { Language } from '../model/words.ts';

export interface LostMessages {
  /** The headline. */
  readonly title: (loss: Lost) => string;
  /**
   * In this order: what was confirmed, what is missing, what it may mean, what Adobe may do and by when, whom to call.
   */
  readonly lines: (loss: Lost) => readonly string[];
  /** Said of a confirmed key that exists and that Adobe can't use. */
  readonly atRisk: string;
  /** What the runbook is for. */
  readonly procedure: string;
}

const en = {
  parts: {
    vault: 'the vault',
    key: 'the key',
    version: 'the confirmed version of the key',
    principal: "Adobe's service principal",
    grant: "Adobe's access to the key",
  },
  and: ' and ',
  notCreated: 'This action creates none of them again, since a new key of the same name does not decrypt the data.',
  restored: 'This action restores the access only with restore-grant: true.',
} as const;

const fr = {
  parts: {
    vault: 'le coffre de clés',
    key: 'la clé',
    version: 'la version confirmée de la clé',
    principal: "le principal de service d'Adobe",
    grant: "l'accès d'Adobe à la clé",
  },
  and: ' et ',
  notCreated:
    'Cette action ne recrée rien de tout cela, car une nouvelle clé du même nom ne déchiffre pas les données.',
  restored: "Cette action ne rétablit l'accès qu'avec restore-grant: true.",
} as const;

function named({ parts }: Lost, words: typeof en | typeof fr): string {
  return parts.map((part) => words.parts[part]).join(words.and);
}

const isGrantAlone = ({ parts }: Lost) => parts.every((part) => part === 'grant');

export const lostMessages: Readonly<Record<Language, LostMessages>> = {
  en: {
    title: (loss) =>
      `Lost: Adobe confirmed this key, and ${named(loss, en)} ${loss.parts.length > 1 ? 'are' : 'is'} gone.`,
    lines: (loss) => [
      `Confirmed by Adobe (confirmed-key-uri): ${loss.uri}. Missing: ${named(loss, en)}.`,
      `It may be on purpose: removing the key, the vault, the role or the application is how a customer revokes Adobe's access. ${isGrantAlone(loss) ? en.restored : en.notCreated}`,
      'What Adobe may do: for Adobe Experience Platform, Adobe documents that it takes a deleted vault or key, a missing role or a deleted application as a purposeful removal and then purges the data; the removal takes effect within minutes to 24 hours, and caches last up to 7 days. Adobe documents no times for Customer Journey Analytics: assume the same ones.',
      'Call first: whoever owns the vault and the tenant, and ask whether it was on purpose. If it was not, open a case with Adobe Customer Care immediately, by phone and with the highest priority, and ask Adobe not to purge any data. Then recover what is gone.',
    ],
    atRisk: 'Adobe confirmed this key, so your data may be at risk while this lasts.',
    procedure: 'What to do, step by step',
  },
  fr: {
    title: (loss) => `Perdu : Adobe a confirmé cette clé, et il manque ${named(loss, fr)}.`,
    lines: (loss) => [
      `Confirmé par Adobe (confirmed-key-uri) : ${loss.uri}. Il manque : ${named(loss, fr)}.`,
      `C'est peut-être voulu : en supprimant la clé, le coffre, le rôle ou l'application, un client révoque l'accès d'Adobe. ${isGrantAlone(loss) ? fr.restored : fr.notCreated}`,
      "Ce qu'Adobe peut faire : pour Adobe Experience Platform, Adobe indique qu'un coffre ou une clé supprimés, un rôle manquant ou une application supprimée valent retrait délibéré, après quoi les données sont effacées ; le retrait prend effet en quelques minutes à 24\u00A0heures, et les caches durent jusqu'à 7\u00A0jours. Pour Customer Journey Analytics, Adobe n'indique aucun délai : supposez les mêmes.",
      "Appelez d'abord les responsables du coffre et du locataire, et demandez si c'est voulu. Sinon, ouvrez immédiatement un ticket auprès de l'assistance clientèle Adobe, par téléphone et avec la priorité la plus élevée, et demandez qu'aucune donnée ne soit effacée. Récupérez ensuite ce qui manque.",
    ],
    atRisk: 'Adobe a confirmé cette clé : vos données peuvent être menacées tant que cela dure.',
    procedure: 'La marche à suivre, étape par étape',
  },
};
