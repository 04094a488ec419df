/** What a run says about the examples of `__tests__/checks/cases`. */
import { examplesOf } from '../../__tests__/checks/examples.ts';
import {
  inputs,
  keyVaultPrincipal,
  observed,
  olderVersion,
  principalId,
  version,
} from '../../__tests__/checks/tenant.ts';
import { catalog } from '../../src/checks/catalog.ts';
import { evaluate } from '../../src/checks/evaluate.ts';
import type { FindingId } from '../../src/model/finding.ts';
import { nothingToDo } from '../../src/model/runbook.ts';
import type { Told } from './told.ts';

export interface Example extends Told {
  readonly name: FindingId;
  /** What was observed. */
  readonly headline: string;
}

export const examples: readonly Example[] = catalog.flatMap(({ id: name }) =>
  examplesOf(name).map(({ presence = {}, asked = {} }) => {
    const { findings } = evaluate({ ...inputs, ...asked }, { ...observed, ...presence });
    const finding = findings.find((one) => one.id === name);
    return { name, headline: finding?.observed.en ?? '', runbook: finding?.runbook ?? nothingToDo };
  }),
);

const placeholders: readonly (readonly [string, string])[] = [
  [inputs.tenantId, 'TENANT-ID'],
  [inputs.clientId, 'CLIENT-ID'],
  [inputs.subscriptionId, 'SUBSCRIPTION-ID'],
  [principalId, 'ADOBE-PRINCIPAL-ID'],
  [keyVaultPrincipal.id, 'KEY-VAULT-PRINCIPAL-ID'],
  [version, 'VERSION'],
  [olderVersion, 'VERSION'],
];

/** The IDs of the examples, which nobody searches for. */
export function withPlaceholders(text: string): string {
  return placeholders.reduce((before, [id, name]) => before.replaceAll(id, name), text);
}
