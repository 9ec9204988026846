import type { DocumentLabels } from './labels.ts'
import type { Block } from './model.ts'

/** Gives every table and chart its number in order of appearance: "Tabel 1", "Figuur 1". */
export function numberCaptions(blocks: Block[], labels: DocumentLabels): Map<Block, string> {
  const numbers = new Map<Block, string>()
  let tables = 0
  let charts = 0
  for (const block of blocks) {
    if (block.type === 'table') numbers.set(block, `${labels.table} ${++tables}`)
    if (block.type === 'chart') numbers.set(block, `${labels.chart} ${++charts}`)
  }
  return numbers
}
