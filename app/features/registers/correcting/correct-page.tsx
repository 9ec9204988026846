import { bothVersionsTexts } from '../../../i18n/both-versions.ts'
import { correctingTexts } from '../../../i18n/correcting.ts'
import { registerTexts } from '../../../i18n/registers.ts'
import {
  type Answer,
  NotFound,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { BothVersions, TextArea } from '../../../ui/index.ts'
import { type ActProblem, actAgain, actPage, problemOf, recordAddress } from '../components/act-page.tsx'
import { FactField, factName, versionsOfFacts } from '../components/fact-field.tsx'
import { PlaceFields, readPlace } from '../components/place-fields.tsx'
import type { Field, RegisterType } from '../declaration.ts'
import type { ReadRecord } from '../operations/read-record.ts'
import { choicesFor } from '../pages/choices.ts'
import { askedRegister } from '../pages/find.ts'
import { lineOf, readFacts, type Typed, typedIn } from '../pages/form-values.ts'
import { openForReader } from '../reading/open-for-reader.ts'
import { hasReason } from '../reading/reading-reason.ts'
import { askReason } from '../reading/reason-page.tsx'
import { findRecord } from '../records.queries.ts'
import { scopeOf } from '../scope.ts'
import { correctable, correctRecord, mayCorrect } from './correct-record.ts'

/** What was written down at intake, to be set right by who works in the register. */
export async function showCorrection(ctx: PageContext): Promise<PageView> {
  const { type, row } = await askedRecord(ctx)
  if (!(await hasReason(ctx, type, row))) return askReason(ctx, type, row.number)
  const record = await openForReader(ctx, type, row)
  return correctionPage(ctx, type, record, asTyped(type, record), [])
}

export async function correctBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = askedRegister(ctx)
  const typed = typedIn(form)
  const number = ctx.params.record ?? ''
  const { facts, problems } = readFacts(correctable(type), typed)
  const words = registerTexts[ctx.language].problems
  const wrong = Object.entries(problems).map(([field, problem]) => ({ field, message: words[problem] }))
  const again = async (asked: PageContext, problemsNow: readonly ActProblem[], reason?: string) => {
    const { row } = await askedRecord(asked)
    const record = await openForReader(asked, type, row)
    const stored = reason === 'changed-meanwhile' ? asTyped(type, record) : undefined
    return correctionPage(asked, type, record, typed, problemsNow, stored)
  }
  const t = correctingTexts[ctx.language]
  if (wrong.length > 0) return actAgain(ctx, form, { reason: 'invalid' }, t.problems, (asked) => again(asked, wrong))
  const done = await ctx.transaction(`correct ${type.key}`, (tx) =>
    correctRecord(scopeOf(ctx, tx), type, {
      ...{
        number,
        facts,
        reason: lineOf(typed, 'reason').slice(0, 20_000),
        revision: Number(lineOf(typed, 'revision')),
      },
      ...readPlace(typed),
    }),
  )
  if (done.ok) return redirectTo(ctx.href(recordAddress(type, number)))
  return actAgain(ctx, form, done, t.problems, (asked, problemsNow) => again(asked, problemsNow, done.reason))
}

/** The record of the address, for who may set it right; for anybody else it is not there. */
export async function askedRecord(ctx: PageContext) {
  const type = askedRegister(ctx)
  const row = orNotFound(await findRecord(ctx.tx, type.key, ctx.params.record ?? ''))
  if (!mayCorrect({ actor: ctx.actor }, type, row)) throw new NotFound()
  return { type, row }
}

/** A record as its form has it. */
function asTyped(type: RegisterType, { allFacts, place, areaCode }: ReadRecord): Typed {
  const facts = correctable(type).map(({ key, kind }): [string, string[]] => [
    factName(key),
    valuesOf(kind, allFacts[key]),
  ])
  return {
    ...Object.fromEntries(facts),
    ...{ place: [place?.address ?? ''], postcode: [place?.postcode ?? ''], area: [areaCode ?? ''] },
  }
}

function valuesOf(kind: Field['kind'], value: unknown): string[] {
  if (kind === 'yesNo') return value === true ? ['yes'] : []
  if (Array.isArray(value)) return value.map(String)
  return value === undefined || value === null ? [] : [String(value)]
}

async function correctionPage(
  ctx: PageContext,
  type: RegisterType,
  record: ReadRecord,
  typed: Typed,
  problems: readonly ActProblem[],
  /** When a colleague was first: what stands in the record now. */
  stored?: Typed,
): Promise<PageView> {
  const t = correctingTexts[ctx.language]
  const choices = await choicesFor(ctx)
  return actPage(ctx, {
    ...{ type, record, problems, path: 'herstellen', save: t.save, title: t.title, intro: t.intro },
    above: stored && (
      <BothVersions
        words={bothVersionsTexts[ctx.language]}
        versions={versionsOfFacts(
          { fields: correctable(type), language: ctx.language, choices },
          (key) => stored[factName(key)] ?? [],
          typed,
        )}
        language="nl"
      />
    ),
    children: (
      <>
        {correctable(type).map((field) => (
          <FactField
            key={field.key}
            {...{ field, choices, language: ctx.language }}
            values={typed[factName(field.key)] ?? []}
            error={problemOf(problems, factName(field.key))}
          />
        ))}
        {type.place && <PlaceFields {...{ ctx, type, typed, choices }} />}
        <TextArea
          name="reason"
          label={t.reason}
          required={registerTexts[ctx.language].required}
          value={lineOf(typed, 'reason')}
          error={problemOf(problems, 'reason')}
          rows={3}
        />
      </>
    ),
  })
}
