/** The words of the urgent ticket to Adobe Customer Care after access was lost: plain text, true whoever did it. */
import type { Language } from '../model/words.ts';

const en = {
  subject: 'Urgent: our customer-managed key for Customer Journey Analytics. Please do not purge any data',
  /** What Adobe can do with the key, as far as it is known. */
  access: {
    lost: 'Your application can no longer use our customer-managed key for Customer Journey Analytics.',
    doubtful: 'Your application might be unable to use our customer-managed key for Customer Journey Analytics.',
    ending: 'Your application might soon be unable to use our customer-managed key for Customer Journey Analytics.',
  },
  request:
    'We are finding out why, and whether it was intended. Until we tell you in this ticket that it was, please treat it as a mistake: do not delete or purge any of our data, and tell us by when access must be restored.',
  keyUri: 'Key URI',
  confirmedUri: 'Key URI that you confirmed',
  broken: 'What we see',
  notChecked: (id: string) => `- We did not check whose object ID ${id} is.`,
  seen: (first: string) => `First seen by our check: ${first}.`,
  setupTicket: 'Setup ticket',
  closing:
    'Please confirm that you have stopped any removal, and reply in this ticket. We will write here when access is restored.',
};

const fr: typeof en = {
  subject:
    'Urgent\u00A0: notre clé gérée par le client pour Customer Journey Analytics. Merci de ne supprimer aucune donnée',
  access: {
    lost: 'Votre application ne peut plus utiliser notre clé gérée par le client pour Customer Journey Analytics.',
    doubtful:
      'Il se peut que votre application ne puisse plus utiliser notre clé gérée par le client pour Customer Journey Analytics.',
    ending:
      'Votre application pourrait bientôt ne plus pouvoir utiliser notre clé gérée par le client pour Customer Journey Analytics.',
  },
  request:
    "Nous cherchons à savoir pourquoi, et si c'était voulu. Tant que nous ne vous l'avons pas confirmé dans ce ticket, merci de considérer qu'il s'agit d'une erreur\u00A0: ne supprimez aucune de nos données, et indiquez-nous la date limite pour rétablir l'accès.",
  keyUri: 'URI de la clé',
  confirmedUri: 'URI de la clé que vous avez confirmée',
  broken: 'Ce que nous constatons',
  notChecked: (id) => `- Nous n'avons pas vérifié à qui appartient l'ID d'objet ${id}.`,
  seen: (first) => `Première constatation par notre contrôle\u00A0: ${first}.`,
  setupTicket: "Ticket d'activation",
  closing:
    "Merci de nous confirmer, en réponse à ce ticket, que toute suppression est suspendue. Nous vous préviendrons ici dès le rétablissement de l'accès.",
};

export const incidentMessages: Readonly<Record<Language, typeof en>> = { en, fr };
