/** A whole rotation, from the new version to the recorded URI: what each run says of it, by what Adobe answered about versions. */
import { adobeTry } from '../../emulator/adobe.ts';
import { currentVersion, makeVersion } from '../../emulator/vault/keys-held.ts';
import { useCloud } from './harness.ts';
import { goodInputs, keyOf, verifiable } from './verify/cases.ts';

const harness = useCloud(() => verifiable('in-use'));

const uriOf = (version: string) => `https://kv-contoso-cja.vault.azure.net/keys/cja-cmk/${version}`;

async function verify(confirmed: string, answer: string) {
  const { transcript } = harness.cloud;
  transcript.length = 0;
  const { outputs, summary } = await harness.run({
    ...goodInputs,
    'usage-days': '30',
    'confirmed-key-uri': uriOf(confirmed),
    'adobe-key-version': answer,
  });
  const [, section = ''] = /^### Rotation\n(.*?)(?=^#{1,3} |(?![^]))/ms.exec(summary) ?? [];
  const subject = /^Subject: (.*)$/m.exec(outputs['ticket'] ?? '')?.[1] ?? '';
  const said = [outputs['rotation'], outputs['state'], outputs['ready']];
  return { said, section, summary, subject, requests: transcript.length };
}

test.each([
  ['pinned', /^Change the customer-managed key/],
  ['latest', /current state, for reference$/],
])('%s: none, made, adopting, and none again', async (answer, subject) => {
  const { cloud } = harness.cloud;
  cloud.state.settings.logIngestionDelay = 0;
  const key = keyOf(cloud.state);
  const former = currentVersion(key).version;
  const before = await verify(former, answer);
  expect(before.said).toEqual(['none', 'confirmed', 'true']);
  expect(before.section).toBe('');

  key.versions.push(makeVersion({}, cloud.now()));
  const newest = currentVersion(key).version;
  adobeTry(cloud, 'wrapKey', { version: former });
  const made = await verify(former, answer);
  expect(made.said).toEqual(['made', 'confirmed', 'true']);
  expect(made.subject).toMatch(subject);
  expect(made.summary).toContain(`"Did you create version ${newest.slice(0, 4)}… of key cja-cmk?"`);
  expect(made.section).toContain(newest);

  adobeTry(cloud, 'wrapKey', { version: newest });
  const adopting = await verify(former, answer);
  expect(adopting.said).toEqual(['adopting', 'confirmed', 'true']);
  expect(adopting.section).toMatch(/Adobe uses it/);

  const after = await verify(newest, answer);
  expect(after.said).toEqual(['none', 'confirmed', 'true']);
  // 19, two for the log, and one for the confirmed version once it is no longer the current one.
  expect([before, made, adopting, after].map(({ requests }) => requests)).toEqual([21, 22, 22, 21]);
});

test('a newer version that is disabled costs no access where Adobe pins another, and no ticket asks to change to it', async () => {
  const { cloud } = harness.cloud;
  const key = keyOf(cloud.state);
  const former = currentVersion(key).version;
  key.versions.push(makeVersion({ enabled: false }, cloud.now()));
  const pinned = await verify(former, 'pinned');
  expect([...pinned.said, pinned.subject]).toEqual(['made', 'confirmed', 'true', '']);
  const unanswered = await verify(former, '');
  expect(unanswered.said).toEqual(['made', 'unhealthy', 'false']);
});
