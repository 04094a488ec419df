/** What stands above the steps that revoke Adobe's access; `runbooks/revocation.ts` has the steps. */

const en = {
  heading: "Only if you want to end Adobe's access permanently: how to revoke it",
  /** Facts that decide whether anybody does it. */
  consequences:
    "For Adobe Experience Platform, Adobe documents that it purges the data after a revocation. **This can't be undone.** A revocation takes effect within minutes to 24 hours, and cached copies can last up to 7 days.",
};

const fr: typeof en = {
  heading: "Seulement si vous voulez mettre fin définitivement à l'accès d'Adobe\u00A0: comment le révoquer",
  consequences:
    "Pour Adobe Experience Platform, Adobe indique dans sa documentation qu'il purge les données après une révocation. **C'est irréversible.** Une révocation prend effet au bout de quelques minutes à 24\u00A0heures, et des copies en cache peuvent subsister jusqu'à 7\u00A0jours.",
};

export const revokeWords = { en, fr };
