/** What most runs of the tests say of Adobe's confirmation: by this machine's clock, two months ahead. */
import { noneUntilAfter } from '../../src/inputs/confirmation.ts';

export const noneYet = noneUntilAfter(Date.now());

/** For the command line, unless these say something else. */
export const confirmationIn = (args: readonly string[]): readonly string[] =>
  args.includes('--confirmed-key-uri') ? [] : ['--confirmed-key-uri', noneYet];
