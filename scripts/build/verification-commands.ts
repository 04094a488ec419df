/**
 * The commands by which users verify signatures, as the documentation shows them. `gh attestation verify` accepts more than one
 * would think: `--signer-workflow` matches a prefix, so any branch's workflow passes without `--source-ref`, and any machine without
 * `--deny-self-hosted-runners`. `--cert-identity` compares the whole workflow, its ref included, and excludes `--signer-workflow`.
 * Source: cli/cli, `pkg/cmd/attestation/verify`. Pure.
 */
import { ownRepository } from '../act/action-references.ts';

/** Files that can contain such a command, as path patterns. */
export const documentation = ['*.md', 'docs/**/*.md', 'docs/**/*.yml', 'infra/**/*.md', '.github/**/*.{md,yml}'];

export interface DocumentedCommand {
  /** 1 for the first line. */
  readonly line: number;
  /** On one line, without continuation marks. */
  readonly command: string;
}

/** Every `gh attestation verify` of a file, wherever it stands in the text; its bare name, without a file to verify, is none. */
export function verificationCommands(text: string): DocumentedCommand[] {
  const commands = text.matchAll(/\bgh (?:attestation|at) verify [^\s`-](?:[^`\n\\]|\\[^\n]|[\\`][ \t]*\r?\n)*/g);
  return [...commands].map(({ index, 0: command }) => ({
    line: text.slice(0, index).split('\n').length,
    command: command
      .replaceAll(/[\\`]?[ \t]*\r?\n/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  }));
}

/** Every flag of the command. */
const flags = new Set(
  `bundle bundle-from-oci cert-identity cert-identity-regex cert-oidc-issuer custom-trusted-root deny-self-hosted-runners digest-alg
  format hostname jq limit no-public-good owner predicate-type repo signer-digest signer-repo signer-workflow source-digest
  source-ref template`.split(/\s+/),
);

/** Why a command proves less than it seems to, or does not run, one line each. */
export function weaknesses(command: string): string[] {
  const valueOf = (flag: string) => new RegExp(String.raw` --${flag}[= ]([^\s'"-]\S*)`).exec(command)?.[1];
  const given = [...command.matchAll(/ (--?[A-Za-z][\w-]*)/g)].map(([, flag = '']) => flag);
  const unknown = given.filter((flag) => !flags.has(flag.replace('--', '')));
  const [repository, signer, ref] = [valueOf('repo'), valueOf('signer-workflow'), valueOf('source-ref')];
  const identity = valueOf('cert-identity');
  const isOther = signer !== undefined && repository !== undefined && !signer.startsWith(`${repository}/`);
  const isRelease = repository === ownRepository;
  const rules: readonly (readonly [boolean, string])[] = [
    [unknown.length === 0, `${unknown.join(', ')}: gh attestation verify has no such flag, or a longer name for it`],
    [repository !== undefined, 'no --repo: a signature of any repository of the owner passes'],
    [(signer ?? identity) !== undefined, 'no --signer-workflow or --cert-identity: a signature by any workflow passes'],
    [
      identity === undefined || signer === undefined,
      '--cert-identity and --signer-workflow exclude each other: gh runs with one of them only',
    ],
    [
      identity === undefined ||
        (/^https:\/\/[^/]+\/[^/]+\/[^/]+\/\.github\/workflows\/[\w.-]+\.yml@refs\/(?:heads|tags)\/[\w./-]+$/.test(
          identity,
        ) &&
          identity.split('/').slice(3, 5).join('/') === repository),
      `${identity ?? ''} is no workflow of that repository at a whole ref`,
    ],
    [
      !isRelease || signer === undefined || signer === `${ownRepository}/.github/workflows/release.yml`,
      `${signer ?? ''} releases nothing`,
    ],
    [
      (ref ?? valueOf('source-digest')) !== undefined,
      'no --source-ref or --source-digest: a signature from any branch passes',
    ],
    [ref === undefined || /^refs\/(?:heads|tags)\/[\w./-]+$/.test(ref), `${ref ?? ''} is no whole ref`],
    [!isRelease || ref === undefined || ref.startsWith('refs/tags/v'), `${ref ?? ''} is not the tag of a release`],
    [
      !isOther || valueOf('signer-digest') !== undefined,
      "no --signer-digest: a signature by any version of another repository's workflow passes",
    ],
    [
      / --deny-self-hosted-runners(?:=true)?(?= |$)/.test(command),
      'no --deny-self-hosted-runners: a signature from any machine passes',
    ],
  ];
  return rules.flatMap(([holds, weakness]) => (holds ? [] : [weakness]));
}
