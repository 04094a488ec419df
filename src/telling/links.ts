/** Links to the action's own pages, at the version that ran. */
import type { FindingId } from '../model/finding.ts';
import type { Run } from '../model/run.ts';
import type { Words } from '../model/words.ts';
import type { Link } from './page.ts';

/** @param page of docs, with its anchor */
export const docsLink = ({ docsUrl }: Pick<Run, 'docsUrl'>, text: Words, page: string): Link => ({
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

export const ofFinding = (run: Run, id: FindingId): Link => docsLink(run, { en: id, fr: id }, `findings.md#${id}`);

export const confirmedSince = (run: Run): Link =>
  docsLink(
    run,
    {
      en: 'Has Adobe confirmed it since? Then data depends on it: act now',
      fr: "Adobe l'a-t-il confirmée depuis\u00A0? Alors des données en dépendent\u00A0: agissez maintenant",
    },
    'lost-access.md#confirmed-since',
  );
