import { type Block, plain } from '../../../documents/index.ts'
import { byTime, periodInWords } from '../../../shared/periods.ts'
import { heading, paragraph } from '../document/chapters.ts'
import { chartBlock } from '../document/figure-blocks.ts'
import type { FrozenPicture, FrozenSeries } from '../domain/frozen.ts'
import { fromRegisters } from '../domain/picture.ts'
import { isCounted } from './changes.ts'
import { inPart, once, type PictureContext, writtenFor } from './picture-context.ts'
import { clip, rowsOf, rowTable, trendTable } from './picture-rows.ts'
import { PICTURE_WORDS } from './picture-words.ts'

const WORDS = PICTURE_WORDS

/** A line needs so many years to tell a development. */
const YEARS_OF_A_LINE = 4
const LONGEST_LINE = 11
/** So many lines per quarter or month a theme has. */
const FINE_LINES = 2

/** One theme: what an editor wrote, the figures of the year, those out of the registers, how they went, and what is not there. */
export function groupBlocks({ theme, keys }: FrozenPicture['groups'][number], whole: PictureContext): Block[] {
  const context = inPart(whole)
  const { frozen, blocks, year } = context
  const found = frozen.plan.themes.find(({ code }) => code === theme)
  const section = theme ? frozen.sections.find(({ themeCode }) => themeCode === theme) : undefined
  const series = blocks.book.seriesOf(keys)
  const written = writtenFor(section, context)
  if (!found && series.length === 0) return []
  const name = found?.name ?? WORDS.others
  const isReleased = fromRegisters(frozen.snapshots)
  const rows = rowsOf(series, year)
  const [counted, others] = [
    rows.filter(({ figure }) => isReleased(figure)),
    rows.filter(({ figure }) => !isReleased(figure)),
  ]
  return [
    heading(1, name, `thema-${theme.toLowerCase() || 'overig'}`),
    ...written,
    ...(series.length === 0 ? [paragraph(WORDS.noFigures)] : []),
    ...(others.length > 0 ? [rowTable(others, WORDS.caption(name, year), year, context)] : []),
    ...(counted.length > 0 ? [rowTable(counted, WORDS.casework(name, year), year, context)] : []),
    ...(counted.length > 0 ? once(WORDS.caseworkNote, context) : []),
    ...trendTable(series, name, year, blocks),
    ...lines(series, context),
    ...missing(series, year),
  ]
}

/** The first series that is long enough per year, and those that are there per quarter or per month. */
function lines(series: FrozenSeries[], { blocks, year }: PictureContext): Block[] {
  const wholes = series.map((one) => ({ ...one, figures: one.figures.filter(({ category }) => category === '') }))
  const yearly = wholes
    .map((one) => clip(one, 'year', year, LONGEST_LINE))
    .filter(({ figures }) => figures.filter(isCounted).length >= YEARS_OF_A_LINE)
    .slice(0, 1)
    .map((one) => ({ one, scale: WORDS.scales.year }))
  const fine = wholes
    .flatMap((one) =>
      (['quarter', 'month'] as const).map((kind) => ({ one: clip(one, kind, year, 2), scale: WORDS.scales[kind] })),
    )
    .filter(({ one }) => one.figures.some(({ period }) => period.startsWith(String(year))))
    .slice(0, FINE_LINES)
  return [...yearly, ...fine].map(({ one, scale }) =>
    chartBlock([one], WORDS.lineOf(one.passport.name.nl, scale), blocks),
  )
}

/** Which figures are not there of the year, and from when the last one is. */
function missing(series: FrozenSeries[], year: number): Block[] {
  const absent = series.filter((one) => rowsOf([one], year).length === 0)
  if (absent.length === 0) return []
  const items = absent.map(({ passport, figures }) => {
    const last = figures
      .map(({ period }) => period)
      .filter((period) => /^\d{4}/.test(period) && Number(period.slice(0, 4)) < year)
      .sort(byTime)
      .at(-1)
    const name = passport.name.nl
    return plain(last ? WORDS.latest(name, periodInWords(last, 'nl')) : WORDS.neverCounted(name))
  })
  return [
    { type: 'paragraph', content: [{ type: 'strong', content: plain(`${WORDS.noneOfYear(year)}:`) }] },
    { type: 'list', ordered: false, items },
  ]
}
