import type { LoggedCalls } from '../../src/model/audit-log.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed } from '../../src/model/observed.ts';
import { incidentTicketText } from '../../src/report/incident-ticket.ts';
import { outputsOf } from '../../src/report/outputs.ts';
import { summaryText } from '../../src/report/summary.ts';
import { pageFaults } from '../bundle/hostile-text.ts';
import {
  absent,
  assignment,
  confirmed,
  denyAssignment,
  found,
  key,
  noVault,
  olderDetail,
  olderVersion,
  policy,
  principal,
  softDeletedKey,
  unknown,
  version,
  waived,
  withKey,
  withPolicies,
  withVault,
} from '../checks/tenant.ts';
import { hoursAgo, loggedCall, usageOf } from '../checks/usage.ts';
import { confirmedReady, keyDisabled, outcomeOf } from './outcomes.ts';

const asked = {
  ...confirmed(version),
  adobeOrgId: '3B2C19D05E6F7A8190AB12CD@AdobeOrg',
  ticketContact: 'Ada Nguyen, privacy-platform@contoso.com',
  adobeTicket: 'E-001234567',
} as const;
const broken = (observed: Partial<Observed>, more: Partial<Inputs> = {}) =>
  outcomeOf({ asked: { ...asked, ...more }, observed });
/** An hour before the check. */
const ended = {
  assignmentId: assignment.id,
  roleId: assignment.roleId,
  principalId: assignment.principalId,
  scope: assignment.scope,
  start: null,
  end: '2026-05-31T23:00:00Z',
};
const disabled = broken(withKey({ enabled: false }));

/** Claims that only the owners can make, or that nobody has done yet. */
const claims =
  /not intended|not revoking|by mistake|restoring it|will restore it|involontaire|ne révoquons|rétablirons|train de/;

const leaving = found({ name: 'rg-cja', provisioningState: 'Deleting' });

test.each([
  ['disabled', withKey({ enabled: false }), 'can no longer use', 'ne peut plus utiliser'],
  ['expired, perhaps by a wrong date', withKey({ expires: 1 }), 'might be unable to use', 'ne puisse plus utiliser'],
  ['with a group that is being deleted', { resourceGroup: leaving }, 'might soon be unable to use', 'pourrait bientôt'],
] as const)('it claims no more than is known of a key that is %s', (_name, observed, en, fr) => {
  const outcome = broken(observed);
  expect(incidentTicketText(outcome).replaceAll('\n', ' ')).toContain(`Your application ${en}`);
  expect(incidentTicketText(outcome, 'fr').replaceAll('\n', ' ')).toContain(`otre application ${fr}`);
  for (const language of ['en', 'fr'] as const) expect(incidentTicketText(outcome, language)).not.toMatch(claims);
});

test('Adobe learns when the key was deleted, where the vault says it', () => {
  const ofDeleted = (deletedAt: string | null) =>
    incidentTicketText(broken({ key: absent, deletedKey: found({ ...softDeletedKey, deletedAt }) }));
  expect(ofDeleted('2026-05-31T21:00:00Z')).toContain('Deleted: 31 May 2026, 21:00 UTC.');
  expect(ofDeleted(null)).not.toContain('Deleted:');
});

test('no line but the subject is wider than the block on the page shows', () => {
  const lines = (['en', 'fr'] as const).flatMap((language) =>
    incidentTicketText(disabled, language).split('\n').slice(1),
  );
  expect(lines.filter((line) => line.length > 84)).toEqual([]);
});

test.each([
  ['has expired', { expires: 1 }],
  ['is not active yet', { notBefore: 4_000_000_000 }],
] as const)('it claims no more than is known of an older confirmed version that %s', (_, dates) => {
  const older = { ...olderDetail, ...dates };
  for (const confirmedVersion of [found(older), unknown]) {
    const outcome = broken({ keyVersions: found([older]), confirmedVersion }, confirmed(olderVersion));
    expect(incidentTicketText(outcome)).toContain('Your application might be unable to use');
  }
});

test("no principal of Adobe's is no access, whatever ID is given", () => {
  const shown = { principal: absent, deletedPrincipal: absent } as const;
  const given = { adobePrincipalId: '5e1f0c8a-1111-4222-8333-444455556666' };
  expect(incidentTicketText(broken(shown, given))).toContain('Your application can no longer use');
  expect(incidentTicketText(broken(shown))).toContain('Your application can no longer use');
});

const otherRole = { ...assignment, principalId: '5e1f0c8a-1111-4222-8333-444455556666' };
const reader = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';
const deniedKey = found([denyAssignment]);
const otherPolicy = { ...policy, objectId: '5e1f0c8a-1111-4222-8333-444455556666' };

test.each<[string, Partial<Observed>, string]>([
  ['roles that a deny assignment overrides', { denyAssignments: deniedKey }, 'can no longer use'],
  [
    'a role that has ended, and that Azure still lists',
    { scheduleInstances: found([ended]) },
    'might be unable to use',
  ],
  ['no policy', withPolicies(), 'can no longer use'],
  ['a role of another principal', { roleAssignments: found([otherRole]) }, 'can no longer use'],
  [
    'no role but those that use no key',
    { roleAssignments: found([{ ...otherRole, roleId: reader }]), principal: found({ ...principal, from: 'input' }) },
    'can no longer use',
  ],
])('it claims no more than is known of a vault with %s', (_, observed, says) => {
  expect(incidentTicketText(broken(observed)).replaceAll('\n', ' ')).toContain(`Your application ${says}`);
});

test.each<[string, Partial<Observed>]>([
  [
    'policies, of which nobody knows whether a deny assignment overrides them',
    { ...withPolicies(policy), denyAssignments: deniedKey },
  ],
  ['a policy, perhaps of a group', withPolicies(otherPolicy)],
  [
    'two policies of the same principal',
    withPolicies({ ...policy, keys: ['get', 'wrapkey'] }, { ...policy, keys: ['unwrapkey'] }),
  ],
  [
    "a role of another principal, which may be Adobe's",
    { roleAssignments: found([otherRole]), principal: found({ ...principal, from: 'input' }) },
  ],
])('it claims no loss of a vault with %s: a person looks first, and fills in what is seen', (_, observed) => {
  const outcome = broken(observed);
  expect(incidentTicketText(outcome)).toBe('');
  expect(summaryText(outcome, '')).toContain('Your application might be unable to use');
});

const adminRole = { ...assignment, roleId: '00482a5a-887f-4fb3-b363-3b7fe8e74483' };

test.each([
  ['no role', [], true],
  ['a role that might still work', [adminRole], false],
] as const)('it claims no more than is known: %s', (_, roles, isGone) => {
  const roleAssignments = found([...roles]);
  const gone = 'Your application can no longer use our customer-managed key';
  expect(incidentTicketText(broken({ roleAssignments })).includes(gone)).toBe(isGone);
  const both = broken({ roleAssignments, ...withKey({ enabled: false }), keyVersions: unknown });
  expect(incidentTicketText(both)).toContain(gone);
  const expired = incidentTicketText(broken({ roleAssignments, ...withKey({ expires: 1 }) }));
  expect(expired).toContain(isGone ? gone : 'Your application might be unable to use our customer-managed key');
});

describe('without a confirmation, where the log shows that Adobe used the key', () => {
  const logged = (...calls: readonly LoggedCalls[]) => ({ usage: found(usageOf(...calls)) });
  const refused = loggedCall({ status: 403, result: 'Forbidden' });
  const unconfirmed = (observed: Partial<Observed>) => outcomeOf({ asked: { usageDays: 7 }, observed });

  test('and is refused now, it says so, with the key of the inputs', () => {
    const text = incidentTicketText(unconfirmed(logged(refused, loggedCall(hoursAgo(24)))));
    expect(text).toContain(`Key URI:\n${key.uri}/${version}\n`);
    expect(text.replaceAll(/\n {2}/g, ' ')).toContain(
      `- The latest KeyUnwrap of Adobe's application with version ${version} was refused`,
    );
  });

  test('and the cause is known, it says the cause, and since when', () => {
    const text = incidentTicketText(
      unconfirmed({ ...logged(refused, loggedCall(hoursAgo(24))), ...withKey({ enabled: false }) }),
    );
    expect(text).toMatch(/^- Key version .* is disabled\.$/m);
    expect(text).not.toContain('- The latest KeyUnwrap');
    expect(text).toMatch(/^First call of yours that our vault's log shows as refused: /m);
  });

  test.each([
    ['and was never allowed', logged(refused)],
    ['and is allowed', logged(loggedCall())],
  ])('%s, there is none', (_name, observed) => {
    expect(incidentTicketText(unconfirmed(observed))).toBe('');
  });
});

test('one cause is told once', () => {
  const gone = incidentTicketText(broken({ ...noVault, principal: found(principal) }));
  expect(gone.match(/^- /gm)).toHaveLength(1 + 3);
  expect(incidentTicketText(broken({ principal: absent })).match(/^- /gm)).toHaveLength(1 + 3);
});

describe('no incident ticket', () => {
  test.each([
    ['for a key that is well', confirmedReady],
    ['before a confirmation', keyDisabled],
    ['where it could not be read', broken({ key: unknown })],
    [
      'where the failure is waived',
      broken(withVault({ networkDefault: 'deny', trustedServicesBypass: false, ipRules: ['203.0.113.7'] }), {
        waive: waived('vault-network'),
      }),
    ],
    ['for a warning', broken(withKey({ rotates: true }))],
    ['for a protection that is off, which takes no access away', broken(withVault({ purgeProtection: false }))],
    ['where Azure has not finished a change', broken(withVault({ provisioningState: 'Updating' }))],
    ['for a version that the working key never had', broken({}, confirmed('c'.repeat(32)))],
    ["for an ID that is another application's", broken({ principal: found({ ...principal, appId: principal.id }) })],
    ['where the inputs name another than the confirmed key', broken(withKey({ enabled: false }), { keyName: 'other' })],
  ])('%s', (_name, outcome) => {
    expect(incidentTicketText(outcome)).toBe('');
    expect(outputsOf(outcome, '', { ticketFile: '', reportFile: '' })['incident-ticket']).toBe('');
    expect(summaryText(outcome, '')).not.toContain('Incident ticket');
  });
});

test('a confirmed version that is disabled is a loss, though the current one works', () => {
  const off = { ...olderDetail, enabled: false };
  const observed = { keyVersions: found([off]), confirmedVersion: found(off) };
  expect(incidentTicketText(broken(observed, confirmed(olderVersion)))).toContain(olderVersion);
});

describe('while Azure deletes the resource group, with the vault in it', () => {
  const resourceGroup = leaving;

  test.each([
    ['that Adobe can still use', {}],
    ['whose access is gone already', { roleAssignments: found([]) }],
  ])('it says what is true of a key %s', (_name, observed) => {
    const outcome = broken({ resourceGroup, ...observed });
    const text = incidentTicketText(outcome);
    expect(text).toContain('- Resource group rg-cja is being deleted, and the vault with it.');
    expect(text).not.toMatch(/can no longer use/);
    expect(incidentTicketText(outcome, 'fr')).not.toMatch(/ne peut plus utiliser/);
    const page = summaryText(outcome, '');
    expect(page).toContain('1. **Send** Adobe this message now');
    expect(page).not.toContain('| 6. Adobe confirms |');
  });

  test.each([
    ['a lock, it says so', {}, 'create a new vault or key instead, or remove the lock named keep.'],
    ['no lock, a new vault is no remedy', { locks: found([]) }, '**Never** create a new vault or key instead'],
  ])('with %s', (_name, locks, said) => {
    expect(summaryText(broken({ resourceGroup, ...locks }), '')).toContain(said);
  });
});

test('it is in the language of the ticket', () => {
  const french = broken(withKey({ enabled: false }), { ticketLanguage: 'fr' });
  expect(incidentTicketText(french)).toMatch(/^Objet\u00A0: Urgent\u00A0: /m);
  expect(summaryText(french, '')).toContain(
    "The message stays, too: one person's word is not enough to give up the data.",
  );
});

test('no text from outside can forge a line or markup', () => {
  const hostile = broken(
    { principal: absent, ...withKey({ enabled: false, version: '\n- Contact: eve\n```\n<b>@octocat' }) },
    { ticketContact: 'a\nb' },
  );
  const text = incidentTicketText(hostile);
  expect(text.match(/^- Contact/gm)).toHaveLength(1);
  expect(pageFaults(summaryText(hostile, ''))).toEqual([]);
});

test.each([
  ['en', /^- We did not check whose object ID\s+11111111-\S+ is\.$/m],
  ['fr', /^- Nous n'avons pas vérifié à qui appartient l'ID d'objet\s+11111111-\S+\.$/m],
] as const)('a service principal that nobody checked is told, in %s', (language, says) => {
  const more = { adobePrincipalId: principal.id, waive: waived('adobe-principal') };
  const notChecked = found({ ...principal, enabled: null, from: 'input' as const });
  expect(incidentTicketText(broken({ roleAssignments: found([]), principal: notChecked }, more), language)).toMatch(
    says,
  );
  expect(incidentTicketText(broken({ roleAssignments: found([]) }, more), language)).not.toMatch(says);
});

test('names the version that Adobe confirmed, and not the current one', () => {
  const off = { ...olderDetail, enabled: false };
  const older = outcomeOf({
    asked: { ...asked, ...confirmed(olderVersion) },
    observed: { keyVersions: found([off]), confirmedVersion: found(off) },
  });
  const text = incidentTicketText(older);
  expect(text).toContain(`/keys/cja-cmk/${olderVersion}\n`);
  expect(text).not.toContain(`/keys/cja-cmk/${version}\n`);
});
