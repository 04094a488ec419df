/**
 * Text that an attacker would put into a service's answer, and what must be true of everything that a person, the
 * runner or a script then reads. Each piece contains the word `evil`, so that active content can be distinguished from
 * our own text.
 */
import { Marked } from 'marked';
import type { ActionRun } from '../../emulator/run-action.ts';

export const pieces = [
  '\r\n::set-output name=evil::y',
  '::add-mask::evil',
  '\n  ::error title=evil::evil',
  '\r::stop-commands::evil',
  '%0A::error::evil',
  '\u2028::notice::evil',
  '\u0085::warning::evil',
  '\n##[add-mask]evil',
  '##[command]evil',
  'evil ##vso[task.setvariable variable=ready]true##vso[task.complete result=Succeeded]evil',
  '\nevil-output<<E\nevil\nE\nready=true',
  '</details><script>evil()</script>',
  '<img src=https://evil.example/x onerror=evil()>',
  '<a href="https://evil.example">evil</a>',
  '<!-- evil -->',
  '--><h1>evil</h1>',
  '<!-- cja-cmk:end -->evil<!-- cja-cmk:begin -->',
  '| evil | b |\n| --- | --- |\n| c | d |',
  '\\| evil `|` evil ||',
  '@evil/team @evil evil@evil.example',
  'https://evil.example/a?b=c#d www.evil.example',
  '[evil](https://evil.example) ![evil](https://evil.example/p.png) [^evil]',
  '\n\n[evil]: https://evil.example "evil"\n\n[evil]',
  'evil/evil#666 #666 GH-666 ccccccccccccccccccccccccccccccccccccc666 :evil:',
  '`evil` ``evil`` ```\nevil\n``` ~~~\nevil\n~~~',
  '\n# evil\n- evil\n1. evil\n> evil\n===\n---',
  '**evil** _evil_ ~~evil~~ $evil$ $$evil$$',
  '&lt;script&gt;evil&#60;script&#62; &#64;evil &commat;evil',
  '\u202Eevil\u202C \u2066evil\u2069 \u200Bevil \u{E0041}evil \uFEFFevil',
  '\u001B[31mevil\u001B[0m \u001B]8;;https://evil.example\u0007evil\u001B]8;;\u0007 \u0000 \b \u009B31m',
  '"; rm -rf evil; echo "$(evil) `evil` ${evil} \' \\',
  '${{ evil }} {{ evil }} %{evil}',
  '\uD800evil\uDC00',
] as const;

/** All of them in one string, joined in two ways: into one line and into many. */
export const inOneLine = `evil ${pieces.join(' ')}`;
export const inManyLines = `evil\r\n${pieces.join('\r\n')}`;

/** How many annotations of each level GitHub shows per step, and how many characters of each. */
const annotationLimits = { count: 10, characters: 4096 };

/** Runner commands that the action itself prints: known by name, by its own titles, or masking a token. */
const ownCommand =
  /^::(?:(?:debug|group|endgroup)::|(?:error|warning|notice)(?: title=[^:,]*)?::|add-mask::(?:eyJ[\w-]+\.[\w-]+\.[\w-]+|ghs_\w+|request-token[\w-]+)$)/;
const forged = /^::(?!debug)[a-z-]+(?: title=evil)?::evil/;

/**
 * Characters that some reader treats as a line end, that change the text direction, or that are invisible; the line
 * feed itself is allowed.
 */
const dishonest =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is searched for
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u;

/** Faults in the log, one line each. */
export function logFaults(log: string): string[] {
  const lines = log.split('\n');
  const commands = lines.filter((line) => line.trimStart().startsWith('::'));
  const annotations = commands.filter((line) => /^::(?:error|warning|notice)/.test(line));
  return [
    ...lines.filter((line) => dishonest.test(line)).map((line) => `control or direction: ${JSON.stringify(line)}`),
    ...lines.filter((line) => line.includes('##[')).map((line) => `old command: ${line}`),
    ...lines.filter((line) => line.includes('##vso')).map((line) => `Azure Pipelines' command: ${line}`),
    ...commands.filter((line) => !ownCommand.test(line) || forged.test(line)).map((line) => `command: ${line}`),
    ...annotations
      .filter((line) => line.replace(/^.*?::/, '').length > 3 * annotationLimits.characters)
      .map(() => 'too long'),
    ...(annotations.length > 3 * annotationLimits.count ? ['too many annotations'] : []),
    ...(log.length > 400_000 ? [`${log.length} characters`] : []),
  ];
}

const marked = new Marked({ gfm: true });

/** Tags that the action's pages use; each opened tag must be closed. */
const ownTags = new Set(
  'a blockquote br code details em h1 h2 h3 h4 hr li ol p pre strong summary table tbody td th thead tr ul'.split(' '),
);

/**
 * What GitHub turns into something else in a page's text: mentions, issues, commits, bare addresses, emoji,
 * mathematics.
 */
const alive = /@evil|#666|GH-666|c{20,}666|evil\.example|:evil:|\$evil/i;

/** Faults in a page of Markdown as GitHub would show it. */
export function pageFaults(markdown: string): string[] {
  const html = marked.parse(markdown, { async: false });
  // An empty comment of ours separates two lists.
  const shown = html.replaceAll(/<pre>.*?<\/pre>|<code>.*?<\/code>|<!-- -->/gs, '');
  const tags = [...shown.matchAll(/<(\/?)([a-z!][a-z0-9-]*)([^>]*)>/gi)];
  const prose = shown
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
  const opened = tags.filter(([, slash, name = '']) => slash === '' && !['br', 'hr'].includes(name)).length;
  const closed = tags.filter(([, slash]) => slash === '/').length;
  return [
    ...tags.filter(([, , name = '']) => !ownTags.has(name)).map(([tag]) => `tag: ${tag}`),
    ...tags.filter(([, , , rest = '']) => /evil|\bon[a-z]+=/i.test(rest)).map(([tag]) => `attribute: ${tag}`),
    ...(opened === closed ? [] : [`${opened} tags opened, ${closed} closed`]),
    ...(alive.test(prose) ? [`alive: ${alive.exec(prose)?.[0]} in ${prose}`] : []),
    ...headings(html)
      .filter((heading) => /^\s*evil/.test(heading))
      .map((heading) => `heading: ${heading}`),
    ...(dishonest.test(markdown) ? [`control or direction: ${JSON.stringify(dishonest.exec(markdown)?.[0])}`] : []),
    ...tableFaults(markdown),
    ...(Buffer.byteLength(markdown) > 1024 * 1024 ? ['above 1 MiB'] : []),
  ];
}

function headings(html: string): string[] {
  return [...html.matchAll(/<h\d>(.*?)<\/h\d>/gs)].map(([, text = '']) => text);
}

/** Every row of a table has as many cells as its header; a pipe splits cells even inside code. */
function tableFaults(markdown: string): string[] {
  const blocks = markdown.replaceAll(/^(`{3,}).*?^\1$/gms, '').split(/\n{2,}/);
  const tables = blocks.map((block) => block.split('\n')).filter(([, rule = '']) => /^\|(?: --- \|)+$/.test(rule));
  const cells = (row: string) => (row.match(/(?<!\\)\|/g) ?? []).length;
  return tables.flatMap(([head = '', , ...rows]) =>
    rows.filter((row) => row !== '' && cells(row) !== cells(head)).map((row) => `row of another width: ${row}`),
  );
}

/** Values that a script may put into its command line: none may come from a service's free text. */
const plainOutputs: Readonly<Record<string, RegExp>> = {
  ready: /^(?:true|false)$/,
  state: /^(?:missing|unhealthy|provisioned|confirmed|unknown)$/,
  changed: /^(?:true|false)$/,
  'key-uri': /^(?:https:\/\/[a-z0-9-]+\.vault\.azure\.net\/keys\/[A-Za-z0-9-]+\/[0-9a-f]{32})?$/,
  'key-uri-versionless': /^(?:https:\/\/[a-z0-9-]+\.vault\.azure\.net\/keys\/[A-Za-z0-9-]+)?$/,
  'key-version': /^(?:[0-9a-f]{32})?$/,
  'vault-uri': /^(?:https:\/\/[a-z0-9-]+\.vault\.azure\.net\/)?$/,
  'vault-id': /^(?:\/subscriptions\/[\w./()-]+)?$/,
  'principal-id': /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/,
  'grant-id': /^(?:\/[\w./()-]+)?$/,
  'ticket-file': /^[\w./-]*$/,
  'report-file': /^[\w./-]*$/,
};

export function outputFaults(outputs: Readonly<Record<string, string>>): string[] {
  const { ticket = '', changes = '', findings = '' } = outputs;
  const size = Object.values(outputs).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return [
    ...Object.entries(plainOutputs).flatMap(([name, pattern]) =>
      pattern.test(outputs[name] ?? '') ? [] : [`output ${name}: ${JSON.stringify(outputs[name])}`],
    ),
    ...Object.keys(outputs).filter((name) => name.includes('evil')),
    ...[changes, findings].flatMap((text) => (dishonest.test(text) || text.includes('\n') ? [`output: ${text}`] : [])),
    ...(ticket.split('\n').some((line) => dishonest.test(line)) ? [`ticket: ${JSON.stringify(ticket)}`] : []),
    ...(/evil\.example|@evil|<script|^evil|^::/m.test(ticket) ? [`ticket: ${ticket}`] : []),
    ...(size > 1_000_000 ? [`outputs of ${size} bytes`] : []),
  ];
}

/** Faults in everything that a run produced. */
export function runFaults({ log, stderr, outputs, summary, files }: ActionRun): string[] {
  const reports = Object.entries(files).filter(([name]) => name.endsWith('.json'));
  return [
    ...logFaults(log),
    ...(stderr === '' ? [] : [`stderr: ${stderr}`]),
    ...pageFaults(summary).map((fault) => `summary: ${fault}`),
    ...outputFaults(outputs),
    ...(reports.length === 1 ? [] : [`${reports.length} reports`]),
    ...reports.flatMap(([, text]) => (dishonest.test(text.replaceAll('\n', '')) ? ['report: control'] : [])),
  ];
}
