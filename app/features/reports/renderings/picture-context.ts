import { type Block, type Inline, textOf } from '../../../documents/index.ts'
import { textBlocks } from '../document/chapters.ts'
import { openContext } from '../document/context.ts'
import type { BlockContext } from '../document/figure-blocks.ts'
import type { FrozenPicture, FrozenReport, FrozenSection } from '../domain/frozen.ts'
import { withPicture } from '../domain/picture.ts'
import { note } from './sheet.ts'

/** Everything a part of the safety picture is made with. */
export type PictureContext = {
  frozen: FrozenReport
  picture: FrozenPicture
  blocks: BlockContext
  year: number
  /** What was explained once in this document. */
  told: Set<string>
}

const NOTHING: FrozenPicture = {
  ...{ groups: [], series: [], snapshots: [], signals: [] },
  ...{ consultations: [], measurements: [], areas: [] },
}

/** The picture of a build; of one that was built before there was a picture an empty one. */
export function openPicture(report: FrozenReport): PictureContext {
  const frozen = withPicture(report)
  const { picture = NOTHING } = report
  return { frozen, picture, blocks: openContext(frozen), year: report.report.reportingYear, told: new Set() }
}

/** The same with nothing said yet: the remarks on figures are made again in each part. */
export const inPart = (context: PictureContext): PictureContext => ({
  ...context,
  blocks: { ...context.blocks, said: new Set() },
})

/** The remarks that were not made in this part yet. */
export function fresh(notes: Inline[][], { said }: BlockContext): Inline[][] {
  const left = notes.filter((note) => !said.has(textOf(note)))
  for (const note of left) said.add(textOf(note))
  return left
}

/** Said below the first table it belongs to. */
export function once(text: string, { told }: PictureContext): Block[] {
  if (told.has(text)) return []
  told.add(text)
  return [note(text)]
}

/** What an editor wrote in a section for the picture. */
export function writtenFor(section: FrozenSection | undefined, { blocks }: PictureContext): Block[] {
  const text = section?.blocks.picture?.trim()
  return section && text ? textBlocks(section, 'picture', text, blocks) : []
}
