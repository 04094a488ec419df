/**
 * How far a list was read, in its type: what an incomplete list lacks is not known to be absent. Readers of whole lists
 * (`Whole`) fail instead of leaving something out.
 */

declare const extent: unique symbol;

/** A list that was read to its end. */
export type Whole<T> = readonly T[] & { readonly [extent]?: 'whole' };

/** Some entries of a list. TypeScript accepts it nowhere as a `Whole`. */
export type Part<T> = readonly T[] & { readonly [extent]?: 'part' };

/** A list that may have more entries than were read. */
export interface Listed<T> {
  readonly entries: Part<T>;
  /** Whether the entries are all that there are. */
  readonly isComplete: boolean;
}
