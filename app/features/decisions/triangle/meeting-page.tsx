import { invitationTexts } from '../../../i18n/invitations.ts'
import { triangleTexts } from '../../../i18n/triangle.ts'
import {
  type Answer,
  emptyForm,
  errorsOf,
  type FormState,
  fieldOf,
  orNotFound,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import {
  ActionGroup,
  Alert,
  Badge,
  Button,
  DataList,
  DayField,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  HiddenText,
  List,
  Paragraph,
  Section,
  Table,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { NodePanel, readNodePanel } from '../../thread/index.ts'
import { inviteMembers } from '../meetings/invite.ts'
import { findMeeting, insertAgendaItem, listAgenda, type Meeting, updateMeeting } from '../meetings/meetings.queries.ts'
import { type Agreement, insertAgreement, listAgreements, markDone } from './triangle.queries.ts'
import { agreementForm, topicForm } from './triangle.schemas.ts'

const addressOf = (ctx: RequestContext) => `/werk/driehoek/${ctx.params.triangleMeeting}`

export const showMeeting = (ctx: PageContext): Promise<PageView> => meetingPage(ctx, emptyForm)

/** One of the forms of the page: what is on the agenda, what is agreed, that it was done, that the meeting was held. */
export async function changeMeeting(ctx: RequestContext, form: FormData): Promise<Answer> {
  const topic = parseForm(topicForm, form)
  const agreement = parseForm(agreementForm, form)
  const what = String(form.get('doing') ?? '')
  const municipalityId = ctx.municipality.id
  const done = await ctx.transaction('keep a meeting of the triangle', async (tx) => {
    const meeting = orNotFound(await findMeeting(tx, 'triangle', ctx.params.triangleMeeting!))
    if (what === 'agenda' && topic.ok) {
      const row = { title: topic.value.topic, documentId: null, isConsent: false, isClosed: true }
      return ok(await insertAgendaItem(tx, { ...row, municipalityId, meetingId: meeting.id }))
    }
    if (what === 'agree' && agreement.ok) {
      const row = { ...agreement.value, dueOn: agreement.value.dueOn || null }
      return ok(await insertAgreement(tx, { ...row, municipalityId, meetingId: meeting.id }))
    }
    if (what === 'done') {
      const id = orNotFound(/^[0-9a-f-]{36}$/.exec(String(form.get('agreement')))?.[0])
      return ok(await markDone(tx, meeting.id, id, ctx.clock.today()))
    }
    if (what === 'invite') return inviteMembers(tx, meeting, ctx.person!.id)
    if (what === 'held' || what === 'cancelled')
      return ok(await updateMeeting(tx, meeting.id, meeting.revision, { state: what }))
    return refuse('invalid')
  })
  if (done.ok) return redirectTo(ctx.href(what === 'invite' ? `${addressOf(ctx)}?uitgenodigd=ja` : addressOf(ctx)))
  return shownAgain(ctx, (page) => meetingPage(page, (what === 'agenda' ? topic : agreement).state))
}

async function meetingPage(ctx: PageContext, state: FormState): Promise<PageView> {
  const t = triangleTexts[ctx.language]
  const meeting = orNotFound(await findMeeting(ctx.tx, 'triangle', ctx.params.triangleMeeting!))
  const agenda = await listAgenda(ctx.tx, meeting.id)
  const agreements = await listAgreements(ctx.tx, meeting.id)
  const title = t.titleOf(formatDay(meeting.heldOn, ctx.language))
  const keeps = ctx.may('triangle.keep')
  return {
    title,
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/driehoek' }],
    body: (
      <>
        <Heading level={1}>{title}</Heading>
        {ctx.query.get('uitgenodigd') && (
          <Alert tone="ok" announce>
            {invitationTexts[ctx.language].invited}
          </Alert>
        )}
        <NodePanel ctx={ctx} panel={await readNodePanel(ctx, meeting.id)} />
        <ErrorSummary title={t.checkThis} errors={errorsOf(t, state)} />
        <DataList
          items={[
            { term: t.state, value: t.states[meeting.state] },
            ...(meeting.startsAt ? [{ term: t.startsAt, value: meeting.startsAt.slice(0, 5) }] : []),
            ...(meeting.place ? [{ term: t.place, value: meeting.place }] : []),
          ]}
        />
        {keeps && meeting.state === 'planned' && <HeldForms ctx={ctx} meeting={meeting} />}
        <Section>
          <Heading level={2}>{t.agenda}</Heading>
          {agenda.length === 0 ? (
            <Paragraph>{t.agendaEmpty}</Paragraph>
          ) : (
            <List items={agenda.map((item) => item.title)} />
          )}
          {keeps && (
            <Form action={ctx.href(addressOf(ctx))} csrfToken={ctx.csrf} label={t.addTopic}>
              <HiddenField name="doing" value="agenda" />
              <TextField {...fieldOf(t, state, 'topic', t.topic, true)} maxLength={300} />
              <Button look="secondary">{t.addTopic}</Button>
            </Form>
          )}
        </Section>
        <Section>
          <Heading level={2}>{t.agreements}</Heading>
          {agreements.length === 0 ? (
            <Paragraph>{t.agreementsEmpty}</Paragraph>
          ) : (
            <AgreementTable ctx={ctx} agreements={agreements} />
          )}
          {keeps && <AgreementForm ctx={ctx} state={state} />}
        </Section>
      </>
    ),
  }
}

function HeldForms({ ctx, meeting }: { ctx: RequestContext; meeting: Meeting }) {
  const t = triangleTexts[ctx.language]
  const form = (doing: string, label: string) => (
    <Form action={ctx.href(addressOf(ctx))} csrfToken={ctx.csrf}>
      <HiddenField name="doing" value={doing} />
      <Button look="secondary">{label}</Button>
    </Form>
  )
  return (
    <ActionGroup>
      {meeting.heldOn >= ctx.clock.today() && form('invite', invitationTexts[ctx.language].invite)}
      {meeting.heldOn <= ctx.clock.today() && form('held', t.markHeld)}
      {form('cancelled', t.markCancelled)}
    </ActionGroup>
  )
}

function AgreementTable({ ctx, agreements }: { ctx: RequestContext; agreements: Agreement[] }) {
  const t = triangleTexts[ctx.language]
  const today = ctx.clock.today()
  const doneCell = ({ id, what, owner, doneOn }: Agreement) => {
    if (doneOn) return formatDay(doneOn, ctx.language)
    if (!owner || !ctx.may('triangle.keep')) return ''
    return (
      <Form action={ctx.href(addressOf(ctx))} csrfToken={ctx.csrf}>
        <HiddenField name="doing" value="done" />
        <HiddenField name="agreement" value={id} />
        <Button look="subtle">
          <span aria-hidden="true">{t.markDone}</span>
          <HiddenText>{t.markDoneOf(what)}</HiddenText>
        </Button>
      </Form>
    )
  }
  return (
    <Table
      caption={t.agreements}
      captionHidden
      stack
      rows={agreements}
      rowKey={({ id }) => id}
      columns={[
        { header: t.what, rowHeader: true, cell: ({ what }) => <span lang="nl">{what}</span> },
        { header: t.owner, cell: ({ owner }) => <span lang="nl">{owner}</span> },
        {
          header: t.dueOn,
          cell: ({ dueOn, doneOn }) =>
            dueOn && (
              <>
                {formatDay(dueOn, ctx.language)} {!doneOn && dueOn < today && <Badge tone="danger">{t.late}</Badge>}
              </>
            ),
        },
        { header: t.doneOn, cell: doneCell },
      ]}
    />
  )
}

function AgreementForm({ ctx, state }: { ctx: RequestContext; state: FormState }) {
  const t = triangleTexts[ctx.language]
  return (
    <Form action={ctx.href(addressOf(ctx))} csrfToken={ctx.csrf} label={t.addAgreement}>
      <HiddenField name="doing" value="agree" />
      <TextArea {...fieldOf(t, state, 'what', t.what, true)} hint={t.whatHint} rows={3} maxLength={1000} />
      <TextField {...fieldOf(t, state, 'owner', t.owner)} hint={t.ownerHint} maxLength={200} />
      <DayField {...fieldOf(t, state, 'dueOn', t.dueOn)} />
      <Button>{t.addAgreement}</Button>
    </Form>
  )
}
