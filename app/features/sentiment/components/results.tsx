import { sentimentResultTexts } from '../../../i18n/sentiment-results.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { periodInWords } from '../../../shared/periods.ts'
import {
  Alert,
  Button,
  Details,
  Figure,
  Form,
  Heading,
  Link,
  Paragraph,
  Section,
  Select,
  Table,
} from '../../../ui/index.ts'
import { MEASURES } from '../domain/measurement.ts'
import type { ResultRow, Results } from '../read-results.ts'
import { drawIntervals, drawLineMap } from '../result-pictures.ts'
import { cellInWords, changeInWords } from '../result-words.ts'

type Props = {
  ctx: RequestContext
  results: Results
  /** Where the page stands: the chosen line and the file go there. */
  place: string
}

/** What came out: of the municipality line by line, then one line area by area, and the rule by which change is told. */
export function ResultsPart({ ctx, results, place }: Props) {
  const { language } = ctx
  const t = sentimentResultTexts[language]
  const { measurement, earlier, rows } = results
  if (rows.length === 0) return null
  const whole = rows.filter(({ region }) => region === '')
  return (
    <>
      {earlier && <Paragraph>{t.comparedWith(periodInWords(earlier.period, language))}</Paragraph>}
      <Paragraph small>{t.legend}</Paragraph>
      {whole.length > 0 && (
        <Section id="gemeente">
          <Heading level={2}>{t.whole}</Heading>
          {MEASURES.map((measure) => {
            const ofMeasure = whole.filter(({ line }) => line.measure === measure)
            return (
              ofMeasure.length > 0 && <Intervals key={measure} ctx={ctx} results={results} rows={ofMeasure} by="line" />
            )
          })}
          <ResultTable ctx={ctx} results={results} rows={whole} by="line" />
        </Section>
      )}
      <ByArea ctx={ctx} results={results} place={place} />
      <Section id="regel">
        {earlier && (
          <Details summary={t.rule}>
            <Paragraph>{t.ruleText(results.compared)}</Paragraph>
            <Link href={ctx.href('/rekenmethoden')}>{t.method}</Link>
          </Details>
        )}
        <Paragraph>
          <a class="utrecht-link utrecht-link--html-a" href={ctx.href(`${place}/cijfers.csv`)} download>
            {t.downloadCsv}: {periodInWords(measurement.period, language)}
          </a>
        </Paragraph>
      </Section>
    </>
  )
}

function ByArea({ ctx, results, place }: Props) {
  const { language } = ctx
  const t = sentimentResultTexts[language]
  const { lines, rows, areas, measurement } = results
  const withAreas = lines.filter(({ key }) => rows.some(({ line, region }) => line.key === key && region !== ''))
  const line = withAreas.find(({ key }) => key === ctx.query.get('lijn')) ?? withAreas[0]
  if (!line) return null
  const ofLine = rows.filter((row) => row.line.key === line.key && row.region !== '')
  const title = t.mapOf(line[language], periodInWords(measurement.period, language))
  const districts = areas.filter(({ code }) => code.startsWith('WK'))
  const map = (width: number) => drawLineMap({ title, line, rows: ofLine, areas: districts, language, width })
  const hasMap = ofLine.some(({ region }) => region.startsWith('WK'))
  return (
    <Section id="gebieden">
      <Heading level={2}>{t.byArea}</Heading>
      <Form action={`${ctx.href(place)}#gebieden`} method="get">
        <Select
          name="lijn"
          label={t.chooseLine}
          value={line.key}
          choices={withAreas.map((one) => ({ value: one.key, label: one[language] }))}
        />
        <Button look="secondary">{t.show}</Button>
      </Form>
      {hasMap && (
        <Figure
          title={title}
          subtitle={t.map}
          svg={map(640)}
          narrowSvg={map(300)}
          caveats={<Paragraph small>{t.borders(districts[0]?.vintage ?? 0)}</Paragraph>}
        />
      )}
      <Intervals ctx={ctx} results={results} rows={ofLine} by="area" />
      <ResultTable ctx={ctx} results={results} rows={ofLine} by="area" />
      {line.isPublic && (
        <Paragraph>
          <Link href={ctx.href(`/cijfers/${line.key}`)}>
            {t.figurePage}: {line[language]}
          </Link>
        </Paragraph>
      )}
    </Section>
  )
}

type RowsProps = { ctx: RequestContext; results: Results; rows: ResultRow[]; by: 'line' | 'area' }

const nameOf = ({ line, area }: ResultRow, by: 'line' | 'area', language: 'nl' | 'en') =>
  by === 'line' ? line[language] : area

function Intervals({ ctx, results, rows, by }: RowsProps) {
  const { language } = ctx
  const t = sentimentResultTexts[language]
  const draw = (width: number) =>
    drawIntervals({
      results,
      language,
      width,
      title: by === 'line' ? t.whole : rows[0]!.line[language],
      rows: rows.map((row) => ({ name: nameOf(row, by, language), row })),
    })
  return (
    <Figure
      title={t.picture}
      subtitle={by === 'line' ? t.whole : rows[0]!.line[language]}
      svg={draw(720)}
      narrowSvg={draw(300)}
    />
  )
}

function ResultTable({ ctx, results, rows, by }: RowsProps) {
  const { language } = ctx
  const t = sentimentResultTexts[language]
  const { measurement, earlier } = results
  return (
    <Table
      caption={by === 'line' ? t.whole : rows[0]!.line[language]}
      captionHidden={by === 'line'}
      stack
      rows={rows}
      rowKey={({ line, region }) => `${line.key} ${region}`}
      columns={[
        { header: by === 'line' ? t.line : t.area, rowHeader: true, cell: (row) => nameOf(row, by, language) },
        ...(earlier
          ? [
              {
                header: periodInWords(earlier.period, language),
                numeric: true,
                cell: ({ before, line }: ResultRow) => cellInWords(before, line.measure, language),
              },
            ]
          : []),
        {
          header: periodInWords(measurement.period, language),
          numeric: true,
          cell: ({ now, line }) => cellInWords(now, line.measure, language),
        },
        {
          header: t.answers,
          numeric: true,
          cell: ({ now }) => (now.sample === null ? t.hiddenAnswers : formatNumber(now.sample, language)),
        },
        ...(earlier
          ? [{ header: t.change, cell: ({ told, line }: ResultRow) => changeInWords(told, line.measure, language) }]
          : []),
      ]}
    />
  )
}

/** That a measurement was made, and that its figures are nowhere to be found. */
export function NoFigures({ ctx }: { ctx: RequestContext }) {
  const t = sentimentResultTexts[ctx.language]
  return (
    <Alert tone="info" title={t.noFigures}>
      {t.noFiguresWhy}
    </Alert>
  )
}
