/** What stands next to the incident ticket. */

const en = {
  heading: 'Incident ticket for Adobe Customer Care',
  send: 'Send this now, unless the owners have said that it was on purpose. If you reach no support administrator, call your Adobe account team.',
  /** It was sent before anybody answered. */
  intended: 'If they say so afterward, add to the case: "This was intended. Please disregard our request."',
};

const fr: typeof en = {
  heading: "Ticket d'incident pour l'assistance clientèle Adobe",
  send: "Envoyez ce texte maintenant, sauf si les responsables ont indiqué que c'était voulu. Si vous ne joignez aucun administrateur du support, appelez votre équipe de compte Adobe.",
  intended:
    "S'ils l'indiquent par la suite, ajoutez au ticket\u00A0: «\u00A0C'était voulu. Merci de ne pas tenir compte de notre demande.\u00A0»",
};

export const incidentWords = { en, fr };
