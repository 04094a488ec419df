/** When Adobe's access ends by itself. Arguments come escaped for Markdown. */

const en = {
  version: {
    coming: (version: string, day: string) =>
      `Adobe's access ends by itself on **${day}** (UTC), when key version ${version} expires.`,
    passed: (version: string, day: string) => `Key version ${version} expired on **${day}** (UTC).`,
  },
  grant: {
    coming: (day: string) =>
      `Adobe's access ends by itself on **${day}** (UTC), when the role assignment of Adobe's service principal ends.`,
    passed: (day: string) => `The role assignment of Adobe's service principal ended on **${day}** (UTC).`,
  },
};

const fr: typeof en = {
  version: {
    coming: (version, day) =>
      `L'accès d'Adobe prendra fin de lui-même le **${day}** (UTC), à l'expiration de la version ${version} de la clé.`,
    passed: (version, day) => `La version ${version} de la clé a expiré le **${day}** (UTC).`,
  },
  grant: {
    coming: (day) =>
      `L'accès d'Adobe prendra fin de lui-même le **${day}** (UTC), à la fin de l'attribution de rôle de son principal de service.`,
    passed: (day) => `L'attribution de rôle du principal de service d'Adobe a pris fin le **${day}** (UTC).`,
  },
};

export const validUntilWords = { en, fr };
