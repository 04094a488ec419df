/** What several findings say, in English. */
import type { PlacedRight } from '../../../az-commands.ts';
import type { ReadFailure } from '../../../model/observed.ts';

const answer = (reason: ReadFailure) => [reason.status === undefined ? '' : `HTTP ${reason.status}`, reason.code];
const request = (reason: ReadFailure) => (reason.requestId === undefined ? '' : ` (request id ${reason.requestId})`);
const places = {
  graph: 'Microsoft Graph',
  vault: 'the vault',
  group: 'the resource group',
  subscription: 'the subscription',
};
/** A managed identity has no app registration. */
const graphCommands =
  ' Needs Privileged Role Administrator. The first two commands are for an app registration, the last one alone for a managed identity.';

export const common = {
  noVault: 'there is no vault to check',
  noKey: 'there is no key to check',
  notRead: 'this was not read',
  unreadable: (reason: ReadFailure) =>
    `could not ${reason.operation}: ${answer(reason).filter(Boolean).join(' ')}: ${reason.message}${request(reason)}`,
  grantRight: ({ name, place, action }: PlacedRight, clientId: string) =>
    [
      `Grant ${name} on ${places[place]} to the pipeline's identity (client id ${clientId}), wait ten minutes and run again.`,
      action === undefined ? '' : ` In a custom role, ${action} is enough.`,
      place === 'graph' ? graphCommands : ' Needs Owner or User Access Administrator.',
    ].join(''),
  runAgain: 'Run again. If it stays so, follow the code and message above.',
};
