/**
 * How a command is built: Azure CLI in a POSIX shell, with the target's names filled in. The other files of this folder
 * have the commands, one file a subject. They contain no text to translate.
 */
import type { Inputs } from '../model/inputs.ts';
import type { Command } from '../model/remedy.ts';

/** The target whose names the commands contain. */
export interface Target {
  readonly inputs: Inputs;
}

/** Commands are pasted into a shell: a value that a shell would not read as one word is quoted. */
export function quoted(value: string): string {
  if (/^[\w@%+=:,./-]+$/.test(value)) return value;
  return /^[^"$`\\!]*'[^"$`\\!]*$/.test(value) ? `"${value}"` : `'${value.replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * The words of a command line, quoted where needed. Control characters are replaced, since a person copies them, and so
 * are a word processor's quotation marks, which PowerShell takes for its own.
 */
export function line(...words: readonly string[]): string {
  return words.map((word) => quoted(word.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}‘’‚‛“”„‟]/gu, '?'))).join(' ');
}

export function shell(text: string): Command {
  return { text, kind: 'sh' };
}

/** A command of Azure CLI that concerns no subscription. */
export function az(...words: string[]): Command {
  return shell(line('az', ...words));
}

/** A command for the target's subscription, even if another one is the default of the person's login. */
export function azIn({ inputs }: Target, ...words: string[]): Command {
  const options = words.findIndex((word) => word.startsWith('--'));
  const at = options < 0 ? words.length : options;
  return az(...words.slice(0, at), '--subscription', inputs.subscriptionId, ...words.slice(at));
}

/** A command on the directory, which answers for the tenant that the person is signed in to. */
export function inTenant({ inputs: { tenantId } }: Target, { text }: Command): Command {
  return shell(`${az('login', '--tenant', tenantId, '--allow-no-subscriptions').text}\n${text}`);
}

/** ISO 8601 UTC to the second; the number itself if it is not a date. */
export function isoTime(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? `${seconds}` : date.toISOString().replace('.000Z', 'Z');
}
