/** What is compared of French pages or texts beside their English ones. */
import { join } from 'node:path';
import { ambiguous, frenchTexts, knownIn, type Pair, structureOf } from './french-texts.ts';
import { golden } from './golden-file.ts';

/**
 * The file has each French text once, and all else is the same in both languages.
 *
 * @param head how to read the file
 * @param shown what stands elsewhere, whole
 * @returns what is compared, and two values that have to be equal
 */
export function frenchCases(
  pairs: readonly Pair[],
  file: string,
  head: string,
  shown: readonly string[] = [],
): (readonly [what: string, here: string | readonly string[], expected: string | readonly string[]])[] {
  const here = [head, '', ...frenchTexts(pairs, knownIn(shown)), ''].join('\n');
  const kept = golden(join(import.meta.dirname, 'golden'), file, here);
  const known = knownIn(shown, kept.split('\n'));
  return [
    [`the French texts are those of ${file}`, here, kept],
    ...pairs.flatMap((pair) => [
      [`${pair.name} is the same in French but for its words`, structureOf(pair.fr), structureOf(pair.en)] as const,
      [`${pair.name} has the French of ${file}`, frenchTexts([pair], known), []] as const,
    ]),
    ['each English text has one in French', ambiguous(pairs), []],
  ];
}
