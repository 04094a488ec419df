import { availableParallelism } from 'node:os';

export default {
  testEnvironment: '<rootDir>/scripts/test/environment.js',
  testSequencer: '<rootDir>/scripts/test/sequencer.js',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/test/strip-types.js' },
  // Against hanging only, and the only limit: a busy machine takes many times what a quiet one does.
  testTimeout: 1_800_000,
  // Most workers wait: for the local cloud's delays, for a process, for a limit. A number, since jest takes '300%' for 300 workers.
  maxWorkers: availableParallelism() * 4,
  reporters: ['default', '<rootDir>/scripts/test/count-reporter.js'],
};
