import { sentimentTexts } from '../../../i18n/sentiment.ts'
import type { Tx } from '../../../platform/database/index.ts'
import {
  type Answer,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
  typedValues,
} from '../../../platform/http/index.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  ErrorSummary,
  FieldRow,
  Fieldset,
  Form,
  HiddenField,
  Intro,
  Select,
  TextField,
  TitleRow,
} from '../../../ui/index.ts'
import { COLUMNS, type Column, type EntryCells, type Problem, readEntry } from '../domain/entry-csv.ts'
import type { Entry } from '../domain/measurement.ts'
import { findMeasurement, listEntries, type MeasurementRow } from '../measurement.queries.ts'
import { saveEntries } from '../operations/save-entries.ts'
import { type Entering, readVocabulary } from '../read-vocabulary.ts'

const NUMBERS = COLUMNS.slice(2)
const fieldName = (line: string, column: Column | '') => `${line}.${column || 'margin'}`

type LineProblem = Omit<Problem, 'line'> & { line: string }
type View = {
  measurement: MeasurementRow
  entering: Entering
  region: string
  values: Record<string, string>
  problems: LineProblem[]
  refusal?: 'not-now' | 'no-protocol'
  isSaved?: boolean
}

async function read(tx: Tx, period: string) {
  const measurement = orNotFound(await findMeasurement(tx, period))
  return { measurement, entering: await readVocabulary(tx, measurement) }
}

/** The figures of one area, line by line. */
export async function showEntry(ctx: PageContext): Promise<PageView> {
  const { measurement, entering } = await read(ctx.tx, ctx.params.measurement!)
  const asked = ctx.query.get('gebied') ?? ''
  const region = entering.vocabulary.regions.has(asked) ? asked : (entering.areas[0]?.code ?? '')
  const entries = (await listEntries(ctx.tx, measurement.id)).filter((entry) => entry.region === region)
  const typed = (value: number) => String(value).replace('.', ctx.language === 'nl' ? ',' : '.')
  const values = entries.flatMap(({ line, answers, estimate, margin }) => [
    [fieldName(line, 'answers'), String(answers)],
    [fieldName(line, 'estimate'), typed(estimate)],
    [fieldName(line, 'margin'), typed(margin)],
  ])
  const isSaved = ctx.query.get('bewaard') === 'ja'
  return entryPage(ctx, { measurement, entering, region, values: Object.fromEntries(values), problems: [], isSaved })
}

/** Keeps the figures of one area, all of them or none. */
export async function saveEntry(ctx: RequestContext, form: FormData): Promise<Answer> {
  const values = typedValues(form)
  const region = values.gebied ?? ''
  const period = ctx.params.measurement!
  const done = await ctx.transaction('enter sentiment figures', async (tx) => {
    const found = await read(tx, period)
    const { entries, problems } = entriesFrom(values, region, found.entering)
    if (problems.length > 0) return { ...refuse('invalid'), found, problems }
    const saved = await saveEntries(tx, ctx.municipality.id, { period, entries, region })
    return saved.ok ? ok() : { ...saved, found, problems }
  })
  const place = ctx.href(`/werk/sentiment/metingen/${period}/invoer?gebied=${encodeURIComponent(region)}&bewaard=ja`)
  if (done.ok) return redirectTo(place)
  const refusal = done.reason === 'not-now' || done.reason === 'no-protocol' ? { refusal: done.reason } : {}
  return { ...entryPage(ctx, { ...done.found, region, values, problems: done.problems, ...refusal }), status: 422 }
}

/** A line that is left empty was not measured here. */
function entriesFrom(values: Record<string, string>, region: string, { lines, vocabulary }: Entering) {
  const entries: Entry[] = []
  const problems: LineProblem[] = []
  for (const { key } of lines) {
    const numbers = NUMBERS.map((column) => [column, (values[fieldName(key, column)] ?? '').trim()] as const)
    if (numbers.every(([, typed]) => typed === '')) continue
    const cells = { line: key, region, ...Object.fromEntries(numbers) } as EntryCells
    const found = readEntry(cells, vocabulary)
    problems.push(...found.problems.map((problem) => ({ ...problem, line: key })))
    if (found.entry) entries.push(found.entry)
  }
  return { entries, problems }
}

function entryPage(ctx: RequestContext, view: View): PageView {
  const { language } = ctx
  const t = sentimentTexts[language]
  const { measurement, entering, region, values, problems, refusal, isSaved } = view
  const place = `/werk/sentiment/metingen/${measurement.period}`
  const errors = problems.map(({ line, column, code, found }) => ({
    field: fieldName(line, column),
    message: t.csvProblems[code](found),
  }))
  const nameOf = (code: string, name: string) => (code === '' ? t.wholeMunicipality : name)
  return {
    title: t.enter,
    frame: 'work',
    breadcrumbs: [
      { label: t.title, href: '/werk/sentiment' },
      { label: measurement.title, href: place },
    ],
    body: (
      <>
        <TitleRow title={t.enter} kicker={<span lang="nl">{measurement.title}</span>} />
        <Intro>{t.enterIntro}</Intro>
        {refusal && (
          <Alert tone="error" announce>
            {t.refused[refusal]}
          </Alert>
        )}
        {isSaved && (
          <Alert tone="ok" announce>
            {t.savedArea}
          </Alert>
        )}
        <Form action={ctx.href(`${place}/invoer`)} method="get">
          <Select
            name="gebied"
            label={t.enterArea}
            value={region}
            choices={entering.areas.map(({ code, name }) => ({ value: code, label: nameOf(code, name) }))}
          />
          <Button look="secondary">{t.chooseArea}</Button>
        </Form>
        <Form action={ctx.href(`${place}/invoer`)} csrfToken={ctx.csrf}>
          <ErrorSummary title={t.checkThis} errors={errors} />
          <HiddenField name="gebied" value={region} />
          {entering.lines.map((line) => (
            <Fieldset key={line.key} legend={line[language]} section>
              <FieldRow>
                {NUMBERS.filter((column) => column !== 'design_effect' || line.measure === 'proportion').map(
                  (column) => (
                    <TextField
                      key={column}
                      name={fieldName(line.key, column)}
                      label={column === 'estimate' ? t.estimateIn[line.measure] : t.cells[column]}
                      value={values[fieldName(line.key, column)] ?? ''}
                      error={errors.find(({ field }) => field === fieldName(line.key, column))?.message}
                      inputMode={column === 'answers' ? 'numeric' : 'decimal'}
                      size="short"
                    />
                  ),
                )}
              </FieldRow>
            </Fieldset>
          ))}
          <ActionGroup>
            <Button>{t.saveArea}</Button>
            <ButtonLink look="subtle" href={ctx.href(place)}>
              {t.cancel}
            </ButtonLink>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}
