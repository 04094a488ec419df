/** The words of the urgent ticket to Adobe Customer Care after access was lost: plain text. */
import type { Language } from '../model/words.ts';

const en = {
  /** In lines: neither a ticket form nor the block in the summary wraps them. */
  lost: {
    subject: 'Urgent: access to our customer-managed key was lost by mistake. Please do not purge any data',
    request: [
      'Your application can no longer use our customer-managed key for Customer Journey Analytics. This was not intended:',
      'we are not revoking your access. We are restoring it now. Please do not delete or purge any of our data, and tell us',
      'by when access must be restored.',
    ],
  },
  /** Azure can't stop the deletion of a resource group, and nothing can be restored before its end. */
  leaving: {
    subject: 'Urgent: our customer-managed key is being deleted by mistake. Please do not purge any data',
    request: [
      'Azure is deleting our key vault, with our customer-managed key for Customer Journey Analytics. This was not intended:',
      'we are not revoking your access. We will restore it as soon as the deletion ends. Please do not delete or purge any',
      'of our data, and tell us by when access must be restored.',
    ],
  },
  confirmedUri: 'Key URI that you confirmed',
  broken: 'What is broken',
  seen: (first: string) => `First seen by our check: ${first}.`,
  setupTicket: 'Setup ticket',
  closing:
    'Please confirm that you have stopped any removal, and reply in this ticket. We will write here when access is restored.',
};

const fr: typeof en = {
  lost: {
    subject:
      "Urgent\u00A0: perte involontaire de l'accès à notre clé gérée par le client. Merci de ne supprimer aucune donnée",
    request: [
      "Votre application n'a plus accès à notre clé gérée par le client pour Customer Journey Analytics. Cette interruption",
      'est involontaire\u00A0: nous ne révoquons pas votre accès et nous sommes en train de le rétablir. Merci de ne supprimer',
      "aucune de nos données et de nous indiquer la date limite pour rétablir l'accès.",
    ],
  },
  leaving: {
    subject:
      'Urgent\u00A0: suppression involontaire de notre clé gérée par le client en cours. Merci de ne supprimer aucune donnée',
    request: [
      'Azure est en train de supprimer notre coffre, avec notre clé gérée par le client pour Customer Journey Analytics. Cette',
      "suppression est involontaire\u00A0: nous ne révoquons pas votre accès, et nous le rétablirons dès qu'elle sera terminée.",
      "Merci de ne supprimer aucune de nos données et de nous indiquer la date limite pour rétablir l'accès.",
    ],
  },
  confirmedUri: 'URI de la clé que vous avez confirmée',
  broken: 'Problème constaté',
  seen: (first) => `Première constatation par notre contrôle\u00A0: ${first}.`,
  setupTicket: "Ticket d'activation",
  closing:
    "Merci de nous confirmer, en réponse à ce ticket, que toute suppression est suspendue. Nous vous y préviendrons dès le\nrétablissement de l'accès.",
};

export const incidentMessages: Readonly<Record<Language, typeof en>> = { en, fr };
