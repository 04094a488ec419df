/**
 * The job summary as displayed, in headless Chromium. If Chromium or axe-core is not installed, the tests are skipped,
 * and their names say why.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { summaryPage } from '../../emulator/summary-page.ts';
import { Browser, findChromium } from '../../scripts/docs/pictures-browser.ts';
import { scenes } from '../../scripts/docs/pictures-scenes.ts';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
const chromium = findChromium();
const axe = findAxe();
const names = scenes.map(({ name }) => name);
const schemes = ['light', 'dark'] as const;

function findAxe(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  } catch {
    return undefined;
  }
}

/** The page that the pictures show, with each part under its title. */
function pageOf(name: string): string {
  const text = readFileSync(join(folder, `${name}.md`), 'utf8');
  const parts = text.split(/^<!-- (.+) -->\n/m).slice(1);
  const sections = parts.flatMap((title, index) =>
    index % 2 === 0 ? [{ title, markdown: parts[index + 1] ?? '' }] : [],
  );
  return summaryPage(sections, name.endsWith('french') ? 'fr' : 'en');
}

const why = chromium === undefined ? ' (skipped: no Chromium; install the package chromium)' : '';
const describeOnPage = chromium === undefined ? describe.skip : describe;

describeOnPage(`in Chromium${why}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await Browser.open(chromium ?? '');
  });
  afterAll(() => browser.close());

  test.each(names)('no table of %s is wider than a page of 800 pixels', async (name) => {
    await browser.show(pageOf(name), 800, 'light');
    const wide = await browser.evaluate(`
      for (const details of document.querySelectorAll('details')) details.open = true;
      [...document.querySelectorAll('table')].filter((table) => table.scrollWidth > table.clientWidth).length`);
    expect(await browser.evaluate(`document.querySelectorAll('table').length`)).toBeGreaterThan(0);
    expect(wide).toBe(0);
    expect(await browser.evaluate('document.documentElement.scrollWidth')).toBe(800);
  });

  test('the ticket is copied as the same plain text as in the file', async () => {
    await browser.show(pageOf('ensure-from-empty'), 800, 'light');
    const copied = await browser.evaluate(`
      const block = [...document.querySelectorAll('pre')].find((each) => each.innerText.startsWith('Subject'));
      getSelection().selectAllChildren(block);
      getSelection().toString()`);
    const markdown = readFileSync(join(folder, 'ensure-from-empty.md'), 'utf8');
    const [, ticket = ''] = /```text\n(Subject.*?)```/s.exec(markdown) ?? [];
    expect(ticket).not.toBe('');
    expect(String(copied).trim()).toBe(ticket.trim());
  });

  /** On a loss whom to call stands before the steps, and is the first that is done. */
  test.each(names)(
    'a phone shows %s without scrolling sideways, and whom to call or what to do on its first screen',
    async (name) => {
      await browser.show(pageOf(name), 390, 'light');
      expect(await browser.evaluate('document.documentElement.scrollWidth')).toBe(390);
      expect(
        await browser.evaluate(`document.querySelector('article h2, article tbody tr').getBoundingClientRect().bottom`),
      ).toBeLessThan(800);
    },
  );

  test('what to do first is visible without scrolling, and before any check', async () => {
    for (const name of names) {
      await browser.show(pageOf(name), 800, 'light');
      const top = await browser.evaluate(`document.querySelector('article h2').getBoundingClientRect().top`);
      const heading = await browser.evaluate(`document.querySelector('article h2').textContent`);
      expect([
        'What to do now',
        'Next steps',
        'In working hours',
        'À faire maintenant',
        'Étapes suivantes',
        'Aux heures de bureau',
      ]).toContain(heading);
      expect(top).toBeLessThan(520);
    }
  });

  test('no state is shown only by a sign or a color: each sign has a word next to it', async () => {
    for (const name of names) {
      await browser.show(pageOf(name), 800, 'light');
      const bare = await browser.evaluate(`
        [...document.querySelectorAll('td, h4, p')].map((each) => each.textContent.trim())
          .filter((text) => /\\p{Extended_Pictographic}/u.test(text) && !/\\p{L}{2}/u.test(text))`);
      expect(bare).toEqual([]);
    }
  });

  const noAxe = axe === undefined ? ' (skipped: axe-core is not installed)' : '';
  (axe === undefined ? describe.skip : describe)(`axe finds nothing${noAxe}`, () => {
    test.each(names.flatMap((name) => schemes.map((scheme) => [name, scheme] as const)))(
      'on %s, %s',
      async (name, scheme) => {
        await browser.show(pageOf(name), 800, scheme);
        await browser.evaluate(readFileSync(axe ?? '', 'utf8'));
        const found = await browser.evaluate(`
          for (const details of document.querySelectorAll('details')) details.open = true;
          axe.run().then(({ violations, passes }) => ({
            passed: passes.length > 10,
            violations: violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')),
          }))`);
        expect(found).toEqual({ passed: true, violations: [] });
      },
    );
  });
});
