/** Whether Adobe's application uses the key, by the vault's audit log. */

import { named } from '../../inputs/named.ts';
import { evaluateUse, refusedNow, type Use, useOfAdobe } from '../../model/adobe-calls.ts';
import type { Usage } from '../../model/audit-log.ts';
import { isConfirmed } from '../../model/confirmation.ts';
import type { FindingId } from '../../model/finding.ts';
import { whyNoneIsOver } from '../../model/none-over.ts';
import type { Observed } from '../../model/observed.ts';
import { otherCallers } from '../../model/other-callers.ts';
import { inSteps } from '../../model/remedy.ts';
import { sendsAuditEvents } from '../../model/vault.ts';
import { list, type Words } from '../../model/words.ts';
import { callForbidden, logNowhere, logUnreadable, noCalls, tokenRejected } from '../../remedies/use-remedies.ts';
import {
  type CatalogEntry,
  type CheckOutcome,
  type Context,
  fail,
  noKey,
  noVault,
  pass,
  skipped,
  undecided,
  unreadable,
} from '../check.ts';
import { learn } from '../sources.ts';
import { isInUse, noneAllowed, wasRefused, within } from './adobe-calls.ts';

/** @param others the other findings, some of which explain a refusal */
export function adobeUse(others: readonly CatalogEntry[]) {
  return {
    id: 'adobe-use',
    // A call that was refused needed something.
    mayMatterToAdobe: true,
    severity: 'warning',
    severityRule:
      'error where a call is refused now, with a URI in `confirmed-key-uri` or after Adobe used the key; else a warning; skipped without usage-days',
    effect: 'none',
    source: `${learn}/key-vault/general/logging`,
    title: { en: "Adobe's application uses the key", fr: "L'application d'Adobe utilise la clé" },
    headline: { en: "Adobe's calls are refused or missing", fr: "Les appels d'Adobe sont refusés ou absents" },
    expected: ({ usageDays = 0 }) => {
      const days =
        usageDays === 0 ? { en: 'in the days that are read', fr: 'au cours des jours lus' } : within(usageDays);
      return {
        en: `A call of Adobe's application with the key that was allowed ${days.en}, and the latest call of each operation and version allowed`,
        fr: `Un appel de l'application d'Adobe avec la clé, autorisé ${days.fr}, et le dernier appel de chaque opération et de chaque version autorisé`,
      };
    },
    unchecked: { en: 'Nothing shows whether Adobe uses the key', fr: 'Rien ne montre si Adobe utilise la clé' },
    // The log is used even if the vault could not be read: it is enough by itself. Earlier calls with a key that no longer
    // exists say nothing about its current state.
    check: (context) => {
      const { vault, key, usage } = context.observed;
      if (context.inputs.usageDays === undefined)
        return skipped({ en: "The vault's audit log is not read", fr: "Le journal d'audit du coffre n'est pas lu" });
      if (vault.presence === 'absent') return skipped(noVault);
      if (vault.presence === 'found' && key.presence === 'absent') return skipped(noKey);
      if (usage.presence !== 'found') return unreadable(context, usage);
      return byLog(context, usage.value, others);
    },
  } as const satisfies CatalogEntry;
}

/** Not where it only tries the key of the ticket. */
function isInUseByAdobe({ inputs, observed }: Context): boolean {
  return isConfirmed(inputs) || whyNoneIsOver(inputs, observed)?.kind === 'contradicted';
}

function byLog(context: Context, usage: Usage, others: readonly CatalogEntry[]): CheckOutcome {
  const whose = useOfAdobe(context.inputs);
  const { days, rows } = usage;
  const use = evaluateUse(usage, whose);
  if (use.kind === 'in-use') return pass(isInUse(use.latest, days, use.calls));
  if (use.kind === 'none') {
    const callers = otherCallers(usage, whose).slice(0, mostNamed);
    const headline = callers.length === 0 ? noneSeen : usedByOthers;
    return { ...fail(noneAllowed(days, use.calls), noCalls(callers)), headline };
  }
  if (use.kind === 'nothing-logged') return nothingLogged(context, days);
  if (use.kind === 'refused') return isRefused(use, context, usage, others);
  const { length: number } = rows;
  return undecided(
    {
      en: `only the newest ${number} entries of the vault's audit log ${within(days).en} are returned, and a refused call might be among the older ones`,
      fr: `seules les ${number}\u00A0entrées les plus récentes du journal d'audit du coffre ${within(days).fr} sont renvoyées, et un appel refusé peut se trouver parmi les plus anciennes`,
    },
    inSteps({
      en: `Set ${named(context.inputs, 'usageDays')} to fewer days.`,
      fr: `Diminuez ${named(context.inputs, 'usageDays')}.`,
    }),
  );
}

/** More would make the step a list. */
const mostNamed = 3;

const usedByOthers: Words = {
  en: 'Somebody else used the key, and Adobe did not',
  fr: "Clé utilisée par d'autres, pas par Adobe",
};

const noneSeen: Words = { en: "No call of Adobe's was seen", fr: "Aucun appel d'Adobe n'a été constaté" };

function isRefused(
  { latest, calls }: Extract<Use, { kind: 'refused' }>,
  context: Context,
  usage: Usage,
  others: readonly CatalogEntry[],
): CheckOutcome {
  const observed = wasRefused(latest, usage.days, calls);
  const answer = latest.status === 401 ? 401 : 403;
  const failing = failingOf(answer, context, others);
  const [first] = failing;
  // Adobe may try a key before it is set up.
  const isCut = refusedNow(usage, useOfAdobe(context.inputs)).length > 0 && isInUseByAdobe(context);
  // It was refused then: what the log shows may be over, as far as roles and policies say.
  const refused = isCut
    ? ({ severity: 'error', effect: 'cuts', isAccessDoubtful: true, headline: callRefused } as const)
    : {};
  if (first === undefined) {
    const remedy = answer === 401 ? tokenRejected(context.inputs) : callForbidden(context.inputs);
    return { ...fail(observed, remedy), ...refused };
  }
  const fixFirst = inSteps({
    en: `Fix ${list(failing)} first, which explains why the vault refused the call.`,
    fr: `Corrigez d'abord ${list(failing)}, ce qui explique pourquoi le coffre a refusé l'appel.`,
  });
  return { ...fail(observed, fixFirst), because: first, ...refused };
}

const callRefused: Words = { en: "Adobe's call was refused", fr: "appel d'Adobe refusé" };

/** The findings that fail and explain why the vault refused the call. */
function failingOf(answer: 401 | 403, context: Context, others: readonly CatalogEntry[]): FindingId[] {
  const explaining = others.filter(({ explains = [] }) => explains.includes(answer));
  const explains = ({ status, effect }: CheckOutcome) => status === 'fail' && effect !== 'none';
  return explaining.filter(({ check }) => explains(check(context))).map(({ id }) => id);
}

/**
 * Nobody called, nothing is logged in a workspace, or the identity may not read it: from a workspace with access mode
 * "workspace", Azure leaves out the rows silently.
 */
function nothingLogged(context: Context, days: number): CheckOutcome {
  const workspaces = workspacesOf(context.observed);
  const because = {
    en: `the audit log, as far as this identity can read it, has no event of the vault ${within(days).en}`,
    fr: `le journal d'audit que cette identité peut lire ne contient aucun événement du coffre ${within(days).fr}`,
  };
  if (workspaces?.length === 0) return undecided(because, logNowhere(context.inputs));
  return undecided(because, logUnreadable(context.inputs, workspaces ?? ['WORKSPACE-RESOURCE-ID']));
}

/**
 * The workspaces to which audit events of the vault are sent; `undefined` if its diagnostic settings could not be read.
 */
function workspacesOf({ diagnosticSettings }: Observed): readonly string[] | undefined {
  if (diagnosticSettings.presence !== 'found') return undefined;
  return diagnosticSettings.value.filter(sendsAuditEvents).flatMap(({ workspaceId }) => workspaceId ?? []);
}
