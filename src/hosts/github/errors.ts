/**
 * What GitHub's services refuse: its REST API for the drift issue, and its OIDC provider. Source:
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
import { issuesPermission } from '../../az-commands/runner.ts';
import type { ErrorEntry } from '../../errors/entry.ts';
import { inSteps } from '../../model/remedy.ts';
import { runAgain, runAnew, spreadSchedules } from '../../remedies/run-remedies.ts';

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
    remedy: () => inSteps({ en: 'Run again in an hour.', fr: 'Relancez dans une heure.' }, spreadSchedules),
  },
  {
    id: 'issues-not-permitted',
    services: ['github'],
    codes: ['HTTP 403', 'HTTP 404'],
    meaning: () => ({
      en: "The token isn't allowed to write issues in this repository.",
      fr: "Le jeton n'a pas le droit d'écrire des issues dans ce dépôt.",
    }),
    remedy: () =>
      inSteps(
        {
          en: 'Give the job these permissions.',
          fr: 'Donnez ces autorisations à la tâche.',
          commands: [issuesPermission],
        },
        runAnew,
      ),
  },
  {
    id: 'issues-switched-off',
    services: ['github'],
    codes: ['HTTP 410'],
    meaning: () => ({
      en: 'Issues are disabled in this repository.',
      fr: 'Les issues sont désactivées dans ce dépôt.',
    }),
    remedy: () =>
      inSteps({
        en: "Enable issues in the repository's settings, or set drift-issue: false.",
        fr: 'Activez les issues dans les paramètres du dépôt, ou indiquez drift-issue: false.',
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
    remedy: () =>
      inSteps({
        en: 'Leave github-token at its default, the token of the job.',
        fr: 'Laissez github-token à sa valeur par défaut, le jeton de la tâche.',
      }),
  },
  {
    id: 'id-token-refused',
    services: ['oidc'],
    codes: ['HTTP 401', 'HTTP 403', 'HTTP 400', 'HTTP 404', 'HTTP 203'],
    meaning: () => ({
      en: 'GitHub rejected the request token of this job. It is invalid or has expired.',
      fr: "GitHub a refusé le jeton de demande de cette tâche\u00A0: il n'est pas valide, ou ne l'est plus.",
    }),
    remedy: () =>
      inSteps(runAgain, {
        en: 'Set up OIDC on the server, for GitHub Enterprise Server.',
        fr: 'Configurez OIDC sur le serveur, pour GitHub Enterprise Server.',
      }),
  },
];
