import type { Worker } from 'node:worker_threads'
import { openWorker } from '../shared/open-worker.ts'
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
    const started = await openWorker(`${kind}.worker`, new URL(`./${kind}.worker.ts`, import.meta.url), {
      workerData: workerData(),
    })
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
