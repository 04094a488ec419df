/** The sentence about an application that Adobe doesn't publish, in the form for each text. */

import { applicationWords } from '../messages/application.ts';
import { adobePublishedAppId } from '../model/applications.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Language } from '../model/words.ts';

/** Empty for the application that Adobe publishes, or where the inputs are not known. */
export function applicationNote(
  inputs: Pick<Inputs, 'adobeAppId'> | undefined,
  language: Language,
  form: 'note' | 'toAdobe' = 'note',
): string[] {
  if (inputs === undefined || inputs.adobeAppId === adobePublishedAppId) return [];
  return [applicationWords[language][form](inputs.adobeAppId)];
}
