/** The urgent ticket on the page, in a block for which GitHub shows a copy button. */

import type { Words } from '../../model/words.ts';
import { codeBlock } from '../escape.ts';
import { incidentTicketText, knownForIncident } from '../incident-ticket.ts';
import type { Section, SummarySource } from './page.ts';
import { fillInFirst } from './ticket.ts';

const heading: Words = {
  en: 'Incident ticket for Adobe Customer Care',
  fr: "Ticket d'incident pour l'assistance clientèle Adobe",
};

const send: Words = {
  en: "Send this now, unless the owners have said that Adobe's access was meant to end. If you reach no support administrator, call your Adobe account team.",
  fr: "Envoyez ce texte maintenant, sauf si les responsables ont indiqué qu'ils mettaient fin à l'accès d'Adobe. Si vous ne joignez aucun administrateur du support, appelez votre équipe de compte Adobe.",
};

/** It was sent before anybody answered. */
const intended: Words = {
  en: 'If the owners later say that it was meant to end, add to the case: "Adobe\'s access was meant to end. Please disregard our request."',
  fr: "Si les responsables indiquent plus tard que cet accès devait prendre fin, ajoutez au ticket\u00A0: «\u00A0L'accès d'Adobe devait prendre fin. Merci de ne pas tenir compte de notre demande.\u00A0»",
};

export function incidentSection({ outcome, language }: SummarySource): Section {
  const text = incidentTicketText(outcome);
  const { inputs } = outcome;
  if (text === '' || inputs === undefined) return { blocks: [], vital: true };
  const first = fillInFirst(knownForIncident(inputs), inputs, language);
  const before = [send[language], ...first].join(' ');
  return { blocks: [`### ${heading[language]}`, before, codeBlock(text, 'text'), intended[language]], vital: true };
}
