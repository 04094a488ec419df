import { availableParallelism } from 'node:os';

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/test/strip-types.js' },
  // Against hanging only: a busy machine takes many times what a quiet one does.
  testTimeout: 120_000,
  // Most workers wait for the process that they started: with three workers on two processors, the tests of the bundle took a
  // quarter less time than with two. A number, since jest takes '150%' for 150 workers.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  reporters: ['default', '<rootDir>/scripts/test/count-reporter.js'],
};
