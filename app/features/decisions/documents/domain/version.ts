import { contentSchema, type DocumentContent, type Kind } from './content.ts'

/** A text that was kept: as `textOf` writes it. */
export type KeptText = {
  kind: Kind
  number: string | null
  title: string
  content: DocumentContent
  made: { kind: Kind; number: string | null; title: string; hash: string }[]
}

/** Reads a kept text; fields that came later are empty in it. */
export function contentOfVersion(text: string): KeptText {
  const kept = JSON.parse(text) as KeptText
  return { ...kept, content: contentSchema.parse(kept.content) }
}
