/** `npm test` runs one case of each kind, `npm run test:night` all of them. */
export const isNight = process.env['NIGHT'] === 'yes';

/** Cases of a kind: by day the first ones. */
export function someByDay<T>(cases: readonly T[], count = 1): readonly T[] {
  return isNight ? cases : cases.slice(0, count);
}

/** One more test of a kind that another test shows by day. */
export const atNight: (name: string, run: () => Promise<void> | void) => void = isNight ? test : () => undefined;
