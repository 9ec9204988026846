import { caseworkTexts } from '../../../../i18n/casework.ts'
import {
  type Answer,
  NotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import {
  ActionGroup,
  Button,
  type Column,
  DayField,
  ErrorSummary,
  FieldRow,
  Form,
  Heading,
  Intro,
  Paragraph,
  Section,
  Select,
  Table,
  TitleRow,
} from '../../../../ui/index.ts'
import { type Colleague, listAccounts } from '../../../identity/index.ts'
import { hasLevel, scopeOf } from '../../scope.ts'
import { type AbsenceRow, listAbsencesFrom } from '../absence.queries.ts'
import { addAbsence, endAbsence } from '../operations/absence.ts'
import { again, errorsOf, type Problems, type Typed, typedIn } from './again.ts'
import { directedRegisters, handlers } from './process-direction.tsx'

const PATH = '/werk/procesregie/afwezigheid'

export const showAbsences = (ctx: PageContext): Promise<PageView> =>
  absencePage(ctx, { account: ctx.actor.id, startsOn: ctx.clock.today() }, {})

export async function addAbsenceBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  mustDirect(ctx)
  const typed = typedIn(form)
  const { account = '', deputy = '', startsOn = '', endsOn = '' } = typed
  const isDay = (day: string) => /^\d{4}-\d{2}-\d{2}$/.test(day)
  const done = await ctx.transaction('add an absence', async (tx) => {
    if (!isDay(startsOn)) return { ok: false as const, reason: 'not-a-day', details: { field: 'startsOn' } }
    if (endsOn && !isDay(endsOn)) return { ok: false as const, reason: 'not-a-day', details: { field: 'endsOn' } }
    if (!isId(account) || !isId(deputy)) return { ok: false as const, reason: 'unknown', details: { field: 'deputy' } }
    return addAbsence(scopeOf(ctx, tx), { accountId: account, deputyId: deputy, startsOn, endsOn: endsOn || null })
  })
  return done.ok ? redirectTo(ctx.href(PATH)) : again(ctx, done, (page, problems) => absencePage(page, typed, problems))
}

export async function endAbsenceBy(ctx: RequestContext): Promise<Answer> {
  mustDirect(ctx)
  const id = ctx.params.absence ?? ''
  if (!isId(id)) throw new NotFound()
  const done = await ctx.transaction('end an absence', (tx) => endAbsence(scopeOf(ctx, tx), id, ctx.clock.today()))
  if (!done.ok) throw new NotFound()
  return redirectTo(ctx.href(PATH))
}

const isId = (text: string) => /^[0-9a-f-]{36}$/.test(text)

function mustDirect({ actor }: RequestContext) {
  if (!directedRegisters(actor).some((type) => hasLevel(actor, type, 'handle'))) throw new NotFound()
}

async function absencePage(ctx: PageContext, typed: Typed, problems: Problems): Promise<PageView> {
  mustDirect(ctx)
  const { language } = ctx
  const t = caseworkTexts[language].absence
  const accounts = await listAccounts(ctx.tx)
  const absences = await listAbsencesFrom(ctx.tx, ctx.clock.today())
  const mayDecide = directedRegisters(ctx.actor).some((type) => hasLevel(ctx.actor, type, 'decide'))
  const choices = (people: readonly Colleague[]) => people.map(({ id, name }) => ({ value: id, label: name }))
  const field = (name: string) => ({ name, value: typed[name], error: problems[name] })
  const colleagues = handlers(accounts, directedRegisters(ctx.actor))
  return {
    title: t.title,
    frame: 'work',
    breadcrumbs: [{ label: caseworkTexts[language].direction.title, href: '/werk/procesregie' }],
    body: (
      <>
        <TitleRow title={t.title} />
        <Intro>{t.intro}</Intro>
        <Section>
          <Heading level={2}>{t.list}</Heading>
          {absences.length === 0 ? (
            <Paragraph>{t.empty}</Paragraph>
          ) : (
            <Table
              caption={t.list}
              captionHidden
              columns={columnsOf(ctx, accounts, mayDecide)}
              rows={absences}
              rowKey={(row) => row.id}
              stack
            />
          )}
        </Section>
        <Section>
          <Form action={ctx.href(PATH)} csrfToken={ctx.csrf} label={t.title}>
            {Object.keys(problems).length > 0 && (
              <ErrorSummary title={caseworkTexts[language].problems.invalid} errors={errorsOf(problems)} />
            )}
            <Select
              {...field('account')}
              label={t.who}
              choices={choices(mayDecide ? colleagues : colleagues.filter(({ id }) => id === ctx.actor.id))}
            />
            <Select {...field('deputy')} label={t.deputy} empty="" choices={choices(colleagues)} />
            <FieldRow>
              <DayField {...field('startsOn')} label={t.startsOn} />
              <DayField {...field('endsOn')} label={t.endsOn} hint={t.endsHint} />
            </FieldRow>
            <ActionGroup>
              <Button>{t.save}</Button>
            </ActionGroup>
          </Form>
        </Section>
      </>
    ),
  }
}

function columnsOf(ctx: PageContext, accounts: readonly Colleague[], mayDecide: boolean): Column<AbsenceRow>[] {
  const { language } = ctx
  const t = caseworkTexts[language].absence
  const nameOf = (wanted: string) => accounts.find(({ id }) => id === wanted)?.name ?? ''
  return [
    { header: t.who, rowHeader: true, cell: ({ accountId }) => nameOf(accountId) },
    { header: t.deputy, cell: ({ deputyId }) => nameOf(deputyId) },
    { header: t.startsOn, cell: ({ startsOn }) => formatDay(startsOn, language) },
    { header: t.endsOn, cell: ({ endsOn }) => (endsOn ? formatDay(endsOn, language) : t.unknownEnd) },
    {
      header: t.back,
      cell: ({ id, accountId, startsOn }) =>
        (mayDecide || accountId === ctx.actor.id) && (
          <Form action={ctx.href(`${PATH}/${id}/terug`)} csrfToken={ctx.csrf} label={`${t.back}: ${nameOf(accountId)}`}>
            <Button look="secondary">{startsOn > ctx.clock.today() ? t.takeAway : t.back}</Button>
          </Form>
        ),
    },
  ]
}
