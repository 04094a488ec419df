/** What stands next to the incident ticket. */

const en = {
  heading: 'Incident ticket for Adobe Customer Care',
  send: "Send this now, unless the owners have said that Adobe's access was meant to end. If you reach no support administrator, call your Adobe account team.",
  /** It was sent before anybody answered. */
  intended:
    'If the owners later say that it was meant to end, add to the case: "Adobe\'s access was meant to end. Please disregard our request."',
};

const fr: typeof en = {
  heading: "Ticket d'incident pour l'assistance clientèle Adobe",
  send: "Envoyez ce texte maintenant, sauf si les responsables ont indiqué qu'ils mettaient fin à l'accès d'Adobe. Si vous ne joignez aucun administrateur du support, appelez votre équipe de compte Adobe.",
  intended:
    "Si les responsables indiquent plus tard que cet accès devait prendre fin, ajoutez au ticket\u00A0: «\u00A0L'accès d'Adobe devait prendre fin. Merci de ne pas tenir compte de notre demande.\u00A0»",
};

export const incidentWords = { en, fr };
