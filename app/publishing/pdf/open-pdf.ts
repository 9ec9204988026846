import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'

type Moving = { transferToFixedLength?: (length?: number) => ArrayBuffer }

// The reader of PDF files uses it; Node has it from version 21.
;(ArrayBuffer.prototype as Moving).transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
  const moved = new ArrayBuffer(length)
  new Uint8Array(moved).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
  return moved
}

export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
export type PdfPage = Awaited<ReturnType<Pdf['getPage']>>

/** Works with a PDF that is open, and closes it. It runs no script of the file and fetches nothing. */
export async function withPdf<Result>(bytes: Uint8Array, work: (pdf: Pdf) => Promise<Result>): Promise<Result> {
  // The reader takes the bytes away from who gives them.
  const choices = { isEvalSupported: false, stopAtErrors: false, verbosity: 0, disableFontFace: true }
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), choices)
  try {
    return await work(pdf)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

let known: Promise<Map<number, string>> | undefined

/** The names of the drawing operators by their number. */
export function operatorNames(): Promise<Map<number, string>> {
  known ??= getResolvedPDFJS().then(({ OPS }) => new Map(Object.entries(OPS).map(([name, number]) => [number, name])))
  return known
}
