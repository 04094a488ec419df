export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/test/strip-types.js' },
  testTimeout: 30_000,
  // Most workers wait for the process that they started: with three workers on two processors, the tests of the bundle took a
  // quarter less time than with two.
  maxWorkers: '150%',
  reporters: ['default', '<rootDir>/scripts/test/count-reporter.js'],
};
