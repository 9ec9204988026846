import type { Block, DocumentModel } from '../../../documents/index.ts'
import { heading, paragraph } from '../document/chapters.ts'
import { figuresOfYear } from '../document/figure-blocks.ts'
import type { FrozenReport } from '../domain/frozen.ts'
import { areaBlocks, areaChapter } from './picture-areas.ts'
import { openPicture, type PictureContext, writtenFor } from './picture-context.ts'
import { perceptionBlocks, signalBlocks } from './picture-people.ts'
import { judge, rowsOf, rowTable } from './picture-rows.ts'
import { groupBlocks } from './picture-theme.ts'
import { PICTURE_WORDS } from './picture-words.ts'
import { type FigureAddress, note, sheetOf, sheetSources } from './sheet.ts'

const WORDS = PICTURE_WORDS

/** The safety picture of the year: figures by theme, what stood out, what people say, and what is known by district. */
export function safetyPicture(report: FrozenReport, addressOf?: FigureAddress): DocumentModel {
  const context = openPicture(report)
  const { frozen } = context
  const words = {
    kicker: WORDS.kicker,
    title: WORDS.title(context.year),
    subtitle: WORDS.subtitle,
    sheet: 'flows' as const,
  }
  if (!report.picture) return sheetOf(frozen, words, [paragraph(WORDS.absent)])
  const blocks = [
    ...shortBlocks(context),
    ...context.picture.groups.flatMap((group) => groupBlocks(group, context)),
    ...signalBlocks(context),
    ...perceptionBlocks(context),
    ...areaChapter(context),
  ]
  return sheetOf(frozen, words, [...blocks, ...sheetSources(frozen, context.blocks.book, addressOf)])
}

/** What the picture has of one district; nothing when there is no such district. */
export function areaPicture(report: FrozenReport, code: string | undefined, addressOf?: FigureAddress) {
  const context = openPicture(report)
  const { frozen, picture, year } = context
  const area = picture.areas.find((one) => one.code === code)
  if (!area) return undefined
  const words = {
    kicker: WORDS.kicker,
    title: WORDS.titleOfArea(area.name, year),
    sheet: 'flows' as const,
  }
  const blocks = areaBlocks(area, context)
  const model = sheetOf(frozen, words, [
    heading(1, WORDS.subtitleOfArea, 'bekend'),
    ...(blocks.length > 0 ? blocks : [paragraph(WORDS.areaNone)]),
    note(WORDS.rules),
    ...sheetSources(frozen, context.blocks.book, addressOf),
  ])
  return { name: area.name, model }
}

/** How much there is, how much can be compared, and what changed more than chance makes of it. */
function shortBlocks(context: PictureContext): Block[] {
  const { frozen, picture, year, blocks } = context
  const series = blocks.book.seriesOf(picture.groups.flatMap(({ keys }) => keys))
  const rows = rowsOf(series, year)
  const counted = series.filter((one) => figuresOfYear(one, year).length > 0)
  const ofPlan = blocks.book.seriesOf(picture.groups.flatMap(({ theme, keys }) => (theme ? keys : [])))
  const beyond = rowsOf(ofPlan, year).filter((row) => judge(row).verdict === 'beyond')
  const hidden = rows.filter(({ figure }) => figure.state === 'suppressed').length
  return [
    heading(1, WORDS.short, 'kort'),
    ...writtenFor(
      frozen.sections.find(({ kind }) => kind === 'foreword'),
      context,
    ),
    paragraph(
      [
        WORDS.ofYear(counted.length, series.length, year),
        beyond.length > 0 ? WORDS.beyond : WORDS.noneBeyond,
        WORDS.hidden(hidden),
      ]
        .filter(Boolean)
        .join(' '),
    ),
    note(WORDS.rules),
    ...(beyond.length > 0 ? [{ ...rowTable(beyond, WORDS.changed, year, context), notes: [] }] : []),
    ...(beyond.length > 0 ? [note(`${WORDS.changedNote} ${WORDS.chance}`)] : []),
  ]
}
