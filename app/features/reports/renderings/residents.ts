import { type Block, type DocumentModel, type Inline, plain } from '../../../documents/index.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { heading, paragraph, textBlocks } from '../document/chapters.ts'
import { openContext } from '../document/context.ts'
import { type FigureBook, withUnit } from '../document/figure-book.ts'
import type { FrozenReport, FrozenSection, FrozenSeries } from '../domain/frozen.ts'
import { type Change, changesOf } from './changes.ts'
import { accountsWithConsequence, plainConsequences } from './consequences.ts'
import { mainSeries } from './key-figures.ts'
import { type FigureAddress, sheetOf, sheetSources } from './sheet.ts'
import { WORDS } from './words.ts'
import { picturedFigures, yearInPictures } from './year-in-pictures.ts'

const MOST_PICTURES = 6
const MOST_FIGURES = 3

/** The year for residents: pictures first, then short sentences per theme. */
export function residentsVersion(frozen: FrozenReport, addressOf?: FigureAddress): DocumentModel {
  const { kicker, title, subtitle, whole, sources } = WORDS.residents
  const context = openContext(frozen)
  const year = frozen.report.reportingYear
  const themes = frozen.sections.filter(({ kind }) => kind === 'theme' || kind === 'foundation')
  const pictured = picturedFigures(mainSeries(frozen, context, MOST_PICTURES), frozen)
  const told = new Set<FrozenSeries>()
  return sheetOf(frozen, { kicker, title: title(year), subtitle: subtitle(year), sheet: 'flows' }, [
    ...yearInPictures(frozen, pictured, context.book),
    ...themes.flatMap((section) => themeBlocks(section, frozen, context, told)),
    paragraph(whole),
    paragraph(sources),
    ...sheetSources(frozen, context.book, addressOf),
  ])
}

/** What its writers say to residents, and the figures of the year that changed, in sentences that everybody can read. */
function themeBlocks(
  section: FrozenSection,
  frozen: FrozenReport,
  context: ReturnType<typeof openContext>,
  told: Set<FrozenSeries>,
): Block[] {
  const text = section.blocks.residents?.trim()
  const named = context.seriesOfSections([section])
  const changes = changesOf(frozen)
    .filter(({ series }) => named.includes(series) && !told.has(series))
    .slice(0, MOST_FIGURES)
  for (const { series } of changes) told.add(series)
  const follows = plainConsequences(
    accountsWithConsequence(frozen).filter(({ theme }) => theme === section.themeCode && section.kind === 'theme'),
  )
  if (!text && changes.length === 0 && follows.length === 0) return []
  return [
    heading(1, section.title, section.key),
    ...(text ? textBlocks(section, 'residents', text, context) : []),
    ...(changes.length > 0
      ? [{ type: 'list' as const, ordered: false, items: changes.map((one) => plainChange(one, context.book)) }]
      : []),
    ...(follows.length > 0 ? [{ type: 'list' as const, ordered: false, items: follows }] : []),
  ]
}

/** "Meldingen van jeugdoverlast: 375. Dat is 404 minder dan in 2021. Dat willen we." */
function plainChange({ series, now, before, difference, isWanted }: Change, book: FigureBook): Inline[] {
  const { wanted, unwanted, more, less, same } = WORDS.residents
  const { passport } = series
  const decimals = Math.min(String(Math.abs(difference)).split('.')[1]?.length ?? 0, 2)
  const points = passport.valueType === 'share' ? ' procentpunt' : ''
  const size = `${formatNumber(Math.abs(difference), 'nl', decimals)}${points}`
  const period = periodInWords(before.period, 'nl')
  const sentence = difference === 0 ? same(period) : difference > 0 ? more(size, period) : less(size, period)
  const verdict = isWanted === null ? '' : ` ${isWanted ? wanted : unwanted}`
  return [
    { type: 'strong', content: plain(withUnit(passport, passport.name.nl)) },
    ...plain(': '),
    book.show(now),
    ...plain(`. ${sentence}${verdict}`),
  ]
}
