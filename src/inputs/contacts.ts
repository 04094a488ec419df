/** The input `contacts`: who is called, as `ROLE: TEXT`, one a line. */
import { type Contact, type ContactProblem, contactRoles } from '../model/contacts.ts';
import { visible } from './invisible.ts';
import { ofCharacters, type Rule } from './rules.ts';

const most = 200;
const cause = ofCharacters(visible, 1, most);
const form = `must be ROLE: TEXT, one a line, with one of the roles ${contactRoles.join(', ')}`;

type Reading = Contact | ContactProblem;

const isProblem = (reading: Reading): reading is ContactProblem => 'rule' in reading;
const isContact = (reading: Reading): reading is Contact => !isProblem(reading);

/** A role given twice is two people. */
function readContacts(text: string): readonly Reading[] {
  const lines = text.split(/\r\n|\n/).map((line, index) => ({ line: line.trim(), given: `line ${index + 1}` }));
  return lines.filter(({ line }) => line !== '').map(readContact);
}

/** @param given what an error names: who is called is never logged */
function readContact({ line, given }: { readonly line: string; readonly given: string }): Reading {
  const colon = line.indexOf(':');
  const named = (colon < 0 ? line : line.slice(0, colon)).trim();
  const role = contactRoles.find((each) => each === named);
  if (colon < 0 || role === undefined) return { given, rule: form };
  const text = line.slice(colon + 1).trim();
  if (text === '') return { given, rule: `must have a name, a telephone number or an address after ${role}:` };
  const why = cause(text);
  return why === undefined
    ? { role, text }
    : { given, rule: `must have one line of 1 to ${most} visible characters after ${role}:; ${why}` };
}

export const wrongContacts = (text: string): readonly ContactProblem[] => readContacts(text).filter(isProblem);

export const contactsRule: Rule<readonly Contact[]> = {
  type: 'list',
  text: form,
  parse: (text) => readContacts(text).filter(isContact),
  wrongItems: wrongContacts,
};
