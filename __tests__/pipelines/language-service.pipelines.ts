/**
 * Microsoft's language service for Azure Pipelines reads the examples, with the schema of its extension for Visual Studio Code
 * (microsoft/azure-pipelines-vscode, service-schema.json), to which an organization adds the tasks that it has installed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { withNames } from '../../scripts/act/filled-in.ts';

const root = resolve(import.meta.dirname, '..', '..');
const programs = process.env['PIPELINE_PROGRAMS'] ?? '';
const schemaFile = join(programs, '..', 'service-schema.json');
const languageService = 'azure-pipelines-language-service';
const types = 'vscode-languageserver-types';
const isThere = existsSync(join(programs, languageService)) && existsSync(schemaFile);
const examples = ['azure-pipelines.yml', 'azure-pipelines-script.yml'];

interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

interface LanguageService {
  getLanguageService(
    load: () => Promise<unknown>,
    contributions: [],
    schemaOf: () => Promise<string>,
  ): {
    configure(settings: { readonly validate: boolean; readonly schemas: [] }): void;
    doValidation(document: unknown, parsed: unknown): Promise<readonly Diagnostic[]>;
  };
  readonly parse: (this: void, text: string) => unknown;
  readonly TextDocument: { create(uri: string, language: string, version: number, text: string): unknown };
}

interface TaskSchema {
  readonly definitions: {
    readonly task: { readonly anyOf: unknown[]; readonly properties: { readonly task: { readonly anyOf: unknown[] } } };
  };
}

/** The schema has UseNode@1 without its inputs. */
function schema(): unknown {
  const known = JSON.parse(readFileSync(schemaFile, 'utf8')) as TaskSchema;
  const { inputs } = JSON.parse(readFileSync(join(root, 'azure-pipelines', 'task.json'), 'utf8')) as {
    readonly inputs: readonly { readonly name: string; readonly type: string }[];
  };
  const own = Object.fromEntries(
    inputs.map(({ name, type }) => [name, { type: type === 'boolean' ? type : 'string' }]),
  );
  const { task } = known.definitions;
  for (const [name, properties] of Object.entries({ 'CjaCmk@1': own, 'UseNode@1': { version: { type: 'string' } } })) {
    task.properties.task.anyOf.push({ enum: [name] });
    const named = { task: { pattern: `^${name}$` }, inputs: { properties, additionalProperties: false } };
    task.anyOf.push({ properties: named, required: ['task'] });
  }
  return known;
}

async function problemsOf(text: string): Promise<string[]> {
  const require = createRequire(join(programs, 'index.js'));
  const service = require(languageService) as LanguageService;
  const { TextDocument } = require(types) as LanguageService;
  const { parse } = require(`${languageService}/lib/parser/yamlParser`) as LanguageService;
  const known = schema();
  const language = service.getLanguageService(
    async () => known,
    [],
    async () => 'schema',
  );
  language.configure({ validate: true, schemas: [] });
  const found = await language.doValidation(
    TextDocument.create('file:///cmk.yml', 'azure-pipelines', 1, text),
    parse(text),
  );
  return found.map(({ message, range }) => `${range.start.line + 1}: ${message}`);
}

(isThere ? describe : describe.skip)('the language service', () => {
  test.each(examples)('%s has no problem', async (example) => {
    const text = withNames(readFileSync(join(root, 'docs', 'examples', example), 'utf8'));
    expect(await problemsOf(text)).toEqual([]);
    const wrong = text
      .replace('dependsOn', 'dependzOn')
      .replace('timeoutInMinutes', 'timeout')
      .replace(' version:', ' versions:');
    expect(await problemsOf(wrong)).not.toEqual([]);
    const unknown = text.replace('driftIssue: true', 'drift-issue: true').replace('scriptType', 'typeOfScript');
    expect(await problemsOf(unknown)).not.toEqual([]);
  });
});
