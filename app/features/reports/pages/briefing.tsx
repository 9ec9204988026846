import { documentStyles, renderHtmlBody, renderPdf } from '../../../documents/index.ts'
import { bothVersionsTexts } from '../../../i18n/both-versions.ts'
import { briefingTexts } from '../../../i18n/report-briefing.ts'
import {
  type Answer,
  download,
  NotFound,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../platform/http/index.ts'
import { accentOf } from '../../../platform/municipality.ts'
import {
  Alert,
  BothVersions,
  Button,
  DocumentView,
  Form,
  Heading,
  HiddenField,
  Link,
  Paragraph,
  Section,
  TextArea,
  TextField,
  versionsOf,
} from '../../../ui/index.ts'
import { type BriefingQuestion, listQuestions } from '../briefing.queries.ts'
import { type BriefingRefusal, writeBriefing } from '../operations/write-briefing.ts'
import { MEDIA_TYPES } from '../render.ts'
import { briefingPack } from '../renderings/briefing.ts'
import { findBuildByNumber, findReportBySlug } from '../report.queries.ts'
import { workEdition } from './reader-edition.ts'

/** The pack for those who have to speak about an edition, with the forms to write it on while it is not published. */
export async function showBriefing(ctx: PageContext): Promise<PageView> {
  return briefingPage(ctx, await readBriefing(ctx))
}

/** The same as a PDF to take along. */
export async function downloadBriefing(ctx: PageContext): Promise<Answer> {
  const { edition, questions } = await readBriefing(ctx)
  const pdf = await renderPdf(briefingPack(edition.frozen, questions))
  return download(pdf, MEDIA_TYPES.pdf, `${edition.slug}-uitgave-${edition.number}-voorbereiding.pdf`)
}

export async function changeBriefing(ctx: RequestContext, form: FormData): Promise<Answer> {
  const field = (name: string, most: number) => String(form.get(name) ?? '').slice(0, most)
  const id = field('id', 36)
  const revision = Number(form.get('revision'))
  const typed = { id, revision, question: field(`question${id}`, 500), answer: field(`answer${id}`, 5000) }
  const done = await ctx.transaction('write the briefing of a report', async (tx) => {
    const report = orNotFound(await findReportBySlug(tx, ctx.params.report!))
    return writeBriefing(tx, ctx.municipality.id, {
      reportId: report.id,
      number: Number(ctx.params.number),
      ...(/^[0-9a-f-]{36}$/.test(typed.id) ? { id: typed.id } : {}),
      revision,
      question: typed.question,
      answer: typed.answer,
      isRemoved: form.get('do') === 'remove',
    })
  })
  if (done.ok) return redirectTo(`${ctx.href(addressOf(ctx))}#schrijven`)
  if (done.reason === 'not-found') throw new NotFound()
  const refusal = briefingTexts[ctx.language].refused[done.reason as Exclude<BriefingRefusal, 'not-found'>]
  const values = Object.values(done.details?.values ?? {}).join(', ')
  return shownAgain(
    ctx,
    async (page) => {
      const read = await readBriefing(page)
      const stored = done.reason === 'changed-meanwhile' ? read.questions.find((one) => one.id === id) : undefined
      return briefingPage(ctx, read, { refusal: refusal(values), typed, stored })
    },
    done.reason,
  )
}

const addressOf = (ctx: RequestContext) =>
  `/werk/verslagen/${ctx.params.report}/uitgaven/${ctx.params.number}/voorbereiding`

async function readBriefing(ctx: PageContext) {
  const edition = await workEdition(ctx)
  const report = orNotFound(await findReportBySlug(ctx.tx, edition.slug))
  const build = orNotFound(await findBuildByNumber(ctx.tx, report.id, edition.number))
  return { edition, questions: await listQuestions(ctx.tx, edition.buildId), isPublished: build.publishedAt !== null }
}

type Read = Awaited<ReturnType<typeof readBriefing>>
type Again = { refusal: string; typed: Omit<BriefingQuestion, 'position'>; stored?: BriefingQuestion }

function briefingPage(ctx: RequestContext, { edition, questions, isPublished }: Read, again?: Again): PageView {
  const t = briefingTexts[ctx.language]
  const pack = briefingPack(edition.frozen, questions, (reference) => edition.address(`cijfer/${reference}`))
  return {
    title: `${t.title} – ${edition.title}`,
    frame: 'work',
    breadcrumbs: edition.breadcrumbs,
    body: (
      <>
        {again?.stored && (
          <BothVersions
            words={bothVersionsTexts[ctx.language]}
            versions={versionsOf({ question: t.question, answer: t.answer }, again.stored, again.typed)}
            language="nl"
          />
        )}
        {again && !again.stored && (
          <Alert tone="error" announce>
            {again.refusal}
          </Alert>
        )}
        <Alert tone="info">{isPublished ? t.frozen : t.internal}</Alert>
        <DocumentView
          nonce={ctx.nonce}
          styles={documentStyles(accentOf(ctx.municipality))}
          html={renderHtmlBody(pack)}
        />
        <Paragraph>
          <Link href={edition.address('voorbereiding/pdf')}>{t.asPdf}</Link>
        </Paragraph>
        {!isPublished && ctx.may('reports.write') && (
          <Section id="schrijven">
            <Heading level={2}>{t.write}</Heading>
            <Paragraph>{t.writeHow}</Paragraph>
            {questions.map((one) => (
              <QuestionForm
                key={one.id}
                ctx={ctx}
                question={
                  again?.typed.id === one.id
                    ? { ...again.typed, revision: (again.stored ?? again.typed).revision }
                    : one
                }
              />
            ))}
            <Heading level={3}>{t.add}</Heading>
            <QuestionForm ctx={ctx} question={again && again.typed.id === '' ? again.typed : undefined} />
          </Section>
        )}
      </>
    ),
  }
}

type Written = Pick<BriefingQuestion, 'id' | 'question' | 'answer' | 'revision'>

function QuestionForm({ ctx, question }: { ctx: RequestContext; question: Written | undefined }) {
  const t = briefingTexts[ctx.language]
  const id = question?.id ?? ''
  return (
    <Form action={ctx.href(addressOf(ctx))} csrfToken={ctx.csrf} label={question?.question || t.add}>
      <HiddenField name="id" value={id} />
      <HiddenField name="revision" value={String(question?.revision ?? 0)} />
      <TextField name={`question${id}`} label={t.question} value={question?.question} maxLength={500} />
      <TextArea name={`answer${id}`} label={t.answer} value={question?.answer} rows={5} />
      <Button look="secondary">{t.save}</Button>
      {id && (
        <Button look="secondary" name="do" value="remove">
          {t.remove}
        </Button>
      )}
    </Form>
  )
}
