/** A recorded fact about a real service: a case that the local cloud must reproduce. */
import type { CloudState } from '../../emulator/state.ts';
import type { TenantName } from '../../emulator/tenants/tenants.ts';
import type { Shape } from './shape.ts';

/** Where it was observed. `quoted`: in a report, not in a recording, so its status or headers may be missing. */
export interface Witness {
  readonly where: string;
  /** Absent: the page has no date. */
  readonly year?: number;
  readonly quoted?: true;
}

/** A request as its sender writes it; the check adds the token. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Which token is sent: the pipeline's for the host (default), none, or one for another resource. */
  readonly token?: 'pipeline' | 'none' | `for ${string}` | `raw ${string}`;
  /** A form for Entra, built from GitHub's token; a value replaces a field. */
  readonly form?: Readonly<Record<string, string>>;
}

export interface Expected {
  /** Absent: a quotation left it out. */
  readonly status?: number;
  /** Absent: no body at all. */
  readonly body?: Shape;
  /** Patterns of those that matter. */
  readonly headers?: Readonly<Record<string, RegExp>>;
}

/** @param body absent or `undefined`: no body at all */
export const answer = (status: number, body?: Shape, headers?: Expected['headers']): Expected => ({
  status,
  ...(body !== undefined && { body }),
  ...(headers && { headers }),
});

export interface RecordedCase {
  readonly name: string;
  readonly seen: Witness;
  /** Default: `ready`. */
  readonly tenant?: TenantName;
  /** Changes the tenant beforehand. */
  readonly lay?: (state: CloudState) => void;
  /** Sent first; their answers are ignored. */
  readonly before?: readonly Sent[];
  readonly send: Sent;
  readonly expect: Expected;
}

const observedIn =
  (where: string, quoted?: true) =>
  (year?: number): Witness => ({ where, ...(year !== undefined && { year }), ...(quoted && { quoted }) });

export const azureCli = observedIn("Azure CLI's test recordings");
export const serviceOperator = observedIn("Azure Service Operator's test recordings");
export const goSdk = observedIn("the Azure SDK for Go's test recordings");
export const pythonSdk = observedIn("the Azure SDK for Python's test recordings");
export const javascriptSdk = observedIn("the Azure SDK for JavaScript's test recordings");
export const javaSdk = observedIn("the Azure libraries for Java's test recordings");
export const cppSdk = observedIn("the Azure SDK for C++'s test recordings");
export const netSdk = observedIn("the Azure SDK for .NET's test recordings");
export const nodeSdk = observedIn("the Azure SDK for Node's test recordings");
export const powershell = observedIn("Azure PowerShell's test recordings");
export const developerCli = observedIn("Azure Developer CLI's test recordings");
export const cloudCustodian = observedIn("Cloud Custodian's test recordings");
export const manageIq = observedIn("ManageIQ's test recordings");
export const usersReport = observedIn("a user's report", true);
export const microsoftPage = observedIn("Microsoft's documentation", true);

/** The short name of a source, for tests and pages. */
export function nameOf({ where, year, quoted }: Witness): string {
  return `${where}${year === undefined ? '' : `, ${year}`}${quoted ? ' (quoted)' : ''}`;
}

/** The envelope of ARM's and the vault's errors. */
export function refusal(code: string, message: RegExp, more: Readonly<Record<string, Shape>> = {}): Shape {
  return { error: { code: new RegExp(`^${code}$`), message, ...more } };
}
