import { triangleTexts } from '../../../i18n/triangle.ts'
import {
  type Answer,
  emptyForm,
  errorsOf,
  type FormState,
  fieldOf,
  formAgain,
  orNotFound,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  refused,
  revisionIn,
} from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { type Outcome, refuse } from '../../../shared/outcome.ts'
import {
  Button,
  DataList,
  DayField,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Link,
  List,
  Paragraph,
  Section,
  Select,
  TextField,
} from '../../../ui/index.ts'
import { NodePanel, readNodePanel } from '../../thread/index.ts'
import { listMeetings, type Meeting } from '../meetings/meetings.queries.ts'
import { ChangeBadges } from './changes-page.tsx'
import { agreeChange, dropChange, type SettleRefusal, type TellRefusal, tellOfChange } from './plan-change.ts'
import { listPlanChanges, type PlanChange, type ToldBody } from './triangle.queries.ts'
import { agreeForm, tellForm } from './triangle.schemas.ts'

const BODIES: ToldBody[] = ['executiveBoard', 'council']

const idOf = (ctx: RequestContext) => orNotFound(/^[0-9a-f-]{36}$/.exec(ctx.params.planChange!)?.[0])
const addressOf = (ctx: RequestContext) => `/werk/planwijzigingen/${ctx.params.planChange}`

export const showChange = (ctx: PageContext): Promise<PageView> => changePage(ctx, emptyForm)

/** One of the forms of the page: that it was agreed, dropped, or told. */
export async function changeChange(ctx: RequestContext, form: FormData): Promise<Answer> {
  const doing = String(form.get('doing') ?? '')
  const agreed = parseForm(agreeForm, form)
  const told = parseForm(tellForm, form)
  const parsed = doing === 'tell' ? told : agreed
  const [id, today] = [idOf(ctx), ctx.clock.today()]
  const done = await ctx.transaction(
    'settle a change of a plan',
    async (tx): Promise<Outcome<SettleRefusal | TellRefusal | 'invalid', unknown>> => {
      orNotFound((await listPlanChanges(tx, { id }))[0])
      if (doing === 'drop') return dropChange(tx, { id, revision: Number(form.get('revision')), today })
      if (doing === 'tell' && told.ok) return tellOfChange(tx, ctx.municipality.id, { id, today, ...told.value })
      if (doing === 'agree' && agreed.ok) {
        const { meeting: meetingSlug, revision } = agreed.value
        return agreeChange(tx, ctx.municipality.id, { id, revision, meetingSlug, today })
      }
      return refuse('invalid')
    },
  )
  if (done.ok) return redirectTo(ctx.href(addressOf(ctx)))
  const state = refused(parsed.state, done)
  return formAgain(ctx, state, (page) => changePage(page, state))
}

async function changePage(ctx: PageContext, state: FormState): Promise<PageView> {
  const t = triangleTexts[ctx.language]
  const change = orNotFound((await listPlanChanges(ctx.tx, { id: idOf(ctx) }))[0])
  const meetings = ctx.may('triangle.read') ? await listMeetings(ctx.tx, ['triangle']) : []
  const dutch = (text: string) => <span lang="nl">{text}</span>
  return {
    title: change.title,
    titleLanguage: 'nl',
    frame: 'work',
    breadcrumbs: [{ label: t.changesTitle, href: '/werk/planwijzigingen' }],
    body: (
      <>
        <Heading level={1}>{dutch(change.title)}</Heading>
        <NodePanel ctx={ctx} panel={await readNodePanel(ctx, change.id)} />
        <Paragraph>
          <ChangeBadges ctx={ctx} change={change} />
        </Paragraph>
        <ErrorSummary title={t.checkThis} errors={errorsOf(t, state)} />
        <DataList
          items={[
            { term: t.planField, value: dutch(change.planTitle) },
            { term: t.subject, value: change.subject ? dutch(change.subject) : t.wholePlan },
            { term: t.reason, value: dutch(change.reason) },
            { term: t.change, value: dutch(change.change) },
            { term: t.raisedOn, value: formatDay(change.raisedOn, ctx.language) },
            ...(change.meetingOn ? [{ term: t.agreedIn, value: <AgreedIn ctx={ctx} change={change} /> }] : []),
          ]}
        />
        {change.state === 'agreed' && <Told ctx={ctx} change={change} state={state} />}
        {change.state === 'raised' && ctx.may('triangle.keep') && (
          <SettleForms ctx={ctx} change={change} meetings={meetings} state={state} />
        )}
      </>
    ),
  }
}

function AgreedIn({ ctx, change }: { ctx: RequestContext; change: PlanChange }) {
  const day = formatDay(change.meetingOn!, ctx.language)
  return ctx.may('triangle.read') ? <Link href={ctx.href(`/werk/driehoek/${change.meetingSlug}`)}>{day}</Link> : day
}

type FormsProps = { ctx: RequestContext; change: PlanChange; state: FormState }

function Told({ ctx, change, state }: FormsProps) {
  const t = triangleTexts[ctx.language]
  const lines = BODIES.map((body) => {
    const told = change.told.find((one) => one.body === body)
    return told ? t.toldWhat(t.bodies[body], formatDay(told.toldOn, ctx.language), told.how) : t.notTold(t.bodies[body])
  })
  const open = BODIES.filter((body) => !change.told.some((told) => told.body === body))
  return (
    <Section>
      <Heading level={2}>{t.told}</Heading>
      <List items={lines} />
      {open.length > 0 && ctx.may('triangle.keep') && (
        <Form action={ctx.href(addressOf(ctx))} csrfToken={ctx.csrf} label={t.tell}>
          <HiddenField name="doing" value="tell" />
          <Select
            {...fieldOf(t, state, 'body', t.body, true)}
            empty={t.choose}
            choices={open.map((body) => ({ value: body, label: t.bodies[body] }))}
          />
          <DayField {...fieldOf(t, state, 'toldOn', t.toldOn, true)} max={ctx.clock.today()} />
          <TextField {...fieldOf(t, state, 'how', t.how, true)} hint={t.howHint} maxLength={300} />
          <Button>{t.tell}</Button>
        </Form>
      )}
    </Section>
  )
}

function SettleForms({ ctx, change, meetings, state }: FormsProps & { meetings: Meeting[] }) {
  const t = triangleTexts[ctx.language]
  const revision = <HiddenField name="revision" value={revisionIn(state, change.revision)} />
  return (
    <Section>
      <Form action={ctx.href(addressOf(ctx))} csrfToken={ctx.csrf} label={t.agree}>
        <HiddenField name="doing" value="agree" />
        {revision}
        <Select
          {...fieldOf(t, state, 'meeting', t.agreedIn, true)}
          empty={t.chooseMeeting}
          choices={meetings.map(({ slug, heldOn }) => ({ value: slug, label: formatDay(heldOn, ctx.language) }))}
        />
        <Button>{t.agree}</Button>
      </Form>
      <Form action={ctx.href(addressOf(ctx))} csrfToken={ctx.csrf} label={t.drop}>
        <HiddenField name="doing" value="drop" />
        {revision}
        <Button look="secondary">{t.drop}</Button>
      </Form>
    </Section>
  )
}
