/** A Stryker plugin: sentences, and the facts of a finding beside its check, are read by tests of their own (`report/golden`). */
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

interface Syntax {
  readonly type: string;
  readonly key?: { readonly name?: string };
  readonly properties?: readonly Syntax[];
}

interface Path {
  readonly node: Syntax;
  readonly parent?: Syntax | null;
}

function keysOf({ type, properties = [] }: Syntax): readonly string[] {
  return type === 'ObjectExpression' ? properties.flatMap(({ key }) => key?.name ?? []) : [];
}

function isSentence({ node }: Path): boolean {
  return keysOf(node).toSorted().join(' ') === 'en fr';
}

const code = new Set(['check', 'severity', 'note']);

function isFact({ node, parent }: Path): boolean {
  if (node.type !== 'ObjectProperty' || parent === undefined || parent === null) return false;
  return keysOf(parent).includes('check') && !code.has(node.key?.name ?? '');
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'words', {
    shouldIgnore: (path: Path) => (isSentence(path) || isFact(path) ? 'words' : undefined),
  }),
];
