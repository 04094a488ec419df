/** The title of how to revoke Adobe's access; `situations/revocation.ts` has the steps. */

const en = { heading: "Only if you want to end Adobe's access permanently: how to revoke it" };

const fr: typeof en = {
  heading: "Seulement si vous voulez mettre fin définitivement à l'accès d'Adobe\u00A0: comment le révoquer",
};

export const revokeWords = { en, fr };
