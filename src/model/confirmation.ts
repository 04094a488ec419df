/** What a person says of Adobe's confirmation, in the input `confirmed-key-uri`. Plain data. */

/** The parts of the key URI that Adobe confirmed; names in lower case, since Key Vault ignores their case. */
export interface ConfirmedKey {
  readonly kind: 'uri';
  /** As given, trimmed. */
  readonly uri: string;
  readonly vaultName: string;
  readonly keyName: string;
  /** 32 hex digits in lower case; `undefined` when the URI names no version. */
  readonly version: string | undefined;
}

/** Adobe has confirmed no key of this vault and name: believed until the end of a day, `YYYY-MM-DD`, UTC. */
export interface NoneUntil {
  readonly kind: 'none';
  readonly until: string;
}

/** Never `undefined`: an input that is not given would say neither. */
export type Confirmation = ConfirmedKey | NoneUntil;

/** Why what a person said of Adobe's confirmation is not believed any more. */
export type NoneOver =
  /** Its day is over, `YYYY-MM-DD`. */
  | { readonly kind: 'ended'; readonly until: string }
  /** A call of Adobe's wrapped or unwrapped with the key; `last` is the latest that was let through, ISO 8601 UTC. */
  | { readonly kind: 'contradicted'; readonly last: string };

interface Said {
  readonly confirmedKeyUri: Confirmation;
}

export function confirmedKeyOf({ confirmedKeyUri: said }: Said): ConfirmedKey | undefined {
  return said.kind === 'uri' ? said : undefined;
}

export function isConfirmed({ confirmedKeyUri }: Said): boolean {
  return confirmedKeyUri.kind === 'uri';
}

/** As written in the input. */
export function confirmationText(said: Confirmation): string {
  return said.kind === 'uri' ? said.uri : `none until ${said.until}`;
}
