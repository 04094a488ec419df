/** The texts in a TypeScript file: its string literals, and the text between the substitutions of its templates. */

const token =
  /\/\/.*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{)|[{}]|\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]+|(?<=[(,=:[!&|?]\s*)\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\//g;
const template = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{)/y;

export function literalsOf(source: string): string[] {
  const texts: string[] = [];
  /** For each open brace, whether it is that of a substitution. */
  const open: boolean[] = [];
  token.lastIndex = 0;
  const keep = (text: string): void => {
    const body = text
      .replace(/^['"`]/, '')
      .replace(/(?:['"`]|\$\{)$/, '')
      .replaceAll('\\u00A0', '\u00A0');
    if (body !== '') texts.push(body);
    if (text.endsWith('${')) open.push(true);
  };
  for (let match = token.exec(source); match !== null; match = token.exec(source)) {
    const [text] = match;
    if (text === '{') open.push(false);
    else if (text === '}') {
      if (open.pop() !== true) continue;
      template.lastIndex = token.lastIndex;
      const [rest = ''] = template.exec(source) ?? [];
      keep(rest);
      token.lastIndex += rest.length;
    } else if (/^['"`]/.test(text)) keep(text);
  }
  return texts;
}
