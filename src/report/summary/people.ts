/** Whom the page calls. */
import { isConfirmed } from '../../model/confirmation.ts';
import { type ContactRole, contactRoles } from '../../model/contacts.ts';
import { everyStep, type Runbook } from '../../model/runbook.ts';
import { peopleBlocks } from '../people.ts';
import type { Section, SummarySource } from './page.ts';

/** Those whom its steps call, in one order. */
export function calledRoles(runbook: Pick<Runbook, 'steps'>): readonly ContactRole[] {
  const called = new Set(everyStep(runbook).flatMap(({ calls = [] }) => calls));
  return contactRoles.filter((role) => called.has(role));
}

/** In a setup only where somebody is recorded: else the steps say whom to look for. */
export function peopleSection({ outcome, language }: SummarySource, called: readonly ContactRole[]): Section {
  const { inputs } = outcome;
  const isShown = inputs !== undefined && (isConfirmed(inputs) || inputs.contacts.length > 0);
  return { blocks: isShown ? peopleBlocks(called, inputs, language) : [], vital: true };
}
