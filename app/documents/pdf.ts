import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { fontFolders } from './fonts.ts'
import type { DocumentModel } from './model.ts'
import { toTemplateData } from './pdf.data.ts'
import type { PdfAnswer, PdfJob } from './pdf.worker.ts'
import { assertSound } from './soundness.ts'

type Waiting = { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void }

let worker: Promise<Worker> | undefined
let lastJob = 0
const waiting = new Map<number, Waiting>()

/** The document as an accessible PDF (PDF/UA-1). Equal models give equal bytes. */
export async function renderPdf(model: DocumentModel): Promise<Uint8Array> {
  assertSound(model)
  const data = JSON.stringify(toTemplateData(model))
  const createdAt = Date.parse(`${model.meta.publishedOn}T12:00:00Z`) / 1000
  worker ??= startWorker()
  const running = await worker
  const id = ++lastJob
  return new Promise<Uint8Array>((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    running.ref()
    running.postMessage({ id, data, createdAt } satisfies PdfJob)
  })
}

/** Setting a document takes up to a second of pure computing, which would make every other visitor wait. */
async function startWorker(): Promise<Worker> {
  const started = await openWorker({ workerData: { fontFolders: fontFolders() } })
  started.unref()
  started.on('message', (answer: PdfAnswer) => {
    const job = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (waiting.size === 0) started.unref()
    if ('bytes' in answer) job?.resolve(answer.bytes)
    else job?.reject(new Error(`The PDF could not be made: ${answer.error}`))
  })
  const giveUp = (reason: string) => {
    worker = undefined
    for (const job of waiting.values()) job.reject(new Error(`The PDF could not be made: ${reason}`))
    waiting.clear()
  }
  started.on('error', (error) => giveUp(error instanceof Error ? error.message : String(error)))
  started.on('exit', (code) => giveUp(`the worker stopped (${code})`))
  return started
}

/** Built, the worker is a file beside this one; in the sources it is TypeScript, which a worker cannot read itself. */
async function openWorker(options: { workerData: unknown }): Promise<Worker> {
  const built = new URL('./pdf.worker.js', import.meta.url)
  if (existsSync(built)) return new Worker(built, options)
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./pdf.worker.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    write: false,
  })
  return new Worker(outputFiles[0]!.text, { ...options, eval: true })
}
