/** What to do about a key of another type, one that is too short, or one without the operations that Adobe needs. */

import { allowOperations, createKeyCommand, createVersion, listTypes, showKey } from '../../az-commands/key.ts';
import { named } from '../../inputs/named.ts';
import { confirmedKeyOf, isConfirmed } from '../../model/confirmation.ts';
import type { Inputs } from '../../model/inputs.ts';
import { strongEnough } from '../../model/key-rules.ts';
import type { KeyVersionDetail } from '../../model/observed.ts';
import { inSteps, type Runbook, role, row, type Step } from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';
import { askOnLoss, whetherMeant } from '../asking.ts';
import { ownersOfVault, toThem } from '../owners.ts';
import { checkAgain, checkLoss, runAnew, runEnsure } from '../run-mode.ts';

const reader = role('vaultReader', 'vault');

const officer = role('cryptoOfficer', 'vault');

/** @param missing operations that Adobe needs */
export function removedOperations(inputs: Inputs, version: KeyVersionDetail, missing: readonly string[]): Runbook {
  const { keyName } = inputs;
  return whetherMeant(inputs, {
    whom: ownersOfVault(inputs),
    did: {
      en: `remove ${missing.join(' and ')} from key ${keyName}`,
      fr: `retiré ${missing.join(' et ')} de la clé ${keyName}`,
    },
    kept: { en: 'the key as it is', fr: 'la clé telle quelle' },
    repair: [
      {
        en: 'Allow wrapKey and unwrapKey on the key again.',
        fr: 'Autorisez à nouveau wrapKey et unwrapKey pour la clé.',
        commands: [allowOperations({ inputs }, version)],
        as: officer,
      },
    ],
    check: checkAgain(inputs),
  });
}

/**
 * A key's type can't be changed, and keys of other types can't wrap.
 *
 * @param version the current one, which is no RSA key
 */
export function otherKeyType(inputs: Inputs, version: string): Runbook {
  const isRecorded = confirmedKeyOf(inputs)?.version === version.toLowerCase();
  if (isConfirmed(inputs)) return otherTypeOf(inputs, renewed(inputs), isRecorded);
  const name = `${inputs.keyName.slice(0, 123)}-rsa`;
  const other = { inputs: { ...inputs, keyName: name } };
  return inSteps(
    {
      en: `See that no key has the name ${name} yet.`,
      fr: `Vérifiez qu'aucune clé ne porte déjà le nom ${name}.`,
      commands: [showKey(other)],
      as: reader,
      rows: [
        {
          ...row({ en: ['An error (KeyNotFound)', 'Go on.'], fr: ['Une erreur (KeyNotFound)', 'Continuez.'] }),
          error: 'named',
        },
        row({
          en: ['A key', 'That name is taken: choose another, and use it in every step.'],
          fr: ['Une clé', 'Ce nom est pris\u00A0: choisissez-en un autre, pour toutes les étapes.'],
        }),
      ],
    },
    {
      en: 'Create an RSA key of that name.',
      fr: 'Créez une clé RSA de ce nom.',
      commands: [createKeyCommand(other)],
      as: officer,
    },
    { en: `Set ${named(inputs, 'keyName')} to ${name}.`, fr: `Indiquez ${name} dans ${named(inputs, 'keyName')}.` },
    runEnsure,
  );
}

/** The confirmed version is not RSA, while the current one is. */
export function otherTypeOfConfirmed(inputs: Inputs): Runbook {
  return otherTypeOf(
    inputs,
    [
      agreeOnVersion,
      {
        en: `Set ${named(inputs, 'confirmedKeyUri')} to the URI of that version.`,
        fr: `Indiquez l'URI de cette version dans ${named(inputs, 'confirmedKeyUri')}.`,
      },
    ],
    true,
  );
}

const createNothing = row({
  en: ['No answer yet', 'Create nothing, and change no input.'],
  fr: ['Pas encore de réponse', 'Ne créez rien, et ne changez aucune entrée.'],
});

const agreeOnVersion: Step = {
  en: 'Agree with Adobe, in the case, on the RSA version that it is to use.',
  fr: 'Convenez avec Adobe, dans le ticket, de la version RSA à utiliser.',
  calls: ['adobe-admin', 'adobe'],
  told: 'answer',
  rows: [row({ en: ['An RSA version', 'Go on.'], fr: ['Une version RSA', 'Continuez.'] }), createNothing],
};

/** Adobe confirms no version that can't wrap, so that the input may be wrong. */
const compareUri: Step = {
  en: "Compare the recorded URI, whose version isn't an RSA key, with the URI in Adobe's confirmation.",
  fr: "Comparez l'URI enregistré, dont la version n'est pas une clé RSA, à celui de la confirmation d'Adobe.",
  rows: [
    row({
      en: [
        'Another version',
        "Look for it in the list below. RSA and true: Adobe's access is intact; tell Adobe that version, and correct the input by day.",
      ],
      fr: [
        'Une autre version',
        "Cherchez-la dans la liste ci-dessous. RSA et true\u00A0: l'accès d'Adobe est intact\u00A0; indiquez cette version à Adobe, et corrigez l'entrée de jour.",
      ],
    }),
    row({
      en: ['No other version, or nobody knows', 'Go on.'],
      fr: ['Aucune autre version, ou personne ne sait', 'Continuez.'],
    }),
  ],
};

/**
 * Another key would not open the data.
 *
 * @param repair what follows a mistake
 * @param isRecorded whether `confirmed-key-uri` names that version
 */
function otherTypeOf(inputs: Inputs, repair: readonly Step[], isRecorded: boolean): Runbook {
  return askOnLoss({
    whom: ownersOfVault(inputs),
    did: {
      en: `create a version of key ${inputs.keyName} that isn't an RSA key`,
      fr: `créé une version de la clé ${inputs.keyName} qui n'est pas une clé RSA`,
    },
    never: {
      en: 'Never disable a version, since Adobe might use it.',
      fr: "Ne désactivez jamais une version, qu'Adobe utilise peut-être.",
    },
    kept: { en: 'every version as it is', fr: 'chaque version telle quelle' },
    find: [...(isRecorded ? [compareUri] : []), listThem(inputs)],
    repair,
    // An input has changed.
    check: { ...checkLoss, ...runAnew },
  });
}

function listThem(inputs: Inputs): Step {
  return {
    en: 'List the versions of the key, and their types.',
    fr: 'Affichez les versions de la clé, et leurs types.',
    commands: [listTypes({ inputs })],
    as: reader,
    rows: [
      row({
        en: [
          'A line with RSA and true',
          'Adobe might use that version. Write the list in the case, and ask which version Adobe uses.',
        ],
        fr: [
          'Une ligne avec RSA et true',
          'Adobe utilise peut-être cette version. Écrivez la liste dans le ticket, et demandez quelle version Adobe utilise.',
        ],
      }),
      row({
        en: ['Nothing like that', 'Write the list in the case, and call the security lead.'],
        fr: ['Rien de tel', 'Écrivez la liste dans le ticket, et appelez le responsable de la sécurité.'],
      }),
    ],
  };
}

/** The checks pass once the current version is an RSA key: only a newer one makes it so. */
function renewed(inputs: Inputs): readonly Step[] {
  return [
    {
      en: 'Agree with Adobe, in the case, on a new RSA version.',
      fr: "Convenez avec Adobe, dans le ticket, d'une nouvelle version RSA.",
      how: {
        en: 'The check needs the newest version to be RSA.',
        fr: 'Le contrôle exige que la version la plus récente soit RSA.',
      },
      calls: ['adobe-admin', 'adobe'],
      told: 'answer',
      rows: [
        row({ en: ['Adobe agrees', 'Go on.'], fr: ['Adobe accepte', 'Continuez.'] }),
        row({
          en: [
            'Adobe uses an RSA version that exists',
            'Its access is intact. Create the new version in the daytime, once Adobe agrees.',
          ],
          fr: [
            'Adobe utilise une version RSA existante',
            "Son accès est intact. Créez la nouvelle version en journée, une fois qu'Adobe l'accepte.",
          ],
        }),
        createNothing,
      ],
    },
    {
      en: 'Create the new version, as docs/rotation.md says where the type is to change.',
      fr: 'Créez la nouvelle version, comme docs/rotation.md le décrit pour un changement de type.',
    },
    {
      en: `Set ${named(inputs, 'confirmedKeyUri')} to its URI, once Adobe confirms it.`,
      fr: `Indiquez son URI dans ${named(inputs, 'confirmedKeyUri')}, une fois qu'Adobe l'a confirmé.`,
    },
  ];
}

/** The key wraps and unwraps all the same: only a new version has another type. */
export function softwareKey(inputs: Inputs): Runbook {
  const { en, fr, roles } = ownersOfVault(inputs);
  return inSteps({
    en: `Ask ${en} which type the key is to have.`,
    fr: `Demandez ${toThem({ en, fr, roles })} quel type la clé doit avoir.`,
    calls: roles,
    told: 'answer',
    rows: [
      row({ en: ['RSA', 'Set key-type to RSA.'], fr: ['RSA', 'Indiquez RSA dans key-type.'] }),
      row({
        en: ['RSA-HSM', 'Plan a new version of that type, as docs/rotation.md says. Keep this one enabled.'],
        fr: [
          'RSA-HSM',
          'Prévoyez une nouvelle version de ce type, comme docs/rotation.md le décrit. Gardez celle-ci activée.',
        ],
      }),
      row({ en: ['No answer', 'Change nothing.'], fr: ['Pas de réponse', 'Ne modifiez rien.'] }),
    ],
  });
}

export function sizeUnknown(inputs: Inputs): Runbook {
  return inSteps({
    en: 'Show the key, whose modulus (n) has 512 characters or more from 3072 bits on.',
    fr: 'Affichez la clé, dont le module (n) compte 512\u00A0caractères ou plus à partir de 3072\u00A0bits.',
    commands: [showKey({ inputs })],
    as: reader,
  });
}

export const operationsUnsaid: Words = {
  en: "Azure's answer does not say which operations the key allows",
  fr: "la réponse d'Azure n'indique pas les opérations que la clé autorise",
};

export function operationsUnknown(inputs: Inputs): Runbook {
  return inSteps({
    en: 'Show the key, whose operations (key_ops) include wrapKey and unwrapKey.',
    fr: 'Affichez la clé, dont les opérations (key_ops) comprennent wrapKey et unwrapKey.',
    commands: [showKey({ inputs })],
    as: reader,
  });
}

/** A confirmed key gets a longer version in the order of a rotation alone. */
export function shortKey(inputs: Inputs, current: KeyVersionDetail): Runbook {
  if (isConfirmed(inputs))
    return inSteps({
      en: 'Plan a longer version, as docs/rotation.md says. Keep this one enabled.',
      fr: 'Prévoyez une version plus longue, comme docs/rotation.md le décrit. Gardez celle-ci activée.',
    });
  return inSteps(
    {
      en: 'Create a new, longer version of the key.',
      fr: 'Créez une nouvelle version, plus longue, de la clé.',
      commands: [createVersion({ inputs }, strongEnough(inputs, current))],
      as: officer,
    },
    runEnsure,
  );
}
