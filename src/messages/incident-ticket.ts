/** The words of the urgent ticket to Adobe Customer Care after access was lost: plain text. */
import type { Language } from '../model/words.ts';

const en = {
  /**
   * Nobody but the owners knows whether it was a mistake. Above the letter, so that nobody sends the claim unread.
   *
   * @param claim how the line begins that makes it
   */
  note: (claim: string) => [
    '[Before sending, find out whether this was a mistake. If nobody has answered yet, delete "by mistake" from the',
    `subject, and replace the line "${claim} …" with: We are still finding out whether this was intended.`,
    'Then delete this note.]',
  ],
  /** In lines: neither a ticket form nor the block in the summary wraps them. */
  lost: {
    subject: 'Urgent: access to our customer-managed key was lost by mistake. Please do not purge any data',
    claim: 'This was not intended',
    request: [
      'Your application can no longer use our customer-managed key for Customer Journey Analytics.',
      'This was not intended: we are not revoking your access. We are restoring it now.',
      'Please do not delete or purge any of our data, and tell us by when access must be restored.',
    ],
  },
  /** Another role, a group or a policy might still give access. */
  unsure: {
    subject: 'Urgent: access to our customer-managed key was changed by mistake. Please do not purge any data',
    claim: 'This was not intended',
    request: [
      'Your application might be unable to use our customer-managed key for Customer Journey Analytics.',
      'This was not intended: we are not revoking your access. We are restoring it now.',
      'Please do not delete or purge any of our data, and tell us by when access must be restored.',
    ],
  },
  /** Azure can't stop the deletion of a resource group, and nothing can be restored before its end. */
  leaving: {
    subject: 'Urgent: our customer-managed key is being deleted by mistake. Please do not purge any data',
    claim: 'This was not intended',
    request: [
      'Azure is deleting our key vault, with our customer-managed key for Customer Journey Analytics.',
      'This was not intended: we are not revoking your access. We will restore it as soon as the deletion ends.',
      'Please do not delete or purge any of our data, and tell us by when access must be restored.',
    ],
  },
  confirmedUri: 'Key URI that you confirmed',
  broken: 'What is broken',
  notChecked: (id: string) => `- We did not check whose object ID ${id} is.`,
  seen: (first: string) => `First seen by our check: ${first}.`,
  setupTicket: 'Setup ticket',
  closing:
    'Please confirm that you have stopped any removal, and reply in this ticket. We will write here when access is restored.',
};

const fr: typeof en = {
  note: (claim) => [
    "[Avant l'envoi, vérifiez s'il s'agit d'une erreur. Si personne n'a encore répondu, supprimez «\u00A0involontaire\u00A0» de",
    `l'objet et remplacez la ligne «\u00A0${claim} …\u00A0» par\u00A0: Nous vérifions encore si c'était voulu.`,
    'Supprimez ensuite cette note.]',
  ],
  lost: {
    subject:
      "Urgent\u00A0: perte involontaire de l'accès à notre clé gérée par le client. Merci de ne supprimer aucune donnée",
    claim: 'Cette interruption',
    request: [
      "Votre application n'a plus accès à notre clé gérée par le client pour Customer Journey Analytics.",
      'Cette interruption est involontaire\u00A0: nous ne révoquons pas votre accès et nous sommes en train de le rétablir.',
      "Merci de ne supprimer aucune de nos données et de nous indiquer la date limite pour rétablir l'accès.",
    ],
  },
  unsure: {
    subject:
      "Urgent\u00A0: modification involontaire de l'accès à notre clé gérée par le client. Merci de ne supprimer aucune donnée",
    claim: 'Cette modification',
    request: [
      "Votre application n'a peut-être plus accès à notre clé gérée par le client pour Customer Journey Analytics.",
      'Cette modification est involontaire\u00A0: nous ne révoquons pas votre accès et nous sommes en train de le rétablir.',
      "Merci de ne supprimer aucune de nos données et de nous indiquer la date limite pour rétablir l'accès.",
    ],
  },
  leaving: {
    subject:
      'Urgent\u00A0: suppression involontaire de notre clé gérée par le client en cours. Merci de ne supprimer aucune donnée',
    claim: 'Cette suppression',
    request: [
      'Azure supprime notre coffre, avec notre clé gérée par le client pour Customer Journey Analytics.',
      "Cette suppression est involontaire\u00A0: nous ne révoquons pas votre accès, et nous le rétablirons dès qu'elle sera terminée.",
      "Merci de ne supprimer aucune de nos données et de nous indiquer la date limite pour rétablir l'accès.",
    ],
  },
  confirmedUri: 'URI de la clé que vous avez confirmée',
  broken: 'Problème constaté',
  notChecked: (id) => `- Nous n'avons pas vérifié à qui appartient l'ID d'objet ${id}.`,
  seen: (first) => `Première constatation par notre contrôle\u00A0: ${first}.`,
  setupTicket: "Ticket d'activation",
  closing:
    "Merci de nous confirmer, en réponse à ce ticket, que toute suppression est suspendue. Nous vous y préviendrons dès le\nrétablissement de l'accès.",
};

export const incidentMessages: Readonly<Record<Language, typeof en>> = { en, fr };
