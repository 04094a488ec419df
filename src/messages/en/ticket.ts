/** The words of the ticket to Adobe Customer Care: plain text. Their shape is that of every language. */
import type { OnOff, TicketBlank, TicketPurpose } from '../ticket.ts';

export const ticket = {
  /** Stands between a label and its text. */
  colon: ':',
  /** Stands between the parts of a line. */
  semicolon: ';',
  subject: 'Subject',
  subjects: {
    setUp: 'Set up a customer-managed key (CMK) for Customer Journey Analytics',
    change: 'Change the customer-managed key (CMK) for Customer Journey Analytics',
    reference: 'Customer-managed key (CMK) for Customer Journey Analytics: current state, for reference',
  } satisfies Record<TicketPurpose, string>,
  greeting: 'Hello Adobe Customer Care,',
  /** In lines: neither a ticket form nor the block in the summary wraps them. */
  requests: {
    setUp:
      'Please enable our customer-managed key for Customer Journey Analytics. The key is ready in our Azure\nKey Vault, and your application can use it (get, wrapKey, unwrapKey).',
    change:
      'Please change our customer-managed key for Customer Journey Analytics from the one that you confirmed to\nthe new one below. The new key is ready in our Azure Key Vault, and your application can use it\n(get, wrapKey, unwrapKey).',
    reference:
      'You have confirmed our customer-managed key for Customer Journey Analytics. This is its current state.\nNo action is needed.',
  } satisfies Record<TicketPurpose, string>,
  keyUri: 'Key URI (Key Identifier)',
  newKeyUri: 'New key URI (Key Identifier)',
  confirmedUri: 'Key URI that you confirmed',
  organization: {
    heading: 'Organization',
    blanks: {
      organization: 'Adobe organization ID',
      entitlement: 'Entitlement',
      contact: 'Contact',
    } satisfies Record<TicketBlank, string>,
    ticket: 'Ticket',
    tenant: 'Azure tenant ID',
  },
  /** What a person finds, and searches for, where something is to be filled in. */
  mark: 'FILL IN',
  fillIn: (mark: string, blanks: string) => `[${mark} before you send, then delete this line: ${blanks}]`,
  reply: 'When the key is active, please reply with',
  questions: [
    '1. the key URI that you recorded, and whether you pin its version,',
    '2. whether your calls to the vault arrive as an Azure trusted service or from fixed addresses.',
  ] satisfies readonly [string, string],
  details: { heading: 'Technical details', key: 'Key', vault: 'Vault', access: 'Access' },
  key: {
    bits: (size: number) => `${size} bits`,
    enabled: 'enabled',
    disabled: 'disabled',
    from: (date: string) => `activates on ${date}`,
    until: (date: string) => `expires on ${date}`,
    always: 'no expiration date',
  },
  vault: {
    softDelete: { on: 'soft delete on', off: 'soft delete off', unknown: 'soft delete unknown' } satisfies OnOff,
    days: (days: number) => `${days} days`,
    purgeProtection: {
      on: 'purge protection on',
      off: 'purge protection off',
      unknown: 'purge protection unknown',
    } satisfies OnOff,
    rbac: 'Azure RBAC',
    policies: 'vault access policies',
    open: 'open to all networks',
    restricted: 'restricted network, trusted Microsoft services allowed',
    closed: 'restricted network, trusted Microsoft services blocked',
    perimeter: 'network security perimeter',
  },
  access: {
    role: (role: string, scope: string) => `role ${role} on ${scope}`,
    policy: 'vault access policy (get, wrapKey, unwrapKey on keys)',
    scopes: { key: 'the key', vault: 'the vault', above: 'a scope above the vault' },
    principal: (id: string, appId: string): readonly [string, string] => [
      `for service principal ${id}`,
      `of your application ${appId}`,
    ],
  },
  unknown: 'unknown',
  regards: 'Thank you.',
  checked: (date: string) => `Checked in Azure on ${date}.`,
};

/** What every language says: a missing sentence does not compile. */
export type TicketMessages = typeof ticket;
