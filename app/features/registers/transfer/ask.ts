import type { ReadReason } from '../../../platform/read-log/index.ts'
import { seal, unseal } from '../../../platform/sealing.ts'
import type { Language } from '../../../shared/numbers.ts'
import type { FileFormat } from '../../lists/index.ts'

/** What somebody asked to take along: the list as its address has it, in these columns. */
export type ExportAsk = {
  format: FileFormat
  query: string
  columns: string[]
  language: Language
  /** What is sealed goes along, for this reason. */
  reason?: ReadReason
}

/** A file that was checked: which one, how many of its rows are there already, and which columns say nothing new. */
export type ImportAsk = { fileHash: string; present: number; passedOver: string[] }

type Keys = { secret: string; municipalityId: string }

const purpose = ({ municipalityId }: Keys, id: string, part: string) =>
  `record transfer ${municipalityId} ${id} ${part}`

export const sealAsk = (keys: Keys, id: string, ask: ExportAsk | ImportAsk): string =>
  seal(keys.secret, purpose(keys, id, 'ask'), JSON.stringify(ask))

/** What was asked; nothing when it was sealed by another installation. */
export function openAsk<Ask>(keys: Keys, id: string, sealed: string): Ask | undefined {
  const text = unseal(keys.secret, purpose(keys, id, 'ask'), sealed)
  return text === undefined ? undefined : (JSON.parse(text) as Ask)
}

const PIECE = 3_000_000

/** A file in sealed pieces; each opens only in its own place. */
export function sealFile(keys: Keys, id: string, content: Uint8Array): string[] {
  const pieces: string[] = []
  for (let start = 0; start < Math.max(content.length, 1); start += PIECE) {
    const piece = Buffer.from(content.subarray(start, start + PIECE)).toString('base64')
    pieces.push(seal(keys.secret, purpose(keys, id, `piece ${pieces.length}`), piece))
  }
  return pieces
}

/** The file again; nothing when a piece is missing or was changed. */
export function openFile(keys: Keys, id: string, pieces: readonly string[]): Buffer | undefined {
  const opened = pieces.map((sealed, number) => unseal(keys.secret, purpose(keys, id, `piece ${number}`), sealed))
  if (opened.length === 0 || opened.some((piece) => piece === undefined)) return undefined
  return Buffer.concat(opened.map((piece) => Buffer.from(piece!, 'base64')))
}
