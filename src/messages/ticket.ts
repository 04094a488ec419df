/** The words of the ticket to Adobe Customer Care: plain text. English and French differ in words only. */

export interface TicketMessages {
  /** Stands between a label and its text. */
  readonly colon: string;
  readonly subject: string;
  readonly subjects: { readonly setUp: string; readonly confirmed: string };
  readonly greeting: string;
  /** Sentences that form a paragraph stand on lines of their own: a ticket form and a summary wrap nothing. */
  readonly request: string;
  readonly confirmed: string;
  readonly keyUri: string;
  readonly confirmedUri: string;
  readonly pleaseConfirm: string;
  readonly regards: string;
  readonly headings: { readonly us: string; readonly key: string; readonly vault: string; readonly access: string };
  readonly fillIn: {
    readonly organisation: string;
    readonly entitlement: string;
    readonly contact: string;
  };
  readonly us: {
    readonly organisation: string;
    readonly entitlement: string;
    readonly ticket: string;
    readonly contact: string;
    readonly tenant: string;
  };
  readonly key: {
    readonly versionless: string;
    readonly type: string;
    readonly bits: (size: number) => string;
    readonly operations: string;
    readonly state: string;
    readonly enabled: string;
    readonly disabled: string;
    readonly from: (date: string) => string;
    readonly until: (date: string) => string;
    readonly always: string;
  };
  readonly vault: {
    readonly name: string;
    readonly region: string;
    readonly softDelete: string;
    readonly days: (days: number) => string;
    readonly purgeProtection: string;
    readonly permissionModel: string;
    readonly rbac: string;
    readonly policies: string;
    readonly network: string;
    readonly open: string;
    readonly restricted: string;
    readonly closed: string;
    readonly perimeter: string;
  };
  readonly access: {
    readonly application: string;
    readonly principal: string;
    readonly granted: string;
    readonly role: (role: string, scope: string) => string;
    readonly policy: string;
    readonly scopes: { readonly key: string; readonly vault: string; readonly above: string };
  };
  readonly on: string;
  readonly off: string;
  readonly notKnown: string;
  readonly checked: (date: string, run: string, action: string) => readonly [string, string];
}
