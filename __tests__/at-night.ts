/**
 * `npm test` runs one case of each kind, `npm run test:night -- cases` all of them, and the files that end in `.night.ts`. What rewrites
 * golden files runs all, too.
 */
export const isNight = process.env['NIGHT'] === 'yes' || process.env['UPDATE_GOLDEN'] === '1';

/** Cases of a kind: by day the first ones. */
export function someByDay<T>(cases: readonly T[], count = 1): readonly T[] {
  return isNight ? cases : cases.slice(0, count);
}

/** One more test of a kind that another test shows by day. */
export const atNight: (name: string, run: () => Promise<void> | void) => void = isNight ? test : () => undefined;
