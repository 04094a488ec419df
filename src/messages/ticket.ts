/** The words of the ticket to Adobe Customer Care: plain text. English and French differ in words only. */

/** What the ticket is for: a key that Adobe does not know yet, another key than Adobe confirmed, or the record of a confirmed one. */
export type TicketPurpose = 'setUp' | 'change' | 'reference';

/** What only a person knows, and the inputs may leave out. */
export type TicketBlank = 'organization' | 'entitlement' | 'contact';

export interface TicketMessages {
  /** Stands between a label and its text. */
  readonly colon: string;
  /** Stands between the parts of a line. */
  readonly semicolon: string;
  readonly subject: string;
  readonly subjects: Readonly<Record<TicketPurpose, string>>;
  readonly greeting: string;
  /** In lines: neither a ticket form nor the block in the summary wraps them. */
  readonly requests: Readonly<Record<TicketPurpose, string>>;
  readonly keyUri: string;
  readonly newKeyUri: string;
  readonly confirmedUri: string;
  readonly organization: {
    readonly heading: string;
    readonly blanks: Readonly<Record<TicketBlank, string>>;
    readonly ticket: string;
    readonly tenant: string;
  };
  /** What a person finds, and looks for, where something is to be filled in. */
  readonly mark: string;
  readonly fillIn: (mark: string, blanks: string) => string;
  readonly reply: string;
  readonly questions: readonly [string, string];
  readonly details: {
    readonly heading: string;
    readonly key: string;
    readonly vault: string;
    readonly access: string;
  };
  readonly key: {
    readonly bits: (size: number) => string;
    readonly enabled: string;
    readonly disabled: string;
    readonly from: (date: string) => string;
    readonly until: (date: string) => string;
    readonly always: string;
  };
  readonly vault: {
    readonly softDelete: OnOff;
    readonly days: (days: number) => string;
    readonly purgeProtection: OnOff;
    readonly rbac: string;
    readonly policies: string;
    readonly open: string;
    readonly restricted: string;
    readonly closed: string;
    readonly perimeter: string;
  };
  readonly access: {
    readonly role: (role: string, scope: string) => string;
    readonly policy: string;
    readonly scopes: { readonly key: string; readonly vault: string; readonly above: string };
    readonly principal: (id: string, appId: string) => readonly [string, string];
  };
  readonly unknown: string;
  readonly regards: string;
  readonly checked: (date: string) => string;
}

/** What is said of a protection; `unknown` where Azure's answer does not say. */
export interface OnOff {
  readonly on: string;
  readonly off: string;
  readonly unknown: string;
}
