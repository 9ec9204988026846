import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { type Assignment, type Result, reasonOf } from './rendering-results.ts'

type Waiting = { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void }

/**
 * Makes documents beside the main thread: each takes up to seconds of pure computing, which would make every other
 * visitor wait. The worker starts at the first document, takes one at a time, and keeps no program from ending.
 */
export function renderingWorker<Job>(
  kind: 'pdf' | 'docx',
  workerData: () => unknown,
): (job: Job) => Promise<Uint8Array> {
  let worker: Promise<Worker> | undefined
  let last = 0
  const waiting = new Map<number, Waiting>()

  const failure = (reason: string) => new Error(`The ${kind.toUpperCase()} could not be made: ${reason}`)
  const giveUp = (reason: string) => {
    worker = undefined
    for (const { reject } of waiting.values()) reject(failure(reason))
    waiting.clear()
  }
  const start = async () => {
    const started = await openWorker(`${kind}.worker`, { workerData: workerData() })
    started.unref()
    started.on('message', (result: Result) => {
      const asked = waiting.get(result.id)
      waiting.delete(result.id)
      if (waiting.size === 0) started.unref()
      if ('bytes' in result) asked?.resolve(result.bytes)
      else asked?.reject(failure(result.error))
    })
    started.on('error', (error) => giveUp(reasonOf(error)))
    started.on('exit', (code) => giveUp(`the worker stopped (${code})`))
    return started
  }
  return async (job) => {
    worker ??= start().catch((error) => {
      worker = undefined
      throw error
    })
    const running = await worker
    const id = ++last
    return new Promise<Uint8Array>((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      running.ref()
      running.postMessage({ id, job } satisfies Assignment<Job>)
    })
  }
}

/** Built, the worker is a file beside this one; in the sources it is TypeScript, which a worker cannot read itself. */
async function openWorker(name: string, options: { workerData: unknown }): Promise<Worker> {
  const built = new URL(`./${name}.js`, import.meta.url)
  if (existsSync(built)) return new Worker(built, options)
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`./${name}.ts`, import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    write: false,
  })
  return new Worker(outputFiles[0]!.text, { ...options, eval: true })
}
