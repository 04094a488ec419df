/** What GitHub's REST API refuses of the drift issue. Source: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api */
import { issuesPermission } from '../az-commands/runner.ts';
import { inSteps } from '../model/remedy.ts';
import { runAnew, spreadSchedules } from '../remedies/run-remedies.ts';
import { rows } from './entry.ts';

export const githubErrors = rows(['github'], {
  'issues-throttled': {
    codes: ['HTTP 403'],
    when: ({ message }) => /rate limit/i.test(message),
    en: 'The token has used up its rate limit, or sent too many requests in parallel.',
    fr: 'Le jeton a épuisé son quota de requêtes, ou en a fait trop à la fois.',
    remedy: () => inSteps({ en: 'Run again in an hour.', fr: 'Relancez dans une heure.' }, spreadSchedules),
  },
  'issues-not-permitted': {
    codes: ['HTTP 403', 'HTTP 404'],
    en: "The token isn't allowed to write issues in this repository.",
    fr: "Le jeton n'a pas le droit d'écrire des issues dans ce dépôt.",
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
});
