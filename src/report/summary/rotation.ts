/** The section about a newer version of the key than the confirmed one, or about the next one that is to be created. */
import { readableDay, readableTime } from '../../model/dates.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { Observed } from '../../model/observed.ts';
import { type Rotation, type RotationState, rotationOf, type VersionInRotation } from '../../model/rotation.ts';
import { inLanguage, type Language, type Words } from '../../model/words.ts';
import { createVersionNow, type NotYet, newerVersion } from '../../runbooks/rotation.ts';
import { table, tableCode } from '../escape.ts';
import { runbookBlocks } from '../runbook-layout.ts';
import { pageTelling } from '../telling.ts';
import { hasOpenError, type Section, type SummarySource } from './page.ts';

const nothing: Section = { blocks: [], vital: true };

export function rotationSection(source: SummarySource): Section {
  const { inputs, observed } = source.outcome;
  if (inputs === undefined || observed === undefined) return nothing;
  const rotation = rotationOf(inputs, observed);
  const { versions } = rotation;
  if (versions !== undefined) return open(source, inputs, { ...rotation, versions });
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
  if (hasOpenError(source) || state !== 'none') return 'error';
  if (inputs.adobeKeyVersion === undefined) return 'unanswered';
  return key.presence === 'found' && key.value.policyEnds ? 'policy' : undefined;
}

type OpenRotation = Rotation & Required<Pick<Rotation, 'versions'>>;

/** With `latest` no finding fails, so that the steps stand here. */
function open(source: SummarySource, inputs: Inputs, { state, versions, since }: OpenRotation): Section {
  const { language } = source;
  const [, newest] = versions;
  const rows = versions.map((one, index) => rowOf(one, index === 0 ? confirmed : newer, language));
  const steps =
    inputs.adobeKeyVersion === 'latest' ? runbookBlocks(newerVersion(inputs, newest.version), tellingOf(source)) : [];
  const read = since === undefined ? notRead : readSince(since);
  const blocks = [
    `### ${heading[language]}`,
    `${said[state][language]} ${read[language]} ${noProof[language]}`,
    table(inLanguage(columns, language), rows),
    ...steps,
  ];
  return { blocks, vital: true };
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

const noProof: Words = {
  en: "Without a call, a version may still be needed: Adobe hasn't asked for what it hasn't opened. Keep both enabled until Adobe writes that nothing of yours, backups included, needs the former one.",
  fr: "Même sans appel, une version peut rester nécessaire\u00A0: ce qu'Adobe n'a pas ouvert, il ne l'a pas demandé. Gardez les deux activées jusqu'à ce qu'Adobe écrive que rien chez vous, sauvegardes comprises, n'a besoin de l'ancienne.",
};

const confirmed: Words = { en: 'confirmed', fr: 'confirmée' };
const newer: Words = { en: 'newest', fr: 'la plus récente' };

const columns: readonly Words[] = [
  { en: 'Version', fr: 'Version' },
  { en: 'Created', fr: 'Créée' },
  { en: "Adobe's first use in the log", fr: "Première utilisation d'Adobe au journal" },
  { en: 'Last use', fr: 'Dernière utilisation' },
];

function rowOf({ version, created, use }: VersionInRotation, which: Words, language: Language): string[] {
  const day = created === undefined ? '' : readableDay(new Date(created).toISOString(), language);
  const at = (time: string | undefined) => (time === undefined ? '–' : readableTime(time, language));
  return [`${tableCode(version)} (${which[language]})`, day, at(use?.first), at(use?.last)];
}
