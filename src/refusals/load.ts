/** The catalogue is a third of what a run may end with, and most runs end without a refusal: it is loaded for one. */
import { faultsOf, ServiceError } from '../errors.ts';
import type { RefusalOf } from './refusal.ts';

/** @returns what looks refusals up; where no service refused there is nothing to find */
export async function loadRefusalsFor(fault: unknown): Promise<RefusalOf> {
  if (!faultsOf(fault).some((each) => each instanceof ServiceError)) return () => undefined;
  return (await import('./catalogue.ts')).refusalOf;
}
