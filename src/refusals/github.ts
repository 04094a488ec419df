/** Refusals of GitHub's REST API, as the drift issue meets them. Source: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api */
import type { Refusal } from './refusal.ts';

export const githubRefusals: readonly Refusal[] = [
  {
    id: 'issues-throttled',
    services: ['github'],
    codes: ['HTTP 403'],
    when: ({ message }) => /rate limit/i.test(message),
    meaning: () => 'The token has used up its share of requests, or made too many at once.',
    cure: () => 'Run again in an hour; spread schedules so that they do not all start at the full hour.',
  },
  {
    id: 'issues-not-permitted',
    services: ['github'],
    codes: ['HTTP 403', 'HTTP 404'],
    meaning: () => 'The token may not write issues in this repository.',
    cure: () => 'Give the job this permission:\n\npermissions:\n  issues: write',
  },
  {
    id: 'issues-switched-off',
    services: ['github'],
    codes: ['HTTP 410'],
    meaning: () => 'Issues are switched off in this repository.',
    cure: () => "Switch them on in the repository's settings, or set drift-issue: false.",
  },
  {
    id: 'github-token-refused',
    services: ['github'],
    codes: ['HTTP 401'],
    meaning: () => 'GitHub does not know the token that was given as github-token.',
    cure: () => 'Leave github-token at its default, the token of the job.',
  },
];
