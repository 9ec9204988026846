import { fstatSync, openSync, readSync } from 'node:fs'
import { Refused } from '../../command.ts'
import { explainUnreadable } from '../../output.ts'
import type { Stretch } from './series.worker.ts'
import { separatorOf } from './series-lines.ts'

const STRETCH = 4 * 1024 * 1024
const LONGEST_LINE = 16 * 1024 * 1024
const STEP = 64 * 1024

/** A file of series: what its first line says, and how it can be read in stretches of whole lines. */
export type SeriesFile = {
  size: number
  /** Of CSV: the separator, and what stands above the counts. */
  csv?: { separator: ',' | ';'; periods: string[] }
  /** Of lines of JSON: how many periods the first has. */
  length: number
  stretches(): Generator<Stretch>
}

export function openSeries(file: string): SeriesFile {
  const opened = openFile(file)
  const { size } = fstatSync(opened)
  if (size === 0) throw new Refused(`${file} is empty`)
  const end = lineEnd(opened, 0, size)
  const first = readText(opened, 0, end)
    .replace(/^\uFEFF/, '')
    .trim()
  const isJson = first.startsWith('{')
  const separator = separatorOf(first)
  const periods = first
    .split(separator)
    .slice(1)
    .map((label) => label.trim().replaceAll('"', ''))
  return {
    size,
    csv: isJson ? undefined : { separator, periods },
    length: isJson ? lengthOf(first) : periods.length,
    *stretches() {
      for (let from = isJson ? 0 : end; from < size; ) {
        const to = lineEnd(opened, Math.min(size, from + STRETCH) - 1, size)
        yield { from, to }
        from = to
      }
    },
  }
}

function openFile(file: string): number {
  try {
    return openSync(file, 'r')
  } catch (error) {
    throw explainUnreadable(error, file)
  }
}

function lengthOf(line: string): number {
  try {
    return JSON.parse(line).observed.length
  } catch {
    throw new Refused('the first line is not {"id": …, "observed": [ … ]}')
  }
}

function readText(opened: number, from: number, to: number): string {
  const bytes = Buffer.alloc(to - from)
  readSync(opened, bytes, 0, to - from, from)
  return bytes.toString('utf8')
}

/** Just after the end of the line that a byte stands in. */
function lineEnd(opened: number, at: number, size: number): number {
  const bytes = Buffer.alloc(STEP)
  for (let from = at; from < size; from += STEP) {
    if (from - at > LONGEST_LINE) throw new Refused('a line is longer than 16 MB: this is not a file of series')
    const read = readSync(opened, bytes, 0, STEP, from)
    const newline = bytes.subarray(0, read).indexOf(10)
    if (newline >= 0) return from + newline + 1
  }
  return size
}
