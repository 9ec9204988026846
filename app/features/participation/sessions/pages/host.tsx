import { liveTexts } from '../../../../i18n/live.ts'
import {
  type Answer,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../../platform/http/index.ts'
import { type Outcome, refuse } from '../../../../shared/outcome.ts'
import {
  Alert,
  Button,
  ButtonLink,
  Form,
  Heading,
  HiddenField,
  Paragraph,
  Section,
  TitleRow,
} from '../../../../ui/index.ts'
import { IdeasDesk } from '../components/ideas-desk.tsx'
import { LIVE_ISLAND, LiveRegion } from '../components/live-region.tsx'
import { RoundResultView } from '../components/round-result.tsx'
import { findPulse } from '../live.queries.ts'
import { type ArrangeRefusal, arrangeIdeas } from '../operations/arrange-ideas.ts'
import { clearScreen, closeForVotes, type LeadRefusal, openForVotes, showIdeas } from '../operations/lead-session.ts'
import { sessionMoved } from '../pulse.ts'
import { type Idea, listIdeas, listRounds, type Round } from '../rounds.queries.ts'
import { type SessionAt, sessionAt, workAddress } from '../session-at.ts'

type Refusal = LeadRefusal | ArrangeRefusal
type View = SessionAt & { rounds: Round[]; ideas: Map<string, Idea[]>; pulse: { state: string; votes: number } }

/** What the host of a session sees: what is open, how many voted, and what comes next. */
export async function showHost(ctx: PageContext): Promise<PageView> {
  return pageOf(ctx, await read(ctx))
}

/** Opens, closes or shows a round, or arranges ideas. */
export async function lead(ctx: RequestContext, form: FormData): Promise<Answer> {
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 100)
  let sessionId = ''
  const done = await ctx.transaction('lead a live session', async (tx): Promise<Outcome<Refusal>> => {
    const { session } = await sessionAt(tx, ctx.params)
    sessionId = session.id
    const rounds = await listRounds(tx, session.id)
    const round = rounds.find(({ id }) => id === text('ronde'))
    const does = text('doe')
    if (does === 'clear') return clearScreen(tx, session)
    if (!round) return refuse('not-found')
    switch (does) {
      case 'open':
        return openForVotes(tx, session, round.id)
      case 'close':
        return closeForVotes(tx, session, round.id, ctx.clock.now())
      case 'show-ideas':
        return showIdeas(tx, session, round.id)
      case 'merge':
        return arrangeIdeas(tx, session, round.id, { does, idea: text('idee'), into: text(`bij-${text('idee')}`) })
      case 'hide':
      case 'show':
      case 'split':
        return arrangeIdeas(tx, session, round.id, { does, idea: text('idee') })
      default:
        return refuse('not-found')
    }
  })
  // The screen in the hall hears it at once.
  sessionMoved(sessionId)
  if (done.ok) return redirectTo(ctx.href(`${workAddress(ctx.params)}/leiden`))
  return shownAgain(ctx, async (page) => pageOf(page, await read(page), done.reason as Refusal))
}

async function read(ctx: PageContext): Promise<View> {
  const at = await sessionAt(ctx.tx, ctx.params)
  const rounds = await listRounds(ctx.tx, at.session.id)
  const ideas = new Map<string, Idea[]>()
  for (const { id, kind, state } of rounds) {
    if (kind === 'ideas' && state === 'closed') ideas.set(id, await listIdeas(ctx.tx, id))
  }
  return { ...at, rounds, ideas, pulse: (await findPulse(ctx.tx, at.session.id)) ?? { state: '', votes: 0 } }
}

function pageOf(ctx: RequestContext, view: View, refusal?: Refusal): PageView {
  const t = liveTexts[ctx.language].work
  const { session, rounds, ideas, pulse } = view
  const at = workAddress(ctx.params)
  const next = rounds.filter(({ state }) => state === 'prepared')
  const current = rounds.find(({ id }) => id === session.roundId)
  const waiting = [...ideas].flatMap(([id, list]) => {
    const round = rounds.find((one) => one.id === id)!
    return round.id === session.roundId || !round.isShown ? [{ round, list }] : []
  })
  return {
    title: t.leadTitle(session.title),
    frame: 'work',
    breadcrumbs: [{ label: session.title, language: 'nl', href: at }],
    islands: [LIVE_ISLAND],
    body: (
      <LiveRegion ctx={ctx} seen={{ ...pulse, status: session.status }} code={session.code} does="swap">
        <TitleRow
          title={<span lang="nl">{t.leadTitle(session.title)}</span>}
          actions={
            <>
              <ButtonLink href={ctx.href(`/meedoen/${session.code}/scherm`)} look="secondary">
                {t.toScreen}
              </ButtonLink>
              <ButtonLink href={ctx.href(at)} look="subtle">
                {t.toSession}
              </ButtonLink>
            </>
          }
        />
        {refusal && (
          <Alert tone="error" announce>
            {t.leadRefused[refusal]}
          </Alert>
        )}
        <Section>
          <Heading level={2}>{t.now}</Heading>
          {current ? <Current {...{ ctx, current }} votes={pulse.votes} /> : <Paragraph>{t.nobodyAsked}</Paragraph>}
        </Section>
        {session.status === 'running' && current?.state !== 'open' && next.length > 0 && (
          <Section>
            <Heading level={2}>{t.rounds}</Heading>
            {next.map((round, place) => (
              <NextRound key={round.id} {...{ ctx, round }} isFirst={place === 0} />
            ))}
          </Section>
        )}
        {waiting.map(({ round, list }) => (
          <IdeasDesk key={round.id} ctx={ctx} round={round} ideas={list} />
        ))}
      </LiveRegion>
    ),
  }
}

function Current({ ctx, current, votes }: { ctx: RequestContext; current: Round; votes: number }) {
  const all = liveTexts[ctx.language]
  const t = all.work
  return (
    <>
      <p class="regie-kicker">{`${all.phone.round(current.number)} · ${all.roundKinds[current.kind]}`}</p>
      <Heading level={3}>
        <span lang="nl">{current.question}</span>
      </Heading>
      <p class="regie-live-count">
        {all.screen.votes} <strong data-votes>{current.votes ?? votes}</strong>
      </p>
      {current.state === 'open' ? (
        <>
          <Paragraph>{t.hiddenNote}</Paragraph>
          <Do ctx={ctx} round={current} does="close">
            {current.kind === 'ideas' ? t.closeIdeas : t.close}
          </Do>
        </>
      ) : (
        <>
          {current.result && (
            <RoundResultView
              round={current}
              result={current.result}
              language={ctx.language}
              level={4}
              isOnScreen={false}
            />
          )}
          <Do ctx={ctx} round={current} does="clear" isSecond>
            {t.clear}
          </Do>
        </>
      )}
    </>
  )
}

function NextRound({ ctx, round, isFirst }: { ctx: RequestContext; round: Round; isFirst: boolean }) {
  const all = liveTexts[ctx.language]
  return (
    <div class="regie-live-next">
      <div>
        <p class="regie-kicker">{`${all.phone.round(round.number)} · ${all.roundKinds[round.kind]}`}</p>
        <p class="regie-live-next__question" lang="nl">
          {round.question}
        </p>
      </div>
      <Do ctx={ctx} round={round} does="open" isSecond={!isFirst}>
        {all.work.open(round.number)}
      </Do>
    </div>
  )
}

type DoProps = { ctx: RequestContext; round: Round; does: string; isSecond?: boolean; children: string }

function Do({ ctx, round, does, isSecond, children }: DoProps) {
  return (
    <Form action={ctx.href(`${workAddress(ctx.params)}/leiden`)} csrfToken={ctx.csrf}>
      <HiddenField name="ronde" value={round.id} />
      <Button name="doe" value={does} look={isSecond ? 'secondary' : 'primary'}>
        {children}
      </Button>
    </Form>
  )
}
