/** Which key the page is about, where to find it, and what the run changed. */

import { readableDay } from '../../model/dates.ts';
import type { MissingPart } from '../../model/finding.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { Outcome } from '../../model/outcome.ts';
import { count, frenchCount, inLanguage, type Words } from '../../model/words.ts';
import { codeSpan, markdown } from '../escape.ts';
import { keyPage, linked, vaultPage } from './links.ts';
import type { Section, SummarySource } from './page.ts';

export function contextSection(source: SummarySource): Section {
  return { blocks: context(source), vital: true };
}

function context({ outcome, language }: SummarySource): string[] {
  const { inputs, verdict, run } = outcome;
  if (inputs === undefined) return [];
  const result = verdict === undefined ? [] : changed(inputs, outcome);
  const sentences = inLanguage([target(inputs, outcome), ...result], language);
  const id = markdown(run.runId);
  const name: Words = { en: `Run ${id}`, fr: `Exécution ${id}` };
  // A terminal has no runs.
  const when = `${run.runId === '' ? '' : `${linked(name[language], run.runUrl)}, `}${markdown(readableDay(outcome.finishedAt, language))}.`;
  return [[...sentences, when].join(' ')];
}

/** With links where there are pages. */
function target(inputs: Inputs, { observed }: Outcome): Words {
  const key = linked(codeSpan(inputs.keyName), observed?.key.presence === 'found' ? keyPage(inputs) : '');
  const vault = linked(codeSpan(inputs.vaultName), observed?.vault.presence === 'found' ? vaultPage(inputs) : '');
  const group = codeSpan(inputs.resourceGroup);
  return { en: `Key ${key} (${vault}, ${group}).`, fr: `Clé ${key} (${vault}, ${group}).` };
}

/** Beside the state `missing`, which does not say what is. */
export const missingParts: Readonly<Record<MissingPart, Words>> = {
  vault: { en: 'the vault', fr: 'le coffre' },
  key: { en: 'the key', fr: 'la clé' },
  grant: { en: "Adobe's access to the key", fr: "l'accès d'Adobe à la clé" },
};

/** @param missing what the state is about, where it says that something does not exist */
export function stateSentence(state: string, missing: MissingPart | undefined): Words {
  const part = missing && missingParts[missing];
  return {
    en: `State: ${state}${part === undefined ? '' : ` (${part.en})`}.`,
    fr: `État\u00A0: ${state}${part === undefined ? '' : ` (${part.fr})`}.`,
  };
}

/** Nothing has to be said of modes that only read. */
function changed({ mode }: Inputs, outcome: Outcome): readonly Words[] {
  if (mode === 'verify' || mode === 'gate') return [];
  if (mode === 'plan') return [readOnly];
  return [wasChanged(outcome.changes.filter(({ status }) => status === 'done').length)];
}

const readOnly: Words = { en: 'Plan is read-only.', fr: 'Le mode plan est en lecture seule.' };

function wasChanged(changes: number): Words {
  if (changes === 0) return { en: 'Nothing was changed.', fr: "Rien n'a été modifié." };
  return {
    en: `${count(changes, 'change was', 'changes were')} made.`,
    fr: `${frenchCount(changes, 'modification effectuée', 'modifications effectuées')}.`,
  };
}
