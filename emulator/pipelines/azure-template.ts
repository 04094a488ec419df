/**
 * Template expressions of Azure Pipelines, which are evaluated before a run begins, and the conditions of its stages. Sources:
 * learn.microsoft.com, "Expressions", "Template expressions". The names and indices of an expression are those of JavaScript.
 */
import { runInNewContext } from 'node:vm';

export type Names = Readonly<Record<string, unknown>>;

/** As text: booleans begin with a capital, what is missing is empty. */
export function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'string' ? value : '';
}

/** Text is compared without case. */
const isEqual = (one: unknown, other: unknown) => textOf(one).toLowerCase() === textOf(other).toLowerCase();

const functions = {
  and: (...all: readonly unknown[]) => all.every(Boolean),
  or: (...all: readonly unknown[]) => all.some(Boolean),
  not: (value: unknown) => value !== true,
  eq: isEqual,
  ne: (one: unknown, other: unknown) => !isEqual(one, other),
};

export function evaluate(expression: string, names: Names): unknown {
  return runInNewContext(expression, { ...functions, ...names }) as unknown;
}

/** The tree without template expressions: chosen parts in place of their conditions. */
export function expand(tree: unknown, names: Names): unknown {
  if (typeof tree === 'string') return expandText(tree, names);
  if (Array.isArray(tree)) {
    return chosen(
      tree.map((item: unknown): Part => [conditionOf(item), item]),
      names,
    ).flatMap(([condition, item]) => {
      if (condition === undefined) return [expand(item, names)];
      const inside = expand(Object.values(item as Names)[0], names);
      return Array.isArray(inside) ? (inside as unknown[]) : [inside];
    });
  }
  if (typeof tree !== 'object' || tree === null) return tree;
  const parts = chosen(
    Object.entries(tree).map((entry): Part => [conditionIn(entry[0]), entry]),
    names,
  );
  return Object.fromEntries(
    parts.flatMap(([condition, entry]) => {
      const [name, value] = entry as [string, unknown];
      const inside = expand(value, names);
      return condition === undefined ? [[name, inside]] : Object.entries(inside as Names);
    }),
  );
}

/** What stands in place of a list's item or of a mapping's entry, and its condition. */
type Part = readonly [condition: string | undefined, what: unknown];

function conditionOf(item: unknown): string | undefined {
  const [key, ...more] = typeof item === 'object' && item !== null ? Object.keys(item) : [];
  return key === undefined || more.length > 0 ? undefined : conditionIn(key);
}

function conditionIn(key: string): string | undefined {
  return /^\$\{\{ ((?:if|elseif) .*|else) \}\}$/.exec(key)?.[1];
}

/** Of `if`, `elseif` and `else` that follow each other, the first that holds. */
function chosen(parts: readonly Part[], names: Names): readonly Part[] {
  let isOver = false;
  return parts.filter(([condition]) => {
    if (condition === undefined) return true;
    const [word = '', expression = 'true'] = condition.split(/ (.*)/s);
    if (word === 'if') isOver = false;
    const holds = !isOver && evaluate(expression, names) === true;
    isOver ||= holds;
    return holds;
  });
}

function expandText(text: string, names: Names): unknown {
  const [, whole] = /^\$\{\{ ([^}]*) \}\}$/.exec(text) ?? [];
  if (whole !== undefined) return textOf(evaluate(whole, names));
  return text.replaceAll(/\$\{\{ ([^}]*) \}\}/g, (_, expression: string) => textOf(evaluate(expression, names)));
}
