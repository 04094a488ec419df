/** What stands next to the incident ticket. */

const en = {
  heading: 'Incident ticket for Adobe Customer Care',
  send: 'Send this unless the owners of the vault say that it was on purpose. Only a support administrator of your Adobe organization can open the case.',
};

const fr: typeof en = {
  heading: "Ticket d'incident pour l'assistance clientèle Adobe",
  send: "Envoyez ce texte, sauf si les responsables du coffre indiquent que c'était voulu. Seul un administrateur du support de votre organisation Adobe peut ouvrir le ticket.",
};

export const incidentWords = { en, fr };
