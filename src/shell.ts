/** Commands in cures are pasted into a shell: a value that a shell would read as more than a word is quoted. */
export function quoted(value: string): string {
  return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`;
}
