/** The parts of a finding that could not be checked: the headline, and the reason after its full stop. */

import { unchecked } from '../../messages/findings/unchecked.ts';
import type { Finding } from '../../model/finding.ts';
import type { Language } from '../../model/words.ts';

export function uncheckedHead({ id }: Pick<Finding, 'id'>, language: Language): string {
  return unchecked(id)[language];
}

export function uncheckedReason({ id, observed }: Pick<Finding, 'id' | 'observed'>, language: Language): string {
  const head = uncheckedHead({ id }, language);
  return observed.startsWith(head) ? observed.slice(head.length).replace(/^\. /, '') : observed;
}
