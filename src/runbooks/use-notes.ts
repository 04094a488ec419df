/** What the vault's audit log adds to the headlines of other findings. */
import type { OtherCaller } from '../model/use-notes.ts';
import type { Words } from '../model/words.ts';
import { shortList, within } from './use.ts';

/** Additions to the headlines of other findings; each begins with its punctuation. */
export const useNotes = {
  disabledVersions(used: readonly string[], days: number): Words {
    const period = within(days);
    if (used.length === 0)
      return {
        en: `; the vault's log shows no call of Adobe's application with one of them ${period.en}`,
        fr: `\u00A0; le journal du coffre ne contient aucun appel de l'application d'Adobe avec l'une d'elles ${period.fr}`,
      };
    return {
      en: `; the vault's log shows calls of Adobe's application with ${shortList(used).en} ${period.en}`,
      fr: `\u00A0; le journal du coffre contient des appels de l'application d'Adobe avec ${shortList(used).fr} ${period.fr}`,
    };
  },
  otherVersions: (versions: readonly string[]): Words => ({
    en: `; the vault's log shows that Adobe's application used version ${shortList(versions).en}`,
    fr: `\u00A0; d'après le journal du coffre, l'application d'Adobe a utilisé la version ${shortList(versions).fr}`,
  }),
  unlistedAddresses: (items: readonly string[]): Words => ({
    en: `; the vault's log shows calls of Adobe's application from ${shortList(items).en}, which the firewall does not list`,
    fr: `\u00A0; d'après le journal du coffre, l'application d'Adobe a appelé depuis ${shortList(items).fr}, que le pare-feu n'énumère pas`,
  }),
  otherCallers(callers: readonly OtherCaller[]): Words {
    const { en, fr } = {
      en: shortList(callers.map((each) => callerName(each).en)).en,
      fr: shortList(callers.map((each) => callerName(each).fr)).fr,
    };
    return {
      en: `; the vault's log shows that the key was also used by ${en}`,
      fr: `\u00A0; d'après le journal du coffre, la clé a aussi été utilisée par ${fr}`,
    };
  },
} as const;

function callerName({ appId, tool }: OtherCaller): Words {
  if (tool !== undefined) return { en: `a person with ${tool}`, fr: `une personne avec ${tool}` };
  if (appId === '') return { en: 'a caller without an application ID', fr: "un appelant sans ID d'application" };
  return { en: `application ${appId}`, fr: `l'application ${appId}` };
}
