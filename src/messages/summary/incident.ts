/** What stands next to the incident ticket. */

const always = {
  en: 'If nobody has answered yet, first follow the note at the top of the text. Only a support administrator of your Adobe organization can open the case.',
  fr: "Sans réponse, appliquez d'abord la note en tête du texte. Seul un administrateur du support de votre organisation Adobe peut ouvrir le ticket.",
} as const;

const en = {
  heading: 'Incident ticket for Adobe Customer Care',
  send: `Send this unless the owners of the vault say that it was on purpose. ${always.en}`,
  /** The service principal is also the application administrators'. */
  sendForPrincipal: `Send this unless the owners of the vault or the application administrators of the tenant say that it was on purpose. ${always.en}`,
  sendForGroup: `Send this unless the owners of the subscription say that it is on purpose. ${always.en}`,
};

const fr: typeof en = {
  heading: "Ticket d'incident pour l'assistance clientèle Adobe",
  send: `Envoyez ce texte, sauf si les responsables du coffre indiquent que c'était voulu. ${always.fr}`,
  sendForPrincipal: `Envoyez ce texte, sauf si les responsables du coffre ou les administrateurs d'application du locataire indiquent que c'était voulu. ${always.fr}`,
  sendForGroup: `Envoyez ce texte, sauf si les propriétaires de l'abonnement indiquent que c'est voulu. ${always.fr}`,
};

export const incidentWords = { en, fr };
