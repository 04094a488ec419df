/** What the checks say. Arguments come escaped for Markdown. */
import type { Severity } from '../../model/finding.ts';
import { count, frenchCount } from './count.ts';

const en = {
  failing: (findings: number) => `Failed (${findings})`,
  unknown: (findings: number) => `Unknown (${findings})`,
  unknownMeaning: 'What could not be checked never counts as passed.',
  waived: (findings: number) => `Waived (${findings})`,
  waivedMeaning: 'Accepted through the input `waive`.',
  waivedColumns: ['Waived until (UTC)', 'Reason'] satisfies readonly [until: string, reason: string],
  noEnd: 'no end',
  noReason: 'none given',
  passing: (findings: number) => `✅ ${count(findings, 'check passed', 'checks passed')}`,
  skipped: (findings: number) => `➖ ${count(findings, 'check not applicable', 'checks not applicable')}`,
  failed: { error: '❌ Failed (error)', warning: '⚠️ Failed (warning)' } satisfies Record<Severity, string>,
  notKnown: { error: '❓ Unknown (error)', warning: '❓ Unknown (warning)' } satisfies Record<Severity, string>,
  why: 'Why it matters',
  reason: 'Reason',
  expected: 'Expected',
  remediation: 'To fix',
  fixAbove: 'see "Do this first".',
  fixedNow: (findings: number) =>
    `${count(findings, 'check fails', 'checks fail')} now; the changes above would fix this`,
  fixedLater: (findings: number) =>
    `${count(findings, 'check fails', 'checks fail')} now; once the failure above is resolved, run ensure again`,
  sameReason: 'Unknown for the same reason',
  severities: { error: 'error', warning: 'warning' } satisfies Record<Severity, string>,
  columns: ['Check', 'Found'] satisfies readonly [string, string],
};

const fr: typeof en = {
  failing: (findings) => `Non conforme (${findings})`,
  unknown: (findings) => `Inconnu (${findings})`,
  unknownMeaning: "Ce qui n'a pas pu être vérifié n'est jamais considéré comme conforme.",
  waived: (findings) => `Accepté par dérogation (${findings})`,
  waivedMeaning: "Accepté tel quel par l'entrée `waive`.",
  waivedColumns: ["Dérogation jusqu'au (UTC)", 'Raison'],
  noEnd: 'sans fin',
  noReason: 'non indiquée',
  passing: (findings) => `✅ ${frenchCount(findings, 'contrôle réussi', 'contrôles réussis')}`,
  skipped: (findings) => `➖ ${frenchCount(findings, 'contrôle sans objet', 'contrôles sans objet')}`,
  failed: { error: '❌ Non conforme (erreur)', warning: '⚠️ Non conforme (avertissement)' },
  notKnown: { error: '❓ Inconnu (erreur)', warning: '❓ Inconnu (avertissement)' },
  why: 'Pourquoi',
  reason: 'Raison',
  expected: 'Attendu',
  remediation: 'Pour corriger',
  fixAbove: 'voir « À faire en premier ».',
  fixedNow: (findings) =>
    `${frenchCount(findings, 'contrôle échoue', 'contrôles échouent')} pour l'instant ; les modifications ci-dessus y remédieraient`,
  fixedLater: (findings) =>
    `${frenchCount(findings, 'contrôle échoue', 'contrôles échouent')} pour l'instant ; une fois le problème ci-dessus résolu, relancez ensure`,
  sameReason: 'Inconnu pour la même raison',
  severities: { error: 'erreur', warning: 'avertissement' },
  columns: ['Contrôle', 'Constaté'],
};

export const findingsWords = { en, fr };
