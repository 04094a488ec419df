/**
 * A process of its own, since jest has no such hooks: checks `action.yml` and workflows with GitHub's own language service. Standard input
 * is a JSON object that maps names to texts; prints a line for each problem.
 */
import { registerHooks } from 'node:module';
import { text } from 'node:stream/consumers';
import { TextDocument } from 'vscode-languageserver-textdocument';

// The language service imports JSON in a way that bundlers allow, without the attribute that node requires.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { validate } = await import('@actions/languageservice');

/** The name tells whether it is an action or a workflow. */
const documents = JSON.parse(await text(process.stdin)) as Readonly<Record<string, string>>;
for (const [name, content] of Object.entries(documents)) {
  const document = TextDocument.create(`file:///${name}`, 'yaml', 1, content);
  for (const { range, message } of await validate(document)) {
    const words = typeof message === 'string' ? message : message.value;
    process.stdout.write(`${name}:${range.start.line + 1}: ${words}\n`);
  }
}
