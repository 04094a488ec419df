/**
 * Errors of GitHub's REST API for the drift issue. Source:
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
import { issuesPermission } from '../az-commands/runner.ts';
import { remedyOf } from '../model/remedy.ts';
import type { ErrorEntry } from './entry.ts';

export const githubErrors: readonly ErrorEntry[] = [
  {
    id: 'issues-throttled',
    services: ['github'],
    codes: ['HTTP 403'],
    when: ({ message }) => /rate limit/i.test(message),
    meaning: () => ({
      en: 'The token has used up its rate limit, or sent too many requests in parallel.',
      fr: 'Le jeton a épuisé son quota de requêtes, ou en a fait trop à la fois.',
    }),
    remediation: () => ({
      en: 'Run again in an hour. Spread schedules so that they do not all start on the hour.',
      fr: "Relancez dans une heure ; répartissez les planifications pour qu'elles ne démarrent pas toutes à l'heure pile.",
    }),
  },
  {
    id: 'issues-not-permitted',
    services: ['github'],
    codes: ['HTTP 403', 'HTTP 404'],
    meaning: () => ({
      en: "The token isn't allowed to write issues in this repository.",
      fr: "Le jeton n'a pas le droit d'écrire des issues dans ce dépôt.",
    }),
    remediation: () =>
      remedyOf({ en: 'Give the job this permission:', fr: 'Donnez cette autorisation à la tâche :' }, issuesPermission),
  },
  {
    id: 'issues-switched-off',
    services: ['github'],
    codes: ['HTTP 410'],
    meaning: () => ({
      en: 'Issues are disabled in this repository.',
      fr: 'Les issues sont désactivées dans ce dépôt.',
    }),
    remediation: () => ({
      en: "Enable them in the repository's settings, or set drift-issue: false.",
      fr: 'Activez-les dans les paramètres du dépôt, ou mettez drift-issue: false.',
    }),
  },
  {
    id: 'github-token-refused',
    services: ['github'],
    codes: ['HTTP 401'],
    meaning: () => ({
      en: 'GitHub does not accept the token in github-token.',
      fr: "GitHub n'accepte pas le jeton indiqué dans github-token.",
    }),
    remediation: () => ({
      en: 'Leave github-token at its default, the token of the job.',
      fr: 'Laissez github-token à sa valeur par défaut, le jeton de la tâche.',
    }),
  },
];
