/** Said once above a text about an application that Adobe doesn't publish: what its "Adobe's application" means. */
import type { Language } from '../model/words.ts';

export interface ApplicationWords {
  /** Above a page, a log, an issue. */
  readonly note: (appId: string) => string;
  /** In a letter to Adobe. */
  readonly toAdobe: (appId: string) => string;
}

const en: ApplicationWords = {
  note: (appId) =>
    `Here, "Adobe's application", its service principal, its access and its calls are those of application ${appId}, which is not the one that Adobe publishes.`,
  toAdobe: (appId) => `Your application is here ${appId}, which is not the one that you publish.`,
};

const fr: ApplicationWords = {
  note: (appId) =>
    `Ici, «\u00A0l'application d'Adobe\u00A0», son principal de service, son accès et ses appels sont ceux de l'application ${appId}, qui n'est pas celle que publie Adobe.`,
  toAdobe: (appId) => `Votre application est ici ${appId}, qui n'est pas celle que vous publiez.`,
};

export const applicationWords: Readonly<Record<Language, ApplicationWords>> = { en, fr };
