/** Whether `confirmed-key-uri: none until …` still holds. Pure. */
import { hasUsedKey, lastLetThrough, useOfAdobe } from './adobe-calls.ts';
import type { NoneOver } from './confirmation.ts';
import { endOfDay, noticeDays, oneDay } from './dates.ts';
import type { Inputs } from './inputs.ts';
import type { Observed } from './observed.ts';

/** By Azure's clock. Whoever uses a key has confirmed it: that holds for a key or a vault that is gone, too. */
export function whyNoneIsOver(inputs: Inputs, { usage, at }: Pick<Observed, 'usage' | 'at'>): NoneOver | undefined {
  const { confirmedKeyUri: said } = inputs;
  if (said.kind === 'uri') return undefined;
  const whose = useOfAdobe(inputs);
  if (usage.presence === 'found' && hasUsedKey(usage.value, whose)) {
    return { kind: 'contradicted', last: lastLetThrough(usage.value, whose) ?? at };
  }
  return Date.parse(at) < endOfDay(said.until) ? undefined : { kind: 'ended', until: said.until };
}

/** The day until which `none` holds, if it is near. @param at ISO 8601, by Azure's clock */
export function noneEndingSoon(
  { confirmedKeyUri: said }: Pick<Inputs, 'confirmedKeyUri'>,
  at: string,
): string | undefined {
  if (said.kind === 'uri') return undefined;
  const left = endOfDay(said.until) - Date.parse(at);
  return left > 0 && left <= (noticeDays + 1) * oneDay ? said.until : undefined;
}
