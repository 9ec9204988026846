import { sentimentTexts } from '../../../i18n/sentiment.ts'
import {
  type Answer,
  download,
  mustBe,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { toCsv } from '../../../shared/csv.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  FileField,
  Form,
  Intro,
  Link,
  Paragraph,
  Section,
  Table,
  TextArea,
  TitleRow,
} from '../../../ui/index.ts'
import { COLUMNS, type Problem, readEntryCsv } from '../domain/entry-csv.ts'
import { findMeasurement, type MeasurementRow } from '../measurement.queries.ts'
import { saveEntries } from '../operations/save-entries.ts'
import { readVocabulary } from '../read-vocabulary.ts'

type State = { pasted: string; problems: Problem[]; refusal?: 'not-now' | 'no-protocol' }

export async function showEntryFile(ctx: PageContext): Promise<PageView> {
  const measurement = orNotFound(await findMeasurement(ctx.tx, ctx.params.measurement!))
  return filePage(ctx, measurement, { pasted: '', problems: [] })
}

/** Reads a file in the place of all that was entered, or tells row by row what is wrong and changes nothing. */
export async function readEntryFile(ctx: RequestContext, form: FormData): Promise<Answer> {
  const period = ctx.params.measurement!
  const file = form.get('file')
  const text = file instanceof File && file.size > 0 ? await file.text() : String(form.get('content') ?? '')
  const measurement = mustBe(
    await ctx.transaction('find the measurement', async (tx) => ok(orNotFound(await findMeasurement(tx, period)))),
  )
  const done = await ctx.transaction('read a file of sentiment figures', async (tx) => {
    const { vocabulary } = await readVocabulary(tx, measurement)
    const { entries, problems } = readEntryCsv(text, vocabulary)
    if (problems.length > 0) return { ...refuse('invalid'), problems }
    return saveEntries(tx, ctx.municipality.id, { period, entries })
  })
  if (done.ok) return redirectTo(ctx.href(`/werk/sentiment/metingen/${period}`))
  const problems = 'problems' in done ? done.problems : []
  const refusal = done.reason === 'not-now' || done.reason === 'no-protocol' ? { refusal: done.reason } : {}
  // What points at somebody is not sent back to be kept in a page.
  const pasted = problems.some(({ code }) => code === 'names-somebody') ? '' : text.slice(0, 100_000)
  return { ...filePage(ctx, measurement, { pasted, problems, ...refusal }), status: 422 }
}

/** Every line in every area, to be filled in. */
export async function downloadTemplate(ctx: PageContext): Promise<Answer> {
  const measurement = orNotFound(await findMeasurement(ctx.tx, ctx.params.measurement!))
  const { lines, areas } = await readVocabulary(ctx.tx, measurement)
  const rows = lines.flatMap(({ key }) => areas.map(({ code }) => [key, code, '', '', '', '', '']))
  return download(toCsv([[...COLUMNS], ...rows]), 'text/csv; charset=utf-8', `sentiment-${measurement.period}-leeg.csv`)
}

function filePage(ctx: RequestContext, measurement: MeasurementRow, { pasted, problems, refusal }: State): PageView {
  const t = sentimentTexts[ctx.language]
  const place = `/werk/sentiment/metingen/${measurement.period}`
  return {
    title: t.file,
    frame: 'work',
    breadcrumbs: [
      { label: t.title, href: '/werk/sentiment' },
      { label: measurement.title, href: place },
    ],
    body: (
      <>
        <TitleRow title={t.file} kicker={<span lang="nl">{measurement.title}</span>} />
        <Intro>{t.fileIntro}</Intro>
        {refusal && (
          <Alert tone="error" announce>
            {t.refused[refusal]}
          </Alert>
        )}
        {problems.length > 0 && <Problems ctx={ctx} problems={problems} />}
        <Paragraph>
          <code>{COLUMNS.join(', ')}</code>
        </Paragraph>
        <Paragraph>
          <Link href={ctx.href(`${place}/leeg.csv`)}>{t.template}</Link>
        </Paragraph>
        <Form action={ctx.href(`${place}/bestand`)} csrfToken={ctx.csrf} withFiles>
          <FileField name="file" label={t.fileField} accept=".csv,text/csv" />
          <TextArea name="content" label={t.pasted} value={pasted} rows={8} spellcheck={false} />
          <ActionGroup>
            <Button>{t.readFile}</Button>
            <ButtonLink look="subtle" href={ctx.href(place)}>
              {t.cancel}
            </ButtonLink>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}

function Problems({ ctx, problems }: { ctx: RequestContext; problems: Problem[] }) {
  const t = sentimentTexts[ctx.language]
  const place = ({ line, column }: Problem) =>
    line === 0 ? t.wholeFile : column === '' ? t.wholeRow : <code>{column}</code>
  return (
    <Section id="fouten">
      <Alert tone="error" title={t.problemsFound(problems.length)} announce />
      <Table
        caption={t.problemsFound(problems.length)}
        captionHidden
        rows={problems}
        columns={[
          { header: t.row, numeric: true, cell: ({ line }) => line || '' },
          { header: t.column, cell: place },
          { header: t.whatIsWrong, cell: ({ code, found }) => t.csvProblems[code](found) },
        ]}
      />
    </Section>
  )
}
