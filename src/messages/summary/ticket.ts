/** What stands beside the ticket. Arguments come escaped for Markdown. */

const en = {
  heading: 'Ticket for Adobe Customer Care',
  change: 'Adobe confirmed another key URI than the current one. This text asks Adobe to change to the current one.',
  /** @param mark of the line to fill in, in the ticket's language */
  fillIn: (mark: string) => `First fill in what the line \`[${mark}: …]\` names.`,
  send: 'Open a case with Adobe Customer Care and paste this text. It contains no secrets.',
  administrator: 'Only a support administrator of your Adobe organization can open a case.',
  sent: (number: string) =>
    `Ticket ${number} is recorded as sent. The text is kept here for your records, and in case Adobe asks.`,
  inUse: "The vault's log shows that Adobe uses this key. The text is kept here for your records.",
  reference: 'Adobe confirmed this key. The text is kept here for your records, and in case Adobe asks.',
  /** Beside the heading, where nothing needs to be sent. */
  nothingToSend: 'nothing needs to be sent',
};

const fr: typeof en = {
  heading: "Ticket pour l'assistance clientèle Adobe",
  change: "Adobe a confirmé un autre URI de clé que l'URI actuel. Ce texte demande à Adobe de passer à l'URI actuel.",
  fillIn: (mark) => `Complétez d'abord ce qu'indique la ligne \`[${mark}\u00A0: …]\`.`,
  send: "Ouvrez un ticket auprès de l'assistance clientèle Adobe et collez-y ce texte. Il ne contient aucun secret.",
  administrator: 'Seul un administrateur du support de votre organisation Adobe peut ouvrir un ticket.',
  sent: (number) => `Le ticket ${number} est déclaré comme envoyé. Texte à conserver, au cas où Adobe le demanderait.`,
  inUse: "Le journal du coffre montre qu'Adobe utilise cette clé. Texte à conserver.",
  reference: 'Adobe a confirmé cette clé. Texte à conserver, au cas où Adobe le demanderait.',
  nothingToSend: "il n'y a rien à envoyer",
};

export const ticketWords = { en, fr };
