import { caseworkTexts } from '../../../../i18n/casework.ts'
import {
  type Answer,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../../platform/http/index.ts'
import { dayOf, formatDay, formatInstant } from '../../../../shared/days.ts'
import {
  ActionGroup,
  Alert,
  Button,
  Details,
  Form,
  Heading,
  Intro,
  Paragraph,
  Radios,
  Section,
  Table,
  TextArea,
  TitleRow,
} from '../../../../ui/index.ts'
import { recordAddress } from '../../components/act-page.tsx'
import type { RegisterType } from '../../declaration.ts'
import type { ReadRecord } from '../../operations/read-record.ts'
import { askedRegister } from '../../pages/find.ts'
import { hasLevel, scopeOf } from '../../scope.ts'
import { closeOwnPlan, hasOwnPlan, makeOwnPlanCode, ownPlanState } from '../operations/own-plan.ts'
import { again, errorsOf, type Problems, type Typed, typedIn } from './again.ts'
import { withRecord } from './ask-record.ts'

/** What the page shows after something was done: a code that was just made, or what was wrong. */
type Shown = { typed: Typed; problems: Problems; code?: string }

export const showOwnPlan = (ctx: PageContext): Promise<PageView> => ownPlanPage(ctx)

const ownPlanPage = (ctx: PageContext, shown: Shown = { typed: {}, problems: {} }) =>
  withRecord(ctx, (type, record) => {
    if (!hasOwnPlan(type) || !hasLevel(ctx.actor, type, 'handle')) orNotFound(undefined)
    return ownPlanView(ctx, type, record, shown)
  })

export async function makeCodeBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = askedRegister(ctx)
  const typed = typedIn(form)
  const input = { partyId: typed.party ?? '', reason: typed.reason ?? '', now: ctx.clock.now() }
  const done = await ctx.transaction('make a code for an own plan', (tx) =>
    makeOwnPlanCode(scopeOf(ctx, tx), type, ctx.params.record ?? '', input),
  )
  if (!done.ok) return again(ctx, done, (page, problems) => ownPlanPage(page, { typed, problems }))
  // Shown once, in the answer itself: nowhere is it kept, and no address can show it again.
  const shown = await ctx.transaction('show a code', async (tx) => ({
    ok: true as const,
    view: await ownPlanPage({ ...ctx, tx }, { typed: {}, problems: {}, code: done.value }),
  }))
  return { ...shown.view, headers: { 'cache-control': 'no-store' } }
}

export async function closeOwnPlanBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = askedRegister(ctx)
  const typed = typedIn(form)
  const number = ctx.params.record ?? ''
  const input = { reason: typed.reason ?? '', now: ctx.clock.now() }
  const done = await ctx.transaction('close an own plan', (tx) => closeOwnPlan(scopeOf(ctx, tx), type, number, input))
  if (done.ok) return redirectTo(ctx.href(`${recordAddress(type, number)}/eigen-plan`))
  return again(ctx, done, (page, problems) => ownPlanPage(page, { typed, problems }))
}

async function ownPlanView(ctx: PageContext, type: RegisterType, record: ReadRecord, shown: Shown): Promise<PageView> {
  const { language } = ctx
  const t = caseworkTexts[language].own
  const { typed, problems, code } = shown
  const state = orNotFound(await ownPlanState(scopeOf(ctx, ctx.tx), type, record.number))
  const people = record.parties.filter(({ isPerson, endedOn }) => isPerson && !endedOn)
  const nameOf = (partyId: string | null) => people.find(({ id }) => id === partyId)?.person?.name ?? ''
  const address = recordAddress(type, record.number)
  const mayOpen = !state.isShutOff || hasLevel(ctx.actor, type, 'decide')
  return {
    title: `${t.title} ${record.number}`,
    frame: 'work',
    breadcrumbs: [
      { label: type.words.many[language], href: `/werk/registers/${type.key}` },
      { label: record.number, href: address },
      { label: caseworkTexts[language].plan.title, href: `${address}/plan` },
    ],
    body: (
      <>
        <TitleRow kicker={record.number} title={t.title} />
        <Intro>{t.intro}</Intro>
        <Alert tone="warning">{t.danger}</Alert>
        {Object.keys(problems).length > 0 && (
          <Alert tone="error" announce>
            {errorsOf(problems)
              .map(({ message }) => message)
              .join(' ')}
          </Alert>
        )}
        {code && (
          <Alert tone="ok" title={t.made} announce>
            <p class="regie-code">{code}</p>
            <p class="utrecht-paragraph">
              {t.madeWhy} <strong>{`${ctx.origin}/mijn-plan`}</strong>
            </p>
          </Alert>
        )}
        {state.isShutOff && <Alert tone="warning">{t.isClosed}</Alert>}
        <Section>
          <Heading level={2}>{t.codes}</Heading>
          {state.codes.length === 0 ? (
            <Paragraph>{t.none}</Paragraph>
          ) : (
            <Table
              caption={t.codes}
              captionHidden
              stack
              rows={state.codes}
              rowKey={(row) => row.id}
              columns={[
                { header: t.forWhom, rowHeader: true, cell: (row) => nameOf(row.partyId) },
                {
                  header: t.expires,
                  cell: (row) =>
                    row.endedAt
                      ? `${t.ended} ${formatDay(dayOf(row.endedAt), language)}`
                      : formatDay(row.expiresOn, language),
                },
                { header: t.used, cell: (row) => (row.lastUsedAt ? formatInstant(row.lastUsedAt, language) : t.never) },
              ]}
            />
          )}
        </Section>
        {!state.home && <Paragraph>{t.noPlan}</Paragraph>}
        {people.length === 0 && <Paragraph>{t.noPeople}</Paragraph>}
        {state.home && people.length > 0 && mayOpen && (
          <Form action={ctx.href(`${address}/eigen-plan`)} csrfToken={ctx.csrf} label={t.make}>
            <Radios
              name="party"
              label={t.forWhom}
              value={typed.party ?? (people.length === 1 ? people[0]!.id : undefined)}
              error={problems.party}
              choices={people.map(({ id, person }) => ({ value: id, label: person?.name ?? '' }))}
            />
            {state.isShutOff && (
              <TextArea name="reason" label={t.reopenReason} value={typed.reason} error={problems.reason} rows={2} />
            )}
            <Paragraph>{t.makeWhy}</Paragraph>
            <ActionGroup>
              <Button>{t.make}</Button>
            </ActionGroup>
          </Form>
        )}
        {!state.isShutOff && (
          <Details summary={t.close}>
            <Paragraph>{t.closeWhy}</Paragraph>
            <Form action={ctx.href(`${address}/eigen-plan/afsluiten`)} csrfToken={ctx.csrf} label={t.close}>
              <TextArea name="reason" label={t.reason} rows={2} />
              <ActionGroup>
                <Button look="danger">{t.close}</Button>
              </ActionGroup>
            </Form>
          </Details>
        )}
      </>
    ),
  }
}
