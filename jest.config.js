export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/test/strip-types.js' },
  testTimeout: 30_000,
  // The bundle's tests wait for a process most of the time, so a worker for each processor is not too many.
  maxWorkers: '100%',
  reporters: ['default', '<rootDir>/scripts/test/count-reporter.js'],
};
