/** The one thing to do first. Arguments come escaped for Markdown. */

const en = {
  label: 'Do this first',
  nothing: 'Nothing to do.',
  sendTicket:
    'Have a support administrator of your Adobe organization send the ticket below to Adobe Customer Care, and record its number as `adobe-ticket`.',
  awaitAdobe: (ticket: string) =>
    `Wait for Adobe's reply to ticket ${ticket}. When Adobe confirms the key, record its URI as \`confirmed-key-uri\`.`,
  recordUse:
    "Record the key URI from Adobe's reply to your ticket as `confirmed-key-uri`, since the vault's log shows that Adobe uses this key.",
  checkWaiver:
    'Check with the owners of the vault that the waiver of `confirmed-key` is still intended: Adobe might be unable to use the key.',
  runEnsure: 'Review the changes below. If you agree, run the action with `mode: ensure`.',
  settleDoubt: 'Read what stands under "Before you agree" below first: a change might be a mistake.',
  seeReport: 'See what failed below.',
};

const fr: typeof en = {
  label: 'À faire en premier',
  nothing: 'Rien à faire.',
  sendTicket:
    "Faites envoyer le ticket ci-dessous à l'assistance clientèle Adobe par un administrateur du support de votre organisation Adobe, puis indiquez son numéro dans `adobe-ticket`.",
  awaitAdobe: (ticket) =>
    `Attendez la réponse d'Adobe au ticket ${ticket}. Une fois la clé confirmée par Adobe, indiquez son URI dans \`confirmed-key-uri\`.`,
  recordUse:
    "Indiquez dans `confirmed-key-uri` l'URI de clé de la réponse d'Adobe à votre ticket, car le journal du coffre montre qu'Adobe utilise cette clé.",
  checkWaiver:
    'Vérifiez auprès des responsables du coffre que la dérogation pour `confirmed-key` est toujours voulue\u00A0: Adobe ne peut peut-être pas utiliser la clé.',
  runEnsure: "Examinez les modifications ci-dessous. Si elles vous conviennent, exécutez l'action avec `mode: ensure`.",
  settleDoubt:
    "Lisez d'abord ce qui figure sous «\u00A0Avant d'accepter\u00A0» ci-dessous\u00A0: une modification est peut-être une erreur.",
  seeReport: 'Voyez ci-dessous ce qui a échoué.',
};

export const firstThingWords = { en, fr };
