/** The catalog is a third of what a run may end with, and most runs end without a refusal: it is loaded for one. */

import type { FindErrorEntry } from './entry.ts';
import { errorsOf, ServiceError } from './errors.ts';

/** @returns what looks refusals up; where no service refused there is nothing to find */
export async function loadErrorCatalogFor(fault: unknown): Promise<FindErrorEntry> {
  if (!errorsOf(fault).some((each) => each instanceof ServiceError)) return () => undefined;
  return (await import('./catalog.ts')).findErrorEntry;
}
