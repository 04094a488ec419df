/** The title of how to revoke Adobe's access; `advice/revoke.ts` has the steps. */

const en = { heading: "How to revoke Adobe's access" };

const fr: typeof en = { heading: "Comment révoquer l'accès d'Adobe" };

export const revokeWords = { en, fr };
