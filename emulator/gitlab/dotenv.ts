/**
 * Reads a file of `artifacts: reports: dotenv` as GitLab does when a job uploads it. Sources: docs.gitlab.com, "GitLab CI/CD
 * artifacts reports types"; gitlab.com/gitlab-org/gitlab/-/issues/411139 (size and number by tier), 357270 (the error).
 */

/** Bytes. */
const longest = 5120;
/** Variables on the free tier. */
const most = 50;

/** @throws as GitLab refuses the upload, with which the job fails */
export function readDotenv(file: string): Record<string, string> {
  if (Buffer.byteLength(file) > longest) throw new Error('400 Bad Request (Dotenv Artifact Too Big)');
  const lines = file.replace(/\n$/, '').split('\n');
  const variables = lines.map((line) => {
    // Neither comments nor empty lines; a value is what follows, quotes included, to the end of the line.
    const [, name, value = ''] = /^([A-Za-z_][A-Za-z0-9_]*)=([^\r\n]*)$/.exec(line) ?? [];
    if (name === undefined) throw new Error(`400 Bad Request (Invalid Format): ${line}`);
    return [name, value] as const;
  });
  if (variables.length > most)
    throw new Error(`400 Bad Request (Dotenv files cannot have more than ${most} variables)`);
  return Object.fromEntries(variables);
}
