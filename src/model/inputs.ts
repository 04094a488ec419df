/** What a workflow asks for: the inputs, validated. Plain data. */
import type { FailOn, Waiver } from './finding.ts';
import type { HostName } from './host.ts';
import type { Language } from './words.ts';

export type Mode = 'ensure' | 'plan' | 'verify';

/** The parts of the key URI that Adobe confirmed; names in lower case, since Key Vault ignores their case. */
export interface ConfirmedKey {
  /** As given, trimmed. */
  readonly uri: string;
  readonly vaultName: string;
  readonly keyName: string;
  /** 32 hex digits in lower case; `undefined` when the URI names no version. */
  readonly version: string | undefined;
}

/** The action's inputs, validated (see `action.yml`). The GitHub token is not among them: it is a secret. */
export interface Inputs {
  readonly mode: Mode;
  readonly tenantId: string;
  readonly clientId: string;
  readonly subscriptionId: string;
  readonly audience: string;
  readonly resourceGroup: string;
  readonly createResourceGroup: boolean;
  readonly location: string | undefined;
  readonly vaultName: string;
  readonly keyName: string;
  readonly keyType: 'RSA' | 'RSA-HSM';
  readonly keySize: 3072 | 4096;
  readonly retentionDays: number;
  readonly network: 'open' | 'restricted';
  readonly allowedIps: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  readonly deleteLock: boolean;
  readonly adobeAppId: string;
  readonly adobePrincipalId: string | undefined;
  readonly createPrincipal: boolean;
  readonly grantScope: 'vault' | 'key';
  readonly recoverDeleted: boolean;
  readonly restoreGrant: boolean;
  readonly confirmedKeyUri: ConfirmedKey | undefined;
  readonly requireConfirmation: boolean;
  readonly adobeOrgId: string | undefined;
  readonly adobeEntitlement: 'healthcare-shield' | 'privacy-security-shield' | undefined;
  readonly adobeTicket: string | undefined;
  readonly expiryWarningDays: number;
  /** How many days back the vault's audit log is read; `undefined`: not at all. */
  readonly usageDays: number | undefined;
  readonly failOn: FailOn;
  readonly waive: readonly Waiver[];
  readonly ticketContact: string | undefined;
  readonly language: Language;
  /** `undefined`: as `language`. */
  readonly ticketLanguage: Language | undefined;
  readonly driftIssue: boolean;
  /** GitHub logins. */
  readonly driftIssueAssignees: readonly string[];
  readonly timeoutMinutes: number;
  /** Where the run is, for what is said of it. Not an input. */
  readonly host: HostName;
  /** Who signed in, if that is not the pipeline's identity: a person, whose rights no script of ours gives. Not an input. */
  readonly rightsOf?: string;
}

/** Key Vault ignores the case of names. With inputs for another key, nothing is known about the confirmed one. */
export function isConfirmedKey(
  { vaultName, keyName }: Pick<Inputs, 'vaultName' | 'keyName'>,
  of: ConfirmedKey,
): boolean {
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  return same(vaultName, of.vaultName) && same(keyName, of.keyName);
}
