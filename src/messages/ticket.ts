/** What the ticket's words depend on. */

/** What the ticket is for: a key that Adobe does not know yet, another key than Adobe confirmed, or the record of a confirmed one. */
export type TicketPurpose = 'setUp' | 'change' | 'reference';

/** What only a person knows, and the inputs may leave out. */
export type TicketBlank = 'organization' | 'entitlement' | 'contact';

/** What is said of a protection; `unknown` where Azure's answer does not say. */
export interface OnOff {
  readonly on: string;
  readonly off: string;
  readonly unknown: string;
}
