import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { ticketText } from '../../src/report/ticket.ts';
import {
  absent,
  confirmed,
  key,
  olderVersion,
  policy,
  version,
  waived,
  withKey,
  withPolicies,
  withVault,
} from '../checks/tenant.ts';
import { confirmedReady, keyDisabled, notSeen, outcomeOf, planned, ready } from './outcomes.ts';

test('the key identifier stands alone on its line', () => {
  expect(ticketText(ready).split('\n')).toContain(key.uriWithVersion);
});

test.each([keyDisabled, planned, notSeen, outcomeOf({ observed: undefined })])(
  'no ticket for a key that Adobe cannot use',
  (outcome) => {
    expect(ticketText(outcome)).toBe('');
  },
);

test('what is not known is a line to fill in', () => {
  const unknownOrganisation = outcomeOf({ asked: { adobeOrgId: undefined, adobeEntitlement: undefined } });
  expect(ticketText(unknownOrganisation).match(/\[FILL IN: /g)).toHaveLength(3);
  expect(ticketText(unknownOrganisation, 'fr').match(/\[À COMPLÉTER : /g)).toHaveLength(3);
  expect(ticketText(ready)).toContain('Adobe organisation id: 0123456789ABCDEF01234567@AdobeOrg');
  expect(ticketText(ready).match(/\[FILL IN: /g)).toHaveLength(1);
});

test('it holds nothing that Adobe has no use for', () => {
  const text = ticketText(outcomeOf({ observed: withVault({ ipRules: ['203.0.113.7'], networkDefault: 'deny' }) }));
  expect(text).not.toMatch(/subscription|rg-cja|203\.0\.113\.7|0000000000cc/);
});

test('a confirmed key asks for nothing and names the confirmed URI', () => {
  const text = ticketText(confirmedReady);
  expect(text).toMatch(/^Subject: .*, for reference\n/);
  expect(text).toContain('Ticket: E-001234567');
  const moved = ticketText(outcomeOf({ asked: confirmed(olderVersion) }));
  expect(moved).toContain(`Key URI that you confirmed:\n${key.uri}/${olderVersion}\n`);
  expect(moved).toContain(`Key URI (Key Identifier):\n${key.uri}/${version}\n`);
});

test.each([
  ['open', {}, 'Network: public access from all networks'],
  [
    'denied by default',
    { networkDefault: 'deny' as const },
    'Network: restricted; trusted Microsoft services are allowed through',
  ],
  [
    'disabled',
    { publicNetworkAccess: 'disabled' as const },
    'Network: restricted; trusted Microsoft services are allowed through',
  ],
  [
    'closed',
    { networkDefault: 'deny' as const, trustedServicesBypass: false },
    'Network: restricted; trusted Microsoft services are not allowed through',
  ],
  ['perimeter', { publicNetworkAccess: 'perimeter' as const }, 'Network: network security perimeter'],
  ['retention not said', { retentionDays: null }, 'Soft delete: on\n'],
])('the vault as it is: %s', (_name, change, line) => {
  expect(ticketText(outcomeOf({ asked: { waive: waived('vault-network') }, observed: withVault(change) }))).toContain(
    line,
  );
});

test('a waived fault is told as it is', () => {
  const outcome = outcomeOf({
    asked: { waive: waived('key-enabled') },
    observed: withKey({ enabled: false, expires: 1_800_000_000 }),
  });
  expect(ticketText(outcome)).toContain('State: disabled, expires 15 January 2027, 08:00 UTC');
});

test('the grant as it is', () => {
  expect(ticketText(ready)).toContain('Granted: role Key Vault Crypto Service Encryption User, on the vault');
  expect(ticketText(outcomeOf({ observed: withPolicies(policy) }))).toContain(
    'vault access policy for keys, with get, wrapKey',
  );
});

test('it ends with the run that read it from Azure', () => {
  expect(ticketText(ready).trimEnd().split('\n').slice(-2)).toEqual([
    expect.stringMatching(/^Read from Azure on \d+ \w+ 2026, \d\d:\d\d UTC, by cja-cmk-action 1\.0\.0:$/),
    'https://github.com/contoso/keys/actions/runs/4711',
  ]);
});

test('French and English have the same lines', () => {
  const shape = (text: string) => text.replaceAll(/[^\n]+/g, (line) => (line.startsWith('- ') ? '- x' : 'x'));
  expect(shape(ticketText(ready, 'fr'))).toBe(shape(ticketText(ready, 'en')));
  expect(shape(ticketText(confirmedReady, 'fr'))).toBe(shape(ticketText(confirmedReady, 'en')));
});

test('no string from outside forges a line', () => {
  const lines = ticketText(ready).split('\n').length;
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '\n', '\r', '\u2028', '\u0085', '- Key URI: x', '\u202E')), (parts) => {
      const text = parts.join('');
      const outcome = outcomeOf({
        asked: { adobeOrgId: text, tenantId: text },
        observed: withVault({ location: text, name: text, tenantId: text }),
      });
      expect(ticketText(outcome).split(/\r\n|[\n\r\u2028\u0085]/)).toHaveLength(lines);
    }),
  );
});

test('no ticket without vault or key', () => {
  expect(ticketText({ ...ready, observed: ready.observed && { ...ready.observed, key: absent } })).toBe('');
});
