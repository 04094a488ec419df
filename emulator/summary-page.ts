/** A job summary as a page in GitHub's style: the same Markdown dialect, light and dark. */
import { marked } from 'marked';

export interface PageSection {
  /** Shown above the summary, as GitHub shows the job's name. */
  readonly title: string;
  /** What happened before, in a sentence. */
  readonly before?: string;
  readonly markdown: string;
}

/** One self-contained HTML page. @param language of the summaries */
export function summaryPage(sections: readonly PageSection[], language = 'en'): string {
  const cards = sections.map(({ title, before, markdown }) => {
    const html = marked.parse(markdown, { async: false, gfm: true });
    // Scrollable parts can be reached by keyboard, as on GitHub.
    const body = html.replaceAll('<pre>', '<pre tabindex="0">');
    const happened = before === undefined ? '' : `<p class="before">${escapeHtml(before)}</p>\n`;
    return `${happened}<section aria-label="${escapeHtml(title)}">\n<header>${escapeHtml(title)}</header>\n<article>${body}</article>\n</section>`;
  });
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Job summary</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Job summary</h1>
${cards.join('\n')}
</main>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}

const style = `
:root { color-scheme: light dark; --page: #f6f8fa; --card: #fff; --text: #1f2328; --quiet: #59636e; --line: #d1d9e0;
  --link: #0969da; --code: #818b981f; --block: #f6f8fa; }
@media (prefers-color-scheme: dark) { :root { --page: #010409; --card: #0d1117; --text: #f0f6fc; --quiet: #9198a1;
  --line: #3d444d; --link: #4493f8; --code: #656c7633; --block: #151b23; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 24px 16px; background: var(--page); color: var(--text);
  font: 16px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
main > h1 { position: absolute; clip-path: inset(50%); }
main { max-width: 980px; margin: 0 auto; display: grid; gap: 24px; }
section { min-width: 0; background: var(--card); border: 1px solid var(--line); border-radius: 6px; }
.before { margin: 0; padding: 0 16px; color: var(--quiet); }
header { padding: 16px; font-size: 14px; font-weight: 600; }
article { padding: 0 24px 24px; overflow-wrap: break-word; }
article > :first-child { margin-top: 0; }
a { color: var(--link); }
h1, h2, h3, h4 { margin: 24px 0 16px; line-height: 1.25; }
h1, h2 { padding-bottom: .3em; border-bottom: 1px solid var(--line); }
h1 { font-size: 2em; } h2 { font-size: 1.5em; } h3 { font-size: 1.25em; } h4 { font-size: 1em; }
p, ul, ol, table, pre, blockquote, details { margin: 0 0 16px; }
ul, ol { padding-left: 2em; }
table { display: block; width: max-content; max-width: 100%; overflow: auto; border-collapse: collapse; }
th, td { padding: 6px 13px; border: 1px solid var(--line); text-align: left; vertical-align: top; }
tr:nth-child(2n) td { background: var(--block); }
code { padding: .2em .4em; background: var(--code); border-radius: 6px;
  font: 85%/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
pre { padding: 16px; overflow: auto; background: var(--block); border-radius: 6px; }
pre code { padding: 0; background: none; }
blockquote { padding: 0 1em; color: var(--quiet); border-left: .25em solid var(--line); }
summary { cursor: pointer; }
hr { height: .25em; border: 0; background: var(--line); }
`;
