/** What Azure answered where something could not be read. */
import type { ReadFailure } from '../model/observed.ts';
import type { Words } from '../model/words.ts';

/** What Azure answered, in brackets; empty where nothing had to be read. */
export function answered(reason: ReadFailure | undefined): Words {
  if (reason === undefined) return { en: '', fr: '' };
  const { operation, code, message, requestId } = reason;
  const [en, fr] =
    requestId === undefined ? ['', ''] : [`; request ID ${requestId}`, `; identifiant de requête ${requestId}`];
  return {
    en: ` (${operation.en}: ${code}: ${message}${en})`,
    fr: ` (${operation.fr}\u00A0: ${code}\u00A0: ${message}${fr})`,
  };
}
