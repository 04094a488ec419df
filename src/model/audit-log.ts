/** The calls to the vault in its audit log. Plain data. */

/** Calls of one operation by one caller from one address with one result. Names, ids and versions are lower case. */
export interface LoggedCalls {
  /** Application id; empty where the log has none, as for a person or a call without a token. */
  readonly appId: string;
  /** As Key Vault logs it: `KeyGet`, `KeyUnwrap`, `VaultGet`, … */
  readonly operation: string;
  /** HTTP status; `null` where the log has none. */
  readonly status: number | null;
  /** What Key Vault calls the result: `OK`, `Forbidden`, … */
  readonly result: string;
  /** Empty if the call was not for a key. */
  readonly key: string;
  /** Empty if the call named none. */
  readonly version: string;
  readonly callerIp: string;
  readonly calls: number;
  /** ISO 8601 UTC. */
  readonly first: string;
  readonly last: string;
}

export interface Usage {
  /** How far back the log was read. */
  readonly days: number;
  /** The newest `last` first. */
  readonly rows: readonly LoggedCalls[];
  /** `false` if there may be more, older rows of Adobe's application. */
  readonly isComplete: boolean;
  /** Whether there may be more, older rows of anybody: the newest of each kind were returned. */
  readonly isCut: boolean;
}

/** `403 Forbidden`. */
export function answerOf({ status, result }: LoggedCalls): string {
  return [status === null ? '' : String(status), result].filter(Boolean).join(' ');
}
