import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { openWorker } from '../../../app/shared/open-worker.ts'
import { howToJudge, pointsOf, settingsOf, timelineOf } from '../../../app/statistics/signals/farrington/fields.ts'
import { Judge } from '../../../app/statistics/signals/farrington/judge.ts'
import { type Part, putTogether, type Scan } from '../../../app/statistics/signals/farrington/scan.ts'
import { MONTHLY } from '../../../app/statistics/signals/farrington/settings.ts'
import { type Command, Refused, sayProgress } from '../../command.ts'
import { readJsonInput } from '../../input.ts'
import type { Answer, ScanTask, Stretch } from './series.worker.ts'
import { openSeries, type SeriesFile } from './series-file.ts'

/** How to judge the series of a file; without it as monthly police figures, the last month. */
const scanSchema = z.strictObject({ ...howToJudge, falseDiscovery: z.number().gt(0).lt(1).default(0.1) })

type ScanSettings = z.output<typeof scanSchema>

/** Judges every series of a file on all cores, and says what stands out. */
export async function scanSeries(command: Command, file: string, settingsFile: string | undefined): Promise<Scan> {
  const series = openSeries(file)
  const given = settingsFile === undefined ? MONTHLY_SCAN : await readJsonInput(command, settingsFile, scanSchema)
  const task = taskOf(file, series, given)
  // Refuses here, once, what cannot be judged.
  new Judge(task.timeline, task.settings, task.points)
  const waiting = series.stretches()
  const parts: Part[] = []
  let done = 0
  const workers = await Promise.all(
    Array.from({ length: availableParallelism() }, () =>
      openWorker('series.worker', new URL('./series.worker.ts', import.meta.url), { workerData: task }),
    ),
  )
  const keepBusy = async (worker: Worker) => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      const place = parts.push(EMPTY) - 1
      parts[place] = await judged(worker, next.value)
      done += next.value.to - next.value.from
      sayProgress(command, `${Math.round((100 * done) / series.size)} % of ${file}`)
    }
  }
  try {
    await Promise.all(workers.map(keepBusy))
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
  return putTogether(parts, given.falseDiscovery)
}

const EMPTY: Part = { series: 0, cells: 0, tooFew: 0, withoutModel: 0, pvalues: new Float64Array(), found: [] }

const { rCompatible: _, ...monthly } = MONTHLY
const MONTHLY_SCAN: ScanSettings = scanSchema.parse({ freq: 12, control: monthly })

/** Dates above the columns count as dates; by default only the last period is judged. */
function taskOf(file: string, { csv, length }: SeriesFile, given: ScanSettings): ScanTask {
  const labels = csv?.periods.map((label) => (/^\d{4}-\d{2}$/.test(label) ? `${label}-01` : label))
  const isDated = labels?.every((label) => /^\d{4}-\d{2}-\d{2}$/.test(label)) && [12, 52, 365].includes(given.freq)
  const how = { ...given, dates: given.dates ?? (isDated ? labels : undefined) }
  const range1based = how.control.range1based ?? ([length, length] satisfies [number, number])
  if (how.control.populationOffset && csv) {
    throw new Refused('control.populationOffset: a CSV file has no population; use lines of JSON')
  }
  return {
    file,
    separator: csv?.separator,
    timeline: timelineOf(how, length),
    settings: settingsOf(how),
    points: pointsOf({ ...how, control: { ...how.control, range1based } }, length),
  }
}

function judged(worker: Worker, stretch: Stretch): Promise<Part> {
  return new Promise((resolve, reject) => {
    const settle = (answer: Answer) => {
      worker.off('error', reject)
      if ('part' in answer) resolve(answer.part)
      else reject(new Refused(answer.problem))
    }
    worker.once('message', settle)
    worker.once('error', reject)
    worker.postMessage(stretch)
  })
}
