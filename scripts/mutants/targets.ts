/** The files that decide what is written and what is reported ready, and the tests that cover them. */
import { globSync } from 'node:fs';
import { join } from 'node:path';

export const mutated = [
  'src/plan.ts',
  'src/planning/*.ts',
  'src/conclude.ts',
  'src/checks/**/*.ts',
  'src/model/{confirmed-key,deny,grant,grant-end,incident,key-rules,lost,outcome,principal,resource-group,roles,scopes,vault-tenant,waivers}.ts',
  'src/inputs/waivers.ts',
];

/**
 * In the order in which they run: a mutant's run ends at the first failure. Tests that take seconds (random cases, the report)
 * are omitted.
 */
const tests = [
  '__tests__/plan*.test.ts',
  '__tests__/conclude.test.ts',
  '__tests__/checks/!(properties).test.ts',
  '__tests__/inputs/waivers.test.ts',
  '__tests__/model/{deny,grant,grant-end,incident,lost,principal,resource-group,scopes}.test.ts',
];

/** @returns full paths */
export function testFiles(root: string): string[] {
  return tests.flatMap((pattern) => globSync(pattern, { cwd: root }).toSorted()).map((path) => join(root, path));
}
