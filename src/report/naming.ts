/** Names an application that Adobe doesn't publish in what was written about Adobe's. */

import { namingApplication } from '../messages/application.ts';
import { adobePublishedAppId } from '../model/applications.ts';
import type { Inputs } from '../model/inputs.ts';

const asItIs = (text: string): string => text;

/** What each text goes through: it stays as it is for the application that Adobe publishes. */
export function naming(inputs: Pick<Inputs, 'adobeAppId'> | undefined): (text: string) => string {
  if (inputs === undefined || inputs.adobeAppId === adobePublishedAppId) return asItIs;
  return (text) => namingApplication(text, inputs.adobeAppId);
}
