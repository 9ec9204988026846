import { stringify } from 'yaml'
import type { PlanFile } from './plan-file.ts'

export type TextFormat = 'yaml' | 'json'

/** The file as text: equal plans give equal bytes. Long lines stay whole, so that a change of one word is one line. */
export function writeText(file: PlanFile, format: TextFormat): string {
  if (format === 'json') return `${JSON.stringify(file, null, 2)}\n`
  return stringify(file, { lineWidth: 0, schema: 'core', aliasDuplicateObjects: false })
}
