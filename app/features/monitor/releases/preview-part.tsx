import { releaseTexts } from '../../../i18n/releases.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatNumber, type Language } from '../../../shared/numbers.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { Alert, Heading, Link, Paragraph, Section, Table } from '../../../ui/index.ts'
import { FigureCell, SignsLegend } from '../components/figure-cell.tsx'
import { categoryName } from '../components/series-table.tsx'
import { shareOf } from '../domain/figures.ts'
import type { Figure } from '../domain/series.ts'
import type { Exact, PreparedCell, PreparedRelease } from './prepared.ts'

/** What would become public, cell by cell: what was counted, what everybody sees, and why. */
export function PreviewPart({ ctx, prepared }: { ctx: RequestContext; prepared: PreparedRelease }) {
  const { language } = ctx
  const t = releaseTexts[language]
  const { cells } = prepared
  const count = (holds: (cell: PreparedCell) => boolean) => formatNumber(cells.filter(holds).length, language)
  const known = cells.filter(({ isKnownAlready }) => isKnownAlready)
  const cost = prepared.tables.reduce((sum, table) => sum + table.cost, 0)
  return (
    <Section id="voorbeeld">
      <Heading level={2}>{t.previewTitle}</Heading>
      <Paragraph>
        {t.previewCounts(
          count(({ hiddenBecause }) => !hiddenBecause),
          count(({ hiddenBecause }) => hiddenBecause === 'small'),
          count(({ hiddenBecause }) => hiddenBecause === 'protects'),
        )}
      </Paragraph>
      {ctx.may('figures.exact') && (
        <Paragraph>
          {t.cost}: {formatNumber(cost, language)}. {t.costHint}
        </Paragraph>
      )}
      {known.length > 0 && (
        <Alert tone="warning" title={t.alreadyPublic}>
          {t.alreadyPublicWhy(
            known.map((cell) => `${nameOf(cell, language)}, ${periodInWords(cell.period.id, language)}`).join('; '),
          )}
        </Alert>
      )}
      <Table
        caption={t.previewTitle}
        captionHidden
        stack
        rows={cells}
        columns={[
          { header: t.figure, rowHeader: true, cell: (cell) => nameOf(cell, language) },
          { header: t.period, cell: ({ period }) => periodInWords(period.id, language) },
          { header: t.counted, numeric: true, cell: (cell) => <Counted ctx={ctx} cell={cell} /> },
          {
            header: t.shown,
            numeric: true,
            cell: (cell) => (
              <FigureCell figure={shownFigure(cell)} passport={cell.offered.passport} language={language} />
            ),
          },
          { header: t.decision, cell: ({ hiddenBecause }) => t.decisions[hiddenBecause ?? 'shown'] },
          {
            header: t.register,
            cell: ({ offered: { register } }) => (
              <Link href={ctx.href(`/werk/registers/${register.key}`)}>{register.words.many[language]}</Link>
            ),
          },
        ]}
      />
      <SignsLegend figures={cells.map(shownFigure)} language={language} />
    </Section>
  )
}

function nameOf({ offered: { passport }, category }: PreparedCell, language: Language): string {
  const name = passport.name[language]
  return category ? `${name}: ${categoryName(passport, category, language)}` : name
}

function shownFigure({
  figure,
  offered: { passport },
}: PreparedCell): Pick<Figure, 'state' | 'value' | 'isProvisional'> {
  const isShare = passport.valueType === 'share' && figure.state === 'value'
  return isShare ? { ...figure, value: shareOf(figure.numerator, figure.denominator) } : figure
}

/** The number before the gate, or why this person does not get to see it. */
function Counted({ ctx, cell }: { ctx: RequestContext; cell: PreparedCell }) {
  const { language, actor } = ctx
  const numbers = readParts(cell.exact, actor)
  if (numbers === undefined) return <>{releaseTexts[language].exactOnly}</>
  return <>{numbers.map((number) => (number === null ? '–' : formatNumber(number, language))).join(' / ')}</>
}

function readParts(exact: Exact, actor: { rights: readonly string[] }): (number | null)[] | undefined {
  const parts = 'value' in exact ? [exact.value] : [exact.numerator, exact.denominator]
  const read = parts.map((part) => part.readBy(actor))
  return read.every((number) => number !== undefined) ? (read as (number | null)[]) : undefined
}
