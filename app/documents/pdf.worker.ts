import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { PDF_TEMPLATE } from './pdf.template.ts'
import { type Assignment, type Result, reasonOf } from './rendering-results.ts'

/** One document to set; `createdAt` is in seconds since 1970. */
export type PdfJob = { data: string; createdAt: number }

const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: workerData.fontFolders as string[] }] })

parentPort!.on('message', (assignment: Assignment<PdfJob>) => {
  parentPort!.postMessage(setDocument(assignment))
})

function setDocument({ id, job: { data, createdAt } }: Assignment<PdfJob>): Result {
  try {
    const compiled = compiler.compile({ mainFileContent: PDF_TEMPLATE, inputs: { data } })
    const document = compiled.result
    if (!document) return { id, error: describe(compiled.takeDiagnostics()) }
    const pdf = compiler.pdf(document, { pdfStandard: PdfStandard.UA_1, creationTimestamp: createdAt })
    compiler.evictCache(5)
    return { id, bytes: new Uint8Array(pdf) }
  } catch (error) {
    return { id, error: reasonOf(error) }
  }
}

function describe(diagnostics: { shortDiagnostics: unknown[] } | null): string {
  return JSON.stringify(diagnostics?.shortDiagnostics ?? 'unknown')
}
