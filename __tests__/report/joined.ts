/** Commands of a page as a shell reads them: what a backslash ends goes on. */
export function joined(page: string): string {
  return page.replaceAll(/\\\n */g, '');
}
