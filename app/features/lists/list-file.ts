import { type DocumentModel, plain, renderPdf } from '../../documents/index.ts'
import type { Day } from '../../shared/days.ts'
import type { Language } from '../../shared/numbers.ts'
import { type Cell, cellInWords, type SheetWords } from '../../shared/sheet-cell.ts'
import { SHEET_FORMATS, SHEET_TYPES, sheetWriter } from '../../shared/sheet-writer.ts'

/** The kinds of file in which a list can be taken along. */
export const FILE_FORMATS = [...SHEET_FORMATS, 'pdf'] as const

export type FileFormat = (typeof FILE_FORMATS)[number]

export const FILE_TYPES: Record<FileFormat, string> = { ...SHEET_TYPES, pdf: 'application/pdf' }

/** More rows than these nobody reads on paper, and setting them takes longer than anybody waits. */
export const MOST_IN_PDF = 2000

type FileWords = SheetWords & {
  /** The shortest that says whose copy it is and why, across every page of a PDF. */
  stamp: string
  language: Language
  day: Day
  publisher: string
}

/** Writes a list row by row in one of these kinds; the first row names the columns. */
export function fileWriter(format: FileFormat, words: FileWords) {
  if (format !== 'pdf') return sheetWriter(format, words)
  const rows: (readonly Cell[])[] = []
  return {
    write: (more: readonly (readonly Cell[])[]) => void rows.push(...more),
    end: () => renderPdf(listDocument(rows, words)),
  }
}

/** A list to read and to print, with whose copy it is across every page. */
function listDocument([head = [], ...rows]: (readonly Cell[])[], words: FileWords): DocumentModel {
  const { name, mark, stamp, language, day, publisher } = words
  return {
    meta: { title: name, language, publisher, publishedOn: day, watermark: stamp },
    cover: { title: name, lines: [mark] },
    blocks: [
      {
        type: 'table',
        caption: name,
        columns: head.map((cell, at) => ({
          title: cellInWords(cell),
          align: rows.some((row) => row[at] && 'number' in row[at]) ? 'end' : 'start',
        })),
        rows: rows.map((row) => row.map((cell) => plain(cellInWords(cell)))),
      },
    ],
  }
}
