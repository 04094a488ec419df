/** The texts about a loss; every language has the same shape. Plain text, without markup. */

import type { LossKind, Lost, LostPart } from '../model/finding.ts';
import type { Language } from '../model/words.ts';
import { readableDay } from './dates.ts';

export interface LostMessages {
  /** The headline. */
  readonly title: (loss: Lost) => string;
  /** What Adobe might do and by when, and what this action does by itself. */
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
} as const;

function named({ worst }: Lost, words: typeof en | typeof fr): string {
  return worst.map((part) => words.parts[part]).join(words.and);
}

const isOnly = (parts: readonly LostPart[], only: LostPart) => parts.every((part) => part === only);

function titleInEnglish(loss: Lost): string {
  const { worst, until, isGroupGone } = loss;
  const what = named(loss, en);
  const [it, is, does] = worst.length > 1 ? ['They', 'are', 'do'] : ['It', 'is', 'does'];
  const recovered = isOnly(worst, 'principal') ? 'restored' : 'recovered';
  const day = until === null ? '' : ` until ${readableDay(until, 'en')} (UTC)`;
  const titles: Readonly<Record<LossKind, string>> = {
    lost: `Lost: Adobe confirmed this key, and ${what} ${is} gone.`,
    missing: `Missing: Adobe confirmed this key, and ${what} ${does} not exist. Whether it can be recovered is unknown.`,
    deleted: `Deleted: Adobe confirmed this key, and ${what} ${is} deleted${isGroupGone ? ' with its resource group' : ''}. ${it} can be ${recovered}${day}.`,
    removed: `Removed: Adobe confirmed this key, and ${what} was removed.`,
    version: `Adobe confirmed this key, and ${what} does not exist.`,
  };
  return titles[loss.kind];
}

/** `la clé a été supprimée`; a name in the feminine stands by itself only. */
function deletedInFrench({ worst }: Lost): string {
  if (worst.length > 1) return 'ont été supprimés';
  return isOnly(worst, 'key') ? 'a été supprimée' : 'a été supprimé';
}

function titleInFrench(loss: Lost): string {
  const what = named(loss, fr);
  const recovery = isOnly(loss.worst, 'principal') ? 'Restauration' : 'Récupération';
  const day = loss.until === null ? '' : ` jusqu'au ${readableDay(loss.until, 'fr')} (UTC)`;
  const titles: Readonly<Record<LossKind, string>> = {
    lost: `Perdu\u00A0: Adobe a confirmé cette clé, et il manque ${what}, sans récupération possible.`,
    missing: `Absent\u00A0: Adobe a confirmé cette clé, et il manque ${what}. Impossible de savoir si une récupération est possible.`,
    deleted: `Supprimé\u00A0: Adobe a confirmé cette clé, et ${what} ${deletedInFrench(loss)}${loss.isGroupGone ? ' avec son groupe de ressources' : ''}. ${recovery} possible${day}.`,
    removed: `Retiré\u00A0: Adobe a confirmé cette clé, et il manque ${what}.`,
    version: `Adobe a confirmé cette clé, et il manque ${what}.`,
  };
  return titles[loss.kind];
}

function ownActInEnglish({ parts, kind }: Lost): string {
  if (isOnly(parts, 'grant')) return 'This action restores the access only with restore-grant: true.';
  if (!isOnly(parts, 'principal'))
    return "Don't create a vault or key of the same name, since a new key doesn't decrypt your data.";
  if (kind === 'deleted') return 'This action restores the service principal only with recover-deleted: true.';
  return "This action creates no new service principal, since somebody might have deleted it to revoke Adobe's access.";
}

function ownActInFrench({ parts, kind }: Lost): string {
  if (isOnly(parts, 'grant')) return "Cette action ne rétablit l'accès qu'avec restore-grant: true.";
  if (!isOnly(parts, 'principal'))
    return 'Ne créez ni coffre ni clé du même nom\u00A0: une nouvelle clé ne déchiffre pas vos données.';
  if (kind === 'deleted') return "Cette action ne restaure le principal de service qu'avec recover-deleted: true.";
  return "Cette action ne recrée pas de principal de service, car quelqu'un l'a peut-être supprimé pour révoquer l'accès d'Adobe.";
}

export const lostMessages: Readonly<Record<Language, LostMessages>> = {
  en: {
    title: titleInEnglish,
    lines: (loss) => [
      'For Adobe Experience Platform, Adobe documents that it treats a deleted vault or key, a missing role or a deleted application as a purposeful removal, and then purges the data. A removal takes effect within minutes to 24 hours, and caches last up to 7 days. Adobe documents no times for Customer Journey Analytics: assume the same ones.',
      ownActInEnglish(loss),
    ],
    atRisk: 'Adobe confirmed this key, so your data might be at risk while this lasts.',
    procedure: 'What to do, step by step',
  },
  fr: {
    title: titleInFrench,
    lines: (loss) => [
      "Pour Adobe Experience Platform, Adobe indique qu'il traite un coffre ou une clé supprimés, un rôle manquant ou une application supprimée comme une révocation volontaire, puis qu'il supprime définitivement les données. La révocation prend effet en quelques minutes à 24\u00A0heures, et les caches durent jusqu'à 7\u00A0jours. Pour Customer Journey Analytics, Adobe n'indique aucun délai\u00A0: supposez les mêmes.",
      ownActInFrench(loss),
    ],
    atRisk: 'Adobe a confirmé cette clé\u00A0: vos données peuvent être menacées tant que cela dure.',
    procedure: 'La marche à suivre, étape par étape',
  },
};
