/** How old the key version in use is, by the limit that the company sets itself. */
import { isoTime } from '../../az-commands/command.ts';
import { readableDay } from '../../model/dates.ts';
import { nameOtherKey } from '../../model/inputs.ts';
import { isOpen, rotationOf } from '../../model/rotation.ts';
import { versionInUse } from '../../model/version-in-use.ts';
import type { Words } from '../../model/words.ts';
import { ageUnknown, rotateWhenReady } from '../../remedies/rotation-remedies.ts';
import {
  type CatalogEntry,
  type CheckOutcome,
  type Context,
  checkKey,
  fail,
  pass,
  skipped,
  undecided,
  unreadable,
} from '../check.ts';
import { learn } from '../sources.ts';

export const keyAge = {
  id: 'key-age',
  severity: 'warning',
  effect: 'none',
  source: `${learn}/key-vault/keys/how-to-configure-key-rotation`,
  references: ['PCI DSS 4.0.1 3.7.4'],
  title: {
    en: 'The key version in use is younger than your limit',
    fr: 'La version utilisée de la clé est plus récente que votre limite',
  },
  headline: { en: 'The key version is older than your limit', fr: 'La version de la clé dépasse votre limite' },
  expected: ({ keyMaxAgeDays = 730 }) => ({
    en: `Younger than ${keyMaxAgeDays} days`,
    fr: `Moins de ${keyMaxAgeDays}\u00A0jours`,
  }),
  unchecked: {
    en: "Couldn't check the age of the key version",
    fr: "Impossible de vérifier l'âge de la version de la clé",
  },
  check: (context) => {
    const { keyMaxAgeDays } = context.inputs;
    if (keyMaxAgeDays === undefined) return skipped(notAsked);
    if (nameOtherKey(context.inputs)) return skipped(anotherKey);
    return checkKey(() => byLimit(context, keyMaxAgeDays))(context);
  },
} as const satisfies CatalogEntry;

const day = 86_400;

/** Seconds before the limit from which the day is told. */
const toldBefore = 60 * day;

const notAsked: Words = { en: 'No maximum age is set', fr: "Aucun âge maximal n'est défini" };
const anotherKey: Words = { en: 'The confirmed key is another key', fr: 'La clé confirmée est une autre clé' };

function byLimit(context: Context, limit: number): CheckOutcome {
  const { inputs, observed, now } = context;
  const [first] = versionInUse(inputs, observed);
  if (first === undefined) {
    const { keyVersions, confirmedVersion } = observed;
    return unreadable(context, keyVersions.presence === 'unknown' ? keyVersions : confirmedVersion);
  }
  const { version, created } = first;
  if (created === null) return undecided(undated(version), ageUnknown(inputs));
  const reached = created + limit * day;
  const left = reached - now / 1000;
  const since: Words = {
    en: `Key version ${version} is of ${readableDay(isoTime(created), 'en')}`,
    fr: `La version ${version} de la clé date du ${readableDay(isoTime(created), 'fr')}`,
  };
  if (left > toldBefore) return pass(since);
  const on = { en: readableDay(isoTime(reached), 'en'), fr: readableDay(isoTime(reached), 'fr') };
  if (left > 0)
    return pass({
      en: `${since.en}, and reaches your limit of ${limit} days on ${on.en}`,
      fr: `${since.fr} et atteint votre limite de ${limit}\u00A0jours le ${on.fr}`,
    });
  const failed = fail(
    {
      en: `${since.en}, and reached your limit of ${limit} days on ${on.en}`,
      fr: `${since.fr} et a atteint votre limite de ${limit}\u00A0jours le ${on.fr}`,
    },
    rotateWhenReady,
  );
  // Its successor is there: nobody creates another one.
  return isOpen(rotationOf(inputs, observed)) ? { ...failed, because: 'confirmed-version' } : failed;
}

const undated = (version: string): Words => ({
  en: `Azure's answer does not say when key version ${version} was created`,
  fr: `la réponse d'Azure n'indique pas quand la version ${version} de la clé a été créée`,
});
