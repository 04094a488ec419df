/**
 * Reads queries with Microsoft's own parser of the Kusto Query Language, in a process of its own: the package is made for a
 * page, and leaves its names in the global scope.
 *
 * Standard input: `{"tables": {"Name": "(Column:type, …)"}, "queries": {"name": "text"}}`.
 * Standard output: `{"name": {"problems": ["message at text"], "warnings": […], "columns": ["Name:type"]}}`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The part of the package that is used here; the compiler takes seconds to read the package's own declarations. */
interface KustoLanguage {
  readonly KustoCode: { ParseAndAnalyze(text: string, globals: unknown): Code };
  readonly GlobalState: { readonly Default: { WithDatabase(database: unknown): unknown } };
  readonly Symbols: {
    readonly TableSymbol: { readonly $ctor7: new (name: string, columns: string, description: null) => object };
    readonly DatabaseSymbol: {
      readonly $ctor2: new (name: string, alternateName: null, members: readonly object[]) => object;
    };
  };
}

interface List<T> {
  readonly Count: number;
  getItem(index: number): T;
}

interface Code {
  GetDiagnostics(): List<{
    readonly Message: string;
    readonly Start: number;
    readonly Length: number;
    readonly Severity: string;
  }>;
  readonly ResultType: {
    readonly Columns: List<{ readonly Name: string; readonly Type: { readonly Name: string } }>;
  } | null;
}

const require = createRequire(import.meta.url);
require('@kusto/language-service-next/bridge.min.js');
require('@kusto/language-service-next/Kusto.Language.Bridge.min.js');

const { Language } = Reflect.get(globalThis, 'Kusto') as { readonly Language: KustoLanguage };
const { tables, queries } = JSON.parse(readFileSync(0, 'utf8')) as Readonly<
  Record<'tables' | 'queries', Readonly<Record<string, string>>>
>;

const { TableSymbol, DatabaseSymbol } = Language.Symbols;
const symbols = Object.entries(tables).map(([name, columns]) => new TableSymbol.$ctor7(name, columns, null));
const globals = Language.GlobalState.Default.WithDatabase(new DatabaseSymbol.$ctor2('workspace', null, symbols));

function listed<T>(list: List<T> | undefined): T[] {
  return list === undefined ? [] : Array.from({ length: list.Count }, (_, index) => list.getItem(index));
}

function check(text: string) {
  const code = Language.KustoCode.ParseAndAnalyze(text, globals);
  const said = listed(code.GetDiagnostics()).map(({ Message, Start, Length, Severity }) => ({
    severity: Severity,
    text: `${Message} at ${text.slice(Start, Start + Length)}`,
  }));
  const of = (isWarning: boolean) => said.filter(({ severity }) => (severity === 'Warning') === isWarning);
  const texts = (isWarning: boolean) => of(isWarning).map((each) => each.text);
  return {
    problems: texts(false),
    warnings: texts(true),
    columns: listed(code.ResultType?.Columns).map(({ Name, Type }) => `${Name}:${Type.Name}`),
  };
}

const answers = Object.entries(queries).map(([name, text]) => [name, check(text)]);
process.stdout.write(JSON.stringify(Object.fromEntries(answers)));
