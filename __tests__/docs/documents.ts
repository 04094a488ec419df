/** The pages that people read, and their parts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export interface Page {
  /** Path relative to the repository. */
  readonly path: string;
  readonly text: string;
}

export function page(path: string): Page {
  return { path, text: readFileSync(join(root, path), 'utf8') };
}

function markdownIn(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.md'));
  return names.map((name) => normalize(join(folder, name)));
}

/** All pages except what runs print (`docs/pictures/`) and GitHub's templates (`.github/`). */
export const pages: readonly Page[] = ['.', 'docs', 'infra', 'src'].flatMap(markdownIn).map(page);

export interface Block extends Page {
  readonly language: string;
  readonly line: number;
}

/** Fenced blocks, including those in lists. */
export function blocksOf({ path, text }: Page): Block[] {
  const found = text.matchAll(/^( *)(`{3,})(\w*)\n(.*?)^\1\2 *$/gms);
  return [...found].map(({ index, 1: indent = '', 3: language = '', 4: body = '' }) => ({
    path,
    language,
    line: text.slice(0, index).split('\n').length,
    text: body.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }));
}

/** Whole workflows of GitHub to copy. */
export const examples: readonly Block[] = readdirSync(join(root, 'docs', 'examples'))
  .filter((name) => /^(?!azure-pipelines|gitlab).*\.yml$/.test(name))
  .map((name) => page(join('docs', 'examples', name)))
  .map((each) => Object.assign({ language: 'yaml', line: 1 }, each));

export const blocks: readonly Block[] = [...pages.flatMap(blocksOf), ...examples];

/** A page without its fenced blocks and comments: the rest can contain links and headings. */
function prose(text: string): string {
  return text.replaceAll(/^( *)(`{3,}).*?^\1\2 *$/gms, '').replaceAll(/<!--.*?-->/gs, '');
}

/**
 * Anchors as GitHub makes them of headings: lowercase, spaces as hyphens, no punctuation; a repeated heading gets a
 * number. And those that a page names itself.
 */
export function anchorsOf({ text }: Page): Set<string> {
  const anchors = new Set([...text.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id = '']) => id));
  for (const [, heading = ''] of prose(text).matchAll(/^#+ +(.+?) *$/gm)) {
    const words = heading.replaceAll(/[`*]|\]\([^)]*\)|\[/g, '').toLowerCase();
    const base = words.replaceAll(/[^\p{L}\p{N}\- _]/gu, '').replaceAll(' ', '-');
    let anchor = base;
    for (let again = 1; anchors.has(anchor); again += 1) anchor = `${base}-${again}`;
    anchors.add(anchor);
  }
  return anchors;
}

export interface Link {
  readonly from: string;
  readonly target: string;
  /** Path of the target file, relative to the repository. */
  readonly file: string;
  readonly anchor: string | undefined;
}

/** Links and pictures that point to files of the repository. */
export function linksOf({ path, text }: Page): Link[] {
  const body = prose(text).replaceAll(/`[^`\n]*`/g, '');
  const markdown = [...body.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const html = [...body.matchAll(/(?:src|srcset|href)="([^"]+)"/g)].map(([, target = '']) => target);
  return [...markdown, ...html]
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [to = '', anchor] = target.split('#');
      const file = to === '' ? path : relative(root, join(root, dirname(path), to));
      return { from: path, target, file, anchor };
    });
}
