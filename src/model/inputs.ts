/** What a workflow asks for: the inputs, validated. Plain data. */
import type { InputForm } from '../inputs/named.ts';
import type { Settings } from '../inputs/table.ts';
import { type ConfirmedKey, confirmedKeyOf, isConfirmed } from './confirmation.ts';
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

type NamedKey = Pick<Inputs, 'vaultName' | 'keyName' | 'confirmedKeyUri'>;

/** The confirmed key, if the inputs name it. Key Vault ignores the case of names. */
export function confirmedHere({ vaultName, keyName, confirmedKeyUri }: NamedKey): ConfirmedKey | undefined {
  const confirmed = confirmedKeyOf({ confirmedKeyUri });
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  if (confirmed === undefined || !same(confirmed.vaultName, vaultName)) return undefined;
  return same(confirmed.keyName, keyName) ? confirmed : undefined;
}

/** Whether another key was confirmed than the inputs name: then nothing is known about the confirmed one. */
export function nameOtherKey(inputs: NamedKey): boolean {
  return isConfirmed(inputs) && confirmedHere(inputs) === undefined;
}
