/**
 * The issue that stands open while a key is not as it must be: its text, and what is to be done with it. Pure; the GitHub
 * client does what is decided here. In English, as the log.
 */

import { readableDay } from '../messages/dates.ts';
import { lostMessages } from '../messages/lost.ts';
import type { Finding, Lost, Verdict } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Run } from '../model/outcome.ts';
import { scopesOf } from '../model/scopes.ts';
import { codeSpan, markdown } from './escape.ts';
import { plainLine } from './plain.ts';
import { remediationBlocks } from './remediation.ts';

export interface ExistingIssue {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly body: string;
}

export interface DriftDecision {
  readonly do: 'open' | 'update' | 'reopen' | 'close' | 'nothing';
  /** The issue's whole new text, a person's words in it kept. */
  readonly body?: string;
  readonly comment?: string;
}

const begin = '<!-- cja-cmk:begin -->';
const end = '<!-- cja-cmk:end -->';

type Target = Pick<Inputs, 'subscriptionId' | 'resourceGroup' | 'vaultName' | 'keyName'>;

/** By which the issue is found again, whatever a person made of its title: the vault's ARM id and the key's name. */
export function driftMarker(inputs: Inputs): string {
  return `<!-- cja-cmk-action: vault=${inComment(scopesOf(inputs).vault)} key=${inComment(inputs.keyName.toLowerCase())} -->`;
}

/** Within an HTML comment two dashes, brackets and line ends could end it. */
function inComment(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}/._()-]|-(?=-)/gu, (sign) => `%${sign.codePointAt(0)?.toString(16) ?? ''}`);
}

export function isDriftIssue(body: string, inputs: Inputs): boolean {
  return body.includes(driftMarker(inputs));
}

export function driftIssueTitle({ keyName, vaultName }: Target): string {
  return `Customer-managed key ${plainLine(keyName, 130)} in vault ${plainLine(vaultName, 30)} needs attention`;
}

/**
 * The part of the issue that the action keeps current. It holds no time, no run and no request id: while nothing changes,
 * not a byte of it does.
 */
export function driftIssueText(verdict: Verdict, inputs: Inputs): string {
  const failing = verdict.findings.filter((finding) => finding.status === 'fail' && counts(finding, inputs));
  const unknown = verdict.findings.filter((finding) => finding.status === 'unknown' && counts(finding, inputs));
  const blocks = [
    `The check of key ${codeSpan(inputs.keyName)} in vault ${codeSpan(inputs.vaultName)} (resource group ${codeSpan(inputs.resourceGroup)}) finds what can cost Adobe its access to the key. State: ${codeSpan(verdict.state)}.`,
    ...lossBlocks(verdict.lost),
    ...failing.flatMap(findingBlocks),
    ...waivedBlocks(verdict),
    ...(unknown.length === 0 ? [] : [`Could not be checked: ${unknown.map(({ id }) => codeSpan(id)).join(', ')}.`]),
    'This part is kept current by cja-cmk-action, which closes the issue when all is well again. Write above or below it: your words are kept. To accept a finding as it is, name it in the input `waive`.',
  ];
  return blocks.join('\n\n').replaceAll('<!--', '<! --');
}

/** Above the findings: it is what a person has to act on first. */
function lossBlocks(lost: Lost | undefined): string[] {
  if (lost === undefined) return [];
  const { title, lines } = lostMessages.en;
  return [
    `### ${markdown(title(lost))}`,
    lines(lost)
      .map((line) => `- ${markdown(line)}`)
      .join('\n'),
  ];
}

/** What is accepted as it is, until when and why. */
function waivedBlocks({ findings }: Verdict): string[] {
  const lines = findings.flatMap(({ id, status, waiver }) => {
    if (status !== 'waived') return [];
    const until = waiver?.until === undefined ? 'without end' : `until ${readableDay(waiver.until, 'en')} (UTC)`;
    const reason = waiver?.reason === undefined ? '' : `: ${markdown(waiver.reason)}`;
    return [`- ${codeSpan(id)} ${until}${reason}`];
  });
  return lines.length === 0 ? [] : [['Waived, by the input `waive`:', '', ...lines].join('\n')];
}

function findingBlocks(finding: Finding): string[] {
  return [
    `### ${markdown(finding.title)}: not met (${codeSpan(finding.id)}, ${finding.severity})`,
    `- **Seen:** ${markdown(finding.observed)}\n- **Expected:** ${markdown(finding.expected)}`,
    ...remediationBlocks(finding.remediation),
  ];
}

/** `never` lets the step pass, but an issue is there to be seen: it counts as `error`. */
function counts({ severity }: Finding, { failOn }: Inputs): boolean {
  return severity === 'error' || failOn === 'warning';
}

/**
 * What to do with the issue of this target. Trouble that comes back reopens the issue that was there, rather than making
 * another: its history, its assignee and those who follow it belong to the key, not to one incident.
 *
 * @param existing the newest issue that carries the target's marker, if there is one
 * @param run named in comments only
 */
export function decideDrift(
  existing: ExistingIssue | undefined,
  verdict: Verdict,
  inputs: Inputs,
  run?: Run,
): DriftDecision {
  const relevant = verdict.findings.filter((finding) => counts(finding, inputs));
  const fails = relevant.some(({ status }) => status === 'fail');
  if (fails) return whileFailing(existing, verdict, inputs, run);
  const unknown = relevant.some(({ status }) => status === 'unknown');
  if (unknown || existing?.state !== 'open') return { do: 'nothing' };
  return { do: 'close', comment: `All is well again: nothing fails, and everything was seen.${seenBy(run)}` };
}

function whileFailing(
  existing: ExistingIssue | undefined,
  verdict: Verdict,
  inputs: Inputs,
  run: Run | undefined,
): DriftDecision {
  const block = `${begin}\n${driftIssueText(verdict, inputs)}\n${end}`;
  if (existing === undefined) return { do: 'open', body: `${driftMarker(inputs)}\n${block}\n` };
  const body = withBlock(existing.body, block);
  if (existing.state === 'closed') return { do: 'reopen', body, comment: `It fails again.${seenBy(run)}` };
  return body === existing.body ? { do: 'nothing' } : { do: 'update', body };
}

/** The body with its block replaced; a person's text around it stays to the byte. GitHub's editor writes CRLF. */
function withBlock(body: string, block: string): string {
  const from = body.indexOf(begin);
  const to = body.indexOf(end, from);
  if (from === -1 || to === -1) return `${body.trimEnd()}\n\n${block}\n`;
  const old = body.slice(from, to + end.length);
  if (old.replaceAll('\r\n', '\n') === block) return body;
  return body.slice(0, from) + block + body.slice(to + end.length);
}

function seenBy(run: Run | undefined): string {
  return run === undefined || run.runUrl === '' ? '' : ` [Run ${markdown(run.runId)}](${run.runUrl})`;
}
