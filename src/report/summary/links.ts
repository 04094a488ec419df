/** Links on the page: built from validated inputs and GitHub's data about the run, never from a service's answers. */

import type { Finding, FindingId } from '../../model/finding.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { Run } from '../../model/run.ts';
import { idsOf } from '../../model/scopes.ts';
import { codeSpan, markdown, tableCell, tableCode } from '../escape.ts';

/** @param text Markdown; shown unchanged if there is no address */
export function linked(text: string, address: string): string {
  return address === '' ? text : `[${text}](${address})`;
}

/** In the Azure portal, in the tenant of the run. */
export function vaultPage(inputs: Inputs): string {
  return portalPage(inputs, `resource${encoded(idsOf(inputs).vault)}/overview`);
}

/** In the Azure portal: the key with all its versions. */
export function keyPage(inputs: Inputs): string {
  const key = `https://${inputs.vaultName}.vault.azure.net/keys/${inputs.keyName}`;
  return portalPage(inputs, `asset/Microsoft_Azure_KeyVault/Key/${key}`);
}

/** None for names that do not match the inputs' formats. */
function portalPage({ tenantId, subscriptionId, resourceGroup, vaultName, keyName }: Inputs, page: string): string {
  const plain = [tenantId, subscriptionId, vaultName, keyName].every((name) => /^[\w-]{1,127}$/.test(name));
  const isGroup = /^[\p{L}\p{Nd}_.()-]{1,90}$/u.test(resourceGroup);
  return plain && isGroup ? `https://portal.azure.com/#@${tenantId}/${page}` : '';
}

/**
 * A path whose parts can't end a link in Markdown: the name of a resource group may contain parentheses and any letter.
 */
function encoded(path: string): string {
  return path
    .split('/')
    .map((each) => encodeURIComponent(each.toWellFormed()).replaceAll(/[!'()*]/g, percent))
    .join('/');
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16)}`;
}

/** The ID of a finding, linked to its documentation. */
export function findingLink(id: FindingId, { docsUrl }: Run): string {
  return linked(codeSpan(id), findingPage(id, docsUrl));
}

/** A check in a table cell, where a link in code would have too little contrast. */
export function findingCell({ id, title }: Pick<Finding, 'id' | 'title'>, { docsUrl }: Run): string {
  const page = findingPage(id, docsUrl);
  return `${tableCell(title)} (${page === '' ? tableCode(id) : linked(id, page)})`;
}

/**
 * The runbook for a confirmed key that Adobe can't use; its path in the action's repository if GitHub does not provide
 * the address.
 */
export function lostAccessPage(run: Run): string {
  return pageAt('lost-access.md', run);
}

const pageAt = (page: string, { docsUrl }: Run) => `${docsUrl === '' ? 'docs' : docsUrl}/${page}`;

/** The runbook in Markdown. @param procedure what it is for */
export const lostAccessLink = (procedure: string, run: Run): string => docsLink(procedure, 'lost-access.md', run);

/** @param text what the page of docs is for */
export function docsLink(text: string, page: string, run: Run): string {
  const address = pageAt(page, run);
  return run.docsUrl === '' ? `${markdown(text)}: ${codeSpan(address)}` : linked(markdown(text), address);
}

/** The path of the runbook for a confirmed key in text for people, as a link. */
export function withLostAccessLink(text: string, run: Run): string {
  const path = 'docs/lost-access.md';
  return run.docsUrl === '' ? text : text.replaceAll(path, linked(path, lostAccessPage(run)));
}

function findingPage(id: FindingId, docsUrl: string): string {
  return docsUrl === '' ? '' : `${docsUrl}/findings.md#${id}`;
}
