/** A warning on every page of a run in which only an input says whose the service principal is. */

import { showAdobePrincipal } from '../../az-commands/directory.ts';
import { uncheckedPrincipalWords } from '../../messages/summary/unchecked-principal.ts';
import { uncheckedPrincipal } from '../../model/principal.ts';
import { codeBlock, codeSpan } from '../escape.ts';
import type { Section, SummarySource } from './page.ts';

export function uncheckedPrincipalSection({ outcome, language }: SummarySource): Section {
  const { inputs, observed } = outcome;
  const id = observed && uncheckedPrincipal(observed);
  if (inputs === undefined || id === undefined) return { blocks: [], vital: true };
  const { notChecked } = uncheckedPrincipalWords[language];
  return { blocks: [notChecked(codeSpan(id)), codeBlock(showAdobePrincipal({ inputs }).text, 'sh')], vital: true };
}
