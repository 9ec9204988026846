import { correctingTexts } from '../../../i18n/correcting.ts'
import { registerTexts } from '../../../i18n/registers.ts'
import {
  type Answer,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { Checkboxes, TextArea } from '../../../ui/index.ts'
import { type ActProblem, actAgain, actPage, problemOf, recordAddress } from '../components/act-page.tsx'
import { PartyFields, readParties } from '../components/party-fields.tsx'
import type { RegisterType } from '../declaration.ts'
import type { ReadParty, ReadRecord } from '../operations/read-record.ts'
import { choicesFor } from '../pages/choices.ts'
import { askedRegister } from '../pages/find.ts'
import { lineOf, type Typed, typedIn } from '../pages/form-values.ts'
import { openForReader } from '../reading/open-for-reader.ts'
import { hasReason } from '../reading/reading-reason.ts'
import { askReason } from '../reading/reason-page.tsx'
import { scopeOf } from '../scope.ts'
import { changeParties } from './change-parties.ts'
import { askedRecord } from './correct-page.tsx'

/** Who belongs to a record: to add somebody, or to take away who never did. */
export async function showParties(ctx: PageContext): Promise<PageView> {
  const { type, row } = await askedRecord(ctx)
  if (!(await hasReason(ctx, type, row))) return askReason(ctx, type, row.number)
  const record = await openForReader(ctx, type, row)
  return partiesPage(ctx, type, record, {}, [])
}

export async function changePartiesBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = askedRegister(ctx)
  const typed = typedIn(form)
  const number = ctx.params.record ?? ''
  const done = await ctx.transaction(`parties of ${type.key}`, (tx) =>
    changeParties(scopeOf(ctx, tx), type, {
      ...{ number, revision: Number(lineOf(typed, 'revision')), remove: typed.remove ?? [] },
      add: (type.parties ?? []).flatMap((role) => readParties(role, typed)),
      reason: lineOf(typed, 'reason').slice(0, 20_000),
    }),
  )
  if (done.ok) return redirectTo(ctx.href(recordAddress(type, number)))
  return actAgain(ctx, form, done, correctingTexts[ctx.language].problems, async (asked, problems) => {
    const { row } = await askedRecord(asked)
    return partiesPage(asked, type, await openForReader(asked, type, row), typed, problems)
  })
}

async function partiesPage(
  ctx: PageContext,
  type: RegisterType,
  record: ReadRecord,
  typed: Typed,
  problems: readonly ActProblem[],
): Promise<PageView> {
  const { language } = ctx
  const t = correctingTexts[language]
  const choices = await choicesFor(ctx)
  const nameOf = ({ isPerson, person, organisationName, role }: ReadParty) => {
    const name = (isPerson ? person?.name : organisationName) ?? registerTexts[language].unknown
    return `${name} (${type.parties?.find(({ key }) => key === role)?.words[language] ?? role})`
  }
  return actPage(ctx, {
    ...{ type, record, problems, path: 'betrokkenen', save: t.save, title: t.parties.title, intro: t.parties.intro },
    children: (
      <>
        {(type.parties ?? []).map((role) => (
          <PartyFields key={role.key} {...{ ctx, typed, choices }} role={{ ...role, isRequired: false }} />
        ))}
        {record.parties.length > 0 && (
          <Checkboxes
            name="remove"
            label={t.parties.remove}
            hint={t.parties.removeHint}
            values={typed.remove ?? []}
            choices={record.parties.map((party) => ({ value: party.id, label: nameOf(party) }))}
          />
        )}
        <TextArea
          name="reason"
          label={t.reason}
          required={registerTexts[language].required}
          value={lineOf(typed, 'reason')}
          error={problemOf(problems, 'reason')}
          rows={3}
        />
      </>
    ),
  })
}
