import type { TicketMessages } from '../ticket.ts';

export const ticket: TicketMessages = {
  colon: ':',
  semicolon: ';',
  subject: 'Subject',
  subjects: {
    setUp: 'Set up a customer-managed key (CMK) for Customer Journey Analytics',
    change: 'Change the customer-managed key (CMK) for Customer Journey Analytics',
    reference: 'Customer-managed key (CMK) for Customer Journey Analytics: current state, for reference',
  },
  greeting: 'Hello Adobe Customer Care,',
  requests: {
    setUp:
      'Please enable our customer-managed key for Customer Journey Analytics. The key is ready in our Azure\nKey Vault, and your application can use it (get, wrapKey, unwrapKey).',
    change:
      'Please change our customer-managed key for Customer Journey Analytics from the one that you confirmed to\nthe new one below. The new key is ready in our Azure Key Vault, and your application can use it\n(get, wrapKey, unwrapKey).',
    reference:
      'You have confirmed our customer-managed key for Customer Journey Analytics. This is its current state.\nNo action is needed.',
  },
  keyUri: 'Key URI (Key Identifier)',
  newKeyUri: 'New key URI (Key Identifier)',
  confirmedUri: 'Key URI that you confirmed',
  organization: {
    heading: 'Organization',
    blanks: {
      organization: 'Adobe organization ID',
      entitlement: 'Entitlement',
      contact: 'Contact',
    },
    ticket: 'Ticket',
    tenant: 'Azure tenant ID',
  },
  mark: 'FILL IN',
  fillIn: (mark, blanks) => `[${mark} before you send, then delete this line: ${blanks}]`,
  reply: 'When the key is active, please reply with',
  questions: [
    '1. the key URI that you recorded, and whether you pin its version,',
    '2. whether your calls to the vault arrive as an Azure trusted service or from fixed addresses.',
  ],
  details: { heading: 'Technical details', key: 'Key', vault: 'Vault', access: 'Access' },
  key: {
    bits: (size) => `${size} bits`,
    enabled: 'enabled',
    disabled: 'disabled',
    from: (date) => `activates on ${date}`,
    until: (date) => `expires on ${date}`,
    always: 'no expiration date',
  },
  vault: {
    softDelete: { on: 'soft delete on', off: 'soft delete off', unknown: 'soft delete unknown' },
    days: (days) => `${days} days`,
    purgeProtection: {
      on: 'purge protection on',
      off: 'purge protection off',
      unknown: 'purge protection unknown',
    },
    rbac: 'Azure RBAC',
    policies: 'vault access policies',
    open: 'open to all networks',
    restricted: 'restricted network, trusted Microsoft services allowed',
    closed: 'restricted network, trusted Microsoft services blocked',
    perimeter: 'network security perimeter',
  },
  access: {
    role: (role, scope) => `role ${role} on ${scope}`,
    policy: 'vault access policy (get, wrapKey, unwrapKey on keys)',
    scopes: { key: 'the key', vault: 'the vault', above: 'a scope above the vault' },
    principal: (id, appId) => [`for service principal ${id}`, `of your application ${appId}`],
  },
  unknown: 'unknown',
  regards: 'Thank you.',
  checked: (date) => `Checked in Azure on ${date}.`,
};
