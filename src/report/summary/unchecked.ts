/** The parts of a finding that could not be checked: the headline, and the reason after its colon. */

import { unchecked } from '../../messages/findings/common.ts';
import type { Finding } from '../../model/finding.ts';
import type { Language } from '../../model/words.ts';

type Text = Pick<Finding, 'title' | 'observed'>;

export function uncheckedHead({ title }: Pick<Text, 'title'>, language: Language): string {
  return unchecked({ en: title, fr: title })[language];
}

export function uncheckedReason({ title, observed }: Text, language: Language): string {
  const head = uncheckedHead({ title }, language);
  return observed.startsWith(head) ? observed.slice(head.length).replace(/^\s?:\s?/, '') : observed;
}
