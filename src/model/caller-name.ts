/** How somebody is called who used the key besides Adobe. */
import type { OtherCaller } from './use-notes.ts';
import type { Words } from './words.ts';

export function callerName({ appId, tool }: Pick<OtherCaller, 'appId' | 'tool'>): Words {
  if (tool !== undefined) return { en: `a person with ${tool}`, fr: `une personne avec ${tool}` };
  if (appId === '') return { en: 'a caller without an application ID', fr: "un appelant sans ID d'application" };
  return { en: `application ${appId}`, fr: `l'application ${appId}` };
}
