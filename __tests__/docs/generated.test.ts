import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from '../../scripts/docs/generated-files.ts';

test.each(Object.entries(generatedFiles))('%s is current (else run npm run docs)', (path, generate) => {
  const text = readFileSync(join(import.meta.dirname, '..', '..', path), 'utf8');
  expect(generate(text)).toBe(text);
});
