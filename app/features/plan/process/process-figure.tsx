import { processTexts } from '../../../i18n/process.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { processTimeline, type TimelineBar } from '../../../ui/charts/index.ts'
import { Paragraph } from '../../../ui/index.ts'
import type { JudgedStep } from '../domain/process.ts'
import type { ProcessStepRow } from './process.queries.ts'

type FigureProps = { ctx: RequestContext; steps: ProcessStepRow[]; judged: ReadonlyMap<string, JudgedStep> }

/** The planning drawn on an axis of time; on a phone the table below it says the same. */
export function ProcessFigure({ ctx, steps, judged }: FigureProps) {
  const { language } = ctx
  const t = processTexts[language]
  const bars = steps.flatMap((step) => barOf(step, judged.get(step.id)!, t.states))
  if (bars.length === 0) return null
  const days = bars.flatMap(({ planned, done }) => [planned.from, planned.to, ...(done ? [done] : [])]).sort()
  const [first, last] = [days[0]!, days.at(-1)!]
  const today = ctx.clock.today()
  const { svg } = processTimeline({
    title: t.drawn,
    alt: t.drawnAlt(bars.length, formatDay(first, language), formatDay(last, language)),
    bars,
    today: { day: today, label: t.today },
    months: Object.fromEntries(monthsOf(first, last).map((month) => [`${month}-01`, shortMonth(month, language)])),
  })
  return (
    <figure class="utrecht-figure regie-process">
      <div class="regie-process__drawing" dangerouslySetInnerHTML={{ __html: svg }} />
      <figcaption class="regie-process__legend">
        <Paragraph small>{t.legend}</Paragraph>
      </figcaption>
    </figure>
  )
}

function barOf(step: ProcessStepRow, found: JudgedStep, states: Record<string, string>): TimelineBar[] {
  if (!found.planned || found.state === 'unknown') return []
  const { id, what, body, needs } = step
  const state = `${body}: ${states[found.state]}`
  const bar = { id, name: what, state, look: found.state, planned: found.planned, needs }
  return [found.done ? { ...bar, done: found.done.from } : bar]
}

/** Every month from the one to the other, as 2019-07. */
function monthsOf(from: string, to: string): string[] {
  const months: string[] = []
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = nextMonth(month)) months.push(month)
  return months
}

function nextMonth(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year!, number!, 1)).toISOString().slice(0, 7)
}

/** "jul 2019" */
function shortMonth(month: string, language: RequestContext['language']): string {
  const [name, year] = formatDay(month, language).split(' ')
  return `${name!.slice(0, 3)} ${year}`
}
