import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Row, rounded } from './row.ts'
import { monthlySeries, months } from './series.ts'

const AREAS = 14_000
const TYPES = 20
const MONTHS = 150

/** Every neighbourhood of the Netherlands by every type of crime, by the command as it is built. */
export const nationalScan: Row = {
  name: 'scan of 14,000 buurten x 20 types x 150 months',
  budget: '< 60 s by one command; < 4 GiB',
  run: async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'regie-bench-'))
    try {
      const file = path.join(folder, 'series.csv')
      writeSeries(file)
      const began = performance.now()
      const { scan, peak } = await runScan(file)
      const seconds = (performance.now() - began) / 1000
      return {
        measured: `${rounded(seconds, 1)} s for ${scan.cells} series, ${scan.judged} with enough cases, ${scan.alarms.length} alarms; ${peak ? `${rounded(peak)} MiB` : 'memory not known here'}`,
        isWithin: scan.cells === AREAS * TYPES && seconds < 60 && peak < 4096,
        numbers: { seconds, judged: scan.judged, peakMebibytes: peak },
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

function writeSeries(file: string): void {
  const opened = openSync(file, 'w')
  writeSync(opened, `id,${months(MONTHS).join(',')}\n`)
  let lines: string[] = []
  let number = 0
  for (const counts of monthlySeries(AREAS * TYPES, MONTHS, 0.1, 60)) {
    lines.push(`BU${Math.floor(number / TYPES)}-${number % TYPES},${counts.join(',')}\n`)
    number++
    if (lines.length === 2000) {
      writeSync(opened, lines.join(''))
      lines = []
    }
  }
  writeSync(opened, lines.join(''))
  closeSync(opened)
}

type Scan = { cells: number; judged: number; alarms: unknown[] }

async function runScan(file: string): Promise<{ scan: Scan; peak: number }> {
  const program = path.join(import.meta.dirname, 'regie.js')
  const child = spawn(process.execPath, [program, 'stats', 'farrington', '--series', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let peak = 0
  const watching = setInterval(() => {
    peak = Math.max(peak, peakOf(child))
  }, 100)
  let printed = ''
  child.stdout!.setEncoding('utf8')
  for await (const piece of child.stdout!) printed += piece
  clearInterval(watching)
  return { scan: JSON.parse(printed), peak }
}

/** The most memory a process has had, in MiB; 0 where that cannot be asked. */
function peakOf({ pid }: ChildProcess): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
