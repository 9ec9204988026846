import { type Block, type Inline, plain } from '../../../documents/index.ts'
import { type InfographicItem, infographic, type PictureName } from '../../../ui/charts/index.ts'
import { formatFigure } from '../../monitor/index.ts'
import { figuresOfYear } from '../document/figure-blocks.ts'
import { type FigureBook, withUnit } from '../document/figure-book.ts'
import type { FrozenFigure, FrozenReport, FrozenSeries } from '../domain/frozen.ts'
import { changeInWords } from './change-words.ts'
import { changesOf } from './changes.ts'
import { WORDS } from './words.ts'

const NARROW = 330

/** Words in the name of a theme or figure, and the picture that goes with them. */
const PICTURES: [RegExp, PictureName][] = [
  [/digita|cyber|internet|online/i, 'screen'],
  [/drug|alcohol|damocles|opium/i, 'capsule'],
  [/bibob|ondermijn|signaal|signalen|witwas/i, 'lens'],
  [/inbraak|woon|woning|kamer|huis/i, 'house'],
  [/zorg|jeugd|casus|psychia|geweld|mensenhandel/i, 'care'],
  [/melding|klacht|verzoek/i, 'talk'],
  [/straat|verkeer|wijk|uitgaan|evenement/i, 'street'],
  [/dwangsom|bezwaar|sluiting|handhaving|besluit/i, 'scales'],
]

const pictureFor = (name: string): PictureName => PICTURES.find(([words]) => words.test(name))?.[1] ?? 'shield'

export type PicturedFigure = { figure: FrozenFigure; series: FrozenSeries }

/** The whole figure of the year of each of these. */
export function picturedFigures(all: FrozenSeries[], { report }: FrozenReport): PicturedFigure[] {
  return all.flatMap((series) => {
    const figure = figuresOfYear(series, report.reportingYear).find((one) => one.category === '' && one.value !== null)
    return figure ? [{ figure, series }] : []
  })
}

/** The infographic of the year, with the same figures in a table behind it, where each leads to its source. */
export function yearInPictures(frozen: FrozenReport, figures: PicturedFigure[], book: FigureBook): Block[] {
  if (figures.length === 0) return []
  const changes = changesOf(frozen)
  const items = figures.map(({ figure, series }): InfographicItem => {
    const change = changes.find((one) => one.series === series && one.now === figure)
    const difference = change?.difference
    return {
      picture: pictureFor(series.passport.name.nl),
      value: formatFigure(figure, series.passport, 'nl').text,
      label: labelOf(series),
      note: change ? changeInWords(change) : '',
      way: difference === undefined ? 'unknown' : difference > 0 ? 'up' : difference < 0 ? 'down' : 'same',
    }
  })
  const title = WORDS.residents.picture(frozen.report.reportingYear)
  const alt = items.map(({ label, value, note }) => `${label}: ${value}${note && `, ${note}`}.`).join(' ')
  const accent = frozen.municipality.accent ? { accent: frozen.municipality.accent } : {}
  const { figure, now } = WORDS.partner.columnsOfFigures
  return [
    {
      type: 'chart',
      caption: title,
      svg: infographic({ title, alt, items, ...accent }).svg,
      compactSvg: infographic({ title, alt, items, width: NARROW, ...accent }).svg,
      alt,
      notes: [plain(WORDS.residents.legend)],
      table: {
        caption: title,
        columns: [
          { title: figure, align: 'start' },
          { title: now, align: 'end' },
        ],
        rows: figures.map((one): Inline[][] => [plain(labelOf(one.series)), [book.show(one.figure)]]),
      },
    },
  ]
}

const labelOf = ({ passport }: FrozenSeries) => withUnit(passport, passport.name.nl)
