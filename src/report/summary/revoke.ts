/** How to revoke Adobe's access: collapsed at the end of the page of a confirmed key that works. */

import { isStopped } from '../../model/outcome.ts';
import { situationOf } from '../../model/situation.ts';
import { colon, type Words } from '../../model/words.ts';
import { revocation } from '../../runbooks/revocation.ts';
import { laterBlocks, laterWord, runbookBlocks } from '../runbook-layout.ts';
import { folded, type Section, type SummarySource } from './page.ts';

const heading: Words = {
  en: "Only by a written decision: how to end Adobe's access permanently",
  fr: "Seulement sur décision écrite\u00A0: révoquer définitivement l'accès d'Adobe",
};

/** Facts that decide whether anybody does it. */
const consequences: Words = {
  en: "Only with the written decision of the data's owner and of your security lead. For Adobe Experience Platform, Adobe documents that it purges the data after a revocation. **This can't be undone.** A revocation takes effect within minutes to 24 hours, and cached copies can last up to 7 days.",
  fr: "Seulement sur décision écrite du propriétaire des données et de votre responsable de la sécurité. Pour Adobe Experience Platform, Adobe indique dans sa documentation qu'il purge les données après une révocation. **C'est irréversible.** Une révocation prend effet au bout de quelques minutes à 24\u00A0heures, et des copies en cache peuvent subsister jusqu'à 7\u00A0jours.",
};

/** Empty while anything has to be done: nobody who repairs the key should find commands here that take it away. */
export function revokeSection(source: SummarySource): Section {
  const { inputs, observed, verdict } = source.outcome;
  const isCalm = ['nothing', 'can-wait'].includes(situationOf(source.outcome).urgency);
  const works = verdict?.state === 'confirmed' && isCalm && !isStopped(source.outcome);
  if (!works || inputs === undefined || observed === undefined) return { blocks: [], vital: false };
  const { language } = source;
  const runbook = revocation(inputs, observed);
  const telling = { language, run: source.outcome };
  const later = `${laterWord[language]}${colon[language]}`;
  const steps = [...runbookBlocks(runbook, telling), later, ...laterBlocks(runbook, telling)];
  return { blocks: folded(heading[language], [consequences[language], ...steps]), vital: false };
}
