import { execFileSync } from 'node:child_process'

/**
 * Runs a script in R beside us, so that both are measured on the same machine in the same minute. The script finds its
 * input as `input` and leaves its answer in `output`. Undefined where R or one of the packages is not installed: nothing
 * of Regie needs it.
 */
export function inR<Output>(packages: string[], input: unknown, script: string): Output | undefined {
  const program = [
    ...['jsonlite', ...packages].map((name) => `suppressMessages(library(${name}))`),
    'input <- fromJSON(file("stdin"))',
    script,
    'cat(toJSON(output, digits = NA, auto_unbox = TRUE))',
  ].join('\n')
  try {
    const told = execFileSync('Rscript', ['--vanilla', '-e', program], {
      input: JSON.stringify(input),
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 1e8,
    })
    return JSON.parse(told.toString()) as Output
  } catch {
    return undefined
  }
}

/** What a row says when there is nothing to compare with. */
export const WITHOUT_R = 'R or a package is not installed: not compared'
