/** The catalogue is a third of what a run may end with, and most runs end without a refusal: it is loaded for one. */
import { ServiceError } from '../errors.ts';
import type { RefusalOf } from './refusal.ts';

/** @returns what looks refusals up; without a refusal among the faults there is nothing to find */
export async function loadRefusalsFor(...faults: readonly unknown[]): Promise<RefusalOf> {
  if (!faults.some((fault) => fault instanceof ServiceError)) return () => undefined;
  return (await import('./catalogue.ts')).refusalOf;
}
