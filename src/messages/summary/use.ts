/** The words of the summary's part about the use of the key. Arguments come escaped for Markdown. */
import type { KeyPermission } from '../../model/adobe-calls.ts';
import type { Words } from '../../model/words.ts';

const past: Readonly<Record<KeyPermission, Words>> = {
  get: { en: 'read', fr: 'lu' },
  wrap: { en: 'wrapped with', fr: 'encapsulé avec' },
  unwrap: { en: 'unwrapped with', fr: 'désencapsulé avec' },
};

/** How long ago a call was, and when exactly. */
interface When {
  readonly ago: Words;
  readonly at: Words;
}

export const useSummary = {
  inUse({ ago, at }: When, permission: KeyPermission, version: string): Words {
    const named = version === '' ? '' : `, version ${version}`;
    return {
      en: `✅ Adobe's application last ${past[permission].en} this key **${ago.en}** (${at.en})${named}.`,
      fr: `✅ L'application d'Adobe a ${past[permission].fr} cette clé pour la dernière fois **${ago.fr}** (${at.fr})${named}.`,
    };
  },
  refused({ ago, at }: When, call: string, answer: string, address: string): Words {
    const [en, fr] = address === '' ? ['', ''] : [`, from ${address}`, `, depuis ${address}`];
    return {
      en: `⚠️ Refused: the vault answered ${answer} to the latest ${call} of Adobe's application **${ago.en}** (${at.en}${en}).`,
      fr: `⚠️ Refusé\u00A0: le coffre a répondu ${answer} au dernier ${call} de l'application d'Adobe **${ago.fr}** (${at.fr}${fr}).`,
    };
  },
  tooMany: {
    en: '⚠️ Not all entries of the log were returned: a refused call might be among the others.',
    fr: "⚠️ Les entrées du journal n'ont pas toutes été renvoyées\u00A0: un appel refusé peut se trouver parmi les autres.",
  },
  none: {
    en: '⚠️ No use was logged. The key might be in use all the same, since Adobe caches what it unwrapped.',
    fr: "⚠️ Aucune utilisation journalisée. La clé est peut-être utilisée malgré tout, car Adobe met en cache ce qu'il a désencapsulé.",
  },
  columns: (days: number): readonly [Words, Words] => [
    {
      en: `Adobe's calls in the vault's log, last ${days === 1 ? '24 hours' : `${days} days`}`,
      fr: `Appels d'Adobe dans le journal du coffre, ${days === 1 ? '24\u00A0dernières heures' : `${days}\u00A0derniers jours`}`,
    },
    { en: 'Found', fr: 'Constaté' },
  ],
  last: {
    get: { en: 'Get', fr: 'Lecture (get)' },
    wrap: { en: 'Wrap', fr: 'Encapsulation (wrap)' },
    unwrap: { en: 'Unwrap', fr: 'Désencapsulation (unwrap)' },
  } satisfies Readonly<Record<KeyPermission, Words>>,
  refusedCalls: { en: 'Refused', fr: 'Refusés' },
  otherResults: { en: 'Other results', fr: 'Autres résultats' },
  versions: { en: 'Versions used', fr: 'Versions utilisées' },
  addresses: { en: 'From', fr: "Adresses IP d'origine" },
  notLogged: { en: 'none logged', fr: 'aucun journalisé' },
  calls: (count: number): Words => ({
    en: count === 1 ? '1 call' : `${count} calls`,
    fr: count < 2 ? `${count}\u00A0appel` : `${count}\u00A0appels`,
  }),
  withStatus: (status: string): Words => ({ en: `with status ${status}`, fr: `avec le code ${status}` }),
  withoutStatus: { en: 'without a status', fr: 'sans code' },
  incomplete: (rows: number): Words => ({
    en: `Only the newest ${rows} entries of the log were returned, so calls might be missing.`,
    fr: `Seules les ${rows}\u00A0entrées les plus récentes du journal ont été renvoyées\u00A0: des appels peuvent manquer.`,
  }),
} as const;
