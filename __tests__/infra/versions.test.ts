/** Azure retires the control-plane versions of Key Vault before 2026-02-01 on 27 February 2027. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../docs/documents.ts';
import { infra } from './dry-run.ts';

const read = (...path: readonly string[]) => readFileSync(join(root, ...path), 'utf8');

test('scripts, templates and pages use no version of Key Vault that is retired then', () => {
  const files = [
    ...readdirSync(infra)
      .filter((name) => /\.(sh|bicep|md)$/.test(name))
      .map((name) => `infra/${name}`),
    ...readdirSync(join(root, 'docs'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ];
  const used = files.flatMap((file) =>
    [
      ...read(file).matchAll(/Microsoft\.KeyVault\/vaults@(\d{4}-\d\d-\d\d)/g),
      ...read(file).matchAll(/\$vault_id" --url-parameters api-version=(\d{4}-\d\d-\d\d)/g),
    ].map(([, version]) => [file, version]),
  );
  expect(used.map(([file]) => file)).toEqual(['infra/alerts.bicep', 'infra/alerts.sh']);
  expect(used.filter(([, version]) => version !== '2026-02-01')).toEqual([]);
  // Which Azure CLI the commands need, and until when an older one works.
  for (const page of ['docs/getting-started.md', 'infra/README.md', 'docs/troubleshooting.md']) {
    expect(read(page)).toMatch(/2\.90\.0[^]*27 February 2027|27 February 2027[^]*2\.90\.0/);
  }
});

test('pages and scripts name the oldest GitLab CLI that set-up.sh takes', () => {
  const [, oldest = ''] =
    /at_least .* (\d+\.\d+\.\d+) \|\| fail "GitLab CLI/.exec(read('infra', 'shell', 'tools.sh')) ?? [];
  expect(oldest).not.toBe('');
  for (const page of ['docs/gitlab.md', 'infra/README.md', 'infra/set-up-gitlab.sh']) {
    expect(read(page)).toMatch(new RegExp(`\\bglab\\b[^\n]{0,40} ${oldest.replaceAll('.', '\\.')}`));
  }
});
