import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '../app/platform/project-root.ts'

/** What readers met: requests per second, milliseconds of the middle and of the slowest hundredth, bytes of an answer. */
export type Reading = { perSecond: number; median: number; p99: number; bytes: number }

/** Lets this many readers ask one address again and again, from another process. */
export async function letRead(address: string, readers: number, seconds: number): Promise<Reading> {
  const script = path.join(projectRoot(), 'bench', 'load.mjs')
  const { stdout } = await promisify(execFile)(process.execPath, [script, address, String(readers), String(seconds)])
  return JSON.parse(stdout) as Reading
}
