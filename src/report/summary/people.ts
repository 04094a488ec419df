/** Whom the page calls. */
import { type ContactRole, contactRoles } from '../../model/contacts.ts';
import { everyStep, type Runbook } from '../../model/runbook.ts';
import { noneHolds } from '../../model/situation.ts';
import { peopleBlocks } from '../people.ts';
import type { Section, SummarySource } from './page.ts';

/** Those whom its steps call, in one order. */
export function calledRoles(runbook: Pick<Runbook, 'steps'>): readonly ContactRole[] {
  const called = new Set(everyStep(runbook).flatMap(({ calls = [] }) => calls));
  return contactRoles.filter((role) => called.has(role));
}

/** While setting up, nobody is called but the owners and whose pipeline it is. */
const calledInSetup: ReadonlySet<ContactRole> = new Set(['owners', 'pipeline']);

export function peopleSection({ outcome, language }: SummarySource, called: readonly ContactRole[]): Section {
  const { inputs } = outcome;
  const shown = noneHolds(outcome) ? called.filter((role) => calledInSetup.has(role)) : called;
  return { blocks: inputs === undefined ? [] : peopleBlocks(shown, inputs, language), vital: true };
}
