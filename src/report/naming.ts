/** Names an application that Adobe doesn't publish in what was written about Adobe's. */

import { namingApplication } from '../messages/application.ts';
import { adobePublishedAppId } from '../model/applications.ts';
import type { Outcome } from '../model/outcome.ts';
import { markdown } from './escape.ts';

const asItIs = (text: string): string => text;

type Source = Pick<Outcome, 'inputs'> & Partial<Pick<Outcome, 'observed' | 'failures'>>;

/** What each text goes through: it stays as it is for the application that Adobe publishes, and so does what it quotes. */
export function naming({ inputs, observed, failures = [] }: Source): (text: string) => string {
  if (inputs === undefined || inputs.adobeAppId === adobePublishedAppId) return asItIs;
  const named = (text: string) => namingApplication(text, inputs.adobeAppId);
  const answers = failures.filter(({ answeredBy }) => answeredBy !== undefined).map(({ message }) => message);
  const reasons = inputs.waive.flatMap(({ reason }) => reason ?? []);
  const quoted = [...textsIn(observed), ...answers, ...reasons].filter((text) => named(text) !== text);
  if (quoted.length === 0) return named;
  const kept = [...new Set(quoted.flatMap(written))].toSorted((one, other) => other.length - one.length);
  return (text) => {
    const shielded = kept.reduce((left, each, index) => left.replaceAll(each, () => mark(index)), text);
    return kept.reduce((left, each, index) => left.replaceAll(mark(index), () => each), named(shielded));
  };
}

/** No text on a page, in a log or in JSON has this character. */
const mark = (index: number) => `\u0000${index}\u0000`;

/** How a page, a log and JSON have it. */
const written = (text: string) => [text, markdown(text), JSON.stringify(text).slice(1, -1)];

/** What services answered: all texts but the action's own, which exist in each language. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || ('en' in value && 'fr' in value)) return [];
  return Object.values(value).flatMap(textsIn);
}
