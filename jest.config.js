export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/test/strip-types.js' },
  testTimeout: 30_000,
  // The bundle's tests mostly wait for a process, so one worker per processor is not too many.
  maxWorkers: '100%',
  reporters: ['default', '<rootDir>/scripts/test/count-reporter.js'],
};
