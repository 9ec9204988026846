import { type Block, type Inline, plain } from '../../../documents/index.ts'
import { heading, paragraph } from '../document/chapters.ts'
import { consultationBlocks } from '../document/consultation-blocks.ts'
import { nameOfRow } from '../document/figure-book.ts'
import type { FrozenSignal } from '../domain/frozen.ts'
import { inPart, type PictureContext } from './picture-context.ts'
import { rowsOf, rowTable } from './picture-rows.ts'
import { PICTURE_WORDS } from './picture-words.ts'
import { note } from './sheet.ts'

const WORDS = PICTURE_WORDS

/** What stood out in the year, and what people made of it. */
export function signalBlocks({ picture, blocks, year }: PictureContext): Block[] {
  const { figure, what, conclusion } = WORDS.signalColumns
  const start = (title: string) => ({ title, align: 'start' as const })
  const table: Block = {
    type: 'table',
    caption: WORDS.signalsCaption,
    columns: [start(figure), start(what), start(conclusion)],
    rows: picture.signals.map((signal): Inline[][] => {
      const [series] = blocks.book.seriesOf([signal.indicator])
      return [
        plain(series ? nameOfRow(series.passport, signal.category) : signal.indicator),
        plain(signal.sentence),
        plain(conclusionOf(signal)),
      ]
    }),
  }
  return [
    heading(1, WORDS.signals, 'wat-opviel'),
    paragraph(WORDS.signalsIntro),
    picture.signals.length > 0 ? table : paragraph(WORDS.noSignals(year)),
  ]
}

const conclusionOf = ({ conclusion, reason }: FrozenSignal) =>
  [conclusion ? WORDS.conclusions[conclusion] : WORDS.notLooked, reason].filter(Boolean).join(': ')

/** What people answered in the surveys of the year, the consultations of the year, and the measurements of tensions. */
export function perceptionBlocks(whole: PictureContext): Block[] {
  const context = inPart(whole)
  const { picture, blocks, year } = context
  const asked = blocks.book
    .seriesOf(picture.groups.flatMap(({ keys }) => keys))
    .flatMap((series) => rowsOf([series], year))
    .filter(({ figure }) => figure.margin !== undefined)
  const parts: Block[] = [
    ...(asked.length > 0 ? [rowTable(asked, WORDS.surveys(year), year, context), note(WORDS.surveysNote)] : []),
    ...picture.consultations.flatMap((one) => consultationBlocks(one, '')),
    ...measurementBlocks(picture.measurements),
  ]
  const isSilent = asked.length === 0 && picture.consultations.length === 0
  return [
    heading(1, WORDS.perceptions, 'ervaringen'),
    ...(isSilent ? [paragraph(WORDS.noPerceptions(year))] : []),
    ...parts,
  ]
}

function measurementBlocks(measurements: PictureContext['picture']['measurements']): Block[] {
  if (measurements.length === 0) return []
  const items = measurements.map(({ period, title, hasFigures, reaction, source }) => [
    { type: 'strong' as const, content: plain(`${title}, ${period}`) },
    ...plain(
      `${hasFigures ? '' : `: ${WORDS.measurementNoFigures}`}.${reaction ? ` ${reaction}` : ''}${source ? ` (${source})` : ''}`,
    ),
  ])
  return [
    { type: 'paragraph', content: [{ type: 'strong', content: plain(WORDS.measurements) }] },
    { type: 'list', ordered: false, items },
  ]
}
