import { existsSync } from 'node:fs'
import { inRoot } from './root.mjs'

/** What Node needs to run one of our bundles: readable stacks, and the settings of `.env` where that file is there. */
export function nodeArguments() {
  const settings = inRoot('.env')
  // A variable of the environment itself goes before the file; that is Node's own rule.
  return ['--enable-source-maps', ...(existsSync(settings) ? [`--env-file=${settings}`] : [])]
}
