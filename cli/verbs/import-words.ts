import { createReadStream } from 'node:fs'
import type { previewImport } from '../../app/features/monitor/index.ts'
import { monitorTexts } from '../../app/i18n/monitor.ts'
import { type Command, say } from '../command.ts'
import { explainUnreadable, writeJson } from '../output.ts'

export type Preview = Awaited<ReturnType<typeof previewImport>>

/** The file piece by piece; a file that cannot be read is refused at its first piece. */
export async function* readPieces(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file) as AsyncIterable<Uint8Array>
  } catch (error) {
    throw explainUnreadable(error, file)
  }
}

/** Names what is wrong in a file by line and column. */
export async function sayProblems(
  command: Command,
  problems: Preview['problems'],
  count: number,
  isJson: boolean,
): Promise<number> {
  const texts = monitorTexts.en.csvProblems
  const described = problems.map((problem) => ({ ...problem, message: texts[problem.code](problem.found) }))
  if (isJson) await writeJson(command, { ok: false, problemCount: count, problems: described })
  else {
    for (const { line, column, message } of described) {
      say(command, `line ${line}${column && `, column ${column}`}: ${message}`)
    }
  }
  const shown = count > problems.length ? ` (the first ${problems.length} are named)` : ''
  say(command, `regie: nothing was imported: ${count} ${count === 1 ? 'problem' : 'problems'}${shown}`)
  return 1
}
