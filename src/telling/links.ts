/** Links to the action's own pages, at the version that ran. */
import type { FindingId } from '../model/finding.ts';
import type { Reading } from '../model/remedy.ts';
import type { Run } from '../model/run.ts';
import type { Words } from '../model/words.ts';
import type { Link } from './page.ts';

/** Where the action came from is not always known: then the path, in one's own copy. @param page with its anchor */
const docsLink = ({ docsUrl }: Pick<Run, 'docsUrl'>, text: Words, page: string): Link => ({
  text,
  href: `${docsUrl === '' ? 'docs' : docsUrl}/${page}`,
});

export const refused = (run: Run): Link =>
  docsLink(
    run,
    { en: 'A command is refused, or you lack a role', fr: 'Une commande est refusée, ou un rôle vous manque' },
    'refused.md',
  );

export const lostAccess = (run: Run): Link => docsLink(run, { en: 'Lost access', fr: 'Accès perdu' }, 'lost-access.md');

export const ofFinding = (run: Run, id: FindingId): Link => docsLink(run, { en: id, fr: id }, `reference.md#${id}`);

export const confirmedSince = (run: Run): Link =>
  docsLink(run, { en: 'act now', fr: 'agissez maintenant' }, 'lost-access.md#confirmed-since');

export const whoDidIt = (run: Run): Link =>
  docsLink(run, { en: 'shows who did it', fr: "montre qui l'a fait" }, 'lost-access.md#who');

export const byPipeline = (run: Run): Link =>
  docsLink(run, { en: 'By pipeline instead', fr: 'Ou par le pipeline' }, 'lost-access.md#by-pipeline');

const readings: Readonly<Record<Reading, readonly [text: Words, page: string]>> = {
  rights: [{ en: 'Rights of each mode', fr: 'Droits de chaque mode' }, 'security.md#rights'],
  'without-graph': [
    { en: 'No one may give this permission', fr: 'Personne ne peut donner cette autorisation' },
    'security.md#without-graph',
  ],
  inputs: [{ en: 'Inputs', fr: 'Entrées' }, 'inputs.md'],
  rotation: [{ en: 'Rotation', fr: 'Rotation' }, 'operate.md#rotation'],
};

export const toRead = (run: Run, reading: Reading): Link => docsLink(run, ...readings[reading]);
