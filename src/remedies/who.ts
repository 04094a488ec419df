/** Whom to ask before anything is undone: follows "Ask". Their names come from the input `contacts`. */
import type { Asked } from '../model/remedy.ts';

export const ownersOfVault: Asked = { en: 'the owners of the vault', fr: 'les propriétaires du coffre' };

export const ownersOfSubscription: Asked = {
  en: 'the owners of the subscription',
  fr: "les propriétaires de l'abonnement",
};

export const ownersOfBoth: Asked = {
  en: 'the owners of the vault and the subscription',
  fr: "les propriétaires du coffre et de l'abonnement",
};

export const ownersAndIdentityTeam: Asked = {
  en: 'the owners of the vault and your identity team',
  fr: "les propriétaires du coffre et votre équipe chargée de l'identité (Entra)",
};

export const identityTeam: Asked = {
  en: 'your identity team (administrators of Microsoft Entra)',
  fr: "votre équipe chargée de l'identité (administrateurs de Microsoft Entra)",
};
