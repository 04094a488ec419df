import { availableParallelism } from 'node:os';

export default {
  testEnvironment: 'node',
  // All sources, so that jest knows which tests reach a change (`--changedSince`).
  roots: ['__tests__', 'bench', 'emulator', 'scripts', 'src'].map((folder) => `<rootDir>/${folder}`),
  modulePathIgnorePatterns: ['<rootDir>/scripts/node24/node_modules/'],
  testMatch: ['**/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/test/strip-types.js' },
  // Against hanging only, and the only limit: a busy machine takes many times what a quiet one does.
  testTimeout: 1_800_000,
  // Workers often wait: for the local cloud's delays, for a process, for a limit. A number, since jest takes '200%' for 200 workers.
  maxWorkers: availableParallelism() * 2,
  reporters: ['default', '<rootDir>/scripts/test/count-reporter.js'],
};
