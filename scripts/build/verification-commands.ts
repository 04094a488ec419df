/**
 * The commands by which users verify signatures, as the documentation shows them. `gh attestation verify` accepts more than one
 * would think: `--signer-workflow` matches a prefix, so any branch's workflow passes without `--source-ref`, and any machine without
 * `--deny-self-hosted-runners`. Source: cli/cli, `pkg/cmd/attestation/verify`. Pure.
 */

export interface DocumentedCommand {
  /** 1 for the first line. */
  readonly line: number;
  /** On one line, without continuation marks. */
  readonly command: string;
}

/** Every `gh attestation verify` in the code blocks of a page. */
export function verificationCommands(markdown: string): DocumentedCommand[] {
  const blocks = [...markdown.matchAll(/^ *```(?:sh|bash|console)\n(.*?)^ *```$/gms)];
  return blocks.flatMap(({ index, 1: text = '' }) => {
    const first = markdown.slice(0, index).split('\n').length + 1;
    return commandsIn(text).map(({ line, command }) => ({ line: first + line, command }));
  });
}

function commandsIn(text: string): DocumentedCommand[] {
  const found: DocumentedCommand[] = [];
  let begun: DocumentedCommand | undefined;
  for (const [line, content] of text.split('\n').entries()) {
    const part = content.replace(/\\$/, '').trim();
    begun = begun === undefined ? { line, command: part } : { ...begun, command: `${begun.command} ${part}` };
    if (content.endsWith('\\')) continue;
    if (begun.command.includes('gh attestation verify')) found.push(begun);
    begun = undefined;
  }
  return found;
}

/** Why a command proves less than it seems to, one line each. */
export function weaknesses(command: string): string[] {
  const valueOf = (flag: string) => new RegExp(String.raw`--${flag}[= ](\S+)`).exec(command)?.[1];
  const [repository, signer] = [valueOf('repo'), valueOf('signer-workflow')];
  const reusable = signer !== undefined && repository !== undefined && !signer.startsWith(`${repository}/`);
  const rules: readonly (readonly [boolean, string])[] = [
    [repository !== undefined, 'no --repo: a signature of any repository of the owner passes'],
    [signer !== undefined, 'no --signer-workflow: a signature by any workflow passes'],
    [
      (valueOf('source-ref') ?? valueOf('source-digest')) !== undefined,
      'no --source-ref or --source-digest: a signature from any branch passes',
    ],
    [
      !reusable || valueOf('signer-digest') !== undefined,
      "no --signer-digest: a signature by any version of another repository's workflow passes",
    ],
    [
      /--deny-self-hosted-runners\b(?!=false)/.test(command),
      'no --deny-self-hosted-runners: a signature from any machine passes',
    ],
  ];
  return rules.flatMap(([holds, weakness]) => (holds ? [] : [weakness]));
}
