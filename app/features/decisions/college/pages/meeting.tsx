import { z } from 'zod'
import { invitationTexts } from '../../../../i18n/invitations.ts'
import { routingTexts } from '../../../../i18n/routing.ts'
import {
  type Answer,
  orNotFound,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import { ok, refuse } from '../../../../shared/outcome.ts'
import {
  ActionGroup,
  Alert,
  Badge,
  Button,
  Checkbox,
  Downloads,
  Form,
  Heading,
  Paragraph,
  Section,
  Select,
  TextField,
  TitleRow,
} from '../../../../ui/index.ts'
import { listReady, type ReadyDocument } from '../../documents/ready.queries.ts'
import { inviteMembers } from '../../meetings/invite.ts'
import {
  type AgendaItem,
  findMeeting,
  listAgenda,
  type Meeting,
  updateMeeting,
} from '../../meetings/meetings.queries.ts'
import { AgendaTable } from '../components/agenda-table.tsx'
import { decideItem, putOnAgenda } from '../decide.ts'

type Refusal = keyof (typeof routingTexts)['nl']['college']['refused']
type View = { meeting: Meeting; items: AgendaItem[]; ready: ReadyDocument[] }

const OUTCOMES = ['adopted', 'adoptedAmended', 'rejected', 'postponed', 'noted'] as const
const putForm = z.object({ document: z.uuid(), consent: z.literal('on').optional() })
const stateForm = z.object({ to: z.enum(['held', 'cancelled', 'invite']), revision: z.coerce.number().int() })
const decideForm = z.object({ item: z.uuid(), outcome: z.enum(OUTCOMES) })

/** One meeting of the college: its agenda, what it decided, and its decision list. */
export async function showCollegeMeeting(ctx: PageContext): Promise<PageView> {
  return pageOf(ctx, await read(ctx))
}

/** Puts a memo that everybody initialled on the agenda. */
export const putOnAgendaForm = act(putForm, async (tx, ctx, meeting, { document, consent }) =>
  putOnAgenda(tx, ctx.municipality.id, meeting, { documentId: document, isConsent: consent === 'on' }),
)

/** Records that the meeting was held, or is cancelled; or calls its members. */
export const setMeetingState = act(stateForm, async (tx, ctx, meeting, { to, revision }) => {
  if (to === 'invite') {
    const called = await inviteMembers(tx, meeting, ctx.person!.id)
    return called.ok ? ok() : refuse('changed-meanwhile')
  }
  if (to === 'held' && meeting.heldOn > ctx.clock.today()) return refuse('in-future')
  return (await updateMeeting(tx, meeting.id, revision, { state: to })) ? ok() : refuse('changed-meanwhile')
})

/** Records what was decided on one item. */
export const decideItemForm = act(decideForm, async (tx, ctx, meeting, { item: id, outcome }, form) => {
  const item = (await listAgenda(tx, meeting.id)).find((one) => one.id === id)
  if (!item) return refuse('not-found')
  const remark = String(form.get(`remark-${id}`) ?? '').slice(0, 2000)
  return decideItem(tx, ctx.municipality.id, meeting, { item, outcome, remark })
})

function act<Schema extends z.ZodType>(
  schema: Schema,
  does: (
    tx: PageContext['tx'],
    ctx: RequestContext,
    meeting: Meeting,
    asked: z.output<Schema>,
    form: FormData,
  ) => Promise<{ ok: true; value: unknown } | { ok: false; reason: Refusal }>,
) {
  return async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const parsed = parseForm(schema, form)
    const done = await ctx.transaction('keep a meeting of the college', async (tx) => {
      const meeting = orNotFound(await findMeeting(tx, 'executiveBoard', ctx.params.boardMeeting!))
      return parsed.ok ? does(tx, ctx, meeting, parsed.value, form) : refuse('invalid' as const)
    })
    const at = `/werk/college/${ctx.params.boardMeeting}`
    if (done.ok) return redirectTo(ctx.href(form.get('to') === 'invite' ? `${at}?uitgenodigd=ja` : at))
    return shownAgain(ctx, async (page) => pageOf(page, await read(page), done.reason), done.reason)
  }
}

async function read(ctx: PageContext): Promise<View> {
  const meeting = orNotFound(await findMeeting(ctx.tx, 'executiveBoard', ctx.params.boardMeeting!))
  return { meeting, items: await listAgenda(ctx.tx, meeting.id), ready: await listReady(ctx.tx) }
}

function pageOf(ctx: RequestContext, { meeting, items, ready }: View, refusal?: Refusal): PageView {
  const { college: t } = routingTexts[ctx.language]
  const called = invitationTexts[ctx.language]
  const at = `/werk/college/${meeting.slug}`
  const mayKeep = ctx.may('decisions.keep')
  const isOver = meeting.state !== 'planned'
  return {
    title: `${meeting.title}, ${formatDay(meeting.heldOn, ctx.language)}`,
    titleLanguage: 'nl',
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/college' }],
    body: (
      <>
        <TitleRow
          kicker={formatDay(meeting.heldOn, ctx.language)}
          title={<span lang="nl">{meeting.title}</span>}
          state={<Badge tone={meeting.state === 'held' ? 'ok' : 'draft'}>{t.states[meeting.state]}</Badge>}
        />
        {refusal && (
          <Alert tone="error" announce>
            {t.refused[refusal]}
          </Alert>
        )}
        {ctx.query.get('uitgenodigd') && (
          <Alert tone="ok" announce>
            {called.invited}
          </Alert>
        )}
        <Section>
          <Heading level={2}>{t.agenda}</Heading>
          {items.length === 0 ? <Paragraph>{t.emptyAgenda}</Paragraph> : <AgendaTable ctx={ctx} items={items} />}
          {mayKeep &&
            meeting.state === 'held' &&
            items
              .filter(({ outcome }) => !outcome)
              .map((item) => (
                <Form key={item.id} action={ctx.href(`${at}/besluit`)} csrfToken={ctx.csrf} label={item.title}>
                  <Heading level={3}>
                    {t.decide}: <span lang="nl">{item.title}</span>
                  </Heading>
                  <TextField name={`remark-${item.id}`} label={t.remark} hint={t.remarkHint} maxLength={2000} />
                  <input type="hidden" name="item" value={item.id} />
                  <ActionGroup>
                    {OUTCOMES.map((outcome, place) => (
                      <Button key={outcome} name="outcome" value={outcome} look={place === 0 ? 'primary' : 'secondary'}>
                        {t.outcomes[outcome]}
                      </Button>
                    ))}
                  </ActionGroup>
                </Form>
              ))}
        </Section>
        {mayKeep && !isOver && (
          <Section>
            <Heading level={2}>{t.ready}</Heading>
            {ready.length === 0 ? (
              <Paragraph>{t.noneReady}</Paragraph>
            ) : (
              <Form action={ctx.href(`${at}/agenda`)} csrfToken={ctx.csrf}>
                <Select
                  name="document"
                  label={t.ready}
                  choices={ready.map(({ id, number, title }) => ({
                    value: id,
                    label: `${number ?? ''} ${title}`.trim(),
                  }))}
                />
                <Checkbox name="consent" label={t.asConsent} />
                <Button look="secondary">{t.put}</Button>
              </Form>
            )}
            {meeting.heldOn >= ctx.clock.today() && <Paragraph>{called.inviteHint}</Paragraph>}
            <Form action={ctx.href(`${at}/stand`)} csrfToken={ctx.csrf}>
              <input type="hidden" name="revision" value={String(meeting.revision)} />
              <ActionGroup>
                {meeting.heldOn <= ctx.clock.today() && (
                  <Button name="to" value="held">
                    {t.hold}
                  </Button>
                )}
                {meeting.heldOn >= ctx.clock.today() && (
                  <Button name="to" value="invite" look="secondary">
                    {called.invite}
                  </Button>
                )}
                <Button name="to" value="cancelled" look="secondary">
                  {t.cancel}
                </Button>
              </ActionGroup>
            </Form>
          </Section>
        )}
        {meeting.state === 'held' && (
          <Section>
            <Heading level={2}>{t.list}</Heading>
            <Downloads
              items={(['openbaar', 'besloten'] as const).flatMap((list) =>
                (['pdf', 'docx'] as const).map((format) => ({
                  label: `${list === 'openbaar' ? t.listPublic : t.listClosed} (${format.toUpperCase()})`,
                  href: ctx.href(`${at}/besluitenlijst/${list}/${format}`),
                })),
              )}
            />
          </Section>
        )}
      </>
    ),
  }
}
