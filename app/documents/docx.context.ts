import type { DocumentLabels } from './labels.ts'
import type { Block, DocumentModel } from './model.ts'

/** What every part of the Word file needs to know of the whole. */
export type DocxContext = {
  model: DocumentModel
  /** Where the typefaces are that drawings are set in. */
  fontFolders: string[]
  labels: DocumentLabels
  /** Without the number sign, as Word writes colours. */
  accent: string
  numbers: Map<Block, string>
  /** The name in the file of each source and each heading. */
  bookmarks: Map<string, string>
  headingBookmarks: Map<string, string>
  /** How many numbered lists there are so far; each starts again at one. */
  lists: number
}
