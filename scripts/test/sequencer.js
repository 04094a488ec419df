/**
 * The order in which jest starts the test files: those of `longest-files.json` first, the longest before all others, so that no worker
 * has a long file left when the others are done. For the rest jest's own order (its last run, then the size of the files).
 * `npm test -- --slowest` writes the list; without it everything works, only later.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';

// Its types describe the package as CommonJS; an import would get something else.
const { default: Sequencer } = /** @type {typeof import('@jest/test-sequencer')} */ (
  createRequire(import.meta.url)('@jest/test-sequencer')
);

const file = join(import.meta.dirname, 'longest-files.json');
const root = join(import.meta.dirname, '..', '..');
const longest = existsSync(file) ? Object.keys(/** @type {object} */ (JSON.parse(readFileSync(file, 'utf8')))) : [];

/** @param {string} path */
function placeOf(path) {
  const place = longest.indexOf(relative(root, path).replaceAll(sep, '/'));
  return place === -1 ? longest.length : place;
}

export default class LongestFirst extends Sequencer {
  /**
   * @param {Parameters<InstanceType<typeof Sequencer>['sort']>[0]} tests
   * @override
   */
  async sort(tests) {
    // oxlint-disable-next-line unicorn/no-array-sort -- no array: jest's own order
    const sorted = await super.sort(tests);
    return sorted.toSorted((one, other) => placeOf(one.path) - placeOf(other.path));
  }
}
