/** Adobe can't use the key: first Adobe waits, then the owners are asked, and only their answer opens the repair. */
import { briefly, type EvaluatedFinding } from '../model/finding.ts';
import { cutsOf } from '../model/incident.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Remedy, Step } from '../model/remedy.ts';
import type { Words } from '../model/words.ts';
import { ownersOfVault } from '../remedies/who.ts';
import { askOwners } from './asking.ts';
import { messageOf } from './message.ts';
import type { PageFold, PageStep } from './page.ts';
import { isRecorded, people } from './people.ts';
import { onPage, remedySteps } from './steps.ts';
import { whoDidIt } from './who-changed.ts';

/** The remedies of everything that keeps Adobe out, as one. */
export function remedyOfLoss({ inputs, verdict }: Outcome, lead: EvaluatedFinding): Remedy {
  const cuts = inputs === undefined || verdict === undefined ? [] : cutsOf(verdict, inputs);
  const all = [lead, ...cuts.filter((each) => each !== lead)].map(({ remedy }) => remedy);
  return {
    asks: all.find(({ asks }) => asks !== undefined)?.asks,
    never: all.find(({ never }) => never !== undefined)?.never,
    look: all.find(({ look }) => look !== undefined)?.look,
    steps: all.flatMap(({ steps }) => steps),
  };
}

export function lossSteps(outcome: Outcome, inputs: Inputs, lead: EvaluatedFinding): readonly PageStep[] {
  const steps = remedySteps(remedyOfLoss(outcome, lead), briefly(lead), outcome, whoDidIt(outcome, lead));
  return [makeAdobeWait(inputs, messageOf(outcome)), ...steps];
}

/** It is right whatever happened. @param text the message */
function makeAdobeWait(inputs: Inputs, text: string): PageStep {
  const callers = people(inputs, 'adobe-admin', supportAdministrator);
  const adobe = people(inputs, 'adobe', {
    en: 'adminconsole.adobe.com > Support',
    fr: 'adminconsole.adobe.com > Support',
  });
  const nobody = isRecorded(inputs, 'adobe-admin')
    ? { en: 'Nobody answers', fr: 'Personne ne répond' }
    : { en: 'You know none, or nobody answers', fr: "Vous n'en connaissez pas, ou personne ne répond" };
  return {
    en: 'Make Adobe wait',
    fr: 'Faites patienter Adobe',
    says: {
      en: `, before anybody explains anything. Call ${callers.en}: "Open an urgent case with Adobe now, with this message." ${nobody.en}: call Adobe Customer Care yourself (${adobe.en}), even without a role there, and read it out. It is right whatever happened: it only asks Adobe to purge nothing. Adobe refuses: go on, and tell the security lead.`,
      fr: `, avant toute explication. Appelez ${callers.fr}\u00A0: «\u00A0Ouvrez tout de suite un ticket urgent chez Adobe, avec ce message.\u00A0» ${nobody.fr}\u00A0: appelez vous-même le support d'Adobe (${adobe.fr}), même sans rôle chez Adobe, et lisez le message. C'est juste quoi qu'il se soit passé\u00A0: il demande seulement de ne rien supprimer. Adobe refuse\u00A0: continuez, et prévenez le responsable sécurité.`,
    },
    fold: { title: { en: 'The message', fr: 'Le message' }, text, steps: [] },
  };
}

const supportAdministrator: Words = {
  en: 'a support administrator of your Adobe organization',
  fr: 'un administrateur du support de votre organisation Adobe',
};

/** The same for a person who looks where the run could not, and finds a loss. */
export function lossFold(outcome: Outcome, inputs: Inputs, restore: Step): PageFold {
  return {
    title: {
      en: "Adobe can't use the key, or nobody can tell: act now",
      fr: 'Adobe ne peut pas utiliser la clé, ou personne ne peut le dire\u00A0: agissez maintenant',
    },
    steps: [
      makeAdobeWait(inputs, messageOf(outcome)),
      askOwners(inputs, ownersOfVault, somethingEnded, { en: '', fr: '' }, onPage([restore], outcome)),
    ],
  };
}

const somethingEnded: Words = {
  en: 'Something that its use by Adobe needs was deleted, disabled or closed',
  fr: 'Quelque chose dont dépend son utilisation par Adobe a été supprimé, désactivé ou fermé',
};
