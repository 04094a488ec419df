/** Said once above a text about an application that Adobe doesn't publish: what its "Adobe's application" means. */

import { adobePublishedAppId } from '../model/applications.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Language, Words } from '../model/words.ts';

const forms = {
  /** Above a page, a log, an issue. */
  note: (appId: string): Words => ({
    en: `Here, "Adobe's application", its service principal, its access and its calls are those of application ${appId}, which is not the one that Adobe publishes.`,
    fr: `Ici, «\u00A0l'application d'Adobe\u00A0», son principal de service, son accès et ses appels sont ceux de l'application ${appId}, qui n'est pas celle que publie Adobe.`,
  }),
  /** In a letter to Adobe. */
  toAdobe: (appId: string): Words => ({
    en: `Your application is here ${appId}, which is not the one that you publish.`,
    fr: `Votre application est ici ${appId}, qui n'est pas celle que vous publiez.`,
  }),
};

/** Nothing for the application that Adobe publishes. */
export function applicationWords(
  { adobeAppId }: Pick<Inputs, 'adobeAppId'>,
  form: keyof typeof forms = 'note',
): Words | undefined {
  return adobeAppId === adobePublishedAppId ? undefined : forms[form](adobeAppId);
}

/** The same as sentences, none or one. */
export function applicationNote(
  inputs: Pick<Inputs, 'adobeAppId'>,
  language: Language,
  form: keyof typeof forms = 'note',
): string[] {
  const words = applicationWords(inputs, form);
  return words === undefined ? [] : [words[language]];
}
