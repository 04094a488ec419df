/** What several findings say, in French. */
import type { PlacedRight } from '../../../az-commands.ts';
import type { ReadFailure } from '../../../model/observed.ts';

const answer = (reason: ReadFailure) => [reason.status === undefined ? '' : `HTTP ${reason.status}`, reason.code];
const request = (reason: ReadFailure) =>
  reason.requestId === undefined ? '' : ` (identifiant de requête ${reason.requestId})`;
const places = {
  graph: 'Microsoft Graph',
  vault: 'le coffre',
  group: 'le groupe de ressources',
  subscription: "l'abonnement",
};
/** A managed identity has no app registration. */
const graphCommands =
  " Il faut être Administrateur de rôle privilégié. Les deux premières commandes valent pour une inscription d'application, la dernière seule pour une identité managée.";

export const common = {
  noVault: "il n'y a pas de coffre de clés à contrôler",
  noKey: "il n'y a pas de clé à contrôler",
  notRead: "cela n'a pas été lu",
  unreadable: (reason: ReadFailure) =>
    `lecture impossible (${reason.operation}) : ${answer(reason).filter(Boolean).join(' ')} : ${reason.message}${request(reason)}`,
  grantRight: ({ name, place, action }: PlacedRight, clientId: string) =>
    [
      `Accordez ${name} sur ${places[place]} à l'identité du pipeline (ID client ${clientId}), attendez dix minutes et relancez.`,
      action === undefined ? '' : ` Dans un rôle personnalisé, ${action} suffit.`,
      place === 'graph' ? graphCommands : " Il faut être Propriétaire ou Administrateur de l'accès utilisateur.",
    ].join(''),
  runAgain: 'Relancez. Si cela persiste, suivez le code et le message ci-dessus.',
};
