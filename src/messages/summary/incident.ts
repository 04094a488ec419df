/** What stands next to the incident ticket. */

const onlySupport = {
  en: 'Only a support administrator of your Adobe organization can open the case.',
  fr: 'Seul un administrateur du support de votre organisation Adobe peut ouvrir le ticket.',
} as const;

const en = {
  heading: 'Incident ticket for Adobe Customer Care',
  send: `Send this unless the owners of the vault say that it was on purpose. ${onlySupport.en}`,
  /** The service principal is also the application administrators'. */
  sendForPrincipal: `Send this unless the owners of the vault or the application administrators of the tenant say that it was on purpose. ${onlySupport.en}`,
  sendForGroup: `Send this unless the owners of the subscription say that it is on purpose. ${onlySupport.en}`,
};

const fr: typeof en = {
  heading: "Ticket d'incident pour l'assistance clientèle Adobe",
  send: `Envoyez ce texte, sauf si les responsables du coffre indiquent que c'était voulu. ${onlySupport.fr}`,
  sendForPrincipal: `Envoyez ce texte, sauf si les responsables du coffre ou les administrateurs d'application du locataire indiquent que c'était voulu. ${onlySupport.fr}`,
  sendForGroup: `Envoyez ce texte, sauf si les propriétaires de l'abonnement indiquent que c'est voulu. ${onlySupport.fr}`,
};

export const incidentWords = { en, fr };
