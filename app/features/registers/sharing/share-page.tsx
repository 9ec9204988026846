import { sharingTexts } from '../../../i18n/sharing.ts'
import { addMonths } from '../../../law/index.ts'
import {
  type Answer,
  NotFound,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { readConfidential } from '../../../platform/read-log/index.ts'
import type { Outcome } from '../../../shared/outcome.ts'
import { Checkboxes, DayField, Radios, Select, TextArea } from '../../../ui/index.ts'
import { listOrganisations } from '../../partners/index.ts'
import { type ActProblem, actAgain, actPage, problemOf, recordAddress } from '../components/act-page.tsx'
import type { RegisterType } from '../declaration.ts'
import type { ReadRecord } from '../operations/read-record.ts'
import { activityOf, registerFor } from '../pages/find.ts'
import { lineOf, type Typed, typedIn } from '../pages/form-values.ts'
import { openForReader } from '../reading/open-for-reader.ts'
import { hasReason } from '../reading/reading-reason.ts'
import { askReason } from '../reading/reason-page.tsx'
import { RECORD_SUBJECTS } from '../reading/subjects.ts'
import { findRecord } from '../records.queries.ts'
import { hasLevel, scopeOf } from '../scope.ts'
import { canBeShared, SHARING_BASES } from './bases.ts'
import { receiversOf, SHARED_MONTHS, shareRecord, stopSharing } from './share-record.ts'
import { partsOf, type SharedPart } from './shared-copy.ts'
import { noteSharing } from './shared-page.tsx'

/** What to share of a record, with whom and on which basis. The names of the people in it stand there to choose from. */
export const showShare = (ctx: PageContext) => sharePage(ctx, { endsOn: [addMonths(ctx.clock.today(), SHARED_MONTHS)] })

const SHARED_SUBJECTS = RECORD_SUBJECTS.map(({ type, idsOf }) => ({
  type,
  idsOf: (done: Outcome<string, ReadRecord>) => (done.ok ? idsOf(done.value) : []),
}))

export async function shareBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = registerFor(ctx, 'handle')
  const typed = typedIn(form)
  const line = (name: string) => lineOf(typed, name)
  const input = {
    ...{ number: ctx.params.record ?? '', revision: Number(line('revision')), parts: typed.parts ?? [] },
    ...{ accountId: line('accountId'), organisationId: line('organisationId'), basis: line('basis') },
    ...{ consent: line('consent'), reason: line('reason'), endsOn: line('endsOn'), now: ctx.clock.now() },
  }
  const done = await ctx.transaction('share a record', (tx) =>
    readConfidential(ctx, activityOf(ctx.params)!, SHARED_SUBJECTS, async () => {
      const shared = await shareRecord(scopeOf(ctx, tx), type, input)
      if (shared.ok) noteSharing(ctx, input.consent, input.reason.trim())
      return shared
    }),
  )
  if (done.ok) return redirectTo(ctx.href(recordAddress(type, input.number)))
  return actAgain(ctx, form, done, sharingTexts[ctx.language].problems, (page, problems) =>
    sharePage(page, typed, problems),
  )
}

export async function stopSharingBy(ctx: RequestContext): Promise<Answer> {
  const type = registerFor(ctx, 'handle')
  const { record: number = '', share = '' } = ctx.params
  const input = { number, share, now: ctx.clock.now() }
  const done = await ctx.transaction('stop sharing', (tx) => stopSharing(scopeOf(ctx, tx), type, input))
  if (!done.ok) throw new NotFound()
  return redirectTo(ctx.href(recordAddress(type, number)))
}

async function sharePage(ctx: PageContext, typed: Typed, problems: ActProblem[] = []): Promise<PageView> {
  const type = registerFor(ctx, 'handle')
  if (!canBeShared(type)) throw new NotFound()
  const row = orNotFound(await findRecord(ctx.tx, type.key, ctx.params.record ?? ''))
  if (row.destroyedOn) throw new NotFound()
  if (!(await hasReason(ctx, type, row))) return askReason(ctx, type, row.number)
  const record = await openForReader(ctx, type, row)
  const choices = { receivers: await receiversOf(ctx), organisations: await listOrganisations(ctx.tx) }
  const t = sharingTexts[ctx.language]
  return actPage(ctx, {
    ...{ type, record: row, title: t.title, intro: t.intro, path: 'delen', problems, save: t.save },
    children: <Fields {...{ ctx, type, record, typed, problems, choices }} />,
  })
}

type Named = { id: string; name: string }[]

type FieldsProps = {
  ctx: PageContext
  type: RegisterType
  record: ReadRecord
  typed: Typed
  problems: ActProblem[]
  choices: { receivers: Named; organisations: Named }
}

function Fields({ ctx, type, record, typed, problems, choices }: FieldsProps) {
  const { language } = ctx
  const t = sharingTexts[language]
  const field = (name: string) => ({ name, value: lineOf(typed, name), error: problemOf(problems, name) })
  const options = (rows: Named) => rows.map(({ id, name }) => ({ value: id, label: name }))
  const mayOverride = hasLevel(ctx.actor, type, 'decide')
  return (
    <>
      <Checkboxes
        name="parts"
        label={t.parts}
        values={typed.parts ?? []}
        error={problemOf(problems, 'parts')}
        choices={partsOf(type, record).map((part) => ({ value: part, label: partInWords(ctx, type, record, part) }))}
      />
      <Select
        {...field('accountId')}
        label={t.account}
        hint={t.accountHint}
        empty=""
        choices={options(choices.receivers)}
      />
      <Select {...field('organisationId')} label={t.organisation} empty="" choices={options(choices.organisations)} />
      <Radios
        {...field('basis')}
        label={t.basis}
        choices={SHARING_BASES.map(({ key, words, article }) => ({
          value: key,
          label: words[language],
          hint: article,
        }))}
      />
      <Radios
        {...field('consent')}
        label={t.consent}
        hint={mayOverride ? undefined : t.overrideHint}
        choices={(['given', 'not-needed', 'overridden'] as const).map((one) => ({
          value: one,
          label: t.consents[one],
          disabled: one === 'overridden' && !mayOverride,
        }))}
      />
      <TextArea {...field('reason')} label={t.reason} hint={t.reasonHint} rows={3} />
      <DayField {...field('endsOn')} label={t.endsOn} hint={t.endsHint} />
    </>
  )
}

function partInWords({ language }: PageContext, type: RegisterType, record: ReadRecord, part: SharedPart): string {
  const t = sharingTexts[language]
  if (!part.startsWith('party:')) return t.partNames[part as keyof typeof t.partNames]
  const party = record.parties.find(({ id }) => part === `party:${id}`)!
  const role = type.parties?.find(({ key }) => key === party.role)?.words[language] ?? party.role
  return t.partPerson(role, party.person?.name ?? party.organisationName ?? '')
}
