import { openSync, readSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { Judge } from '../../../app/statistics/signals/farrington/judge.ts'
import { type Part, scanner } from '../../../app/statistics/signals/farrington/scan.ts'
import type { Settings } from '../../../app/statistics/signals/farrington/settings.ts'
import type { Timeline } from '../../../app/statistics/signals/farrington/timeline.ts'
import { csvLines, jsonLines } from './series-lines.ts'

/** What a worker has to know to judge the lines of a file. */
export type ScanTask = {
  file: string
  separator?: ',' | ';'
  timeline: Timeline
  settings: Settings
  points: number[]
}

/** Whole lines of the file, by their bytes. */
export type Stretch = { from: number; to: number }

export type Answer = { part: Part } | { problem: string }

const { file, separator, timeline, settings, points }: ScanTask = workerData
const opened = openSync(file, 'r')
const scan = scanner(new Judge(timeline, settings, points))
const readLine = separator ? csvLines(timeline.length, separator) : jsonLines(timeline.length)

parentPort!.on('message', (stretch: Stretch) => {
  const answer = judgeLines(stretch)
  parentPort!.postMessage(answer, 'part' in answer ? [answer.part.pvalues.buffer as ArrayBuffer] : [])
})

function judgeLines({ from, to }: Stretch): Answer {
  const bytes = Buffer.allocUnsafe(to - from)
  const length = readSync(opened, bytes, 0, to - from, from)
  try {
    for (let begin = 0; begin < length; ) {
      const newline = bytes.indexOf(10, begin)
      const next = newline < 0 || newline >= length ? length : newline
      const end = next > begin && bytes[next - 1] === 13 ? next - 1 : next
      if (end > begin) {
        const { id, counts, population } = readLine(bytes, begin, end)
        scan.add(id, counts, population)
      }
      begin = next + 1
    }
    return { part: scan.take() }
  } catch (error) {
    return { problem: (error as Error).message }
  }
}
