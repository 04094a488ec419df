import { describe, expect, test } from '@jest/globals';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed } from '../../src/model/observed.ts';
import type { Language } from '../../src/model/words.ts';
import { incidentTicketText } from '../../src/report/incident-ticket.ts';
import { outputsOf } from '../../src/report/outputs.ts';
import { summaryText } from '../../src/report/summary.ts';
import { pageFaults } from '../bundle/hostile-text.ts';
import {
  absent,
  assignment,
  confirmed,
  found,
  key,
  noVault,
  olderDetail,
  olderVersion,
  principal,
  unknown,
  version,
  waived,
  withKey,
  withVault,
} from '../checks/tenant.ts';
import { confirmedReady, keyDisabled, outcomeOf } from './outcomes.ts';

const asked = {
  ...confirmed(version),
  adobeOrgId: '3B2C19D05E6F7A8190AB12CD@AdobeOrg',
  ticketContact: 'Ada Nguyen, privacy-platform@contoso.com',
  adobeTicket: 'E-001234567',
} as const;
const broken = (observed: Partial<Observed>, more: Partial<Inputs> = {}) =>
  outcomeOf({ asked: { ...asked, ...more }, observed });
const disabled = broken(withKey({ enabled: false }));

test('it says that access was lost, what is broken and since when, and asks for one thing', () => {
  expect(
    incidentTicketText(disabled),
  ).toBe(`[Before sending, find out whether this was a mistake. If nobody has answered yet, delete "by mistake" from the
subject, and replace the line "This was not intended …" with: We are still finding out whether this was intended.
Then delete this note.]

Subject: Urgent: access to our customer-managed key was lost by mistake. Please do not purge any data

Hello Adobe Customer Care,

Your application can no longer use our customer-managed key for Customer Journey Analytics.
This was not intended: we are not revoking your access. We are restoring it now.
Please do not delete or purge any of our data, and tell us by when access must be restored.

Key URI that you confirmed:
${key.uri}/${version}

What is broken
- Key version ${version} is disabled.
First seen by our check: 1 June 2026, 00:00 UTC.

Organization
- Adobe organization ID: 3B2C19D05E6F7A8190AB12CD@AdobeOrg
- Contact: Ada Nguyen, privacy-platform@contoso.com
- Setup ticket: E-001234567

Please confirm that you have stopped any removal, and reply in this ticket. We will write here when access is restored.

Thank you.
`);
});

/** What somebody sends who does what the note says, and nothing else. */
function changedByNote(text: string): string {
  const [note = '', subject = '', ...rest] = text.split('\n\n');
  const [, word = ''] = /(?:delete "|supprimez «\u00A0)(.+?)(?:"|\u00A0»)/.exec(note) ?? [];
  const [, begin = '', instead = ''] = /(?:line "|ligne «\u00A0)(.+?) ….*?: (.+)$/m.exec(note) ?? [];
  expect([subject.includes(word), word, begin, instead]).toEqual([
    true,
    ...[word, begin, instead].map(() => expect.stringMatching(/./)),
  ]);
  const lines = rest.join('\n\n').split('\n');
  const replaced = lines.map((line) => (line.startsWith(begin) ? instead : line));
  expect(replaced).not.toEqual(lines);
  return [subject.replace(` ${word}`, ''), ...replaced].join('\n');
}

test.each([
  ['en', {}],
  ['fr', {}],
  ['en', { resourceGroup: found({ name: 'rg-cja', provisioningState: 'Deleting' }) }],
  ['fr', { resourceGroup: found({ name: 'rg-cja', provisioningState: 'Deleting' }) }],
] as const)('its first lines say what to change while nobody has answered, %s %j', (language, observed) => {
  const text = incidentTicketText(broken({ ...withKey({ enabled: false }), ...observed }), language);
  const claims =
    /mistake|not intended|not revoking|restoring it|will restore|involontaire|ne révoquons|rétablirons|train de/;
  expect(text.split('\n\n').slice(1).join('\n')).toMatch(claims);
  expect(changedByNote(text)).not.toMatch(claims);
});

const adminRole = { ...assignment, roleId: '00482a5a-887f-4fb3-b363-3b7fe8e74483' };

test.each([
  ['no role', [], 'can no longer use'],
  ['a role that might still work', [adminRole], 'might be unable to use'],
])('it claims no more than is known: %s', (_, roles, says) => {
  const text = incidentTicketText(broken({ roleAssignments: found(roles) }));
  expect(text).toContain(`Your application ${says} our customer-managed key`);
  const both = incidentTicketText(
    broken({ roleAssignments: found(roles), ...withKey({ enabled: false }), keyVersions: unknown }),
  );
  expect(both).toContain('Your application can no longer use');
});

test('what is not known is left out or marked to be filled in', () => {
  const text = incidentTicketText(
    broken(withKey({ enabled: false }), { adobeOrgId: undefined, ticketContact: undefined, adobeTicket: undefined }),
  );
  expect(text).not.toContain('Setup ticket');
  expect(text).toContain(
    'Organization\n[Before sending, fill in: Adobe organization ID, Contact. Then delete this line.]\n- Adobe organization ID:\n- Contact:\n\n',
  );
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
      broken(withKey({ enabled: false }), { waive: waived('key-enabled', 'confirmed-key') }),
    ],
    ['for a warning', broken(withKey({ rotates: true }))],
    ['for a protection that is off, which takes no access away', broken(withVault({ purgeProtection: false }))],
    ['where Azure has not finished a change', broken(withVault({ provisioningState: 'Updating' }))],
    ['for a version that the working key never had', broken({}, confirmed('c'.repeat(32)))],
    ["for an ID that is another application's", broken({ principal: found({ ...principal, appId: principal.id }) })],
    [
      'where the inputs name another key than the confirmed one',
      broken(withKey({ enabled: false }), { keyName: 'other' }),
    ],
  ])('%s', (_name, outcome) => {
    expect(incidentTicketText(outcome)).toBe('');
    expect(outputsOf(outcome, '', { ticketFile: '', reportFile: '' })['incident-ticket']).toBe('');
    expect(summaryText(outcome, '')).not.toContain('Incident ticket');
  });
});

test('a confirmed version that is disabled is a loss, though the current one works', () => {
  const older = { ...olderDetail, enabled: false };
  const observed = { keyVersions: found([older]), confirmedVersion: found(older) };
  expect(incidentTicketText(broken(observed, confirmed(olderVersion)))).toContain(olderVersion);
});

test('the summary has it right under what to do first, with who may send it and when not to', () => {
  const text = summaryText(disabled, '');
  const places = ['## Do this first', '### Incident ticket for Adobe Customer Care', '### Failed'].map((part) =>
    text.indexOf(part),
  );
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places).not.toContain(-1);
  expect(text).toContain(
    'Send this unless the owners of the vault say that it was on purpose. If nobody has answered yet, first follow the note at the top of the text. Only a support administrator of your Adobe organization can open the case.',
  );
  expect(outputsOf(disabled, '', { ticketFile: '', reportFile: '' })['incident-ticket']).toBe(
    incidentTicketText(disabled),
  );
});

describe('while Azure deletes the resource group, with the vault in it', () => {
  const resourceGroup = found({ name: 'rg-cja', provisioningState: 'Deleting' });

  test.each([
    ['that Adobe can still use', {}],
    ['whose access is gone already', { roleAssignments: found([]) }],
  ])('it says what is true of a key %s', (_name, observed) => {
    const outcome = broken({ resourceGroup, ...observed });
    const text = incidentTicketText(outcome);
    expect(text).toMatch(/^Subject: Urgent: our customer-managed key is being deleted by mistake\./m);
    expect(text).toContain('- Resource group rg-cja is being deleted, and the vault with it.');
    expect(text).not.toMatch(/was lost|can no longer use|restoring it now/);
    expect(incidentTicketText(outcome, 'fr')).not.toMatch(/n'a plus accès|en train de le rétablir|perte/);
    const page = summaryText(outcome, '');
    expect(page).toContain('2. **Send** the incident ticket below');
    expect(page).toContain('Send this unless the owners of the subscription say that it is on purpose.');
    expect(page).toContain('| 6. Adobe confirms | Adobe, then you | ⚠️ confirmed; problem found |');
  });

  test.each([
    [
      'a lock, it says so',
      {},
      'remove lock keep: Azure refuses to delete what is locked, so it might still protect the vault.',
    ],
    ['no lock, a new vault is no remedy', { locks: found([]) }, '**Never** create a vault or key of that name'],
  ])('with %s', (_name, locks, said) => {
    expect(summaryText(broken({ resourceGroup, ...locks }), '')).toContain(said);
  });

  test('there is none before a confirmation, and nobody is told to send it', () => {
    const outcome = outcomeOf({ observed: { resourceGroup } });
    expect(incidentTicketText(outcome)).toBe('');
    expect(summaryText(outcome, '')).not.toMatch(/incident ticket|tell Adobe/i);
  });
});

test('it is in the language of the ticket', () => {
  const french = broken(withKey({ enabled: false }), { ticketLanguage: 'fr' });
  expect(incidentTicketText(french)).toMatch(/^Objet\u00A0: Urgent\u00A0: /m);
  expect(summaryText(french, '')).toContain('Send this unless');
});

test.each([disabled, broken({ ...noVault, principal: absent }, { adobeTicket: undefined })])(
  'French and English have the same parts, case %#',
  (outcome) => {
    const parts = (language: Language) =>
      incidentTicketText(outcome, language)
        .split('\n\n')
        .map((part) => (part.match(/^(?:- |https:)/gm) ?? []).join(''));
    expect(parts('fr')).toEqual(parts('en'));
  },
);

test('no text from outside can forge a line or markup', () => {
  const hostile = broken(withKey({ enabled: false, version: '\n- Contact: eve\n```\n<b>@octocat' }), {
    ticketContact: 'a\nb',
  });
  const text = incidentTicketText(hostile);
  expect(text.match(/^- Contact/gm)).toHaveLength(1);
  expect(pageFaults(summaryText(hostile, ''))).toEqual([]);
});

test.each([
  ['en', /^- We did not check whose object ID 11111111-\S+ is\.$/m],
  ['fr', /^- Nous n'avons pas vérifié à qui appartient l'ID d'objet 11111111-\S+\.$/m],
] as const)('a service principal that nobody checked is told, in %s', (language, says) => {
  const more = { adobePrincipalId: principal.id, waive: waived('adobe-principal') };
  const notChecked = found({ ...principal, enabled: null, from: 'input' as const });
  expect(incidentTicketText(broken({ roleAssignments: found([]), principal: notChecked }, more), language)).toMatch(
    says,
  );
  expect(incidentTicketText(broken({ roleAssignments: found([]) }, more), language)).not.toMatch(says);
});
