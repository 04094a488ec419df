/** The text of a failure, taken from a run's log, without the parts that differ from run to run. */
import * as names from '../../emulator/tenants/names.ts';

const known = new Set<string>(Object.values(names).filter((value) => typeof value === 'string'));
const guid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;
const made = '00000000-1111-4222-8333-444444444444';

export function failureText(log: string): string {
  const lines = log.replaceAll('%0A', '\n').split('\n');
  const from = lines.findIndex((line) => line.startsWith('Operation: '));
  if (from < 0) return '';
  const rest = lines.slice(from);
  const end = rest.findIndex(
    (line, index) =>
      index > 0 &&
      !/^( |(?:(?:Azure's m|GitHub's m|Azure DevOps' m|M)essage|Request ID|Likely cause|Result|To fix):)/.test(line),
  );
  return `${rest
    .slice(0, end < 0 ? undefined : end)
    .map(settled)
    .join('\n')
    .replaceAll(/\n(?= {5}- |Request ID: )/g, ' | ')}\n`;
}

function settled(line: string): string {
  return (
    line
      .replaceAll(guid, (id) => (known.has(id) || id === made ? id : '<id>'))
      .replaceAll(/\b[0-9a-f]{32}\b/g, '<id>')
      .replaceAll(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?Z/g, '<time>')
      .replaceAll(/\b[0-9A-F]{8}:[0-9A-F]{4}:[0-9A-F]{4}\b/g, '<id>')
      .replaceAll(/\b\d{1,2} [A-Z][a-z]+ \d{4}\b/g, '<day>')
      .replaceAll(/\b\d+\.\d s\b/g, 'N s')
      .replaceAll(/\b\d+ attempts\b/g, 'N attempts')
      // Which of the two occurs depends on the machine's name server.
      .replaceAll('EAI_AGAIN', 'ENOTFOUND')
      .replaceAll('%3A', ':')
      .trimEnd()
  );
}
