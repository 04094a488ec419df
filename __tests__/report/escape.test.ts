import { Marked } from 'marked';
import { readCommand } from '../../emulator/azure-pipelines/agent-log.ts';
import { codeBlock, codeSpan, markdown, tableCell, tableCode } from '../../src/telling/escape.ts';
import { bounded, logLine, logLines, plainLine, plainLines } from '../../src/telling/plain.ts';
import * as fc from '../seeded.ts';

const marked = new Marked({ gfm: true });
const html = (text: string): string => marked.parse(text, { async: false });

/** What a browser shows of these signs. */
const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#124;', '|')
    .replaceAll('&amp;', '&');

/** The displayed text without code, in which GitHub searches for mentions, references and emoji. */
const prose = (page: string): string =>
  decoded(page.replaceAll(/<code>.*?<\/code>/gs, '\0').replaceAll(/<[^>]*>/g, ''));

/** What GitHub would turn into something else outside code. */
const alive = /@\w|#\d|\bGH-\d|https?:\/\/|www\.\w|\$|:[\w+-]+:|\b[0-9a-f]{7,40}\b|[\w.+-]+@[\w-]+\.\w/i;

const words =
  '<script>alert(1)</script> --> [a](https://evil.example) ![i](https://x.example/p.png) ' +
  'https://evil.example/a?b=c www.evil.example mail@evil.example @octocat @org/team #1 owner/repo#12 GH-7 gh-8 ' +
  'a5c3785ed8d6a35868bc169f07e40e889087fd2e a5c3785 :x: :+1: $E=mc^2$ $`x`$ `code` `` ``` ~~~ | || `|` ' +
  '(key-name) **b** _i_ ~~s~~ [^1] === --- &lt; &#64; &amp; <https://a.example> ::error::x ##[add-mask]x word ( ' +
  ') : " ! é 鍵 🔑';
/** With spaces, quotes or signs that nobody sees. */
const others = [
  '<img src=x onerror=y>',
  '<!-- hidden -->',
  '\\|',
  '\\',
  'recover-deleted: true',
  'mode: ensure',
  '\u00A0',
  '\u00A0key-name\u3000',
  '[^1]: note',
  '# h',
  '- item',
  '+ item',
  '1. item',
  '2) item',
  '> quote',
  '\r\n',
  '\n',
  '\r',
  '\u2028',
  '\u0085',
  '\t',
  '\0',
  '\u001B[31m',
  '\u202E',
  '\u2066',
  '\u200B',
  '##vso[task.setvariable variable=PATH]x',
  ' ',
  '  ',
  "'",
  '\n```\n',
  '{{ x }}',
  '\uD800',
];
const pieces = [...words.split(' '), ...others];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 12 })
  .map((parts) => parts.join(''));

test('inline text is rendered only as text and code, whatever it contains', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const page = html(`Seen: ${markdown(text)} end`);
      expect(page.replaceAll(/<\/?(?:p|code)>/g, '')).not.toMatch(/<[a-z!/]/i);
      expect(prose(page)).not.toMatch(alive);
    }),
    { numRuns: 1500 },
  );
});

test('inline text on its own line is one paragraph', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(html(markdown(text))).toMatch(/^(?:<p>.*<\/p>\n)?$/);
    }),
    { numRuns: 1500 },
  );
});

test('inline text shows the original text', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\w .,;()[\]<>*~|'"/-]{1,60}$/), (text) => {
      const shown = html(`.${markdown(text)}`).replaceAll(/<\/?(?:p|code)>/g, '');
      expect(decoded(shown).trimEnd()).toBe(`.${plainLine(text)}`);
    }),
  );
});

test('a table keeps its cells', () => {
  fc.assert(
    fc.property(hostile, hostile, (one, other) => {
      const page = html(
        `| A | B | C |\n| --- | --- | --- |\n| ${tableCell(one)} | ${tableCode(other)} | third |\n| last | row | x |`,
      );
      expect(page.match(/<td>/g)).toHaveLength(6);
      expect(page).toContain('<td>third</td>');
      expect(page).toContain('<td>last</td>');
      expect(page.replaceAll(/<\/?(?:table|thead|tbody|tr|th|td|code)>/g, '')).not.toMatch(/<[a-z!/]/i);
      expect(prose(page)).not.toMatch(alive);
    }),
    { numRuns: 1000 },
  );
});

test('a block of code can contain fences', () => {
  expect(codeBlock('a\n````\nb')).toBe('`````text\na\n````\nb\n`````');
});

test('a code span is one code span and nothing else', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      fc.pre(plainLine(text) !== '');
      expect(html(`a ${codeSpan(text)} b`)).toMatch(/^<p>a <code>[^<]*<\/code> b<\/p>\n$/);
    }),
    { numRuns: 1000 },
  );
});

test('a code block ends where it ends', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(html(`${codeBlock(text)}\n\nafter`)).toMatch(
        /^<pre><code class="language-text">[^<]*<\/code><\/pre>\n<p>after<\/p>\n$/,
      );
    }),
    { numRuns: 1000 },
  );
});

test('a plain line is one line without control characters or direction overrides', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const line = plainLine(text);
      expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\u200B]/u);
      expect(line.isWellFormed()).toBe(true);
    }),
  );
});

test('every character that changes the direction or is invisible is visibly replaced', () => {
  const codes = [
    0x61c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x200b, 0xfeff,
  ];
  for (const code of codes) expect(plainLine(`a${String.fromCodePoint(code)}b`)).toBe('a\uFFFDb');
});

test('no log line is a command of a host', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      for (const line of [logLine(text), ...logLines(text)]) {
        expect(line.trim().startsWith('::')).toBe(false);
        expect(line).not.toMatch(/##\[|##vso|[\r\n\u2028]/);
        expect(readCommand(line)).toBeUndefined();
      }
    }),
  );
});

test.each([
  ['::add-mask::x', ': :add-mask::x'],
  [' \t::error::x', ': :error::x'],
  ['a\r\n::error::x', 'a ::error::x'],
  ['see ##[group]x', 'see ## [group]x'],
  ['a ##vso[task.complete result=Succeeded;]', 'a ## vso[task.complete result=Succeeded;]'],
  // .NET compares texts without characters that take no space.
  ['a #\u034F#\uFE0Fvs\uFE0Fo[task.debug]', 'a #\uFFFD#\uFFFDvs\uFFFDo[task.debug]'],
  ['##teamcity[buildStop]', '## teamcity[buildStop]'],
  ['fine', 'fine'],
])('the log line of %j is %j', (text, line) => {
  expect(logLine(text)).toBe(line);
});

test.each([
  ['see https://a.example, then', 'see `https://a.example`, then'],
  ['(@octocat)', '(`@octocat`)'],
  ['version 0123456789abcdef is old', 'version `0123456789abcdef` is old'],
  ['a_b <c>', String.raw`a\_b &lt;c&gt;`],
  ['- no list', String.raw`\- no list`],
  ['1. no list', String.raw`1\. no list`],
])('the Markdown of %j is %j', (text, escaped) => {
  expect(markdown(text)).toBe(escaped);
});

test('a pipe in a table cell splits the code span', () => {
  expect(tableCode('a|b')).toBe('`a`&#124;`b`');
});

test('lengths are bounded, and what is cut is shown', () => {
  expect(bounded('abcdef', 4)).toBe('abc…');
  expect(plainLine('x'.repeat(9000))).toHaveLength(2000);
  expect(plainLines(`${'x'.repeat(50)}\ny`, 10)).toEqual([`${'x'.repeat(9)}…`]);
  expect(bounded('ab😀cd', 4).isWellFormed()).toBe(true);
});

test('nothing in the format of a token passes', () => {
  expect(plainLine('got eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl back')).toBe('got *** back');
});

test.each([
  ['Set recover-deleted: true, or wait.', 'Set `recover-deleted: true`, or wait.'],
  ['(require-confirmation is false)', '(`require-confirmation` is false)'],
  ['Run mode: ensure', 'Run `mode: ensure`'],
  ['Set key-type: RSA, or wait.', 'Set `key-type: RSA`, or wait.'],
  ['the mode of a network', 'the mode of a network'],
  ['x-key-name, key-names, a/key-name', 'x-key-name, key-names, a/key-name'],
  ['@key-name #key-name', '`@key-name` `#key-name`'],
  ['@a`\u00A0(key-name', '`` @a` ``\u00A0(`key-name`'],
  ['key-name;\u00A0#1`@a', '`key-name`;\u00A0``#1`@a``'],
])('an input that a text names is code: %s', (text, shown) => {
  expect(markdown(text)).toBe(shown);
});
