import { registerTexts } from '../../../i18n/registers.ts'
import {
  type Answer,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import {
  ActionGroup,
  Button,
  DayField,
  ErrorSummary,
  Form,
  Intro,
  Link,
  Paragraph,
  Select,
  TextArea,
  TitleRow,
} from '../../../ui/index.ts'
import { FactField, factName } from '../components/fact-field.tsx'
import { PartyFields, partyName, readParties } from '../components/party-fields.tsx'
import { PlaceFields, readPlace } from '../components/place-fields.tsx'
import type { RegisterType } from '../declaration.ts'
import type { NewRecord } from '../domain/new-record.ts'
import { openRecords } from '../operations/open-records.ts'
import { giveReason } from '../reading/reading-reason.ts'
import { scopeOf } from '../scope.ts'
import { type Choices, choicesFor } from './choices.ts'
import { registerFor } from './find.ts'
import { lineOf, readFacts, type Typed, typedIn } from './form-values.ts'
import { retentionInWords } from './words.ts'

type Problems = Record<string, string>

export async function showIntake(ctx: PageContext): Promise<PageView> {
  const type = registerFor(ctx, 'handle')
  return intakePage(
    ctx,
    type,
    { basis: [type.bases[0]!.key], openedOn: [ctx.clock.today()] },
    {},
    await choicesFor(ctx),
  )
}

export async function addRecord(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = registerFor(ctx, 'handle')
  const typed = typedIn(form)
  const { input, problems } = readIntake(type, typed)
  const done = await ctx.transaction(`intake ${type.key}`, async (tx) => {
    if (Object.keys(problems).length > 0) return { ok: false as const, problems, choices: await choicesFor({ tx }) }
    const opened = await openRecords(scopeOf(ctx, tx), type, [input])
    if (opened.ok) {
      // Who wrote it down a moment ago is not asked why he looks at it.
      if (type.asksReason) await giveReason(scopeOf(ctx, tx), opened.value[0]!.id, { kind: 'intake', note: '' })
      return opened
    }
    const field = ('field' in opened && opened.field) || 'openedOn'
    return { ok: false as const, problems: { [field]: opened.reason }, choices: await choicesFor({ tx }) }
  })
  if (done.ok) return redirectTo(ctx.href(`/werk/registers/${type.key}/${done.value[0]!.number}`))
  return { ...intakePage(ctx, type, typed, done.problems, done.choices), status: 422 }
}

/** What was typed, as a record to be taken in, and what is wrong with it by the name of the field. */
export function readIntake(type: RegisterType, typed: Typed): { input: NewRecord; problems: Problems } {
  const { facts, problems } = readFacts(intakeFields(type), typed)
  const openedOn = lineOf(typed, 'openedOn')
  const found: Problems = { ...problems }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(openedOn)) found.openedOn = 'not-a-day'
  const parties = (type.parties ?? []).flatMap((role) => readParties(role, typed))
  for (const role of type.parties ?? []) {
    if (role.isRequired && !parties.some((party) => party.role === role.key))
      found[partyName(role, 0, 'name')] = 'party-missing'
  }
  return {
    problems: found,
    input: {
      facts,
      openedOn,
      parties,
      basis: lineOf(typed, 'basis'),
      reason: lineOf(typed, 'reason'),
      ...readPlace(typed),
    },
  }
}

const intakeFields = (type: RegisterType) => type.fields.filter(({ atIntake }) => atIntake !== false)

function intakePage(
  ctx: RequestContext,
  type: RegisterType,
  typed: Typed,
  problems: Problems,
  choices: Choices,
): PageView {
  const { language } = ctx
  const t = registerTexts[language]
  const title = t.add(type.words.one[language])
  const inWords = (problem: string | undefined) =>
    problem && (t.problems[problem as keyof typeof t.problems] ?? t.problems.required)
  const errors = Object.entries(problems).map(([field, problem]) => ({ field, message: inWords(problem)! }))
  const bases = type.bases.map(({ key, words, article }) => ({ value: key, label: `${words[language]} (${article})` }))
  const line = (name: string) => ({ name, value: lineOf(typed, name), error: inWords(problems[name]) })
  return {
    title,
    frame: 'work',
    breadcrumbs: [
      { label: t.title, href: '/werk/registers' },
      { label: type.words.many[language], href: `/werk/registers/${type.key}` },
    ],
    body: (
      <>
        <TitleRow title={title} />
        <Intro>{type.purpose[language]}</Intro>
        <Form action={ctx.href(`/werk/registers/${type.key}/nieuw`)} csrfToken={ctx.csrf}>
          {errors.length > 0 && <ErrorSummary title={t.checkThis} errors={errors} />}
          <Select
            {...line('basis')}
            label={t.intake.basis}
            hint={t.intake.basisHint}
            required={t.required}
            choices={bases}
          />
          <Paragraph>{retentionInWords(type.retention, language)}</Paragraph>
          <DayField {...line('openedOn')} label={t.intake.openedOn} required={t.required} max={ctx.clock.today()} />
          {intakeFields(type).map((field) => (
            <FactField
              key={field.key}
              field={field}
              language={language}
              values={typed[factName(field.key)] ?? []}
              error={inWords(problems[factName(field.key)])}
              choices={choices}
            />
          ))}
          {type.place && <PlaceFields {...{ ctx, type, typed, choices }} error={inWords(problems.place)} />}
          {(type.parties ?? []).map((role) => (
            <PartyFields
              key={role.key}
              {...{ ctx, role, typed, choices }}
              error={inWords(problems[partyName(role, 0, 'name')])}
            />
          ))}
          <TextArea {...line('reason')} label={t.intake.reason} rows={3} />
          <ActionGroup>
            <Button>{t.intake.save}</Button>
            <Link href={ctx.href(`/werk/registers/${type.key}`)}>{t.step.cancel}</Link>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}
