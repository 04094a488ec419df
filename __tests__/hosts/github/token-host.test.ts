/** Which hosts get the token by which a job asks for its ID token. */
import { isTokenHost } from '../../../src/hosts/github/github.ts';

const cloud = 'https://github.com';

test.each([
  ['https://run-actions-1-azure-eastus.actions.githubusercontent.com/142//idtoken/x', cloud, true],
  ['https://run-actions-1-azure-eastus.actions.githubusercontent.com/142//idtoken/x', undefined, true],
  ['https://run-actions-1-azure-eastus.actions.githubusercontent.com:8443/x', cloud, false],
  ['http://run-actions-1-azure-eastus.actions.githubusercontent.com/x', cloud, false],
  ['https://actions.githubusercontent.com.evil.example/x', cloud, false],
  ['https://evil-actions.githubusercontent.com/x', cloud, false],
  ['https://raw.githubusercontent.com/x', cloud, false],
  ['https://pages.github.com/x', cloud, false],
  ['https://github.com/x', cloud, false],
  ['https://run-1.actions.contoso.ghe.com/idtoken/x', 'https://contoso.ghe.com', true],
  ['https://run-1.actions.githubusercontent.com/idtoken/x', 'https://contoso.ghe.com', true],
  ['https://token.actions.fabrikam.ghe.com/idtoken/x', 'https://contoso.ghe.com', false],
  ['https://git.contoso.example/_services/token/x', 'https://git.contoso.example', true],
  ['https://git.contoso.example:8443/_services/token/x', 'https://git.contoso.example:8443', true],
  ['https://git.contoso.example:8443/_services/token/x', 'https://git.contoso.example', false],
  ['https://run-1.actions.githubusercontent.com/idtoken/x', 'https://git.contoso.example', false],
  ['https://evilgit.contoso.example/x', 'https://git.contoso.example', false],
])('%s, on %s: %s', (url, server, expected) => {
  expect(isTokenHost(new URL(url), server)).toBe(expected);
});
