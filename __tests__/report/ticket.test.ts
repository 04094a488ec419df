import type { Inputs } from '../../src/model/inputs.ts';
import { summaryText } from '../../src/report/summary.ts';
import { ticketText } from '../../src/report/ticket.ts';
import { pageFaults, pieces } from '../bundle/hostile-text.ts';
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
import { confirmedReady, keyDisabled, notSeen, outcomeOf, planned, ready } from './outcomes.ts';

/** Without the line ends within a sentence. */
const unwrapped = (text: string) => text.replaceAll(/(?<=\S)\n(?: {2,3})?(?=[^\n -])/g, ' ');

test.each([keyDisabled, planned, notSeen, outcomeOf({ observed: undefined })])(
  'no ticket for a key that Adobe cannot use',
  (outcome) => {
    expect(ticketText(outcome)).toBe('');
  },
);

const contact = 'Ada Nguyen, privacy-platform@contoso.com';
const complete = { adobeOrgId: '0123456789ABCDEF01234567@AdobeOrg', ticketContact: contact } as const;

test('unknown values are marked once, at the top of their block', () => {
  const unknown = outcomeOf({ asked: { adobeOrgId: undefined, adobeEntitlement: undefined } });
  expect(unwrapped(ticketText(unknown))).toContain(
    'Organization [Before sending, fill in: Adobe organization ID, Entitlement, Contact. Then delete this line.]\n- Adobe organization ID:\n- Entitlement:\n- Contact:\n- Azure tenant ID: ',
  );
  expect(ticketText(unknown, 'fr').match(/À compléter/g)).toHaveLength(1);
});

test('it is written in its own language, or in that of the summary', () => {
  const inLanguages = (asked: Partial<Inputs>) => ticketText(outcomeOf({ asked })).split('\n')[2];
  expect(inLanguages({ language: 'fr' })).toBe('Bonjour,');
  expect(inLanguages({ language: 'fr', ticketLanguage: 'en' })).toBe('Hello Adobe Customer Care,');
  expect(inLanguages({ ticketLanguage: 'fr' })).toBe('Bonjour,');
});

test('it contains nothing that Adobe does not need', () => {
  const text = ticketText(outcomeOf({ observed: withVault({ ipRules: ['203.0.113.7'], networkDefault: 'deny' }) }));
  expect(text).not.toMatch(/subscription|rg-cja|203\.0\.113\.7|0000000000cc/);
});

test('the confirmed key is named where it is not the current version of this key', () => {
  const versionless = ticketText(outcomeOf({ asked: confirmed() }));
  expect(versionless).toContain(`Key URI that you confirmed:\n${key.uri}\n\nKey URI (Key Identifier):\n${key.uri}/`);
  const older = ticketText(outcomeOf({ asked: confirmed(olderVersion) }));
  expect(older).toContain(`you confirmed:\n${key.uri}/${olderVersion}\n\nNew key URI`);
  const latest = ticketText(outcomeOf({ asked: { ...confirmed(olderVersion), adobeKeyVersion: 'latest' } }));
  expect(latest).toContain(`you confirmed:\n${key.uri}/${olderVersion}\n\nNew key URI`);
});

test.each([
  ['open', {}, 'open to all networks'],
  ['denied by default', { networkDefault: 'deny' as const }, 'restricted network, trusted Microsoft services allowed'],
  ['disabled', { publicNetworkAccess: 'disabled' as const }, 'restricted network, trusted Microsoft services allowed'],
  [
    'closed',
    { networkDefault: 'deny' as const, trustedServicesBypass: false, ipRules: ['203.0.113.7'] },
    'restricted network, trusted Microsoft services blocked',
  ],
  ['perimeter', { publicNetworkAccess: 'perimeter' as const }, 'network security perimeter'],
])('the network is stated as it is: %s', (_name, change, words) => {
  const text = ticketText(outcomeOf({ asked: { waive: waived('vault-network') }, observed: withVault(change) }));
  expect(unwrapped(text)).toContain(
    `- Vault: kv-contoso-cja, eastus2; soft delete on (90 days); purge protection on; Azure RBAC; ${words}\n`,
  );
});

test('a retention that Azure does not return is left out', () => {
  expect(ticketText(outcomeOf({ observed: withVault({ retentionDays: null }) }))).toContain('soft delete on; purge');
});

test('a waived problem is stated unchanged', () => {
  const outcome = outcomeOf({
    asked: { waive: waived('key-enabled') },
    observed: disputed({ expires: 1_800_000_000 }),
  });
  expect(unwrapped(ticketText(outcome))).toContain(
    '- Key: RSA, 3072 bits; wrapKey, unwrapKey; disabled; expires on 15 January 2027, 08:00 UTC\n',
  );
});

test('a grant by an access policy is stated as it is', () => {
  expect(unwrapped(ticketText(outcomeOf({ observed: withPolicies(policy) })))).toContain(
    '- Access: vault access policy (get, wrapKey, unwrapKey on keys), for',
  );
});

const given = { adobePrincipalId: principal.id, waive: waived('adobe-principal') };
const notChecked = found({ ...principal, enabled: null, from: 'input' as const });

test.each([
  ['en', /\(we did not check whose object ID this is/, /your application can use it/, 'the service principal below'],
  ['fr', /\(nous n'avons pas vérifié à qui appartient/, /votre application dispose/, 'le principal de service'],
] as const)(
  'an object ID that nobody checked is not said to be that of the application, in %s',
  (language, says, claim, who) => {
    for (const asked of [given, { ...given, ...confirmed(olderVersion), adobeKeyVersion: 'pinned' as const }]) {
      const text = unwrapped(ticketText(outcomeOf({ asked, observed: { principal: notChecked } }), language));
      expect(text).toMatch(says);
      expect(text).not.toMatch(claim);
      expect(text).toContain(who);
      expect(unwrapped(ticketText(outcomeOf({ asked }), language))).not.toMatch(says);
    }
  },
);

test.each([ready, confirmedReady, outcomeOf({ asked: confirmed(olderVersion) })])(
  'no line but the subject is wider than the block on the page shows, case %#',
  (outcome) => {
    const lines = (['en', 'fr'] as const).flatMap((language) => ticketText(outcome, language).split('\n').slice(1));
    expect(lines.filter((line) => line.length > 84 && line.includes(' '))).toEqual([]);
  },
);

test('no string from outside can forge a line', () => {
  const outcomeWith = (text: string) =>
    outcomeOf({
      asked: { adobeOrgId: text, tenantId: text, ticketContact: text },
      observed: withVault({ location: text, name: text, tenantId: text }),
    });
  const lines = ticketText(outcomeWith('a')).split('\n').length;
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '\n', '\r', '\u2028', '\u0085', '- Key URI: x', '\u202E')), (parts) => {
      const text = ticketText(outcomeWith(parts.join('')));
      expect(text.split(/\r\n|[\n\r\u2028\u0085]/)).toHaveLength(lines);
      expect(text).not.toContain('\u202E');
    }),
  );
});

test('a hostile contact stays one line of plain text, and within its block in the summary', () => {
  const evil = `evil ${pieces.filter((piece) => !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(piece)).join(' ')}`;
  const outcome = outcomeOf({ asked: { ...complete, ticketContact: evil } });
  const text = ticketText(outcome);
  expect(unwrapped(text).split('\n')).toHaveLength(
    unwrapped(ticketText(outcomeOf({ asked: complete }))).split('\n').length,
  );
  expect(text.match(/^- Contact: evil /gm)).toHaveLength(1);
  expect(pageFaults(summaryText(outcome, text))).toEqual([]);
});

test('there is no ticket without vault or key', () => {
  expect(ticketText({ ...ready, observed: ready.observed && { ...ready.observed, key: absent } })).toBe('');
});

test('a date that JavaScript does not have is written as Azure says it', () => {
  const outcome = outcomeOf({ observed: withKey({ notBefore: -1e15, expires: 1e18 }) });
  expect(() => ticketText({ ...outcome, verdict: ready.verdict })).not.toThrow();
  expect(ticketText({ ...outcome, verdict: ready.verdict })).toContain('1000000000000000000');
});
