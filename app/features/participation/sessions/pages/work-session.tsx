import { liveTexts } from '../../../../i18n/live.ts'
import { participationTexts } from '../../../../i18n/participation.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  refused,
  shownAgain,
} from '../../../../platform/http/index.ts'
import { ok, refuse } from '../../../../shared/outcome.ts'
import { Alert, Badge, ButtonLink, Paragraph, TitleRow } from '../../../../ui/index.ts'
import { findJoining } from '../announcements.queries.ts'
import { RoundsPart } from '../components/rounds-part.tsx'
import { AboutPart, MinutesPart, ResultsPart, StepsPart } from '../components/session-parts.tsx'
import { keepIdeas, listIdeasToKeep } from '../operations/keep-ideas.ts'
import { addRound, type PrepareRefusal, removeRound } from '../operations/prepare-rounds.ts'
import { saveMinutes } from '../operations/save-minutes.ts'
import { type SessionStepRefusal, takeSessionStep } from '../operations/take-session-step.ts'
import { sessionMoved } from '../pulse.ts'
import { listRounds, type Round } from '../rounds.queries.ts'
import { type SessionAt, sessionAt, workAddress } from '../session-at.ts'
import {
  countParticipants,
  type Fraction,
  listFractions,
  listSessionSteps,
  type SessionStep,
} from '../sessions.queries.ts'
import { minutesForm, roundForm } from '../sessions.schemas.ts'
import { AnnouncementPart } from './announcement.tsx'

export type WorkView = SessionAt & {
  rounds: Round[]
  fractions: Fraction[]
  steps: SessionStep[]
  /** What everybody is told about joining; empty when it is not announced. */
  joining: string
  participants: number
  /** How many ideas of the hall are not on the thread yet. */
  ideasToKeep: number
}

/** What was sent and refused, so that nothing of it is lost. */
export type Again = {
  round?: { state: FormState; refusal?: PrepareRefusal }
  step?: { refusal: SessionStepRefusal; reason: string }
  minutes?: FormState
}

/** A session at work: what is prepared, what came of it, and the minutes. */
export async function showWorkSession(ctx: PageContext): Promise<PageView> {
  return pageOf(ctx, await read(ctx), {})
}

/** One more round. */
export async function addRoundForm(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(roundForm, form)
  const done = await ctx.transaction('prepare a round', async (tx) => {
    const { session } = await sessionAt(tx, ctx.params)
    return parsed.ok ? addRound(tx, ctx.municipality.id, session, parsed.value) : refuse('invalid')
  })
  if (done.ok) return redirectTo(ctx.href(`${workAddress(ctx.params)}#rondes`))
  const refusal = done.reason === 'invalid' ? undefined : (done.reason as PrepareRefusal)
  return again(ctx, { round: { state: parsed.state, refusal } })
}

/** A round that is not needed after all. */
export async function removeRoundForm(ctx: RequestContext, form: FormData): Promise<Answer> {
  const id = String(form.get('ronde') ?? '')
  await ctx.transaction('take a round away', async (tx) => {
    const { session } = await sessionAt(tx, ctx.params)
    const isOne = (await listRounds(tx, session.id)).some((round) => round.id === id)
    return isOne ? removeRound(tx, session, id) : refuse('not-found')
  })
  return redirectTo(ctx.href(`${workAddress(ctx.params)}#rondes`))
}

/** Begins, ends or publishes a session, or takes it back. */
export async function takeSessionStepForm(ctx: RequestContext, form: FormData): Promise<Answer> {
  const [to, reason] = [String(form.get('to') ?? ''), String(form.get('reason') ?? '').slice(0, 2000)]
  let id = ''
  const done = await ctx.transaction('take a live session further', async (tx) => {
    const { session, consultation } = await sessionAt(tx, ctx.params)
    id = session.id
    const isHidden = consultation.phase === 'draft' || consultation.phase === 'withdrawn'
    const isPublishing = session.status === 'published' || to === 'published'
    if (isPublishing && !ctx.may('consultations.publish')) return refuse('not-from-here')
    return takeSessionStep(tx, session, { to, reason, isHidden })
  })
  sessionMoved(id)
  if (!done.ok) return again(ctx, { step: { refusal: done.reason as SessionStepRefusal, reason } })
  return redirectTo(ctx.href(to === 'running' ? `${workAddress(ctx.params)}/leiden` : workAddress(ctx.params)))
}

/** Puts the ideas of the hall on the thread, to be answered. */
export async function keepIdeasForm(ctx: RequestContext): Promise<Answer> {
  await ctx.transaction('put the ideas of a session on the thread', async (tx) => {
    const at = await sessionAt(tx, ctx.params)
    return isOver(at.session) ? ok(await keepIdeas(tx, ctx.municipality.id, at)) : refuse('not-over')
  })
  return redirectTo(ctx.href(`/werk/inspraak/${ctx.params.consultation}/inbreng?zonder=antwoord`))
}

const isOver = ({ status }: SessionAt['session']) => status === 'closed' || status === 'published'

/** Writes the minutes down, or approves them. */
export async function saveMinutesForm(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(minutesForm, form)
  const isApproving = form.get('doe') === 'approve'
  const done = await ctx.transaction('save minutes', async (tx) => {
    const { session } = await sessionAt(tx, ctx.params)
    if (!parsed.ok) return refuse('invalid')
    if (isApproving && !ctx.may('consultations.publish')) return refuse('minutes-stay')
    const { minutes, attendance } = parsed.value
    const revision = Number(form.get('revision') ?? 0)
    return saveMinutes(tx, session, {
      ...{ minutes, isApproving, revision },
      attendance: attendance === '' ? null : Number(attendance),
    })
  })
  if (done.ok) return redirectTo(ctx.href(`${workAddress(ctx.params)}#verslag`))
  return again(ctx, { minutes: refused(parsed.state, done) }, done.reason)
}

const again = (ctx: RequestContext, what: Again, reason?: string) =>
  shownAgain(ctx, async (page) => pageOf(page, await read(page), what), reason)

async function read(ctx: PageContext): Promise<WorkView> {
  const at = await sessionAt(ctx.tx, ctx.params)
  const { id } = at.session
  return {
    ...at,
    rounds: await listRounds(ctx.tx, id),
    fractions: await listFractions(ctx.tx, id),
    joining: await findJoining(ctx.tx, id),
    steps: await listSessionSteps(ctx.tx, id),
    participants: at.session.participants ?? (await countParticipants(ctx.tx, id)),
    ideasToKeep: isOver(at.session) ? (await listIdeasToKeep(ctx.tx, at.session)).length : 0,
  }
}

function pageOf(ctx: RequestContext, view: WorkView, what: Again): PageView {
  const { language } = ctx
  const { work: t, statuses } = liveTexts[language]
  const { session, consultation } = view
  const mayEdit = ctx.may('consultations.edit')
  return {
    title: session.title,
    titleLanguage: 'nl',
    frame: 'work',
    breadcrumbs: [
      { label: participationTexts[language].work.title, href: '/werk/inspraak' },
      { label: consultation.title, language: 'nl', href: `/werk/inspraak/${consultation.slug}` },
    ],
    body: (
      <>
        <TitleRow
          title={<span lang="nl">{session.title}</span>}
          actions={
            mayEdit && (
              <>
                {session.status === 'running' && (
                  <ButtonLink href={ctx.href(`${workAddress(ctx.params)}/leiden`)}>{t.lead}</ButtonLink>
                )}
                <ButtonLink href={ctx.href(`${workAddress(ctx.params)}/wijzigen`)} look="secondary">
                  {t.edit}
                </ButtonLink>
              </>
            )
          }
        />
        <Paragraph>
          <Badge tone={session.status === 'running' ? 'ok' : 'draft'}>{statuses[session.status]}</Badge>
        </Paragraph>
        {what.step && (
          <Alert tone="error" announce>
            {t.stepRefused[what.step.refusal]}
          </Alert>
        )}
        <AboutPart ctx={ctx} {...view} />
        <AnnouncementPart ctx={ctx} {...view} />
        <RoundsPart ctx={ctx} {...view} again={what.round ?? { state: emptyForm }} />
        <StepsPart ctx={ctx} {...view} reason={what.step?.reason} />
        <ResultsPart ctx={ctx} {...view} />
        <MinutesPart ctx={ctx} {...view} state={what.minutes ?? emptyForm} />
      </>
    ),
  }
}
