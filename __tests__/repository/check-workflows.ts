/**
 * Checks `action.yml` and workflows with GitHub's own language service, from files or as text on standard input:
 *
 *     node scripts/act/check-workflows.ts [file…]
 *
 * With `-` as the file, it reads a JSON object that maps names to texts. Prints a line for each problem; exits with 1 if there
 * are any.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { relative, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { TextDocument } from 'vscode-languageserver-textdocument';

// The language service imports JSON in a way that bundlers allow, without the attribute that node requires.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { validate } = await import('@actions/languageservice');

/** The texts to check, by name; the name tells whether it is an action or a workflow. */
async function readDocuments(args: readonly string[]): Promise<Readonly<Record<string, string>>> {
  if (args[0] === '-') return JSON.parse(await text(process.stdin)) as Record<string, string>;
  return Object.fromEntries(args.map((file) => [relative('.', resolve(file)), readFileSync(file, 'utf8')]));
}

for (const [name, content] of Object.entries(await readDocuments(process.argv.slice(2)))) {
  const document = TextDocument.create(`file:///${name}`, 'yaml', 1, content);
  for (const { range, message } of await validate(document)) {
    const words = typeof message === 'string' ? message : message.value;
    process.stdout.write(`${name}:${range.start.line + 1}: ${words}\n`);
    process.exitCode = 1;
  }
}
