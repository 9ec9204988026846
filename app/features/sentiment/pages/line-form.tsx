import { sentimentTexts } from '../../../i18n/sentiment.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  orNotFound,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { refuse } from '../../../shared/outcome.ts'
import {
  ActionGroup,
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  Heading,
  Intro,
  Radios,
  TextField,
} from '../../../ui/index.ts'
import { findIndicator } from '../../monitor/index.ts'
import { fieldsOf } from '../components/fields.ts'
import { MEASURES } from '../domain/measurement.ts'
import { listLines } from '../measurement.queries.ts'
import { addLine, rewordLine } from '../operations/save-line.ts'
import { lineForm, rewordForm } from '../sentiment.schemas.ts'

const PLACE = '/werk/sentiment/lijnen'
const BACK = '/werk/sentiment#lijnen'

export async function showNewLine(ctx: PageContext): Promise<PageView> {
  return formPage(ctx, { ...emptyForm, values: { measure: 'proportion' } })
}

export async function createLine(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(lineForm, form)
  const done = await ctx.transaction('add a tension line', async (tx) => {
    if (!parsed.ok) return refuse('invalid')
    const { key, nameNl, nameEn, questionNl, questionEn, measure, source } = parsed.value
    return addLine(tx, ctx.municipality.id, {
      ...{ key, measure, source },
      name: { nl: nameNl, en: nameEn },
      question: { nl: questionNl, en: questionEn },
    })
  })
  if (done.ok) return redirectTo(ctx.href(BACK))
  const errors = done.reason === 'invalid' ? parsed.state.errors : { key: done.reason }
  return { ...formPage(ctx, { ...parsed.state, errors }), status: 422 }
}

/** The name of a line, with the question as it stands now. */
async function readLine({ tx, key }: { tx: PageContext['tx']; key: string }) {
  const line = (await listLines(tx)).find((one) => one.key === key)
  const question = line && (await findIndicator(tx, key))?.definitions.at(-1)?.text
  return line && question && { line, question }
}

export async function showRewordLine(ctx: PageContext): Promise<PageView> {
  const { line, question } = orNotFound(await readLine({ tx: ctx.tx, key: ctx.params.line! }))
  const values = { questionNl: question.nl, questionEn: question.en }
  return formPage(ctx, { values, errors: {} }, line)
}

export async function rewordLineBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(rewordForm, form)
  const key = ctx.params.line!
  const done = await ctx.transaction('put a tension line in other words', async (tx) => {
    const { line } = orNotFound(await readLine({ tx, key }))
    if (!parsed.ok) return { ...refuse('invalid'), line }
    const { questionNl, questionEn, validFrom, source } = parsed.value
    const question = { nl: questionNl, en: questionEn }
    return { ...(await rewordLine(tx, ctx.municipality.id, { key, question, validFrom, source })), line }
  })
  if (done.ok) return redirectTo(ctx.href(BACK))
  return { ...formPage(ctx, parsed.state, done.line), status: 422 }
}

function formPage(ctx: RequestContext, state: FormState, line?: { key: string; nl: string; en: string }): PageView {
  const t = sentimentTexts[ctx.language]
  const { errors, field } = fieldsOf(state, ctx.language)
  const title = line ? `${t.reword}: ${line[ctx.language]}` : t.newLine
  const { required: _, ...measure } = field('measure')
  return {
    title,
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/sentiment' }],
    body: (
      <>
        <Heading level={1}>{title}</Heading>
        <Intro>{line ? t.rewordWhy : t.linesWhy}</Intro>
        <Form action={ctx.href(`${PLACE}/${line?.key ?? 'nieuw'}`)} csrfToken={ctx.csrf}>
          <ErrorSummary title={t.checkThis} errors={errors} />
          {!line && (
            <>
              <TextField {...field('nameNl')} />
              <TextField {...field('nameEn')} />
              <TextField {...field('key')} spellcheck={false} />
              <Radios {...measure} choices={MEASURES.map((value) => ({ value, label: t.measures[value] }))} />
            </>
          )}
          <TextField {...field('questionNl')} />
          <TextField {...field('questionEn')} />
          {line && <TextField {...field('validFrom')} hint={t.hints.period} size="short" />}
          <TextField {...field('source')} />
          <ActionGroup>
            <Button>{t.save}</Button>
            <ButtonLink look="subtle" href={ctx.href(BACK)}>
              {t.cancel}
            </ButtonLink>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}
