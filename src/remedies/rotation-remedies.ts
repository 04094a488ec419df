/** A new version of the key. What Adobe has not opened it has not asked for: no step disables or deletes a version. */
import { listVersions } from '../az-commands/key-commands.ts';
import { named } from '../inputs/named.ts';
import { readableDay, readableTime } from '../model/dates.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Observed } from '../model/observed.ts';
import { inSteps, type Remedy, role, row, type Step } from '../model/remedy.ts';
import { rotationOf } from '../model/rotation.ts';
import { joined, type Words } from '../model/words.ts';
import { byName } from './people.ts';
import { runAnew } from './run-remedies.ts';

/** The key has a newer version than the confirmed one: a stranger may have created it. */
export function newerVersion(inputs: Inputs, observed: Observed, version: string): Remedy {
  const { created, use } = rotationOf(inputs, observed).versions?.[1] ?? {};
  const seen = use?.first;
  const owners = byName(inputs, 'owners');
  const steps: readonly Step[] = [
    {
      en: `Ask the owners of the vault${owners.en}: "Did you create the newer version ${version.slice(0, 8)}… of key ${inputs.keyName}?"`,
      fr: `Demandez aux propriétaires du coffre${owners.fr}\u00A0: «\u00A0Avez-vous créé la version plus récente ${version.slice(0, 8)}… de la clé ${inputs.keyName}\u00A0?\u00A0»`,
      says: joined(
        created !== undefined && {
          en: `It was created on ${readableDay(new Date(created).toISOString(), 'en')}. `,
          fr: `Elle a été créée le ${readableDay(new Date(created).toISOString(), 'fr')}. `,
        },
        seen !== undefined && {
          en: `Adobe was first seen with it on ${readableTime(seen, 'en')}. `,
          fr: `Adobe a été vu avec elle pour la première fois le ${readableTime(seen, 'fr')}. `,
        },
        {
          en: 'Keep both versions enabled, whatever they say.',
          fr: "Gardez les deux versions activées, quoi qu'ils répondent.",
        },
      ),
      rows: [
        {
          when: { en: 'Yes, and Adobe is to use it', fr: "Oui, et Adobe doit l'utiliser" },
          next: tellAdobe[inputs.adobeKeyVersion ?? 'unknown'],
        },
        {
          when: { en: 'Yes, but Adobe is to keep the former one', fr: "Oui, mais Adobe doit garder l'ancienne" },
          next: inputs.adobeKeyVersion === 'latest' ? askToKeep : keepFormer,
        },
        row({
          en: [
            'A program did it',
            'Its owners stop it. It was not meant: send nothing, and tell the security lead that day.',
          ],
          fr: [
            "Un programme l'a fait",
            "Ses responsables l'arrêtent. Ce n'était pas voulu\u00A0: n'envoyez rien, et prévenez le jour même le responsable sécurité.",
          ],
        }),
        row({
          en: [
            'Not them, nobody knows, or no answer',
            'Send nothing, and tell the security lead that day: a stranger might have created it.',
          ],
          fr: [
            'Pas eux, personne ne sait, ou pas de réponse',
            "N'envoyez rien, et prévenez le jour même le responsable sécurité\u00A0: un inconnu l'a peut-être créée.",
          ],
        }),
      ],
      fold: { title: inputs.adobeKeyVersion === 'latest' ? onceSeen : onceConfirmed, steps: [record(inputs), runAnew] },
    },
  ];
  return { steps, reads: ['rotation'] };
}

/** Adobe would take the newest one by itself. */
const askToKeep: Words = {
  en: 'Ask Adobe in a case whether it can keep the former one. Change nothing before it answers.',
  fr: "Demandez à Adobe, dans un ticket, s'il peut garder l'ancienne. Ne modifiez rien avant sa réponse.",
};

const keepFormer: Words = {
  en: 'Send nothing. Waive confirmed-version, with the reason and a last day.',
  fr: "N'envoyez rien. Ajoutez une dérogation pour confirmed-version, avec le motif et un dernier jour.",
};

const onceConfirmed: Words = {
  en: 'Later, only once Adobe has confirmed the new version in writing',
  fr: "Plus tard, seulement une fois qu'Adobe a confirmé la nouvelle version par écrit",
};

const onceSeen: Words = {
  en: 'Later, only once the owners said yes and Adobe is seen with the new version alone',
  fr: "Plus tard, seulement une fois que les propriétaires ont dit oui et qu'Adobe n'est vu qu'avec la nouvelle version",
};

const tellAdobe = {
  pinned: {
    en: 'Send Adobe the change ticket, below: it stores the version that you send.',
    fr: 'Envoyez à Adobe le ticket de changement, ci-dessous\u00A0: il enregistre la version que vous envoyez.',
  },
  latest: {
    en: 'Send nothing: Adobe takes the newest version by itself. Look again the next day.',
    fr: "N'envoyez rien\u00A0: Adobe prend de lui-même la version la plus récente. Regardez de nouveau le lendemain.",
  },
  unknown: {
    en: 'Ask Adobe first, in a case, whether it stores a version or takes the newest. Send nothing else.',
    fr: "Demandez d'abord à Adobe, dans un ticket, s'il enregistre une version ou prend la plus récente. N'envoyez rien d'autre.",
  },
} as const;

const record = (inputs: Inputs): Step => ({
  en: `Set ${named(inputs, 'confirmedKeyUri')} to the URI of the new version.`,
  fr: `Indiquez dans ${named(inputs, 'confirmedKeyUri')} l'URI de la nouvelle version.`,
  says: {
    en: 'The former one is disabled only after Adobe wrote that nothing of yours needs it.',
    fr: "L'ancienne n'est désactivée qu'après qu'Adobe a écrit que rien de vos données n'en a besoin.",
  },
});

/** The age of the version is no danger: there is time to do it in order. */
export const rotateWhenReady: Remedy = {
  ...inSteps({ en: 'Plan a rotation.', fr: 'Prévoyez une rotation.' }),
  reads: ['rotation'],
};

export const ageUnknown = (inputs: Inputs): Remedy =>
  inSteps({
    en: 'List the versions of the key, with the day on which each was created.',
    fr: 'Affichez les versions de la clé, avec le jour de création de chacune.',
    needs: role('vaultReader', 'vault'),
    commands: [listVersions({ inputs })],
  });
