import { findReferences } from '../../documents/index.ts'
import { BLOCK_KEYS, type Blocks } from './domain/frozen.ts'
import type { PlacedReference, Reference } from './domain/references.ts'

/** Every reference to a figure in a text, with its line; a directive that cannot be read is found too. */
export function referencesInText(text: string): Reference[] {
  try {
    return findReferences(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const line = Number(/^Line (\d+)/.exec(message)?.[1] ?? 1)
    return [{ place: 'broken', line, text: text.split('\n')[line - 1]?.trim() ?? '' }]
  }
}

/** The references of all blocks of these sections, in the order in which they are read. */
export function referencesInSections(sections: { key: string; blocks: Blocks }[]): PlacedReference[] {
  return sections.flatMap((section) =>
    BLOCK_KEYS.flatMap((block) =>
      referencesInText(section.blocks[block] ?? '').map((found) => ({ ...found, section: section.key, block })),
    ),
  )
}
