/**
 * Jest reporter: writes the counts to the file named by `TEST_COUNTS`, for the process that started jest. A test file that could not be run
 * counts as one failed test.
 */
import { writeFileSync } from 'node:fs';

/**
 * @typedef {'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests' | 'numRuntimeErrorTestSuites'} Count
 */

export default class CountReporter {
  /**
   * @param {unknown} _contexts
   * @param {Readonly<Record<Count, number>>} results
   */
  onRunComplete(_contexts, results) {
    const file = process.env['TEST_COUNTS'];
    if (file === undefined) return;
    const passed = results.numPassedTests;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    writeFileSync(file, JSON.stringify({ passed, failed, skipped }));
  }
}
