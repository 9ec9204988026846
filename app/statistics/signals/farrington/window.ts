import { InputProblem } from '../../method.ts'
import type { Settings } from './settings.ts'
import { referencePositions, type Timeline } from './timeline.ts'

/** The periods that the judgement of one point is based on. */
export type Window = {
  point: number
  /** Positions of the reference periods, oldest first. */
  rows: Int32Array
  /** Season block of each, from 0; the last block is that of the point itself. */
  block: Uint16Array
  /** Time of each, and of the point. */
  time: Float64Array
  timeNow: number
  blocks: number
}

/**
 * The window around a point. Around each point 1 … b years back, `w` periods on either side form the block of the point
 * itself; the gap to the next year is cut in noPeriods − 1 blocks of one length, of which the first may be one longer.
 * The last periods up to the point are left out. Time counts from the first reference period in steps of the first
 * interval of the series when there are days, and otherwise it is the position from 1. Refuses a point without b years.
 */
export function windowOf(timeline: Timeline, settings: Settings, point: number): Window {
  const { w, b, noPeriods, pastWeeksNotIncluded } = settings
  const { length, days } = timeline
  const references = referencePositions(timeline, point, b)
  if (references.includes(-1) || references[b]! - w < -1) {
    throw new InputProblem(
      'control.b',
      `period ${point + 1} does not have ${b} years before it; take fewer, or judge later periods`,
    )
  }
  const blocks = new Int32Array(length).fill(-1)
  const mark = (from: number, to: number, block: number) => {
    for (let at = Math.max(0, from); at <= to && at < length; at++) blocks[at] = block
  }
  mark(point - w, point, noPeriods - 1)
  for (let year = 1; year <= b; year++) {
    const reference = references[year]!
    mark(reference - w, reference + w, noPeriods - 1)
    if (noPeriods > 1) markSeasons(blocks, reference + w + 1, references[year - 1]! - 2 * w - 1 - reference, settings)
  }
  blocks.fill(-1, Math.max(0, point - pastWeeksNotIncluded), point + 1)
  const rows = Int32Array.from(blocks.keys()).filter((at) => blocks[at]! >= 0)
  if (rows.length === 0) throw new InputProblem('control', `period ${point + 1} has no period to compare with`)
  const step = days ? days[1]! - days[0]! : 1
  const timeOf = (at: number) => (days ? (days[at]! - days[rows[0]!]!) / step : at + 1)
  return {
    point,
    rows,
    block: Uint16Array.from(rows, (at) => blocks[at]!),
    time: Float64Array.from(rows, timeOf),
    timeNow: timeOf(point),
    blocks: noPeriods,
  }
}

/** A block that would be empty takes the period where it would begin and the one before, as the package does. */
function markSeasons(blocks: Int32Array, first: number, gap: number, { noPeriods, w }: Settings): void {
  if (gap < noPeriods - (2 * w + 1)) {
    throw new InputProblem(
      'control.noPeriods',
      `there are not so many season blocks in a year beside those of ${w} on either side`,
    )
  }
  const size = Math.floor(gap / (noPeriods - 1))
  const longer = gap - size * (noPeriods - 1)
  let start = first
  for (let block = 0; block < noPeriods - 1; block++) {
    const end = start + size + (block < longer ? 1 : 0) - 1
    const [low, high] = end < start ? [end, start] : [start, end]
    for (let at = Math.max(0, low); at <= high && at < blocks.length; at++) blocks[at] = block
    start = end + 1
  }
}
