/** What stands under the headline, where it is so. */

import { showAdobePrincipal } from '../../az-commands/directory.ts';
import { readableDay } from '../../model/dates.ts';
import { uncheckedPrincipal } from '../../model/principal.ts';
import { validUntil } from '../../model/valid-until.ts';
import type { Words } from '../../model/words.ts';
import { codeBlock, codeSpan, markdown } from '../escape.ts';
import { applicationNote } from '../foreign-application.ts';
import type { Section, SummarySource } from './page.ts';

/** Which application the page means, where it is not the one that Adobe publishes. */
export function applicationSection({ outcome, language }: SummarySource): Section {
  return { blocks: applicationNote(outcome.inputs, language).map((text) => markdown(text)), vital: true };
}

/** Whose rights a run had that signed in as a person. */
export const readWithRightsOf = (who: string): Words => ({
  en: `Read with the rights of ${who}, by az. The pipeline's identity might see more or less.`,
  fr: `Lecture effectuée avec les droits de ${who}, par az. L'identité du pipeline peut voir davantage ou moins de choses.`,
});

/** Whose rights decided what could be read. */
export function rightsSection({ outcome: { run }, language }: SummarySource): Section {
  const { rightsOf } = run;
  const blocks = rightsOf === undefined ? [] : [readWithRightsOf(codeSpan(rightsOf, 200))[language]];
  return { blocks, vital: true };
}

/** In every run in which only an input says whose the service principal is. */
export function uncheckedPrincipalSection({ outcome, language }: SummarySource): Section {
  const { inputs, observed } = outcome;
  const id = observed && uncheckedPrincipal(observed);
  if (inputs === undefined || id === undefined) return { blocks: [], vital: true };
  const notChecked: Words = {
    en: `**Not checked**: whether service principal ${codeSpan(id)} belongs to Adobe's application, since \`adobe-principal\` is waived. Compare it with the ID that this command shows.`,
    fr: `**Non vérifié**\u00A0: l'appartenance du principal de service ${codeSpan(id)} à l'application d'Adobe, puisque \`adobe-principal\` fait l'objet d'une dérogation. Comparez-le avec l'ID qu'affiche cette commande.`,
  };
  return { blocks: [notChecked[language], codeBlock(showAdobePrincipal({ inputs }).text, 'sh')], vital: true };
}

/** The day on which Adobe's access ends by itself, and what ends. */
export function validUntilSection({ outcome, language }: SummarySource): Section {
  const { inputs, observed, finishedAt } = outcome;
  const end = inputs === undefined || observed === undefined ? undefined : validUntil(inputs, observed);
  if (end === undefined) return { blocks: [], vital: true };
  const day = markdown(readableDay(end.at, language));
  const isPast = Date.parse(end.at) <= Date.parse(finishedAt);
  const sentence = end.of === 'version' ? versionEnd(codeSpan(end.version), day, isPast) : grantEnd(day, isPast);
  return { blocks: [sentence[language]], vital: true };
}

function versionEnd(version: string, day: string, isPast: boolean): Words {
  if (isPast) {
    return {
      en: `Key version ${version} expired on **${day}** (UTC).`,
      fr: `La version ${version} de la clé a expiré le **${day}** (UTC).`,
    };
  }
  return {
    en: `Adobe's access ends by itself on **${day}** (UTC), when key version ${version} expires.`,
    fr: `L'accès d'Adobe prendra fin de lui-même le **${day}** (UTC), à l'expiration de la version ${version} de la clé.`,
  };
}

function grantEnd(day: string, isPast: boolean): Words {
  if (isPast) {
    return {
      en: `The role assignment of Adobe's service principal ended on **${day}** (UTC).`,
      fr: `L'attribution de rôle du principal de service d'Adobe a pris fin le **${day}** (UTC).`,
    };
  }
  return {
    en: `Adobe's access ends by itself on **${day}** (UTC), when the role assignment of Adobe's service principal ends.`,
    fr: `L'accès d'Adobe prendra fin de lui-même le **${day}** (UTC), à la fin de l'attribution de rôle de son principal de service.`,
  };
}
