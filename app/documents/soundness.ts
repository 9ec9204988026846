import { type Block, DEFAULT_ACCENT, type DocumentModel, type Inline } from './model.ts'

/** Lists, in words, what would leave a reader at a dead end; an empty list means the document can be rendered. */
export function findFaults(model: DocumentModel): string[] {
  const faults: string[] = []
  const anchors = new Set<string>()
  for (const block of model.blocks) {
    if (block.type === 'heading') {
      if (anchors.has(block.id)) faults.push(`two headings share the id "${block.id}"`)
      anchors.add(block.id)
    }
    if (block.type === 'table') faults.push(...raggedRows(block.caption, block.columns.length, block.rows))
    if (block.type === 'chart') {
      if (!block.alt.trim()) faults.push(`the chart "${block.caption}" has no alternative text`)
      if (block.table) faults.push(...raggedRows(block.table.caption, block.table.columns.length, block.table.rows))
    }
  }
  const known = new Set<string>()
  for (const entry of model.blocks.flatMap((block) => (block.type === 'sources' ? block.entries : []))) {
    if (known.has(entry.id)) faults.push(`two sources share the id "${entry.id}"`)
    known.add(entry.id)
  }
  for (const figure of model.blocks.flatMap(inlinesOf).flatMap(figuresOf)) {
    if (!known.has(figure.sourceId))
      faults.push(`the figure "${figure.text}" points to "${figure.sourceId}", which is not among the sources`)
  }
  if (!/^#[0-9a-f]{6}$/i.test(model.meta.accent ?? DEFAULT_ACCENT)) faults.push('the accent colour is not #rrggbb')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(model.meta.publishedOn)) faults.push('the day of publication is not yyyy-mm-dd')
  return [...new Set(faults)]
}

/** Stops with the full list of faults; every renderer starts with it. */
export function assertSound(model: DocumentModel): void {
  const faults = findFaults(model)
  if (faults.length) throw new Error(`The document "${model.meta.title}" cannot be rendered: ${faults.join('; ')}.`)
}

function raggedRows(caption: string, width: number, rows: Inline[][][]): string[] {
  return rows.some((row) => row.length !== width)
    ? [`a row of the table "${caption}" does not have ${width} cells`]
    : []
}

function inlinesOf(block: Block): Inline[] {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return block.content
    case 'list':
      return block.items.flat()
    case 'table':
      return [...block.rows.flat(2), ...(block.notes ?? []).flat()]
    case 'chart':
      return [...(block.notes ?? []).flat(), ...(block.table?.rows ?? []).flat(2), ...(block.table?.notes ?? []).flat()]
    case 'keyFigures':
      return block.items.map((item) => item.value)
    case 'callout':
      return block.content.flat()
    default:
      return []
  }
}

function figuresOf(part: Inline): { text: string; sourceId: string }[] {
  if (part.type === 'figure') return [part]
  return 'content' in part ? part.content.flatMap(figuresOf) : []
}
