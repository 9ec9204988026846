import { type Block, type DocumentModel, type Inline, plain } from '../../../documents/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { heading, paragraph } from '../document/chapters.ts'
import { openContext } from '../document/context.ts'
import { figuresOfYear } from '../document/figure-blocks.ts'
import type { FrozenPartner, FrozenReport, FrozenSeries } from '../domain/frozen.ts'
import { changeInWords, directionInWords } from './change-words.ts'
import { changesOf } from './changes.ts'
import { accountsWithConsequence, consequenceTable } from './consequences.ts'
import { consequenceItems } from './decisions.ts'
import { type FigureAddress, note, sheetOf, sheetSources } from './sheet.ts'
import { WORDS } from './words.ts'

const LONGEST_CONSEQUENCE = 220
const MOST_FIGURES = 8

type Context = ReturnType<typeof openContext>

/** Every partner on a page of its own, in one document. */
export function partnerPages(frozen: FrozenReport, addressOf?: FigureAddress): DocumentModel {
  const context = openContext(frozen)
  const { kicker, all } = WORDS.partner
  const pages = (frozen.partners ?? []).flatMap((partner, index) => [
    ...(index > 0 ? [{ type: 'pageBreak' as const }] : []),
    heading(1, partner.name, `partner-${partner.slug}`),
    ...partnerBlocks(partner, frozen, context, 2),
  ])
  return sheetOf(frozen, { kicker, title: all }, [
    ...pages,
    ...(pages.length > 0 ? [{ type: 'pageBreak' as const }] : []),
    ...sheetSources(frozen, context.book, addressOf),
  ])
}

/** One partner: its actions, its figures, what was agreed and what will change for it. */
export function partnerPage(frozen: FrozenReport, partner: FrozenPartner, addressOf?: FigureAddress): DocumentModel {
  const context = openContext(frozen)
  const blocks = partnerBlocks(partner, frozen, context, 1)
  const { kicker, title } = WORDS.partner
  return sheetOf(frozen, { kicker, title: title(partner.name) }, [
    ...blocks,
    ...sheetSources(frozen, context.book, addressOf),
  ])
}

function partnerBlocks(partner: FrozenPartner, frozen: FrozenReport, context: Context, level: 1 | 2): Block[] {
  const { figures, noFigures, figuresNote, agreements, agreement, noAgreements, consequences } = WORDS.partner
  const day = (one: string) => (one ? formatDay(one, 'nl') : '')
  const series = seriesOf(partner, frozen).slice(0, MOST_FIGURES)
  const changing = consequenceItems(sectionsOf(partner, frozen), context, LONGEST_CONSEQUENCE)
  const goals = new Set(partner.actions.flatMap((action) => action.goals))
  const accounts = accountsWithConsequence(frozen, goals)
  const id = (part: string) => `${part}-${partner.slug}`
  return [
    actionTable(partner),
    heading(level, figures, id('cijfers')),
    ...(series.length > 0 ? [figureTable(series, frozen, context), note(figuresNote)] : [paragraph(noFigures)]),
    heading(level, agreements, id('afspraken')),
    ...(partner.agreements.length > 0
      ? [
          {
            type: 'list' as const,
            ordered: false,
            items: partner.agreements.map((one) => plain(agreement(one.name, day(one.signedOn), day(one.reviewBy)))),
          },
        ]
      : [paragraph(noAgreements)]),
    ...(changing.length + accounts.length > 0 ? [heading(level, consequences, id('gevolgen'))] : []),
    ...(accounts.length > 0 ? [consequenceTable(accounts)] : []),
    ...(changing.length > 0 ? [{ type: 'list' as const, ordered: false, items: changing }] : []),
  ]
}

function actionTable({ name, actions }: FrozenPartner): Block {
  const { action, role, state, agreed } = WORDS.partner.columns
  return {
    type: 'table',
    caption: WORDS.partner.actions(name),
    columns: [action, role, state, agreed].map((title) => ({ title, align: 'start' as const })),
    rows: actions.map((one): Inline[][] => [
      plain(`${one.code} ${one.title}`),
      plain([one.role, one.effort].filter(Boolean).join('. ')),
      plain(WORDS.partner.states[one.state]),
      plain(one.agreedOn ? formatDay(one.agreedOn, 'nl') : WORDS.partner.notAgreed),
    ]),
  }
}

/** What it delivers itself comes first, then what measures the goals of its actions. */
function seriesOf(partner: FrozenPartner, { series, plan }: FrozenReport): FrozenSeries[] {
  const goals = new Set(partner.actions.flatMap((action) => action.goals))
  const measured = new Set(
    plan.themes
      .flatMap((theme) => theme.goals)
      .filter(({ code }) => goals.has(code))
      .flatMap(({ indicators = [] }) => indicators),
  )
  const isHolder = ({ passport }: FrozenSeries) => passport.holder.toLowerCase().includes(partner.name.toLowerCase())
  const own = series.filter(isHolder)
  return [...own, ...series.filter((one) => !isHolder(one) && measured.has(one.passport.key))]
}

function figureTable(series: FrozenSeries[], frozen: FrozenReport, { book }: Context): Block {
  const { figure, now, change } = WORDS.partner.columnsOfFigures
  const changes = changesOf(frozen)
  return {
    type: 'table',
    caption: WORDS.partner.figures,
    columns: [
      { title: figure, align: 'start' },
      { title: now, align: 'end' },
      { title: change, align: 'start' },
    ],
    rows: series.flatMap((one) => {
      const found = figuresOfYear(one, frozen.report.reportingYear).find(({ category }) => category === '')
      if (!found) return []
      const changed = changes.find(({ series: other }) => other === one)
      const words = changed ? `${changeInWords(changed)}; ${directionInWords(changed)}` : '–'
      return [[plain(one.passport.name.nl), [book.show(found)], plain(words)]]
    }),
  }
}

/** The sections of the themes to which its actions belong. */
function sectionsOf({ actions }: FrozenPartner, { plan, sections }: FrozenReport) {
  const goals = new Set(actions.flatMap((action) => action.goals))
  const themes = plan.themes.filter((theme) => theme.goals.some(({ code }) => goals.has(code))).map(({ code }) => code)
  return sections.filter(({ themeCode }) => themes.includes(themeCode))
}
