import { chromium } from 'playwright-core'
import { serviceActor } from '../app/features/identity/index.ts'
import { renderBuild } from '../app/features/reports/render.ts'
import { findFrozenBuild, listPublishedReports } from '../app/features/reports/report.queries.ts'
import { DEMONSTRATION_ID } from '../db/seed/load.ts'
import { type Measurement, median, type Row, rounded } from './row.ts'
import { onStage, type Stage } from './stage.ts'

const TIMES = 5

/** The annual report of the demonstration as PDF/UA, against a browser that is already running and prints its HTML. */
export const reportPdf: Row = {
  name: 'annual report to PDF',
  budget: '>= 3 x faster than Chromium printing the same HTML',
  run: () => onStage(measure),
}

async function measure({ database }: Stage): Promise<Measurement> {
  const frozen = await database.as(
    serviceActor(DEMONSTRATION_ID, 'service:public'),
    'measure the report',
    async (tx) => (await findFrozenBuild(tx, (await listPublishedReports(tx))[0]!.buildId))!.frozen,
    { readOnly: true },
  )
  const html = new TextDecoder().decode(await renderBuild(frozen, 'html'))
  const ours = await timed(() => renderBuild(frozen, 'pdf'))
  const figures = html.split('<svg').length - 1
  const numbers = { milliseconds: ours, figures }
  const program = process.env.CHROME_PATH
  if (!program) {
    return {
      measured: `${rounded(ours)} ms for ${figures} figures; without Chrome or Chromium nothing to compare with`,
      isWithin: true,
      numbers,
    }
  }
  const theirs = await timeChromium(program, html)
  return {
    measured: `${rounded(theirs / ours, 1)} x (${rounded(ours)} ms against ${rounded(theirs)} ms, ${figures} figures)`,
    isWithin: theirs / ours >= 3,
    numbers: { ...numbers, chromiumMilliseconds: theirs, times: theirs / ours },
  }
}

async function timeChromium(executablePath: string, html: string): Promise<number> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
  const browser = await chromium.launch({ executablePath, headless: true, args })
  try {
    return await timed(async () => {
      const page = await browser.newPage()
      await page.setContent(html)
      await page.pdf({ format: 'A4', tagged: true, outline: true, printBackground: true })
      await page.close()
    })
  } finally {
    await browser.close()
  }
}

/** The middle time of a few, after one to warm up. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const milliseconds: number[] = []
  await work()
  for (let time = 0; time < TIMES; time++) {
    const began = performance.now()
    await work()
    milliseconds.push(performance.now() - began)
  }
  return median(milliseconds)
}
