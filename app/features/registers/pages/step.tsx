import { bothVersionsTexts } from '../../../i18n/both-versions.ts'
import { registerTexts } from '../../../i18n/registers.ts'
import {
  type Answer,
  NotFound,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../platform/http/index.ts'
import {
  ActionGroup,
  Alert,
  BothVersions,
  Button,
  DayField,
  ErrorSummary,
  Form,
  HiddenField,
  Intro,
  Link,
  Paragraph,
  TextArea,
  TitleRow,
} from '../../../ui/index.ts'
import { listAccounts } from '../../identity/index.ts'
import { listOrganisations } from '../../partners/index.ts'
import { FactField, factName, versionsOfFacts } from '../components/fact-field.tsx'
import type { RegisterType, Step } from '../declaration.ts'
import { isDay } from '../domain/given.ts'
import { findStep } from '../domain/situation.ts'
import type { RefusedStep } from '../domain/take-step.ts'
import { takeStepOn } from '../operations/take-step.ts'
import { findRecord, type RecordRow } from '../records.queries.ts'
import { mayTake, scopeOf } from '../scope.ts'
import { askedRegister } from './find.ts'
import { lineOf, readFacts, type Typed, typedIn } from './form-values.ts'

export async function showStep(ctx: PageContext): Promise<PageView> {
  const { type, step } = askedStep(ctx)
  const record = orNotFound(await findRecord(ctx.tx, type.key, ctx.params.record ?? ''))
  return stepPage(ctx, {
    type,
    step,
    record,
    typed: { day: [ctx.clock.today()] },
    problems: {},
    choices: await choicesFor(ctx),
  })
}

export async function takeStepBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const { type, step } = askedStep(ctx)
  const number = ctx.params.record ?? ''
  const typed = typedIn(form)
  const { facts: given, problems } = readFacts(step.fields ?? [], typed)
  const day = lineOf(typed, 'day')
  const found: Record<string, string> = { ...problems, ...(isDay(day) ? {} : { day: 'not-a-day' }) }
  const done = await ctx.transaction(`${step.key} ${type.key}`, async (tx) => {
    if (Object.keys(found).length > 0) return { ok: false as const, reason: 'invalid' as const }
    const revision = Number(lineOf(typed, 'revision'))
    const input = { number, step: step.key, day, given, reason: lineOf(typed, 'reason'), revision }
    return takeStepOn(scopeOf(ctx, tx), type, input)
  })
  if (done.ok) return redirectTo(ctx.href(`/werk/registers/${type.key}/${number}`))
  if (done.reason === 'not-found' || done.reason === 'not-allowed') throw new NotFound()
  const refused = done.reason === 'invalid' ? undefined : (done as RefusedStep)
  return shownAgain(
    ctx,
    async (page) => {
      const record = orNotFound(await findRecord(page.tx, type.key, number))
      return stepPage(page, { type, step, record, choices: await choicesFor(page), typed, problems: found, refused })
    },
    done.reason,
  )
}

/** The step of the address, for who may take it; for anybody else it is not there. */
function askedStep(ctx: Pick<RequestContext, 'params' | 'actor'>): { type: RegisterType; step: Step } {
  const type = askedRegister(ctx)
  const step = findStep(type, ctx.params.step ?? '')
  if (!step || step.automatic || step.page || !mayTake(ctx.actor, type, step)) throw new NotFound()
  return { type, step }
}

const choicesFor = async ({ tx }: Pick<PageContext, 'tx'>) => ({
  accounts: await listAccounts(tx),
  organisations: await listOrganisations(tx),
})

type StepView = {
  type: RegisterType
  step: Step
  record: RecordRow
  typed: Typed
  problems: Record<string, string>
  choices: Awaited<ReturnType<typeof choicesFor>>
  refused?: RefusedStep | { reason: string; guard?: undefined }
}

/** Fields to which a refusal of the whole step belongs. */
const FIELD_OF: Record<string, string> = {
  'before-intake': 'day',
  'before-last-transition': 'day',
  'in-the-future': 'day',
  'reason-needed': 'reason',
}

function stepPage(ctx: RequestContext, { type, step, record, typed, problems, choices, refused }: StepView): PageView {
  if (record.mergedInto) throw new NotFound()
  const { language } = ctx
  const t = registerTexts[language]
  const inWords = (problem: string | undefined) => problem && t.problems[problem as keyof typeof t.problems]
  const all = {
    ...problems,
    ...(refused && FIELD_OF[refused.reason] ? { [FIELD_OF[refused.reason]!]: refused.reason } : {}),
  }
  const errors = [
    ...Object.entries(all).map(([field, problem]) => ({ field, message: inWords(problem) || t.problems.invalid })),
    ...(refused && !FIELD_OF[refused.reason] ? [{ message: refusalInWords(refused, language) }] : []),
  ]
  const title = step.words[language]
  // Of a form that was sent, boxes that are not in it were left empty.
  const isSent = typed.revision !== undefined
  const isOvertaken = refused?.reason === 'changed-meanwhile'
  const fields = step.fields ?? []
  const versions = versionsOfFacts({ fields, language, choices }, (key) => keptValues(record, key), typed)
  const address = `/werk/registers/${type.key}/${record.number}`
  return {
    title,
    frame: 'work',
    breadcrumbs: [
      { label: t.title, href: '/werk/registers' },
      { label: type.words.many[language], href: `/werk/registers/${type.key}` },
      { label: record.number, href: address },
    ],
    body: (
      <>
        <TitleRow kicker={record.number} title={title} />
        {step.hint && <Intro>{step.hint[language]}</Intro>}
        {step.article && <Paragraph>{`${t.step.article}: ${step.article}`}</Paragraph>}
        {isOvertaken && versions.length === 0 && (
          <Alert tone="warning" announce>
            {t.changedMeanwhile}
          </Alert>
        )}
        {isOvertaken && versions.length > 0 && (
          <BothVersions words={bothVersionsTexts[language]} versions={versions} language="nl" />
        )}
        <Form action={ctx.href(`${address}/stap/${step.key}`)} csrfToken={ctx.csrf}>
          {errors.length > 0 && <ErrorSummary title={t.checkThis} errors={errors} />}
          <HiddenField name="revision" value={(!isOvertaken && lineOf(typed, 'revision')) || String(record.revision)} />
          <DayField
            name="day"
            label={step.dayWords?.[language] ?? t.step.day}
            value={lineOf(typed, 'day')}
            error={inWords(all.day)}
            required={t.required}
            min={record.openedOn}
            max={ctx.clock.today()}
          />
          {fields.map((field) => (
            <FactField
              key={field.key}
              field={field}
              language={language}
              values={typed[factName(field.key)] ?? (isSent ? [] : keptValues(record, field.key))}
              error={inWords(problems[factName(field.key)])}
              choices={choices}
            />
          ))}
          <TextArea
            name="reason"
            label={step.needsReason ? t.step.reason : t.step.reasonOptional}
            required={step.needsReason ? t.required : undefined}
            value={lineOf(typed, 'reason')}
            error={inWords(all.reason)}
            rows={3}
          />
          <Paragraph>{t.step.confirm}</Paragraph>
          <ActionGroup>
            <Button>{t.step.save}</Button>
            <Link href={ctx.href(address)}>{t.step.cancel}</Link>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}

/** What a fact is now, so that a step that changes it begins there. */
function keptValues(record: RecordRow, key: string): string[] {
  const value = record.facts[key]
  if (value === undefined || value === null) return []
  if (typeof value === 'boolean') return value ? ['yes'] : []
  return Array.isArray(value) ? value.map(String) : [String(value)]
}

/** Why a step was refused, with its article. */
export function refusalInWords(
  { reason, guard }: Pick<RefusedStep, 'guard'> & { reason: string },
  language: RequestContext['language'],
): string {
  const t = registerTexts[language]
  if (!guard)
    return reason === 'changed-meanwhile'
      ? t.changedMeanwhile
      : (t.problems[reason as keyof typeof t.problems] ?? t.problems.invalid)
  return guard.article ? t.guardArticle(guard.words[language], guard.article) : guard.words[language]
}
