/** `npm run demo -- --tenant rotation`: a rotation from the day of the company's limit to its end, a page for each state. */
import { adobeTry } from './adobe.ts';
import type { Scene } from './demo-run.ts';
import { demoInputs, uriOf } from './demo-story.ts';
import type { Cloud } from './service.ts';
import type { KeyState } from './state.ts';
import { currentVersion, makeVersion } from './vault/keys-held.ts';

/** What `--tenant` takes for it; the tenant itself is `in-use`. */
export const rotationDemo = 'rotation';
export const rotationTenant = 'in-use';

/** @throws if the tenant has no key */
function keyOf({ state }: Cloud): KeyState {
  const [key] = state.vaults.flatMap(({ keys }) => keys);
  if (key === undefined) throw new Error('the tenant has no key');
  return key;
}

/** The scenes of one demo, with what was confirmed at each of them. */
export function tellRotation(): readonly Scene[] {
  let confirmed = '';
  const verify = (cloud: Cloud) => {
    if (confirmed === '') record(cloud);
    return asked();
  };
  const asked = () => ({
    ...demoInputs,
    mode: 'verify',
    'usage-days': '30',
    'key-max-age-days': '730',
    'adobe-key-version': 'pinned',
    'confirmed-key-uri': confirmed,
  });
  const record = (cloud: Cloud) => {
    confirmed = uriOf(keyOf(cloud));
  };
  const grow = (cloud: Cloud) => {
    // The demo does not wait ten minutes for the log.
    cloud.state.settings.logIngestionDelay = 0;
    currentVersion(keyOf(cloud)).created -= 730 * 86_400;
  };
  const use = (cloud: Cloud) => void adobeTry(cloud, 'wrapKey', { version: currentVersion(keyOf(cloud)).version });
  const create = (cloud: Cloud) => {
    use(cloud);
    keyOf(cloud).versions.push(makeVersion({}, cloud.now()));
  };
  const shows = ['key-age', 'confirmed-version', 'adobe-use'];
  return [
    {
      title: 'verify: the key version is older than your limit',
      before: { text: 'Two years have passed, and Adobe answered that it stores the version.', happens: grow },
      inputs: verify,
      shows,
    },
    {
      title: 'verify: made',
      before: { text: 'Somebody creates a version. The page asks who, before anything is sent.', happens: create },
      inputs: verify,
      shows,
    },
    {
      title: 'verify: adopting',
      before: { text: 'It was the owner, who sends the ticket. Adobe changes to the new version.', happens: use },
      inputs: verify,
      shows,
    },
    {
      title: 'verify: over',
      before: {
        text: 'Adobe confirms the URI, and you record it. Both versions stay enabled.',
        happens: () => undefined,
      },
      inputs: (cloud) => {
        record(cloud);
        return asked();
      },
      shows,
    },
  ];
}
