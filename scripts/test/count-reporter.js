/**
 * Jest reporter: writes the counts, and what each file cost, to the file named by `TEST_COUNTS`, for the process that started jest. A
 * test file that could not be run counts as one failed test.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * @typedef {'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests' | 'numRuntimeErrorTestSuites'} Count
 * @typedef {{ readonly testFilePath: string, readonly perfStats: { readonly runtime: number } }} FileResult
 * @typedef {Readonly<Record<Count, number>> & { readonly testResults: readonly FileResult[] }} Results
 */

/** Processor seconds by file, as `environment.js` noted them. */
function costs() {
  const file = process.env['TEST_COSTS'] ?? '';
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  return new Map(
    lines.map((line) => {
      const { file: path, seconds } = /** @type {{ readonly file: string, readonly seconds: number }} */ (
        JSON.parse(line)
      );
      return [path, seconds];
    }),
  );
}

export default class CountReporter {
  /**
   * @param {unknown} _contexts
   * @param {Results} results
   */
  onRunComplete(_contexts, results) {
    const file = process.env['TEST_COUNTS'];
    if (file === undefined) return;
    const passed = results.numPassedTests;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const processor = costs();
    const files = results.testResults.map(({ testFilePath, perfStats }) => ({
      file: testFilePath,
      seconds: perfStats.runtime / 1000,
      processorSeconds: processor.get(testFilePath) ?? 0,
    }));
    writeFileSync(file, JSON.stringify({ passed, failed, skipped, files }));
  }
}
