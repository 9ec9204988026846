import type { Tx } from '../../platform/database/index.ts'
import { kindOfPeriod } from '../../shared/periods.ts'
import {
  type IndicatorSeries,
  listAreasOfYear,
  listDistrictFigures,
  listIndicators,
  listSignalsOfYear,
  readSeries,
} from '../monitor/index.ts'
import { listReportedIn, readConsultationBlock } from '../participation/index.ts'
import type { PlanContent } from '../plan/index.ts'
import { listPublicMeasurements } from '../sentiment/index.ts'
import type { FrozenConsultation, FrozenPicture, FrozenSignal, ReportAudience } from './domain/frozen.ts'

/** So many years a trend goes back. */
const YEARS = 10

type Wanted = { year: number; audience: ReportAudience; themes: PlanContent['themes']; known: IndicatorSeries[] }

/** What the safety picture of a year shows besides the figures that the report has already; its files are added later. */
export async function readPicture(
  tx: Tx,
  { year, audience, themes, known }: Wanted,
): Promise<Omit<FrozenPicture, 'snapshots'>> {
  const indicators = (await listIndicators(tx)).filter(({ isPublic }) => isPublic || audience === 'internal')
  const keys = indicators.map(({ key }) => key)
  const there = new Set(known.map(({ passport }) => passport.key))
  const others = await readSeries(
    tx,
    keys.filter((key) => !there.has(key)),
    audience,
  )
  const series = others.map((one) => ({ ...one, figures: one.figures.filter(({ period }) => isIn(period, year)) }))
  const areas = await listAreasOfYear(tx, 'district', year)
  const ofAreas = await listDistrictFigures(tx, indicators, { from: year - YEARS, to: year })
  return {
    groups: groupsOf(themes, keys),
    series,
    signals: await readSignals(tx, { year, audience, series: [...known, ...series] }),
    consultations: await readHeard(tx, year),
    measurements: (await listPublicMeasurements(tx))
      .filter(({ period }) => Number(period.slice(0, 4)) <= year)
      .map(({ period, title, snapshotId, reaction, source }) => ({
        ...{ period, title, reaction, source },
        hasFigures: snapshotId !== null,
      })),
    areas: areas.map(({ code, name }) => ({ code, name, figures: ofAreas.filter(({ region }) => region === code) })),
  }
}

const SCALES = new Set(['year', 'quarter', 'month', 'day'])

function isIn(period: string, year: number): boolean {
  const of = Number(period.slice(0, 4))
  return SCALES.has(kindOfPeriod(period) ?? '') && of <= year && of >= year - YEARS
}

/** Each figure under the first theme that measures by it; the rest under none. */
function groupsOf(themes: PlanContent['themes'], keys: string[]): FrozenPicture['groups'] {
  const left = new Set(keys)
  const take = (wanted: string[]) => wanted.filter((key) => left.delete(key))
  const groups = themes.map((theme) => ({
    theme: theme.code,
    keys: take([theme, ...theme.goals].flatMap(({ indicators }) => indicators.map(({ key }) => key))),
  }))
  return [...groups, { theme: '', keys: [...left] }]
}

/** What stood out in the year. The public gets what it can see the count of, without what somebody wrote about it. */
async function readSignals(
  tx: Tx,
  { year, audience, series }: { year: number; audience: ReportAudience; series: IndicatorSeries[] },
): Promise<FrozenSignal[]> {
  const found = await listSignalsOfYear(tx, year)
  return found.flatMap(({ key, category, period, observed, sentence, conclusion, reason }) => {
    const shown = series
      .find(({ passport }) => passport.key === key)
      ?.figures.find((figure) => figure.period === period && figure.category === category)
    if (!shown || (audience === 'public' && shown.value !== observed)) return []
    return [
      {
        ...{ indicator: key, category, period, sentence, conclusion },
        ...(audience === 'internal' && reason ? { reason } : {}),
      },
    ]
  })
}

async function readHeard(tx: Tx, year: number): Promise<FrozenConsultation[]> {
  const found: FrozenConsultation[] = []
  for (const slug of await listReportedIn(tx, year)) {
    const consultation = await readConsultationBlock(tx, slug)
    if (consultation) found.push(consultation)
  }
  return found
}
