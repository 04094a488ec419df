import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { recordedCases } from './cases/all.ts';
import { unrecordedAnswers, unrecordedOperations } from './guesses.ts';

const root = resolve(import.meta.dirname, '..', '..');

test('no two cases have the same name, and none is dated in the future', () => {
  const names = recordedCases.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  const years = recordedCases.flatMap(({ seen }) => seen.year ?? []);
  expect(Math.min(...years)).toBeGreaterThanOrEqual(2014);
  expect(Math.max(...years)).toBeLessThanOrEqual(new Date().getFullYear());
});

test('each service with a guess in emulator/ has its guesses in the list', () => {
  const files = globSync('emulator/**/*.ts', { cwd: root });
  const guessing = files.filter((file) => readFileSync(join(root, file), 'utf8').includes('guessed'));
  const services = new Map([
    ['arm', 'ARM'],
    ['administration', 'ARM, deny assignments'],
    ['vault', 'Key Vault'],
    ['identity', 'Graph'],
    ['github', 'GitHub'],
    ['monitor', 'Azure Monitor'],
    ['logs', 'Azure Monitor Logs'],
    ['azure-pipelines', 'Azure Pipelines'],
  ]);
  const guessed = [...unrecordedOperations, ...unrecordedAnswers].map(({ about }) => about);
  const folders = new Set(guessing.map((file) => file.split(/[\\/]/)[1] ?? ''));
  const listed = (folder: string) => guessed.some((about) => about.startsWith(services.get(folder) ?? folder));
  expect([...folders].filter((folder) => !listed(folder))).toEqual([]);
  expect(folders.size).toBeGreaterThan(1);
});
