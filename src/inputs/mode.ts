/** What a run does. */
export const modes = ['ensure', 'plan', 'verify', 'gate'] as const;
export type Mode = (typeof modes)[number];

/** Whether a run of this mode only reads: it makes no plan. */
export function onlyReads(mode: Mode): boolean {
  return mode === 'verify' || mode === 'gate';
}
