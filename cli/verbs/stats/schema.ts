import { z } from 'zod'
import type { Method } from '../../../app/statistics/index.ts'

/** The JSON Schema of what goes into a method; what comes out is its definition `output`. */
export function methodSchema({ name, input, output }: Method) {
  const goesIn = z.toJSONSchema(input, { io: 'input' }) as Record<string, unknown> & { $defs?: object }
  const { $schema: _, $defs: inner, ...comesOut } = z.toJSONSchema(output) as Record<string, unknown>
  return {
    title: `What goes into regie stats ${name}`,
    ...goesIn,
    $defs: { ...goesIn.$defs, ...(inner as object), output: comesOut },
  }
}
