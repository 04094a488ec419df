/** Whom a page calls, by the part that they have in a setup. */
export const contactRoles = ['owners', 'security', 'adobe-admin', 'adobe', 'pipeline'] as const;

export type ContactRole = (typeof contactRoles)[number];
