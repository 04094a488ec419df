/** What every finding says when it fails or could not be checked, and what to do: one text, to be read as a list. */
import type { CatalogEntry } from '../../src/checks/check.ts';
import { stepLines } from '../../src/telling/lines.ts';
import { stepsAlone } from '../../src/telling/page-of.ts';
import { rows } from '../checks/cases/all.ts';
import { findingOf, inputs } from '../checks/tenant.ts';

export const findingTexts = (catalog: readonly CatalogEntry[]): string => `${catalog.map(textOf).join('\n\n')}\n`;

function textOf({ id, title }: CatalogEntry): string {
  const blocks = new Map<string, string[]>();
  for (const { presence = {}, asked = {} } of rows.filter((row) => row.id === id)) {
    const { status, observed, expected, remedy } = findingOf(id, presence, asked);
    if (status !== 'fail' && status !== 'unknown') continue;
    const steps = stepLines(
      stepsAlone(remedy, { en: observed, fr: observed }, { inputs: { ...inputs, ...asked } }, 'cuts'),
    );
    // The question quotes what was seen, which stands above it.
    const told = [`   Expected: ${expected}`, ...steps.map((line) => `   ${line}`)]
      .join('\n')
      .replaceAll(observed, '…');
    blocks.set(told, [...new Set([...(blocks.get(told) ?? []), `- ${status}: ${observed}`])]);
  }
  return [`## ${id}: ${title.en} / ${title.fr}`, ...[...blocks].map(([told, seen]) => [...seen, told].join('\n'))].join(
    '\n',
  );
}
