import { randomBytes } from 'node:crypto'
import { answerEntryTexts } from '../../../i18n/answer-entry.ts'
import { participationTexts } from '../../../i18n/participation.ts'
import {
  type Answer,
  mustBe,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { ok } from '../../../shared/outcome.ts'
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  Checkbox,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Paragraph,
  TextField,
  TitleRow,
} from '../../../ui/index.ts'
import { QuestionField } from '../components/question-field.tsx'
import { questionsFor, sectionsFor } from '../domain/answers.ts'
import { questionsOf, said } from '../domain/definition.ts'
import type { AnswerProblem, Sent } from '../domain/read-answers.ts'
import { readAll } from '../domain/walk.ts'
import { handIn } from '../operations/hand-in.ts'
import { type Asked, readAsked } from '../read-asked.ts'
import type { Version } from '../surveys/surveys.queries.ts'
import { type EnterRefusal, enterPaper } from './enter-form.ts'
import { findEntry } from './entries.queries.ts'
import { ENTRY_CHANNELS, entryAddress, entryBreadcrumbs } from './entry-page.tsx'

const NUMBER = /^[A-Za-z0-9-]{1,20}$/

type View = {
  asked: Asked
  version: Version
  channel: (typeof ENTRY_CHANNELS)[number]
  number: string
  language: string
  sent: Sent
  form: string
  isSecond: boolean
  problems: Record<string, AnswerProblem>
  /** Keys of the questions that were entered differently the first time. */
  differing: string[]
  refusal?: EnterRefusal
}

/** All questions on one page, as they stand on the form. */
export async function showEntryForm(ctx: PageContext): Promise<Answer> {
  const asked = await readAsked(ctx.tx, ctx)
  const query = (name: string) => ctx.query.get(name) ?? ''
  const view = viewOf(asked, query, (name) => ctx.query.getAll(name))
  const isFit = view.channel !== 'paper' || NUMBER.test(view.number)
  if (!isFit) return { ...formPage(ctx, view, answerEntryTexts[ctx.language].badNumber), status: 422 }
  const earlier = view.channel === 'paper' ? await findEntry(ctx.tx, asked.survey.id, view.number) : undefined
  const refusal = earlier && !earlier.answers ? { refusal: 'entered-already' as const } : {}
  return formPage(ctx, { ...view, isSecond: earlier?.answers !== undefined, ...refusal })
}

/** Enters a form; what cannot be entered is shown again with all that was typed. */
export async function enterForm(ctx: RequestContext, form: FormData): Promise<Answer> {
  const asked = mustBe(await ctx.transaction('read a survey', async (tx) => ok(await readAsked(tx, ctx))))
  const one = (name: string) => String(form.get(name) ?? '').slice(0, 200)
  const sent: Sent = (name) => form.getAll(name).map(String)
  const view = { ...viewOf(asked, one, sent), isSecond: one('tweede') !== '' }
  if (view.channel === 'paper' && !NUMBER.test(view.number)) {
    return { ...formPage(ctx, view, answerEntryTexts[ctx.language].badNumber), status: 422 }
  }
  const codes = asked.areas.map(({ code }) => code)
  const { answers, problems } = readAll(view.version.definition, codes, sent)
  const visible = sectionsFor(view.version.definition, answers).flatMap((section) => questionsFor(section, answers))
  // On paper and on the street a question is passed over now and then; the rest still counts.
  const wrong = Object.fromEntries(
    visible.flatMap(({ key }) => (problems[key] && problems[key] !== 'required' ? [[key, problems[key]]] : [])),
  )
  if (Object.keys(wrong).length > 0) return { ...formPage(ctx, { ...view, problems: wrong }), status: 422 }
  const { survey } = asked
  const filled = { survey, version: view.version, language: view.language, answers, code: one('code') }
  const done =
    view.channel === 'paper'
      ? await ctx.transaction('enter a form on paper', (tx) => {
          const { number, isSecond } = view
          const paper = { ...filled, number, isSecond, isChecked: one('nagekeken') === 'on' }
          return enterPaper(tx, ctx.municipality.id, paper)
        })
      : // What was said by telephone or on the street has no paper to set it against.
        await handIn((call) => ctx.once('enter what somebody said', call), {
          ...filled,
          channel: view.channel,
          form: view.form,
        })
  if (done.ok) return redirectTo(`${entryAddress(ctx)}?klaar=${done.value ?? 'taken'}`)
  const questions = 'details' in done ? String(done.details?.values?.questions ?? '') : ''
  const differing = questions.split(' ').filter(Boolean)
  const refusal = done.reason as EnterRefusal
  const isSecond = view.isSecond || refusal === 'differs'
  return { ...formPage(ctx, { ...view, refusal, differing, isSecond }), status: 422 }
}

function viewOf(asked: Asked, one: (name: string) => string, sent: Sent): View {
  const version = asked.versions.find(({ number }) => number === Number(one('version'))) ?? asked.versions.at(-1)!
  const { languages } = version.definition
  return {
    asked,
    version,
    channel: ENTRY_CHANNELS.find((channel) => channel === one('hoe')) ?? 'paper',
    number: one('nummer').trim(),
    language: languages.find((spoken) => spoken === one('taal')) ?? languages[0]!,
    sent,
    form: one('form') || randomBytes(16).toString('hex'),
    isSecond: false,
    problems: {},
    differing: [],
  }
}

function formPage(ctx: RequestContext, view: View, numberError?: string): PageView {
  const t = answerEntryTexts[ctx.language]
  const all = participationTexts[ctx.language]
  const { asked, version, channel, number, language, sent, problems, differing, refusal } = view
  const { definition } = version
  const heading =
    channel === 'paper' ? (view.isSecond ? t.secondHeading(number) : t.firstHeading(number)) : t.spokenHeading[channel]
  const named = questionsOf(definition).filter(({ key }) => problems[key] || differing.includes(key))
  const errors = named.map(({ key, text }) => ({
    field: key,
    message: `${said(text, language, definition)}: ${problems[key] ? all.problems[problems[key]] : t.differs}`,
  }))
  return {
    title: heading,
    frame: 'work',
    breadcrumbs: [...entryBreadcrumbs(ctx, asked), { label: t.title, href: entryAddress(ctx) }],
    body: (
      <div class="regie-survey">
        <TitleRow title={heading} />
        {view.isSecond && <Paragraph>{t.secondHint}</Paragraph>}
        {refusal && (
          <Alert tone="error" announce>
            {t.refused[refusal]}
          </Alert>
        )}
        <ErrorSummary title={t.checkThis} errors={errors} />
        <Form action={`${entryAddress(ctx)}/formulier`} csrfToken={ctx.csrf}>
          <HiddenField name="hoe" value={channel} />
          <HiddenField name="taal" value={language} />
          <HiddenField name="form" value={view.form} />
          <HiddenField name="version" value={String(version.number)} />
          {view.isSecond && <HiddenField name="tweede" value="ja" />}
          {numberError ? (
            <TextField
              name="nummer"
              label={t.number}
              hint={t.numberHint}
              value={number}
              error={numberError}
              size="short"
            />
          ) : (
            <HiddenField name="nummer" value={number} />
          )}
          {asked.survey.isByInvitation && (
            <TextField name="code" label={all.fill.code} hint={all.fill.codeHint} value={sent('code')[0] ?? ''} />
          )}
          <div lang={language}>
            {definition.sections.map((section) => (
              <div key={section.key}>
                <Heading level={2}>{said(section.title, language, definition)}</Heading>
                {section.questions.map((question) => (
                  <QuestionField
                    key={question.key}
                    {...{ question, definition, sent, areas: asked.areas }}
                    spoken={language}
                    language={ctx.language}
                    problem={problems[question.key]}
                  />
                ))}
              </div>
            ))}
          </div>
          {refusal === 'differs' && <Checkbox name="nagekeken" label={t.isChecked} />}
          <ActionGroup>
            <Button>{t.save}</Button>
            <ButtonLink look="subtle" href={entryAddress(ctx)}>
              {t.back}
            </ButtonLink>
          </ActionGroup>
        </Form>
      </div>
    ),
  }
}
