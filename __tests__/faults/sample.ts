/** A selection that is the same in each run: from a seed, not from the machine's randomness. */
import { createHash } from 'node:crypto';

/** `count` of the items, each at most once: which ones depends on the seed and on what they are, not on their order. */
export function sample<T>(items: readonly T[], count: number, seed: number): T[] {
  return items
    .map((item) => ({
      item,
      rank: createHash('sha256')
        .update(`${seed} ${JSON.stringify(item)}`)
        .digest('hex'),
    }))
    .toSorted((one, other) => (one.rank < other.rank ? -1 : 1))
    .slice(0, count)
    .map(({ item }) => item);
}
