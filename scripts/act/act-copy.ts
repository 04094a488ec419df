/**
 * The copy of this repository that act runs. act does not support `$/` (nektos/act 0.2.89), so the copy replaces each one with
 * the repository and commit that the runner would resolve it to. It keeps the outputs of one job of a matrix, so a step merges
 * them. Nothing else may differ: act has to test what GitHub runs.
 */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const selfReference = /^(\s*(?:- )?uses: )\$\/(\S+)$/gm;

const digests = 'digests: ${{ toJSON(needs.verify.outputs) }}';
const mergedDigests = 'digests: ${{ steps.merged.outputs.digests }}';
const summarize = `      - name: Summarize
        id: result
`;
const merge = `      - name: Merge the outputs of the matrix
        id: merged
        shell: bash
        env:
          TARGETS: \${{ needs.targets.outputs.list }}
          REPORTS: \${{ runner.temp }}/cja-cmk-reports
        run: |
          node -e '
            const { createHash } = require("node:crypto");
            const { existsSync, readdirSync, readFileSync } = require("node:fs");
            const { REPORTS: all } = process.env;
            const of = ({ artifact, slot }) => {
              const own = \`\${all}/\${artifact}\`;
              const folder = existsSync(own) ? own : all;
              try {
                const [file] = readdirSync(folder).filter((name) => name.endsWith(".json"));
                return [slot, createHash("sha256").update(readFileSync(\`\${folder}/\${file}\`)).digest("hex")];
              } catch { return [slot, ""]; }
            };
            const merged = Object.fromEntries(JSON.parse(process.env.TARGETS || "[]").map(of));
            console.log("digests=" + JSON.stringify(merged));
          ' >> "$GITHUB_OUTPUT"
`;

function withMergedOutputs(text: string): string {
  return text.replace(digests, () => mergedDigests).replace(summarize, () => merge + summarize);
}

function withoutMergedOutputs(text: string): string {
  return text.replace(mergedDigests, () => digests).replace(merge, '');
}

/** A workflow's text with each `uses: $/PATH` replaced by `uses: REPOSITORY/PATH@COMMIT`. */
export function withoutSelfReferences(text: string, repository: string, commit: string): string {
  return text.replaceAll(selfReference, (_, uses: string, path: string) => `${uses}${repository}/${path}@${commit}`);
}

/**
 * Checks that a copy differs from the original only in its self-references, independently of how it was made.
 *
 * @returns the lines with any other difference
 */
export function otherDifferences(original: string, copy: string, repository: string, commit: string): string[] {
  const back = withoutMergedOutputs(copy)
    .split(`uses: ${repository}/`)
    .join('uses: $/')
    .split(`@${commit}`)
    .join('')
    .split('\n');
  const lines = original.split('\n');
  return [...lines.keys(), ...back.keys()]
    .filter((line, index, all) => all.indexOf(line) === index && lines[line] !== back[line])
    .map((line) => `${line + 1}: ${back[line] ?? 'missing'}`);
}

/**
 * Copies exactly the files that GitHub would fetch from this repository.
 *
 * @throws when anything but self-references would differ
 */
export function copyForAct(from: string, to: string, repository: string, commit: string): void {
  const folder = join('.github', 'workflows');
  for (const part of ['action.yml', 'actions', 'dist', folder]) {
    cpSync(join(from, part), join(to, part), { recursive: true });
  }
  for (const file of readdirSync(join(to, folder))) {
    const original = readFileSync(join(from, folder, file), 'utf8');
    const copy = withoutSelfReferences(withMergedOutputs(original), repository, commit);
    const differences = otherDifferences(original, copy, repository, commit);
    if (differences.length > 0) throw new Error(`${file} differs in ${differences.join('; ')}`);
    writeFileSync(join(to, folder, file), copy);
  }
}
