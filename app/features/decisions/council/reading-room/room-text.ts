import type { Block, DocumentModel } from '../../../../documents/index.ts'
import { documentModel } from '../../documents/document-model.ts'
import { contentOfVersion } from '../../documents/domain/version.ts'
import type { RoomText } from './room.queries.ts'

/** About as many characters as stand on a sheet of paper. */
const PAGE_LENGTH = 2800

/** A document of the room as it was handed over, with the watermark on every page of its file. */
export function roomModel(
  text: RoomText,
  municipality: { name: string; accent?: string },
  watermark: string,
): DocumentModel {
  const model = documentModel({
    ...{ kind: text.kind, number: text.number, title: text.title, figures: text.figures },
    content: contentOfVersion(text.content).content,
    municipality: municipality.name,
    accent: municipality.accent,
    day: text.handedOn,
    routing: [],
    publicSince: '',
    status: '',
    proposedOn: '',
  })
  return { ...model, meta: { ...model.meta, watermark } }
}

/** The blocks in pages of about a sheet; a heading stands on the page of what follows it. */
export function pagesOf(blocks: readonly Block[]): Block[][] {
  const pages: Block[][] = [[]]
  let length = 0
  for (const block of blocks) {
    const size = sizeOf(block)
    const page = pages.at(-1)!
    if (page.length > 0 && length + size > PAGE_LENGTH) {
      const held = page.at(-1)?.type === 'heading' && page.length > 1 ? [page.pop()!] : []
      pages.push([...held, block])
      length = size
    } else {
      page.push(block)
      length += size
    }
  }
  return pages
}

const sizeOf = (block: Block): number => JSON.stringify(block).length * (block.type === 'table' ? 0.3 : 0.8)
