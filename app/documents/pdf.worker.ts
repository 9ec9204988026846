import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { PDF_TEMPLATE } from './pdf.template.ts'

/** One document to set; `createdAt` is in seconds since 1970. */
export type PdfJob = { id: number; data: string; createdAt: number }

export type PdfAnswer = { id: number; bytes: Uint8Array } | { id: number; error: string }

const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: workerData.fontFolders as string[] }] })

parentPort!.on('message', (job: PdfJob) => {
  parentPort!.postMessage(setDocument(job))
})

function setDocument({ id, data, createdAt }: PdfJob): PdfAnswer {
  try {
    const compiled = compiler.compile({ mainFileContent: PDF_TEMPLATE, inputs: { data } })
    const document = compiled.result
    if (!document) return { id, error: describe(compiled.takeDiagnostics()) }
    const pdf = compiler.pdf(document, { pdfStandard: PdfStandard.UA_1, creationTimestamp: createdAt })
    compiler.evictCache(5)
    return { id, bytes: new Uint8Array(pdf) }
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) }
  }
}

function describe(diagnostics: { shortDiagnostics: unknown[] } | null): string {
  return JSON.stringify(diagnostics?.shortDiagnostics ?? 'unknown')
}
