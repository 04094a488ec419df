/** What is said above a step that takes the place of others. Pure. */
import type { Language, Words } from '../model/words.ts';
import type { Said } from './numbered-step.ts';
import { inSentence, type Numbers, stepsText } from './runbook-rows.ts';

/** For want of a role. @param onlyAfter above the steps that it stands with */
export function insteadOf(
  names: readonly string[],
  onlyAfter: string,
  { steps, first }: Numbers,
  language: Language,
): Pick<Said, 'onlyAfter' | 'lead'> {
  const replaced = steps.flatMap(({ name = '' }, index) => (names.includes(name) ? [first + index] : []));
  const { en, fr } = stepsText(replaced);
  const isOne = replaced.length === 1;
  const [named, role] = [
    { en: inSentence(en.slice(0, -1)), fr: ofSteps(fr.slice(0, -1)) },
    isOne ? 'ce rôle' : 'ces rôles',
  ];
  const alone: Words = {
    en: `Instead of ${named.en}, on the same condition, if nobody you reach has ${isOne ? 'its role' : 'their roles'}:`,
    fr: `Au lieu ${named.fr}, à la même condition, si aucune personne jointe n'a ${role}\u00A0:`,
  };
  const among: Words = {
    en: `Nobody you reach has ${isOne ? 'that role' : 'those roles'}? Instead of ${named.en}:`,
    fr: `Aucune personne jointe n'a ${role}\u00A0? Au lieu ${named.fr}\u00A0:`,
  };
  return onlyAfter === '' ? { onlyAfter: alone[language], lead: '' } : { onlyAfter, lead: among[language] };
}

/** `de l'étape 3`, `des étapes 3 et 4`. */
const ofSteps = (steps: string) => steps.replace('Étapes', 'des étapes').replace('Étape', "de l'étape");
