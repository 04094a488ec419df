/**
 * `npm run docs`: generates every file that is derived from the code, and lists those that changed. All content is generated
 * before anything is written, so a failure changes no file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generatedFiles } from './generated-files.ts';

const root = resolve(import.meta.dirname, '..', '..');

const changed = Object.entries(generatedFiles).flatMap(([path, generate]) => {
  const before = readFileSync(join(root, path), 'utf8');
  const text = generate(before);
  return text === before ? [] : [{ path, text }];
});
for (const { path, text } of changed) {
  writeFileSync(join(root, path), text);
  process.stdout.write(`${path}\n`);
}
