/** A fact about a real service, as a case that the local cloud has to meet. */
import type { CloudState } from '../../emulator/state.ts';
import type { TenantName } from '../../emulator/tenants/tenants.ts';
import type { Shape } from './shape.ts';

/** Who saw it. `quoted`: in a report, not in a recorder's file, so that its status or headers may be missing. */
export interface Witness {
  readonly where: string;
  /** Absent: a page that bears no date. */
  readonly year?: number;
  readonly quoted?: true;
}

/** A request as its sender states it; the check adds the token. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whose token goes with it: the pipeline's for the host (unless told), none, or one for another resource. */
  readonly token?: 'pipeline' | 'none' | `for ${string}` | `raw ${string}`;
  /** A form for Entra, made from GitHub's token; a value replaces a field. */
  readonly form?: Readonly<Record<string, string>>;
}

export interface Expected {
  /** Absent: a quotation left it out. */
  readonly status?: number;
  /** Absent: no body at all. */
  readonly body?: Shape;
  /** A text that the value must match, or `false`: the header must not be there. */
  readonly headers?: Readonly<Record<string, RegExp | false>>;
}

export interface RecordedCase {
  readonly name: string;
  readonly seen: Witness;
  /** `ready` unless told. */
  readonly tenant?: TenantName;
  /** Changes the tenant beforehand. */
  readonly lay?: (state: CloudState) => void;
  /** Sent before, their answers left unread. */
  readonly before?: readonly Sent[];
  readonly send: Sent;
  readonly expect: Expected;
}

const seenIn =
  (where: string, quoted?: true) =>
  (year?: number): Witness => ({ where, ...(year !== undefined && { year }), ...(quoted && { quoted }) });

export const azureCli = seenIn("Azure CLI's test recordings");
export const serviceOperator = seenIn("Azure Service Operator's test recordings");
export const goSdk = seenIn("the Azure SDK for Go's test recordings");
export const pythonSdk = seenIn("the Azure SDK for Python's test recordings");
export const javascriptSdk = seenIn("the Azure SDK for JavaScript's test recordings");
export const javaSdk = seenIn("the Azure libraries for Java's test recordings");
export const cppSdk = seenIn("the Azure SDK for C++'s test recordings");
export const netSdk = seenIn("the Azure SDK for .NET's test recordings");
export const nodeSdk = seenIn("the Azure SDK for Node's test recordings");
export const powershell = seenIn("Azure PowerShell's test recordings");
export const developerCli = seenIn("Azure Developer CLI's test recordings");
export const cloudCustodian = seenIn("Cloud Custodian's test recordings");
export const manageIq = seenIn("ManageIQ's test recordings");
export const usersReport = seenIn("a user's report", true);
export const microsoftPage = seenIn("Microsoft's documentation", true);

/** A witness in short, as tests and pages name it. */
export function nameOf({ where, year, quoted }: Witness): string {
  return `${where}${year === undefined ? '' : `, ${year}`}${quoted ? ' (quoted)' : ''}`;
}

/** The envelope of ARM's and the vault's refusals. */
export function refusal(code: string, message: RegExp, more: Readonly<Record<string, Shape>> = {}): Shape {
  return { error: { code: new RegExp(`^${code}$`), message, ...more } };
}
