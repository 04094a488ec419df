/** Jest reporter: the closing line that counts the tests. A test file that could not be run counts as one failed test. */
export default class CountReporter {
  /**
   * @param {unknown} _contexts
   * @param {Readonly<Record<'numPassedTests' | 'numFailedTests' | 'numRuntimeErrorTestSuites', number>>} results
   */
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    process.stdout.write(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed\n`);
  }
}
