export default {
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/test/strip-types.js' },
  // Against hanging only: a busy machine takes many times what a quiet one does.
  testTimeout: 600_000,
  // Workers often wait for the local cloud or for a process.
  maxWorkers: 3,
  reporters: ['default', '<rootDir>/scripts/test/count-reporter.js'],
};
