/** Which file imports which: read from the text of the files, including types and dynamic imports. */
import { globSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';

export interface Import {
  /** A path in the repository, with slashes. */
  readonly from: string;
  /** A path in the repository, or the name of a package. */
  readonly to: string;
}

const statement = /\b(?:from|import)\s*\(?\s*'([^'\s]+)'/g;

export function importsIn(file: string, text: string): Import[] {
  return [...text.matchAll(statement)].map(([, name = '']) => ({
    from: file,
    to: name.startsWith('.') ? posix.join(posix.dirname(file), name) : name,
  }));
}

/** The TypeScript files below a folder of the repository. */
export function filesBelow(root: string, folder: string): string[] {
  return globSync(`${folder}/**/*.ts`, { cwd: root }).map((path) => path.split(sep).join('/'));
}

export function importsBelow(root: string, folder: string): Import[] {
  return filesBelow(root, folder).flatMap((file) => importsIn(file, readFileSync(join(root, file), 'utf8')));
}

/** Files that import one another in a cycle, one list for each cycle. */
export function circles(imports: readonly Import[]): string[][] {
  const targets = Map.groupBy(imports, ({ from }) => from);
  const reachable = (start: string): Set<string> => {
    const reached = new Set<string>();
    const open = [start];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      for (const { to } of targets.get(file) ?? []) {
        if (!reached.has(to)) open.push(to);
        reached.add(to);
      }
    }
    return reached;
  };
  const reach = new Map([...targets.keys()].map((file) => [file, reachable(file)]));
  const inCircle = [...reach].filter(([file, reached]) => reached.has(file));
  const groups = inCircle.map(([file, reached]) =>
    [...reached].filter((other) => reach.get(other)?.has(file) === true).toSorted(),
  );
  return [...new Set(groups.map((group) => group.join(' ')))].map((group) => group.split(' '));
}

/** The path of a file below a folder. */
export function below(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/');
}
