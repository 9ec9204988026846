import { type Block, type Inline, plain } from '../../../documents/index.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { heading, paragraph } from '../document/chapters.ts'
import { nameOfRow } from '../document/figure-book.ts'
import { notesOf } from '../document/notes.ts'
import { enumerate } from '../document/words.ts'
import type { FrozenPicture, FrozenSeries } from '../domain/frozen.ts'
import { fromRegisters, keysOfArea, wholeKeyOf } from '../domain/picture.ts'
import { isCounted } from './changes.ts'
import { fresh, inPart, once, type PictureContext } from './picture-context.ts'
import { changeOfRow, type Row } from './picture-rows.ts'
import { PICTURE_WORDS } from './picture-words.ts'

const WORDS = PICTURE_WORDS

type Area = FrozenPicture['areas'][number]

/** Every district of which something may be shown, by name; of the others only that there is nothing. */
export function areaChapter(whole: PictureContext): Block[] {
  const context = inPart(whole)
  const { areas } = context.picture
  const byName = [...areas].sort((a, b) => a.name.localeCompare(b.name, 'nl'))
  const silent = byName.filter((area) => !isKnown(area)).map(({ name }) => name)
  return [
    heading(1, WORDS.areas, 'per-wijk'),
    paragraph(areas.length === 0 ? WORDS.areasUnknown : WORDS.areasIntro),
    ...byName
      .filter(isKnown)
      .flatMap((area) => [heading(2, area.name, `wijk-${area.code.toLowerCase()}`), ...areaBlocks(area, context)]),
    ...(silent.length > 0 ? [paragraph(WORDS.areasNone(enumerate(silent)))] : []),
  ]
}

/** Whether anything of a district is large enough to show. */
const isKnown = ({ figures }: Area) => figures.some(isCounted)

/** The last figure of everything that is known of a district, with its year and what changed; what is hidden shows as such. */
export function areaBlocks(area: Area, context: PictureContext): Block[] {
  if (!isKnown(area)) return []
  const { frozen, blocks } = context
  const isReleased = fromRegisters(frozen.snapshots)
  const rows = blocks.book.seriesOf(keysOfArea(area)).flatMap(lastRows)
  const counted = rows.filter(({ figure }) => isReleased(figure))
  const others = rows.filter(({ figure }) => !isReleased(figure))
  return [
    ...(others.length > 0 ? [areaTable(others, WORDS.areaCaption(area.name), context)] : []),
    ...(counted.length > 0
      ? [areaTable(counted, WORDS.areaCasework(area.name), context), ...once(WORDS.caseworkNote, context)]
      : []),
  ]
}

/** The figures of the last period of which something is known. */
function lastRows(series: FrozenSeries): Row[] {
  const known = series.figures.filter(({ state }) => state !== 'missing')
  const last = known
    .map(({ period }) => period)
    .sort()
    .at(-1)
  return known.filter(({ period }) => period === last).map((figure) => ({ series, figure }))
}

function areaTable(rows: Row[], caption: string, { blocks }: PictureContext): Block {
  const { figure, period, value, change } = WORDS.areaColumns
  return {
    type: 'table',
    caption,
    columns: [
      { title: figure, align: 'start' },
      { title: period, align: 'start' },
      { title: value, align: 'end' },
      { title: change, align: 'start' },
    ],
    rows: rows.map((row): Inline[][] => [
      plain(nameOfRow(wholePassport(row, blocks), row.figure.category)),
      plain(periodInWords(row.figure.period, 'nl')),
      [blocks.book.show(row.figure)],
      plain(changeOfRow(row)),
    ]),
    notes: fresh(
      notesOf(
        rows.map(({ series }) => series),
        rows.map((row) => row.figure),
      ),
      blocks,
    ),
  }
}

/** The figure as it is called without the name of the district, which stands above the table. */
function wholePassport({ series }: Row, { book }: PictureContext['blocks']) {
  const [whole] = book.seriesOf([wholeKeyOf(series.passport.key)])
  return (whole ?? series).passport
}
