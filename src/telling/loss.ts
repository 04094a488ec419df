/** Adobe can't use the key: first Adobe waits, then the owners are asked, and only their answer opens the repair. */
import { briefly, type EvaluatedFinding } from '../model/finding.ts';
import { cuttingFindings } from '../model/incident.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Remedy, Step } from '../model/remedy.ts';
import type { Words } from '../model/words.ts';
import { orNobodyCanTell } from '../remedies/confirmation-remedies.ts';
import { adobeBy, isRecorded, people, personsOf } from '../remedies/people.ts';
import { askWhoever, withGiver } from './asking.ts';
import { messageOf } from './message.ts';
import type { PageFold, PageStep } from './page.ts';
import { onPage, remedySteps } from './steps.ts';
import { whoDidIt } from './who-changed.ts';

/** The remedies of everything that keeps Adobe out, as one. The failure of the change that would repair it comes first: what it says of the next run stands nowhere else. */
export function remedyOfLoss({ inputs, verdict, failures, changes }: Outcome, lead: EvaluatedFinding): Remedy {
  const cuts = inputs === undefined || verdict === undefined ? [] : cuttingFindings(verdict, inputs);
  const all = [lead, ...cuts.filter((each) => each !== lead)].map(({ remedy }) => remedy);
  const isOfRepair = changes.some(
    ({ resource, status }) => resource === 'grant' && (status === 'failed' || status === 'skipped'),
  );
  return {
    asks: all.find(({ asks }) => asks !== undefined)?.asks,
    never: all.find(({ never }) => never !== undefined)?.never,
    keptUntil: all.find(({ keptUntil }) => keptUntil !== undefined)?.keptUntil,
    look: all.find(({ look }) => look !== undefined)?.look,
    atOnce: all.find(({ atOnce }) => atOnce !== undefined)?.atOnce,
    checked: all.find(({ checked }) => checked !== undefined)?.checked,
    steps: [...(isOfRepair ? (failures[0]?.remedy.steps.slice(0, 1) ?? []) : []), ...all.flatMap(({ steps }) => steps)],
    reads: all.flatMap(({ reads = [] }) => reads),
  };
}

/** @param form an issue can be public, and stays: it has no message */
export function lossSteps(
  outcome: Outcome,
  inputs: Inputs,
  lead: EvaluatedFinding,
  form: PageForm,
): readonly PageStep[] {
  const loss = { who: whoDidIt(outcome, lead), hasMessage: true };
  const steps = remedySteps(remedyOfLoss(outcome, lead), briefly(lead), outcome, loss);
  const message =
    form === 'issue' ? { after: onRunsPage } : { fold: { title: theMessage, text: messageOf(outcome), steps: [] } };
  return [{ ...makeAdobeWait(inputs), ...message }, ...steps];
}

export type PageForm = 'page' | 'issue';

const theMessage: Words = { en: 'The message', fr: 'Le message' };

const onRunsPage: Words = {
  en: 'The message is on the page of the run that is named last.',
  fr: "Le message est sur la page de l'exécution nommée à la fin.",
};

/** It is right whatever happened. */
function makeAdobeWait(inputs: Inputs): PageStep {
  const callers = people(inputs, 'adobe-admin', supportAdministrator);
  const who: Words = isRecorded(inputs, 'adobe-admin')
    ? { en: `${callers.en}, who open cases with Adobe`, fr: callers.fr }
    : callers;
  const adobe = adobeBy(inputs);
  const nobody = nobodyAnswers(inputs);
  return {
    en: 'Make Adobe wait',
    fr: 'Faites patienter Adobe',
    says: {
      en: `, before anybody explains anything. Call ${who.en}: "I'm sending you a message. Open an urgent case with it now, and tell me its number." ${nobody.en}: call Adobe Customer Care yourself (${adobe}), even without a role there, and read it out. It is right whatever happened: it only asks Adobe to purge nothing. Adobe refuses: go on, and tell the security lead.`,
      fr: `, avant toute explication. Appelez ${who.fr}\u00A0: «\u00A0Ouvrez tout de suite un ticket urgent chez Adobe, avec ce message.\u00A0» ${nobody.fr}\u00A0: appelez vous-même le support d'Adobe (${adobe.replaceAll('; ', '\u00A0; ')}), même sans rôle chez Adobe, et lisez le message. C'est juste quoi qu'il se soit passé\u00A0: il demande seulement de ne rien supprimer. Adobe refuse\u00A0: continuez, et prévenez le responsable sécurité.`,
    },
  };
}

function nobodyAnswers(inputs: Inputs): Words {
  const persons = personsOf(inputs, 'adobe-admin').length;
  if (persons === 0)
    return { en: 'You know none, or nobody answers', fr: "Vous n'en connaissez pas, ou personne ne répond" };
  return { en: persons === 2 ? 'Neither answers' : 'Nobody answers', fr: 'Personne ne répond' };
}

const supportAdministrator: Words = {
  en: 'a support administrator of your Adobe organization',
  fr: 'un administrateur du support de votre organisation Adobe',
};

/** The same for a person who looks where the run could not, and finds a loss: shorter, since its reader is in the middle of it. */
export function lossFold(
  outcome: Outcome,
  inputs: Inputs,
  { whether, restore }: { readonly whether: Words; readonly restore: Step },
  form: PageForm,
): PageFold {
  const message = form === 'issue' ? { after: onRunsPage } : { text: messageOf(outcome) };
  return {
    title: orNobodyCanTell,
    isUrgent: true,
    steps: [
      { ...haveCaseOpened(inputs), ...message },
      askWhoever(inputs, whether),
      ...withGiver(onPage([restore], outcome)),
    ],
  };
}

function haveCaseOpened(inputs: Inputs): PageStep {
  const callers = people(inputs, 'adobe-admin', supportAdministrator);
  const [adobe, nobody] = [adobeBy(inputs), nobodyAnswers(inputs)];
  return {
    en: 'Make Adobe wait.',
    fr: 'Faites patienter Adobe.',
    says: {
      en: `Have ${callers.en} open an urgent case with Adobe, with this message. ${nobody.en}: call Adobe Customer Care yourself (${adobe}), even without a role there, and read it out. It only asks Adobe to purge nothing. Adobe refuses it: tell the security lead, and go on.`,
      fr: `Faites ouvrir un ticket urgent chez Adobe, avec ce message, par ${callers.fr}. ${nobody.fr}\u00A0: appelez vous-même le support d'Adobe (${adobe.replaceAll('; ', '\u00A0; ')}), même sans rôle chez Adobe, et lisez-le. Il demande seulement de ne rien supprimer. Adobe refuse\u00A0: prévenez le responsable sécurité, et continuez.`,
    },
  };
}
