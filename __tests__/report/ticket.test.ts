/** The ticket to Adobe Customer Care: what Adobe needs, as Azure has it, and nothing that somebody else wrote as a line. */
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed, Vault } from '../../src/model/observed.ts';
import { ticketText } from '../../src/telling/ticket.ts';
import {
  absent,
  confirmed,
  disputed,
  found,
  key,
  olderVersion,
  policy,
  principal,
  waived,
  withKey,
  withPolicies,
  withVault,
} from '../checks/tenant.ts';
import * as fc from '../seeded.ts';
import { keyDisabled, outcomeOf, ready } from './outcomes.ts';
import { kinds, recorded } from './situations.ts';

/** Without the line ends within a sentence. */
const textOf = (observed: Partial<Observed> = {}, asked: Partial<Inputs> = {}, language: 'en' | 'fr' = 'en') =>
  ticketText(outcomeOf({ asked, observed }), language).replaceAll(/(?<=\S)\n(?: {2,3})?(?=[^\n -])/g, ' ');

test('there is none for a key that Adobe can not use, or before one was read', () => {
  const stopped = outcomeOf({ observed: undefined });
  const { observed } = ready;
  const without = { ...ready, observed: observed && { ...observed, key: absent } };
  const some = [keyDisabled, stopped, without, outcomeOf(kinds.plan), outcomeOf(kinds['none-over'])];
  expect(some.map((outcome) => ticketText(outcome))).toEqual(some.map(() => ''));
});

test('what a person has to fill in is marked once', () => {
  const asked = { adobeEntitlement: undefined };
  expect(textOf({}, asked)).toContain(
    '[Before sending, fill in: Adobe organization ID, Entitlement, Contact. Then delete this line.]',
  );
  expect(textOf({}, asked, 'fr').match(/À compléter/g)).toHaveLength(1);
  expect(textOf({}, recorded)).not.toContain('fill in');
});

test('it is written in its own language, or in that of the summary', () => {
  const greeting = (asked: Partial<Inputs>) => ticketText(outcomeOf({ asked })).split('\n')[2];
  expect(greeting({ language: 'fr' })).toBe('Bonjour,');
  expect(greeting({ language: 'fr', ticketLanguage: 'en' })).toBe('Hello Adobe Customer Care,');
});

test('it contains nothing that Adobe does not need', () => {
  const text = textOf(withVault({ ipRules: ['203.0.113.7'], networkDefault: 'deny' }));
  expect(text).not.toMatch(/subscription|rg-cja|203\.0\.113\.7|0000000000cc/);
});

test('the confirmed key is named where it is not the current version', () => {
  const confirmedAs = (uri: string, label: string) => `Key URI that you confirmed:\n${uri}\n\n${label}`;
  expect(textOf({}, confirmed()).replaceAll(': https', ':\nhttps')).toContain(confirmedAs(key.uri, 'Key URI'));
  expect(textOf({}, confirmed(olderVersion)).replaceAll(': https', ':\nhttps')).toContain(
    confirmedAs(`${key.uri}/${olderVersion}`, 'New key URI'),
  );
});

test.each<[string, Partial<Vault>, string]>([
  ['open', {}, 'open to all networks'],
  ['denied by default', { networkDefault: 'deny' }, 'restricted network, trusted Microsoft services allowed'],
  ['disabled', { publicNetworkAccess: 'disabled' }, 'restricted network, trusted Microsoft services allowed'],
  [
    'closed',
    { networkDefault: 'deny', trustedServicesBypass: false, ipRules: ['203.0.113.7'] },
    'trusted Microsoft services blocked',
  ],
  ['perimeter', { publicNetworkAccess: 'perimeter' }, 'network security perimeter'],
])('the network is stated as it is: %s', (_name, change, words) => {
  expect(textOf(withVault(change), { waive: waived('vault-network') })).toContain(words);
});

test('what is waived, left out by Azure or no date is stated as it is', () => {
  expect(textOf(withVault({ retentionDays: null }))).toContain('soft delete on; purge');
  const waive = waived('key-enabled');
  expect(textOf(disputed({ expires: 1_800_000_000 }), { waive })).toContain(
    'disabled; expires on 15 January 2027, 08:00 UTC',
  );
  expect(textOf(withPolicies(policy))).toContain(
    '- Access: vault access policy (get, wrapKey, unwrapKey on keys), for',
  );
  const odd = outcomeOf({ observed: withKey({ notBefore: -1e15, expires: 1e18 }) });
  expect(ticketText({ ...odd, verdict: ready.verdict })).toContain('1000000000000000000');
});

test.each([
  ['en', /\(we did not check whose object ID this is/, /your application can use it/],
  ['fr', /\(nous n'avons pas vérifié à qui appartient/, /votre application dispose/],
] as const)(
  'an object ID that nobody checked is not said to be that of the application, in %s',
  (language, says, claim) => {
    const given = { adobePrincipalId: principal.id, waive: waived('adobe-principal') };
    const notChecked = { principal: found({ ...principal, enabled: null, from: 'input' as const }) };
    for (const asked of [given, { ...given, ...confirmed(olderVersion), adobeKeyVersion: 'pinned' as const }]) {
      expect(textOf(notChecked, asked, language)).toMatch(says);
      expect(textOf(notChecked, asked, language)).not.toMatch(claim);
      expect(textOf({}, asked, language)).not.toMatch(says);
    }
  },
);

test('no text from outside can forge a line', () => {
  const linesWith = (text: string) =>
    ticketText(
      outcomeOf({
        asked: { adobeOrgId: text, tenantId: text, ticketContact: text },
        observed: withVault({ location: text, name: text, tenantId: text }),
      }),
    ).split(/\r\n|[\n\r\u2028\u0085]/);
  const lines = linesWith('a').length;
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '\n', '\r', '\u2028', '\u0085', '- Key URI: x', '\u202E')), (parts) => {
      expect(linesWith(parts.join(''))).toHaveLength(lines);
      expect(linesWith(parts.join('')).join('')).not.toContain('\u202E');
    }),
  );
});
