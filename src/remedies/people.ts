/** Whom a sentence names: by the input `contacts`, as somebody wrote them there. */
import { named } from '../inputs/named.ts';
import type { ContactRole } from '../model/contacts.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Words } from '../model/words.ts';

/** `Ada Nguyen, +1 212 555 0143; Noah Martin, …` are two persons. */
export const personsOf = (inputs: Inputs, role: ContactRole): readonly string[] =>
  inputs.contacts.filter((contact) => contact.role === role).flatMap(({ text }) => text.split(/;\s*/));

export const isRecorded = (inputs: Inputs, role: ContactRole): boolean => personsOf(inputs, role).length > 0;

/** `Grace Roy (+1 514 555 0199) or Omar Haddad (…)`; what they are where nobody is recorded. */
export function people(inputs: Inputs, role: ContactRole, unrecorded: Words): Words {
  const persons = personsOf(inputs, role).map((text) => text.replace(/^([^,]+), (.+)$/, '$1 ($2)'));
  return persons.length === 0 ? unrecorded : { en: persons.join(' or '), fr: persons.join(' ou ') };
}

/** After what they are: `, Lucia Perez (…)`; nothing where nobody is recorded. */
export function byName(inputs: Inputs, role: ContactRole): Words {
  const { en, fr } = people(inputs, role, { en: '', fr: '' });
  return en === '' ? { en, fr } : { en: `, ${en}`, fr: `, ${fr}` };
}

/** The names alone, for whoever was named with a number before. */
export function againByName(inputs: Inputs, role: ContactRole, unrecorded: Words): Words {
  const persons = personsOf(inputs, role).map((text) => text.replace(/,.*$/, ''));
  return persons.length === 0 ? unrecorded : { en: persons.join(' or '), fr: persons.join(' ou ') };
}

/** Adobe is reached in several ways. */
export const adobeBy = ({ contacts }: Inputs): string => {
  const ways = contacts.flatMap(({ role, text }) => (role === 'adobe' ? [text] : []));
  return ways.length === 0 ? 'adminconsole.adobe.com > Support' : ways.join('; ');
};

/** For a log, which more people can read: where the names stand. */
export function withoutNames(inputs: Inputs): Inputs {
  const roles = new Set(inputs.contacts.map(({ role }) => role));
  const place = named(inputs, 'contacts');
  return { ...inputs, contacts: [...roles].map((role) => ({ role, text: `${role} in ${place}` })) };
}
