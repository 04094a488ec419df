/** The task, where it also leaves a test case for each finding in a file. */
import type { Host } from '../host.ts';
import { checkPaths } from '../output-paths.ts';
import { azurePipelines } from './azure-pipelines.ts';
import { junitInput } from './task-inputs.ts';

export function withJunit(file: string): Host {
  const { paths, problems } = checkPaths({ [junitInput]: file });
  return {
    ...azurePipelines,
    problems: (environment) => [...problems, ...(azurePipelines.problems?.(environment) ?? [])],
    writer: async () => {
      const [writer, { junitText }, { writeOutput }] = await Promise.all([
        azurePipelines.writer(),
        import('../../report/junit.ts'),
        import('../write-output.ts'),
      ]);
      const write = (text: string) => writeOutput(paths[junitInput] ?? file, text);
      return {
        ...writer,
        parts: (result) => [...writer.parts(result), { name: file, write: () => write(junitText(result.outcome)) }],
      };
    },
  };
}
