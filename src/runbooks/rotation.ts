/**
 * A new version of the key, from the question who created it to Adobe's use of it. What Adobe has not opened it has not asked for:
 * no step disables or deletes a version.
 */

import { listVersions } from '../az-commands/key.ts';
import { named } from '../inputs/named.ts';
import { callerName } from '../model/caller-name.ts';
import { readableDay } from '../model/dates.ts';
import type { Inputs } from '../model/inputs.ts';
import { shortened } from '../model/names.ts';
import type { Key, Observed } from '../model/observed.ts';
import type { Outcome } from '../model/outcome.ts';
import { rotationOf } from '../model/rotation.ts';
import { type Fold, inSteps, nothingToDo, type Runbook, role, row, type Step } from '../model/runbook.ts';
import { creatorOf } from '../model/who-changed.ts';
import { joined, type Words } from '../model/words.ts';
import { recordConfirmation, recordVersionAnswer } from './confirmation.ts';
import { ownersOfVault, toThem } from './owners.ts';
import { itFails, runAnew, runToGoOn } from './run-mode.ts';

/** The key has a newer version than the confirmed one: a stranger may have created it. */
export function newerVersion(inputs: Inputs, observed: Observed, version: string): Runbook {
  const whom = ownersOfVault(inputs);
  const short = `${version.slice(0, 4)}…`;
  const { created, use } = rotationOf(inputs, observed).versions?.[1] ?? {};
  return inSteps({
    en: `Ask ${whom.en}: "Did you create version ${short} of key ${inputs.keyName}?"`,
    fr: `Demandez ${toThem(whom)}\u00A0: «\u00A0Avez-vous créé la version ${short} de la clé ${inputs.keyName}\u00A0?\u00A0»`,
    how: joined(created !== undefined && creator(inputs, observed, created), keepBoth),
    calls: whom.roles,
    folds: [
      {
        title: {
          en: 'They created it, and Adobe is to use it',
          fr: "Réponse\u00A0: ils l'ont créée, et Adobe doit l'utiliser",
        },
        steps: afterTheirs(inputs, observed, use?.first),
      },
      ...(inputs.adobeKeyVersion === 'latest' ? [] : [keepFormer]),
      byProgram,
      notTheirs,
      nobodyAnswers,
    ],
  });
}

/** Of a version that no finding asks about, since Adobe takes the newest one. */
export function openRotation({ inputs, observed }: Pick<Outcome, 'inputs' | 'observed'>): Runbook {
  if (inputs?.adobeKeyVersion !== 'latest' || observed === undefined) return nothingToDo;
  const newest = rotationOf(inputs, observed).versions?.[1];
  return newest === undefined ? nothingToDo : newerVersion(inputs, observed, newest.version);
}

/** Whose act it may be, where the vault's log shows it. */
function creator(inputs: Inputs, observed: Observed, created: number): Words | false {
  const by = creatorOf(inputs, observed, created);
  if (by === undefined) return false;
  const { caller: appId, tool, at } = by;
  const who = callerName({ appId: shortened(appId), tool });
  const said = {
    en: `The vault's log names ${who.en} (${readableDay(at, 'en')}). `,
    fr: `Le journal du coffre nomme ${who.fr} (${readableDay(at, 'fr')}). `,
  };
  return joined(said, tool === undefined && askOwners);
}

const askOwners: Words = { en: 'Ask its owners, too. ', fr: 'Interrogez aussi ses responsables. ' };

const keepBoth: Words = {
  en: 'Whatever they answer, disable no version, delete none and create none. Send Adobe nothing before.',
  fr: "N'envoyez rien avant leur réponse. Ne désactivez, ne supprimez, ne créez rien.",
};

/** By what Adobe answered about versions. @param used when Adobe was first seen with the newest one, ISO 8601 */
function afterTheirs(inputs: Inputs, { key }: Observed, used: string | undefined): readonly Step[] {
  const { adobeKeyVersion } = inputs;
  if (adobeKeyVersion === 'pinned') return [sendTicket, recordConfirmation(inputs), runAndKeepBoth];
  if (adobeKeyVersion === 'latest')
    return used === undefined || key.presence !== 'found'
      ? [waitForUse(inputs)]
      : [...recordNewest(inputs, key.value, used), runAndKeepBoth];
  return [askWhichVersion, recordVersionAnswer(inputs), runToGoOn];
}

/** Its call costs nothing: both versions work. */
const keepFormer: Fold = {
  title: {
    en: 'They created it, and Adobe is to keep the former one',
    fr: "Réponse\u00A0: ils l'ont créée, mais Adobe doit garder l'ancienne",
  },
  steps: [
    {
      en: 'Send Adobe nothing, and keep both versions enabled: this warning stays.',
      fr: "N'envoyez rien à Adobe, et gardez les deux versions activées\u00A0: cet avertissement reste.",
    },
  ],
};

/** What the ticket says of the vault was read when the run read it. */
const oldTicket = row({
  en: ['This page is older than a day', 'Run again first, and send the ticket of the new page.'],
  fr: ["Cette page date de plus d'un jour", "Relancez d'abord l'exécution, et envoyez le ticket de la nouvelle page."],
});

const noTicket = row({
  en: ['The run has no ticket', 'Resolve first what fails. Send nothing.'],
  fr: ["L'exécution n'a pas de ticket", "Résolvez d'abord ce qui échoue. N'envoyez rien."],
});

const sendTicket: Step = {
  en: 'Send Adobe the ticket of this run, which asks it to change to the current version.',
  fr: 'Envoyez à Adobe le ticket de cette exécution, qui lui demande de passer à la version actuelle.',
  calls: ['adobe-admin'],
  rows: [
    row({
      en: ['It is sent, now or earlier', 'Go on. Keep both versions enabled.'],
      fr: ['Il est envoyé, maintenant ou déjà avant', 'Continuez. Gardez les deux versions activées.'],
    }),
    oldTicket,
    noTicket,
  ],
};

const askWhichVersion: Step = {
  en: 'Send Adobe the ticket of this run, which asks whether it stores the version or takes the newest.',
  fr: 'Envoyez à Adobe le ticket de cette exécution, qui demande si la version est enregistrée ou si la plus récente est prise.',
  calls: ['adobe-admin'],
  rows: [
    row({
      en: ['It is sent, now or earlier', 'Wait for the answer. Keep both versions enabled.'],
      fr: ['Il est envoyé, maintenant ou déjà avant', 'Attendez la réponse. Gardez les deux versions activées.'],
    }),
    oldTicket,
    noTicket,
  ],
};

/** The page that follows may have nothing more to say of the former one. */
const runAndKeepBoth: Step = {
  ...runAnew,
  how: {
    en: 'Keep the former version enabled, whatever the run shows.',
    fr: "Gardez l'ancienne version activée, quel que soit le résultat.",
  },
  rows: [
    row({
      en: [
        'It passes',
        'Ask Adobe, in the case, to write when nothing needs the former version, backups included. Keep it enabled until then; docs/rotation.md has what follows.',
      ],
      fr: [
        'Réussi',
        "Demandez à Adobe, dans le ticket, de confirmer par écrit que plus rien n'a besoin de l'ancienne version, sauvegardes comprises. D'ici là, gardez-la activée\u00A0; la suite est dans docs/rotation.md.",
      ],
    }),
    itFails,
  ],
};

/** Adobe takes the newest version by itself. */
const waitForUse = (inputs: Inputs): Step => ({
  runs: 'anew',
  en: 'Run mode verify again each day for a week, until Adobe uses the newest version.',
  fr: "Relancez le mode verify chaque jour pendant une semaine, jusqu'à ce qu'Adobe utilise la version la plus récente.",
  how: {
    en: `Set ${named(inputs, 'usageDays')}, send Adobe nothing, and keep both versions enabled.`,
    fr: `Renseignez ${named(inputs, 'usageDays')}, n'envoyez rien à Adobe, et gardez les deux versions activées.`,
  },
  rows: [
    row({
      en: ['Its page says that Adobe uses it', 'Follow that page.'],
      fr: ["Sa page dit qu'Adobe l'utilise", 'Suivez cette page.'],
    }),
    row({
      en: ['Not after a week', 'Ask Adobe Customer Care which version it uses. Change nothing.'],
      fr: [
        "Pas au bout d'une semaine",
        "Demandez à l'assistance clientèle Adobe quelle version est utilisée. Ne modifiez rien.",
      ],
    }),
  ],
});

const week = 7 * 86_400_000;

/** @param used when Adobe was first seen with it, ISO 8601 */
function recordNewest(inputs: Inputs, { uriWithVersion: uri }: Key, used: string): readonly Step[] {
  const day = new Date(Date.parse(used) + week).toISOString();
  const name = named(inputs, 'confirmedKeyUri');
  return [
    {
      en: `Wait until ${readableDay(day, 'en')} (UTC), when Adobe has used the newest version for a week.`,
      fr: `Attendez jusqu'au ${readableDay(day, 'fr')} (UTC)\u00A0: Adobe aura alors utilisé la version la plus récente pendant une semaine.`,
      how: {
        en: 'Send Adobe nothing, and keep both versions enabled.',
        fr: "N'envoyez rien à Adobe, et gardez les deux versions activées.",
      },
    },
    { en: `Set ${name} to ${uri}.`, fr: `Indiquez ${uri} dans ${name}.` },
  ];
}

const followTheirs: Words = {
  en: 'Ask the owners of the vault whether Adobe is to use it, and open the answer above.',
  fr: "Demandez aux responsables du coffre si Adobe doit l'utiliser, et ouvrez leur réponse ci-dessus.",
};

const byProgram: Fold = {
  title: {
    en: 'A program created it (a pipeline, an agent, an MCP server, a policy)',
    fr: "Un programme l'a créée (pipeline, agent, serveur MCP, stratégie)",
  },
  steps: [
    {
      en: 'Have its owners stop it, so that it creates no further version.',
      fr: "Demandez à ses responsables de l'arrêter, pour qu'il ne crée plus de version.",
      calls: ['owners', 'pipeline'],
      told: 'answer',
      rows: [
        { when: { en: 'The version was meant', fr: 'La version était voulue' }, next: followTheirs },
        row({
          en: [
            'It was not meant',
            'Send nothing, and keep both versions enabled. Tell the security lead that day, who decides what follows.',
          ],
          fr: [
            "Elle n'était pas voulue",
            "N'envoyez rien, et gardez les deux versions activées. Prévenez le jour même le responsable de la sécurité, qui décide de la suite.",
          ],
        }),
      ],
    },
  ],
};

const notTheirs: Fold = {
  title: { en: "It wasn't them, or nobody knows", fr: 'Ce ne sont pas eux, ou personne ne sait' },
  steps: [
    {
      en: 'Tell the security lead that day: a stranger might have created it.',
      fr: "Prévenez le jour même le responsable de la sécurité\u00A0: un inconnu l'a peut-être créée.",
      calls: ['security'],
      told: 'answer',
      rows: [
        { when: { en: 'It is known, and meant', fr: 'Elle est connue, et voulue' }, next: followTheirs },
        row({
          en: [
            'It is not meant, not known, or no answer',
            'Send nothing, and keep both versions. The security lead decides what follows.',
          ],
          fr: [
            'Elle est non voulue ou inconnue, ou pas de réponse',
            "N'envoyez rien, et gardez les deux versions. Le responsable de la sécurité décide de la suite.",
          ],
        }),
      ],
    },
  ],
};

const nobodyAnswers: Fold = {
  title: { en: 'Nobody answers', fr: 'Personne ne répond' },
  steps: [
    {
      en: 'Ask again each day, send Adobe nothing, and disable nothing: Adobe might use either version.',
      fr: "Relancez-les chaque jour, n'envoyez rien à Adobe, et ne désactivez rien\u00A0: Adobe peut utiliser l'une ou l'autre version.",
      calls: ['owners', 'security'],
      told: 'answer',
      rows: [
        row({
          en: ['Nothing for two working days', 'Tell the security lead. Change nothing.'],
          fr: ['Rien pendant deux jours ouvrés', 'Prévenez le responsable de la sécurité. Ne modifiez rien.'],
        }),
      ],
    },
  ],
};

/** The age of the version is no danger: there is time to do it in order. */
export const rotateWhenReady: Runbook = inSteps({
  en: 'Follow the section "Rotation" of this run\'s page, in the daytime.',
  fr: 'Suivez en journée la section «\u00A0Rotation\u00A0» de la page de cette exécution.',
});

export function ageUnknown(inputs: Inputs): Runbook {
  return inSteps({
    en: 'List the versions of the key, with the day on which each was created.',
    fr: 'Affichez les versions de la clé, avec la date de création de chacune.',
    commands: [listVersions({ inputs })],
    as: role('vaultReader', 'vault'),
  });
}
