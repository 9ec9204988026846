import { type Outcome, ok, refuse } from '../../shared/outcome.ts'
import { ZipRefused } from '../../shared/zip.ts'
import { readFile, type ScannedFormat } from '../scan/scan-file.ts'
import { textOfText } from '../scan/text.ts'
import { redactOffice } from './in-office.ts'
import { redactPdf } from './in-pdf.ts'
import { type Counts, redactText } from './in-text.ts'
import { isPassage, type Passage, patternOf } from './passage.ts'
import { Unsure } from './rewrite-text.ts'

/** Why no redacted file came of it. `left-behind`: it was made, opened again, and the words were still in it. */
export type RedactionRefusal = 'too-short' | 'not-found' | 'cannot-redact' | 'left-behind' | 'unreadable'

/**
 * The same file without the passages: the words are taken out, not covered. What comes out was opened again and searched,
 * also in the layers that no reader sees. Without passages it only loses those layers.
 */
export async function redactFile(
  file: { bytes: Uint8Array; format: ScannedFormat },
  passages: readonly Passage[],
): Promise<Outcome<RedactionRefusal, Uint8Array>> {
  if (!passages.every(({ text }) => isPassage(text))) return refuse('too-short')
  const counts: Counts = []
  try {
    const redacted = await redact(file, passages, counts)
    const missing = passages.findIndex((_, index) => (counts[index] ?? 0) === 0)
    if (missing >= 0) return refuse('not-found', { field: 'passages', values: { number: missing + 1 } })
    return (await isGone({ ...file, bytes: redacted }, passages)) ? ok(redacted) : refuse('left-behind')
  } catch (error) {
    if (error instanceof Unsure) return refuse('cannot-redact')
    if (error instanceof ZipRefused) return refuse('unreadable')
    throw error
  }
}

async function redact(
  { bytes, format }: { bytes: Uint8Array; format: ScannedFormat },
  passages: readonly Passage[],
  counts: Counts,
) {
  switch (format) {
    case 'pdf':
      return redactPdf(bytes, passages, counts)
    case 'docx':
    case 'xlsx':
    case 'odt':
    case 'ods':
      return redactOffice(bytes, passages, counts)
    case 'txt':
    case 'csv':
    case 'html':
      return new TextEncoder().encode(redactText(textOfText(bytes), passages, counts))
    case 'png':
    case 'jpg':
      // What stands in a picture is no text that can be taken out.
      throw new Unsure('a picture')
  }
}

async function isGone(
  file: { bytes: Uint8Array; format: ScannedFormat },
  passages: readonly Passage[],
): Promise<boolean> {
  const { pieces, marks } = await readFile(file, new Set())
  const texts = [
    ...pieces.map(({ text }) => text),
    ...marks.map(({ value }) => value),
    pieces.map(({ text }) => text).join('\n'),
  ]
  return passages.every(({ text }) => texts.every((one) => one.normalize('NFKC').search(patternOf(text)) < 0))
}
