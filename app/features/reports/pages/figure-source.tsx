import { readerTexts } from '../../../i18n/report-readers.ts'
import { orNotFound, type PageContext, type PageView } from '../../../platform/http/index.ts'
import { dayOf, formatDay } from '../../../shared/days.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { DataList, Heading, Intro, Link, Paragraph, TitleRow } from '../../../ui/index.ts'
import { differenceInWords, formatFigure } from '../../monitor/index.ts'
import { nameOfFigure } from '../document/figure-book.ts'
import { wholeKeyOf, withPicture } from '../domain/picture.ts'
import { partsOfReference } from '../domain/references.ts'
import { publicEdition, type ReaderEdition, workEdition } from './reader-edition.ts'

/** One figure of an edition with everything that is frozen of it, and the row of its source. */
const show =
  (find: (ctx: PageContext) => Promise<ReaderEdition>) =>
  async (ctx: PageContext): Promise<PageView> => {
    const t = readerTexts[ctx.language]
    const edition = await find(ctx)
    const frozen = withPicture(edition.frozen)
    const { key, period, category } = partsOfReference(ctx.params.figure ?? '')
    const series = orNotFound(frozen.series.find(({ passport }) => passport.key === key))
    const { passport } = series
    const figure = orNotFound(series.figures.find((one) => one.period === period && one.category === category))
    const snapshot = frozen.snapshots.find(({ id }) => id === figure.snapshotId)!
    const definition = passport.definitions.find(({ number }) => number === figure.definition)
    const { text, explanation } = formatFigure(figure, passport, ctx.language)
    const number = (value: number | null | undefined) =>
      typeof value === 'number' ? formatNumber(value, ctx.language) : undefined
    const rows: [string, string | undefined][] = [
      [t.state, explanation],
      [
        t.counts,
        figure.denominator === null ? undefined : t.of(number(figure.numerator)!, number(figure.denominator)!),
      ],
      [t.unit, passport.unit[ctx.language]],
      [t.definition(figure.definition), definition?.text[ctx.language]],
      [t.holder, passport.holder],
      [t.limitations, passport.limitations[ctx.language]],
      [t.printed, differenceInWords(figure, passport.valueType, ctx.language)],
      [t.source, [snapshot.source, figure.place].filter(Boolean).join(', ')],
      [t.file, t.rowOf(snapshot.title, figure.row)],
      [t.licence, snapshot.licence],
      [t.retrieved, formatDay(dayOf(new Date(snapshot.retrievedAt)), ctx.language)],
      [t.checksumOfFile, snapshot.fileChecksum],
      [t.checksumOfRows, snapshot.rowsChecksum],
      [t.checksumOfEdition(edition.number), edition.frozenHash],
    ]
    return {
      title: `${nameOfFigure(figure, series)} – ${edition.title}`,
      frame: edition.frame,
      breadcrumbs: edition.breadcrumbs,
      body: (
        <>
          <TitleRow
            title={<span lang="nl">{nameOfFigure(figure, series)}</span>}
            kicker={<span lang="nl">{edition.title}</span>}
          />
          <Intro>
            <strong>{text}</strong>
          </Intro>
          <Paragraph>{t.frozenOn(formatDay(frozen.builtOn, ctx.language), edition.number)}</Paragraph>
          <Heading level={2}>{t.whereFrom}</Heading>
          <DataList
            items={rows.flatMap(([term, value]) => (value ? [{ term, value: <span lang="nl">{value}</span> }] : []))}
          />
          <Paragraph>
            <Link href={`${ctx.href(`/bronnen/${figure.snapshotId}`)}#rij-${figure.row}`}>{t.toRow}</Link>
            {' · '}
            <Link href={ctx.href(`/cijfers/${wholeKeyOf(passport.key)}`)}>{t.toSeries}</Link>
          </Paragraph>
        </>
      ),
    }
  }

export const showFigureSource = show(publicEdition)
export const showFigureSourceAtWork = show(workEdition)
