/** Where the name of this repository and the commit of a release stand, and how to change them. Pure. */
import { createHash } from 'node:crypto';
import { commitComment, noCommit, ownRepository } from '../act/action-references.ts';

/** The name until somebody hosts the project. Joined, so that naming a repository does not change it here. */
export const placeholderRepository = ['org', 'cja-cmk-action'].join('/');

/** Paths that are built from others, and so are never edited. */
export const isBuilt = (path: string): boolean => /(?:^|\/)dist\//.test(path);

const escaped = (text: string) => text.replaceAll(/[.\\]/g, String.raw`\$&`);

/** The folder into which a repository is cloned. */
const folder = (repository: string) => repository.replace(/^.*\//, '');

/** The text with another name of the repository, also where a clone of it is entered. */
export function renamed(text: string, from: string, to: string): string {
  // No repository has a name that ends in ".git", so that is the address of a clone.
  const name = new RegExp(String.raw`(?<![\w.-])${escaped(from)}(?![\w-]|\.(?!git\b)\w)`, 'g');
  const entered = new RegExp(String.raw`\bcd ${escaped(folder(from))}(?![\w./-])`, 'g');
  return text.replaceAll(name, () => to).replaceAll(entered, () => `cd ${folder(to)}`);
}

/** What examples name of a release. */
export interface Release {
  readonly tag: string;
  readonly commit: string;
  /** SHA-256 of the package for pipelines without npm, in hex. */
  readonly packageSum: string;
}

/** Placeholder until there is a release: no file has this sum, so a copied example stops before it runs anything. */
export const noSum = '0'.repeat(64);

/** The line of an example that compares the package with its sum. */
export const packageLine = /(?<=\b)[\da-f]{64}(?= {2}cja-cmk\.tar\b)/g;

/**
 * The text with the commit in every use of this repository, the tag in every block that clones, and tag and sum of the package; other
 * repositories do not change.
 */
export function withRelease(text: string, { tag, commit, packageSum }: Release): string {
  const use = new RegExp(String.raw`(uses: ${escaped(ownRepository)}(?:/[\w./-]+)?)@[0-9a-f]{40} #[^\r\n]*`, 'g');
  const clone = new RegExp(String.raw`git clone https://github\.com/${escaped(ownRepository)}(?![\w-])[^\x60]*`, 'g');
  const download = new RegExp(
    String.raw`(https://github\.com/${escaped(ownRepository)}/releases/download/)v[\d.]+/cja-cmk-v[\d.]+\.tar\b`,
    'g',
  );
  const template = new RegExp(
    String.raw`(https://raw\.githubusercontent\.com/${escaped(ownRepository)}/)v[\d.]+(?=/${escaped(gitlabTemplate)}\b)`,
    'g',
  );
  return text
    .replaceAll(use, (_, before: string) => `${before}@${commit} ${commitComment.of(tag)}`)
    .replaceAll(clone, (block) => block.replaceAll(/\bv\d+\.\d+\.\d+\b/g, tag))
    .replaceAll(download, (_, before: string) => `${before}${tag}/cja-cmk-${tag}.tar`)
    .replaceAll(template, (_, before: string) => `${before}${tag}`)
    .replaceAll(packageLine, packageSum);
}

/** The text with the publisher of the extension for Azure Pipelines: in `package.json`, and where az installs it. */
export function withPublisher(text: string, publisher: string): string {
  return text.replaceAll(/(?<="publisher": "|--publisher-id )[\w-]+/g, () => publisher);
}

/** GitLab's template, which others include by its hash. */
export const gitlabTemplate = 'gitlab/cja-cmk.yml';

/** Placeholder until there is a release. */
export const noIntegrity = `sha256-${'A'.repeat(43)}=`;

/** The line after the address of the template, as GitLab compares it: SHA-256 of the file, in Base64. */
export const integrity = /(?<=\/gitlab\/cja-cmk\.yml\n *integrity: )sha256-[\w+/]{43}=/g;

/** @returns the text with the template's hash wherever it is included */
export function withIntegrity(text: string, template: string): string {
  return text.replaceAll(integrity, () => integrityOf(template));
}

export function integrityOf(template: string): string {
  return `sha256-${createHash('sha256').update(template).digest('base64')}`;
}

/** `CODEOWNERS` with these owners of everything; without any, the line names none, and GitHub requests no review. */
export function withOwners(text: string, owners: readonly string[]): string {
  return text.replace(/^\*.*$/m, () => ['*', ...owners].join(' '));
}

/** What must not be released, with the act that ends it. */
const placeholders: readonly {
  readonly what: string;
  readonly act: string;
  readonly isIn: (line: string, own: string) => boolean;
}[] = [
  {
    what: placeholderRepository,
    act: 'npm run release:name -- OWNER/NAME',
    // In any case, as GitHub compares names. A fork may keep the folder's name.
    isIn: (line, own) => {
      const text = line.toLowerCase();
      return renamed(text, placeholderRepository, `OWNER/${folder(own).toLowerCase()}`) !== text;
    },
  },
  {
    what: 'an example without a commit or sum',
    act: 'npm run release:name -- vN.N.N',
    isIn: (line) => line.includes(noCommit) || line.includes(noSum) || line.includes(noIntegrity),
  },
];

/**
 * @param own the repository that releases
 * @returns one line for each kind of placeholder that stands somewhere, with the first place
 */
export function placeholderFaults(texts: Readonly<Record<string, string>>, own: string = ownRepository): string[] {
  return placeholders.flatMap(({ what, act, isIn }) => {
    const places = Object.entries(texts).flatMap(([path, text]) =>
      text.split('\n').flatMap((line, index) => (isIn(line, own) ? `${path}:${index + 1}` : [])),
    );
    const more = places.length > 1 ? ` and ${places.length - 1} more` : '';
    return places.length === 0 ? [] : [`${places[0]}${more}: ${what}: run ${act}`];
  });
}
