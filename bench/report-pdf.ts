import { chromium } from 'playwright-core'
import { type Block, type DocumentModel, renderHtml, renderPdf } from '../app/documents/index.ts'
import { serviceActor } from '../app/features/identity/index.ts'
import { documentOf } from '../app/features/reports/document/document.ts'
import { readFrozen } from '../app/features/reports/render.ts'
import { findFrozenBuild, listPublishedReports } from '../app/features/reports/report.queries.ts'
import { sha256 } from '../app/shared/hash.ts'
import { DEMONSTRATION_ID } from '../db/seed/load.ts'
import { type Measurement, median, type Row, rounded } from './row.ts'
import { onStage, type Stage } from './stage.ts'

const TIMES = 5

/** As many charts as the report of a large municipality has; the demonstration's chapters are repeated to get there. */
const FIGURES = 60

/** An annual report as PDF/UA, against a browser that is already running and prints its HTML. */
export const reportPdf: Row = {
  name: 'annual report with 60 figures to PDF',
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
  const model = lengthened(documentOf(readFrozen(frozen), sha256(frozen)))
  const html = renderHtml(model)
  const ours = await timed(() => renderPdf(model))
  const figures = model.blocks.filter((block) => block.type === 'chart').length
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

/** The same document with its chapters as often as needed for sixty charts; its sources stand in it once. */
function lengthened(model: DocumentModel): DocumentModel {
  const charts = model.blocks.filter((block) => block.type === 'chart').length
  const again = Array.from({ length: Math.max(0, Math.ceil(FIGURES / charts) - 1) }, (_, round) =>
    model.blocks
      .filter((block) => block.type !== 'sources')
      .map((block): Block => (block.type === 'heading' ? { ...block, id: `${block.id}-${round + 2}` } : block)),
  )
  return { ...model, blocks: [...again.flat(), ...model.blocks] }
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
