/** What to do about a key of another type, one that is too short, or one without the operations that Adobe needs. */

import { allowOperations, createKeyCommand, createVersion, listTypes, showKey } from '../../az-commands/key.ts';
import { confirmedKeyOf, isConfirmed } from '../../model/confirmation.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { KeyVersionDetail } from '../../model/observed.ts';
import { inSteps, type Runbook, role, row, type Step } from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';
import { asking, byMistake, ownersOfVault } from '../asking.ts';
import { runAnew, runEnsure, runVerify } from '../run-mode.ts';

const reader = role('vaultReader', 'vault');

const officer = role('cryptoOfficer', 'vault');

/** @param missing operations that Adobe needs */
export function removedOperations(inputs: Inputs, version: KeyVersionDetail, missing: readonly string[]): Runbook {
  const { keyName } = inputs;
  return {
    question: asking(ownersOfVault(inputs), {
      en: `Did you remove ${missing.join(' and ')} from key ${keyName} on purpose?`,
      fr: `Avez-vous retiré ${missing.join(' et ')} de la clé ${keyName} volontairement\u00A0?`,
    }),
    steps: byMistake(
      {
        en: 'Allow wrapKey and unwrapKey on the key again.',
        fr: 'Autorisez à nouveau wrapKey et unwrapKey pour la clé.',
        commands: [allowOperations({ inputs }, version)],
        as: officer,
      },
      runVerify,
    ),
  };
}

/** A key's type can't be changed, and keys of other types can't wrap. @param version the current one, which is no RSA key */
export function otherKeyType(inputs: Inputs, version: string): Runbook {
  const isRecorded = confirmedKeyOf(inputs)?.version === version.toLowerCase();
  if (isConfirmed(inputs)) return otherTypeOf(inputs, renewed(inputs), isRecorded);
  const name = `${inputs.keyName.slice(0, 123)}-rsa`;
  const other = { inputs: { ...inputs, keyName: name } };
  return inSteps(
    {
      name: 'free',
      phase: 'find',
      en: `See that no key has the name ${name} yet.`,
      fr: `Vérifiez qu'aucune clé ne porte déjà le nom ${name}.`,
      commands: [showKey(other)],
      as: reader,
      rows: [
        { when: { en: 'An error (KeyNotFound)', fr: 'Une erreur (KeyNotFound)' }, next: 'proceed', error: 'named' },
        row({ en: ['A key', 'Choose a different name.'], fr: ['Une clé', 'Choisissez un autre nom.'] }),
      ],
    },
    {
      name: 'create',
      en: 'Create an RSA key of that name.',
      fr: 'Créez une clé RSA de ce nom.',
      commands: [createKeyCommand(other)],
      as: officer,
    },
    { name: 'set', en: `Set key-name to ${name}.`, fr: `Indiquez ${name} dans key-name.` },
    { ...runEnsure, name: 'run' },
  );
}

/** The confirmed version is not RSA, while the current one is. */
export function otherTypeOfConfirmed(inputs: Inputs): Runbook {
  const agreed: readonly Step[] = [
    {
      phase: 'ask',
      en: 'Agree with Adobe, in the ticket, on the RSA version that it is to use.',
      fr: 'Convenez avec Adobe, dans le ticket, de la version RSA à utiliser.',
      rows: [
        {
          when: { en: 'An RSA version', fr: 'Une version RSA' },
          next: {
            first: { en: 'Set confirmed-key-uri to it.', fr: 'Indiquez-la dans confirmed-key-uri.' },
            steps: ['check'],
          },
        },
        row({
          en: ['No answer yet', 'Create nothing, and change no input.'],
          fr: ['Pas encore de réponse', 'Ne créez rien, et ne changez aucune entrée.'],
        }),
      ],
    },
    { ...runAnew, name: 'check', phase: 'check' },
  ];
  return otherTypeOf(inputs, agreed, true);
}

const intactIfRsa: Words = {
  en: "RSA and true there: Adobe's access is intact. Tell Adobe that version, and correct the input by day.",
  fr: "RSA et true\u00A0: l'accès d'Adobe est intact. Indiquez cette version à Adobe, et corrigez l'entrée de jour.",
};

/** Adobe confirms no version that can't wrap, so that the input may be wrong. */
const compareUri: Step = {
  phase: 'find',
  en: "Compare confirmed-key-uri, whose version isn't an RSA key, with the URI in Adobe's confirmation.",
  fr: "Comparez confirmed-key-uri, dont la version n'est pas une clé RSA, à l'URI de la confirmation d'Adobe.",
  rows: [
    { when: { en: 'Another version', fr: 'Une autre version' }, next: { steps: ['list'], but: intactIfRsa } },
    {
      when: { en: 'No other version, or nobody knows', fr: 'Aucune autre version, ou personne ne sait' },
      next: { steps: ['list'] },
    },
  ],
};

/**
 * Another key would not open the data.
 *
 * @param repair what follows a mistake
 * @param isRecorded whether `confirmed-key-uri` names that version
 */
function otherTypeOf(inputs: Inputs, repair: readonly Step[], isRecorded: boolean): Runbook {
  return {
    question: asking(ownersOfVault(inputs), {
      en: `Did you create a version of key ${inputs.keyName} that isn't an RSA key on purpose?`,
      fr: `Avez-vous créé volontairement une version de la clé ${inputs.keyName} qui n'est pas une clé RSA\u00A0?`,
    }),
    never: {
      en: 'Never disable a version, since Adobe might use it.',
      fr: "Ne désactivez jamais une version, qu'Adobe utilise peut-être.",
    },
    steps: [
      ...(isRecorded ? [compareUri] : []),
      {
        name: 'list',
        phase: 'find',
        en: 'List the versions of the key, and their types.',
        fr: 'Affichez les versions de la clé, et leurs types.',
        commands: [listTypes({ inputs })],
        as: reader,
        rows: [
          row({
            en: [
              'A line with RSA and true: Adobe might use that version',
              'Have the list added to the text, asking which version Adobe uses.',
            ],
            fr: [
              'Une ligne avec RSA et true\u00A0: Adobe utilise peut-être cette version',
              'Faites ajouter la liste au texte, en demandant quelle version Adobe utilise.',
            ],
          }),
          row({
            en: ['Nothing like that', 'Have the list added to the text, and wake your security lead.'],
            fr: ['Rien de tel', 'Faites ajouter la liste au texte, et réveillez le responsable sécurité.'],
          }),
        ],
      },
      ...byMistake(...repair),
    ],
  };
}

/** The checks pass once the current version is an RSA key: only a newer one makes it so. */
function renewed(inputs: Inputs): readonly Step[] {
  return [
    {
      phase: 'ask',
      en: 'Agree with Adobe, in the ticket, on a new RSA version: the check needs the newest version to be RSA.',
      fr: "Convenez avec Adobe, dans le ticket, d'une nouvelle version RSA\u00A0: le contrôle exige que la version la plus récente soit RSA.",
      rows: [
        { when: { en: 'Adobe agrees', fr: 'Adobe accepte' }, next: { steps: ['create', 'record', 'check'] } },
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
        row({
          en: ['No answer yet', 'Create nothing, and change no input.'],
          fr: ['Pas encore de réponse', 'Ne créez rien, et ne changez aucune entrée.'],
        }),
      ],
    },
    {
      name: 'create',
      en: 'Create the new version.',
      fr: 'Créez la nouvelle version.',
      commands: [createVersion({ inputs }, inputs.keyType)],
      as: officer,
    },
    {
      name: 'record',
      en: 'Set confirmed-key-uri to its URI, once Adobe confirms it.',
      fr: "Indiquez son URI dans confirmed-key-uri, une fois qu'Adobe l'a confirmé.",
    },
    { ...runAnew, name: 'check', phase: 'check' },
  ];
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

export function shortKey(inputs: Inputs, type: string): Runbook {
  const agree: Step = {
    en: 'Ask Adobe Customer Care to agree to a new, longer version of the key.',
    fr: "Convenez avec l'assistance clientèle Adobe d'une nouvelle version, plus longue, de la clé.",
  };
  const keep: Step = {
    en: 'Keep the previous version enabled, since Adobe uses it until it confirms the new one.',
    fr: "Gardez l'ancienne version activée, car Adobe l'utilise jusqu'à ce qu'il confirme la nouvelle.",
  };
  const create: Step = {
    en: 'Create a new, longer version of the key.',
    fr: 'Créez une nouvelle version, plus longue, de la clé.',
    commands: [createVersion({ inputs }, type)],
    as: officer,
  };
  return { steps: isConfirmed(inputs) ? [agree, create, keep] : [create, runEnsure] };
}
