/** What a workflow asks for: the inputs, validated. Plain data. */
import type { InputForm } from '../inputs/named.ts';
import type { Settings } from '../inputs/table.ts';
import type { ConfirmedKey } from './confirmation.ts';
import type { ContactProblem } from './contacts.ts';
import type { HostName } from './host.ts';
import type { Run } from './run.ts';

/** The action's inputs, validated, as the table has them. The GitHub token is not among them: it is a secret. */
export interface Inputs extends Omit<Settings, 'githubToken'> {
  /** Where the run is, for what is said of it. Not an input. */
  readonly host: HostName;
  /** How the inputs were given, for what they are called. Not an input. */
  readonly form: InputForm;
  /** The lines of `contacts` that break its rule. Not an input. */
  readonly contactsLeftOut?: readonly ContactProblem[];
  /** What commands for people name of the run. Not an input. */
  readonly run?: Run;
}

export type Mode = Inputs['mode'];

/** Key Vault ignores the case of names. With inputs for another key, nothing is known about the confirmed one. */
export function isConfirmedKey(
  { vaultName, keyName }: Pick<Inputs, 'vaultName' | 'keyName'>,
  of: ConfirmedKey,
): boolean {
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  return same(vaultName, of.vaultName) && same(keyName, of.keyName);
}
