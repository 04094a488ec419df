import { expect, test } from '@jest/globals';
import { readableLog } from '../../emulator/runner-log.ts';
import { summaryPage } from '../../emulator/summary-page.ts';

test('a log is shown with groups, annotations and masks applied', () => {
  const log = [
    '::add-mask::s3cret',
    'token s3cret',
    '::group::Details',
    'inside',
    '::endgroup::',
    '::error title=Two%3A%2C words::100%25 sure%0Aof it',
    '::debug::not shown',
    'not :: a ::command',
    '',
  ].join('\n');
  expect(readableLog(log)).toBe(
    ['token ***', 'Details', '  inside', 'Error: Two:, words: 100% sure', 'of it', 'not :: a ::command'].join('\n'),
  );
});

test('a summary becomes a page with tables, collapsed parts and an escaped title', () => {
  const markdown =
    '## Key\n\n| a | b |\n| --- | --- |\n| 1 | `2` |\n\n<details><summary>More</summary>\n\n- x\n\n</details>';
  const page = summaryPage([{ title: '1 < 2', markdown }]);
  expect(page).toContain('<header>1 &lt; 2</header>');
  expect(page).toContain('<h2>Key</h2>');
  expect(page).toContain('<td><code>2</code></td>');
  expect(page).toMatch(/<details><summary>More<\/summary>\s*<ul>\s*<li>x<\/li>\s*<\/ul>\s*<\/details>/);
});
