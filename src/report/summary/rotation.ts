/** The section about a newer version of the key than the confirmed one, or about the next one that is to be created. */

import { isoTime } from '../../az-commands/command.ts';
import { named } from '../../inputs/named.ts';
import { ageLimitOf } from '../../model/age-limit.ts';
import { confirmedKeyOf } from '../../model/confirmation.ts';
import { readableDay, readableTime } from '../../model/dates.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { Observed } from '../../model/observed.ts';
import {
  isOpen,
  type OpenRotation,
  type Rotation,
  type RotationState,
  rotationOf,
  type VersionInRotation,
} from '../../model/rotation.ts';
import { inLanguage, type Language, type Words } from '../../model/words.ts';
import { createVersionNow, type NotYet } from '../../runbooks/new-version.ts';
import { openRotation } from '../../runbooks/rotation.ts';
import { codeSpan, markdown, table, tableCode } from '../escape.ts';
import { runbookBlocks } from '../runbook-layout.ts';
import { pageTelling } from '../telling.ts';
import type { FirstThing } from './first-thing.ts';
import { docsLink } from './links.ts';
import { hasOpenError, type Section, type SummarySource } from './page.ts';

const nothing: Section = { blocks: [], vital: true };

export function rotationSection(source: SummarySource, first: FirstThing): Section {
  const { inputs, observed } = source.outcome;
  if (inputs === undefined || observed === undefined) return nothing;
  const rotation = rotationOf(inputs, observed);
  if (isOpen(rotation)) return open(source, inputs, rotation, first);
  const age = source.findings.find(({ id }) => id === 'key-age');
  if (age?.status !== 'fail') return nothing;
  const steps = runbookBlocks(
    createVersionNow(inputs, notYetOf(source, inputs, observed, rotation)),
    tellingOf(source),
  );
  return { blocks: [`### ${heading[source.language]}`, ...steps], vital: true };
}

const heading: Words = { en: 'Rotation', fr: 'Rotation' };

const tellingOf = ({ outcome, language }: SummarySource) => pageTelling(outcome, language);

function notYetOf(source: SummarySource, inputs: Inputs, { key }: Observed, { state }: Rotation): NotYet | undefined {
  if (!hasOpenError(source) && confirmedKeyOf(inputs)?.version === undefined) return 'unnamed';
  if (hasOpenError(source) || state !== 'none') return 'error';
  if (inputs.adobeKeyVersion === undefined) return 'unanswered';
  return key.presence === 'found' && key.value.policyEnds ? 'policy' : undefined;
}

/** With `latest` no finding asks: the steps stand here, unless the page begins with them, or an error comes first. */
function open(source: SummarySource, inputs: Inputs, rotation: OpenRotation, first: FirstThing): Section {
  const { outcome, language } = source;
  const { state, versions, since } = rotation;
  const rows = versions.map((one, index) => rowOf(one, index === 0 ? confirmed : newer, language));
  const isElsewhere = first.about === 'rotation' || hasOpenError(source);
  const steps = isElsewhere ? [] : runbookBlocks(openRotation(outcome), tellingOf(source));
  const read = since === undefined ? notRead : readSince(since);
  const blocks = [
    `### ${heading[language]}`,
    `${said[state][language]} ${read[language]}`,
    table(inLanguage(columns, language), rows),
    `${keepBoth[language]} ${noOther(inputs)[language]} ${docsLink(order[language], 'rotation.md', outcome.run)}`,
    ...steps,
  ];
  return { blocks, vital: true };
}

/** The day on which the version in use reaches the company's limit, while there is time to plan. */
export function ageSection({ outcome, findings, language }: SummarySource): Section {
  const { inputs, observed } = outcome;
  const isPassing = findings.some(({ id, status }) => id === 'key-age' && status === 'pass');
  const age = inputs && observed && ageLimitOf(inputs, observed, Date.parse(observed.at));
  if (!isPassing || inputs === undefined || age?.stands !== 'near') return nothing;
  const day = markdown(readableDay(isoTime(age.reached), language));
  const told: Words = {
    en: `Key version ${codeSpan(age.version)} reaches your limit of ${inputs.keyMaxAgeDays} days on **${day}** (UTC). Nothing stops working on that day.`,
    fr: `La version ${codeSpan(age.version)} de la clé atteint votre limite de ${inputs.keyMaxAgeDays}\u00A0jours le **${day}** (UTC). Rien ne cesse de fonctionner ce jour-là.`,
  };
  return { blocks: [told[language]], vital: true };
}

const said: Readonly<Record<RotationState, Words>> = {
  none: { en: '', fr: '' },
  made: {
    en: 'The key has a newer version than the confirmed one, and the log shows no wrap or unwrap of Adobe with it.',
    fr: "La clé a une version plus récente que la version confirmée, et le journal ne montre aucun wrap ni unwrap d'Adobe avec elle.",
  },
  adopting: {
    en: 'The key has a newer version than the confirmed one, and Adobe uses it.',
    fr: "La clé a une version plus récente que la version confirmée, et Adobe l'utilise.",
  },
  unknown: {
    en: "The key has a newer version than the confirmed one. The run can't tell whether Adobe uses it.",
    fr: "La clé a une version plus récente que la version confirmée. Rien n'indique si Adobe l'utilise.",
  },
};

const notRead: Words = { en: 'The log was not read (`usage-days`).', fr: "Le journal n'a pas été lu (`usage-days`)." };

const readSince = (since: string): Words => ({
  en: `The log was read since ${readableDay(since, 'en')} (UTC).`,
  fr: `Le journal a été lu depuis le ${readableDay(since, 'fr')} (UTC).`,
});

const keepBoth: Words = {
  en: "**Keep both enabled** until Adobe writes that nothing of yours, backups included, needs the former one. A version without recent calls might still protect data that Adobe hasn't opened since.",
  fr: "**Gardez les deux activées** jusqu'à ce qu'Adobe écrive que rien de vos données, sauvegardes comprises, n'a besoin de l'ancienne. Une version sans appels récents peut encore protéger des données qu'Adobe n'a pas rouvertes depuis.",
};

const noOther = (inputs: Inputs): Words => ({
  en: `**Create no further version** until ${codeSpan(named(inputs, 'confirmedKeyUri'))} names the newest one.`,
  fr: `**Ne créez pas d'autre version** tant que ${codeSpan(named(inputs, 'confirmedKeyUri'))} ne désigne pas la plus récente.`,
});

const order: Words = { en: 'The whole order', fr: "L'ordre complet" };

const confirmed: Words = { en: 'confirmed', fr: 'confirmée' };
const newer: Words = { en: 'newest', fr: 'la plus récente' };

const columns: readonly Words[] = [
  { en: 'Version', fr: 'Version' },
  { en: 'Created', fr: 'Créée' },
  { en: "Adobe's first use in the log", fr: "Première utilisation par Adobe, d'après le journal" },
  { en: 'Last use', fr: 'Dernière utilisation' },
];

function rowOf({ version, created, use }: VersionInRotation, which: Words, language: Language): string[] {
  const day = created === undefined ? '' : readableDay(new Date(created).toISOString(), language);
  const at = (time: string | undefined) => (time === undefined ? '–' : readableTime(time, language));
  return [`${tableCode(version)} (${which[language]})`, day, at(use?.first), at(use?.last)];
}
