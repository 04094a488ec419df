/** Who is called. Plain data; personal, so it stands on pages and in issues only. */

export const contactRoles = ['owners', 'security', 'adobe-admin', 'adobe', 'pipeline'] as const;

export type ContactRole = (typeof contactRoles)[number];

/** A person, a rota or a channel: a name and how it is reached, as somebody wrote it. Untrusted. */
export interface Contact {
  readonly role: ContactRole;
  readonly text: string;
}

/** A line that breaks the rule, by its number: who is called is never logged. */
export interface ContactProblem {
  readonly given: string;
  readonly rule: string;
}
