/** The key's other versions, and whether Azure makes new ones. */
import { isoTime } from '../../az-commands/command.ts';
import { useOfAdobe, versionsCalled } from '../../model/adobe-calls.ts';
import { disabledVersions, isListCut } from '../../model/key-rules.ts';
import { joined, shortList, type Words } from '../../model/words.ts';
import { disabledOlderVersions, disputedVersion, expiringVersion, rotatingKey } from '../../remedies/key-remedies.ts';
import { within } from '../adobe/adobe-calls.ts';
import { type CatalogEntry, type Context, checkKey, fail, pass, undecided, unreadable } from '../check.ts';
import { learn } from '../sources.ts';
import { listIsCut } from './key-validity.ts';

/** A key can have hundreds of versions. */
const mostListed = 10;

export const keyVersionFindings = [
  {
    id: 'key-versions',
    // Adobe's data may need a version that is disabled.
    mayMatterToAdobe: true,
    severity: 'warning',
    effect: 'none',
    explains: [403],
    source: `${learn}/key-vault/keys/about-keys`,
    title: {
      en: 'All other versions of the key are enabled',
      fr: 'Toutes les autres versions de la clé sont activées',
    },
    headline: { en: 'An older key version is disabled', fr: 'Une ancienne version de la clé est désactivée' },
    expected: {
      en: 'No version other than the current one is disabled',
      fr: "Aucune version autre que la version actuelle n'est désactivée",
    },
    unchecked: {
      en: "Couldn't check the other versions of the key",
      fr: 'Impossible de vérifier les autres versions de la clé',
    },
    check: checkKey((key, context) => {
      const { keyVersions: versions } = context.observed;
      if (versions.presence !== 'found') return unreadable(context, versions);
      const disabled = disabledVersions(key, versions.value);
      if (disabled.length === 0 && isListCut(key, context.observed))
        return undecided(listIsCut(key.version), disputedVersion(context.inputs));
      if (disabled.length === 0)
        return pass({
          en: 'No version other than the current one is disabled',
          fr: "Aucune version autre que la version actuelle n'est désactivée",
        });
      return fail(
        joined(areDisabled(disabled), useOf(disabled, context)),
        disabledOlderVersions(context.inputs, disabled.slice(0, mostListed)),
      );
    }),
  },
  {
    id: 'key-rotation',
    severity: 'warning',
    effect: 'none',
    source:
      'Azure answers as observed: every key shows a rotation policy, and one that only notifies makes no versions',
    // These require automatic rotation. Adobe learns of a new key only by a ticket.
    differing: ['Prowler keyvault_key_rotation_enabled', 'PSRule AZR-000123', 'CIS Azure 6.0 8.3.9'],
    title: { en: 'The key is not rotated automatically', fr: "La clé ne fait pas l'objet d'une rotation automatique" },
    headline: { en: 'The key rotates automatically', fr: 'La clé est renouvelée automatiquement' },
    expected: {
      en: 'No rotation policy that rotates the key',
      fr: 'Aucune stratégie de rotation qui effectue une rotation de la clé',
    },
    unchecked: {
      en: "Couldn't check the rotation policy of the key",
      fr: 'Impossible de vérifier la stratégie de rotation de la clé',
    },
    check: checkKey(({ rotates, expires, version }, context) => {
      const { inputs } = context;
      if (inputs.adobeKeyVersion === 'latest') {
        if (expires === null || rotates) return pass(followsAdobe);
        return {
          ...fail(
            {
              en: `Key version ${version} expires, and no rotation policy creates its successor`,
              fr: `La version ${version} de la clé expire, et aucune stratégie de rotation ne crée la suivante`,
            },
            expiringVersion(context, { version, date: isoTime(expires) }),
          ),
          headline: withoutSuccessor,
        };
      }
      if (!rotates)
        return pass({
          en: 'The key is not rotated automatically',
          fr: "La clé ne fait pas l'objet d'une rotation automatique",
        });
      return fail(
        {
          en: 'A rotation policy creates new versions of the key automatically',
          fr: 'Une stratégie de rotation crée automatiquement de nouvelles versions de la clé',
        },
        rotatingKey(inputs),
      );
    }),
  },
] as const satisfies readonly CatalogEntry[];

const followsAdobe: Words = {
  en: 'Adobe takes the newest version, so a rotation policy is allowed',
  fr: 'Adobe prend la version la plus récente\u00A0: une stratégie de rotation est donc admise',
};

const withoutSuccessor: Words = {
  en: 'The key version expires without a successor',
  fr: 'La version de la clé expire sans successeur',
};

function areDisabled(versions: readonly string[]): Words {
  const { en, fr } = shortList(versions, mostListed);
  return versions.length === 1
    ? { en: `Key version ${en} is disabled`, fr: `La version ${fr} de la clé est désactivée` }
    : { en: `Key versions ${en} are disabled`, fr: `Les versions ${fr} de la clé sont désactivées` };
}

/** Which of them Adobe used, by the vault's log. */
function useOf(disabled: readonly string[], { inputs, observed: { usage } }: Context): Words | false {
  if (usage.presence !== 'found') return false;
  const { days, isComplete, rows } = usage.value;
  const used = versionsCalled(usage.value, useOfAdobe(inputs), disabled);
  const period = within(days);
  if (used.length > 0) {
    const { en, fr } = shortList(used);
    return {
      en: `; the vault's log shows calls of Adobe's application with ${en} ${period.en}`,
      fr: `\u00A0; le journal du coffre contient des appels de l'application d'Adobe avec ${fr} ${period.fr}`,
    };
  }
  return (
    isComplete &&
    rows.length > 0 && {
      en: `; the vault's log shows no call of Adobe's application with one of them ${period.en}`,
      fr: `\u00A0; le journal du coffre ne contient aucun appel de l'application d'Adobe avec l'une d'elles ${period.fr}`,
    }
  );
}
