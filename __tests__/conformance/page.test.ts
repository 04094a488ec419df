import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { emulatorPage } from '../../scripts/docs/emulator-page.ts';
import { recordedCases } from './cases/all.ts';

const root = resolve(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'docs/emulator.md'), 'utf8');

test('docs/emulator.md is up to date (npm run docs)', () => {
  expect(page).toBe(emulatorPage());
});

test('no two cases have the same name, and none is dated in the future', () => {
  const names = recordedCases.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  const years = recordedCases.flatMap(({ seen }) => seen.year ?? []);
  expect(Math.min(...years)).toBeGreaterThanOrEqual(2014);
  expect(Math.max(...years)).toBeLessThanOrEqual(new Date().getFullYear());
});

test('each service with a guess in emulator/ has its guesses on the page', () => {
  const files = globSync('emulator/**/*.ts', { cwd: root });
  const guessing = files.filter((file) => readFileSync(join(root, file), 'utf8').includes('guessed'));
  const services = new Map([
    ['arm', 'ARM'],
    ['vault', 'Key Vault'],
    ['identity', 'Graph'],
    ['github', 'GitHub'],
    ['monitor', 'Azure Monitor'],
    ['logs', 'Azure Monitor Logs'],
  ]);
  const [, guesses = ''] = page.split('## What is guessed');
  const folders = new Set(guessing.map((file) => file.split(/[\\/]/)[1] ?? ''));
  expect([...folders].filter((folder) => !guesses.includes(`| \`${services.get(folder) ?? folder}`))).toEqual([]);
  expect(folders.size).toBeGreaterThan(1);
});

test('the pages and files that it links to exist', () => {
  const links = [...page.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path);
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((path) => !existsSync(join(root, 'docs', path)))).toEqual([]);
});
