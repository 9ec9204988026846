import { liveTexts } from '../../../../i18n/live.ts'
import {
  type Answer,
  type PageContext,
  type PageView,
  type RequestContext,
  readLiveCookie,
  redirectTo,
  shownAgain,
} from '../../../../platform/http/index.ts'
import { Alert, ButtonLink, Heading, Intro, Link, NoConnection, Paragraph } from '../../../../ui/index.ts'
import type { Answers } from '../../domain/answers.ts'
import type { Sent } from '../../domain/read-answers.ts'
import { codeIn, findAsked, keyOf, PRIVATE, seeAs } from '../asked-at.ts'
import { IdeaList } from '../components/idea-list.tsx'
import { LIVE_ISLAND, LiveRegion } from '../components/live-region.tsx'
import { RoundResultView } from '../components/round-result.tsx'
import { VoteForm } from '../components/vote-form.tsx'
import { asSent, type ReadVote, readVote } from '../domain/rounds.ts'
import type { Seen, SeenRound } from '../live.queries.ts'
import { type CastRefusal, cast } from '../operations/cast.ts'
import { joinPage } from './join.tsx'

/** How long a phone without script waits before it looks again, where nothing is being filled in. */
const LOOK_AGAIN = 8

type Refused = { refusal?: CastRefusal | 'no-cookie'; sent?: Sent; read?: ReadVote }

/** What a phone shows: the question that is open, or what it is waiting for. */
export async function showPhone(ctx: PageContext): Promise<PageView> {
  const { key, headers } = keyOf(ctx)
  const seen = await seeAs(ctx, key)
  return seen ? phonePage(ctx, seen, {}, headers) : joinPage(ctx, codeIn(ctx))
}

/** Takes in a vote. It is confirmed only once it is written down. */
export async function sendVote(ctx: RequestContext, form: FormData): Promise<Answer> {
  const code = codeIn(ctx)
  const sent: Sent = (name) => form.getAll(name).filter((value): value is string => typeof value === 'string')
  const roundId = sent('ronde')[0] ?? ''
  const key = readLiveCookie(ctx.request, ctx.isSecure)
  const round = isId(roundId) ? await findAsked(ctx, code, roundId) : undefined
  if (!round) return again(ctx, { refusal: 'closed' })
  if (!key) return again(ctx, { refusal: 'no-cookie', sent })
  const read = readVote(round, sent)
  if (!read.vote) return again(ctx, { read, sent })
  const vote: Answers = read.vote
  const done = await ctx.transaction('cast a vote', (tx) => cast(tx, { code, roundId, key, vote }))
  return done.ok ? redirectTo(ctx.href(`/meedoen/${code}`)) : again(ctx, { refusal: done.reason as CastRefusal, sent })
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

function again(ctx: RequestContext, refused: Refused): Promise<PageView> {
  return shownAgain(ctx, async (page) => {
    const { key, headers } = keyOf(page)
    const seen = await seeAs(page, key)
    return seen ? phonePage(page, seen, refused, headers) : joinPage(page, codeIn(page))
  })
}

function phonePage(ctx: PageContext, seen: Seen, refused: Refused, headers: Record<string, string>): PageView {
  const t = liveTexts[ctx.language]
  const { round, own } = seen
  const code = codeIn(ctx)
  const isOpen = seen.status === 'running' && round?.state === 'open'
  const isFilling = isOpen && (own === null || ctx.query.has('wijzig') || refused.sent !== undefined)
  return {
    title: isOpen ? round.question : seen.title,
    titleLanguage: 'nl',
    frame: 'embed',
    headers: { ...PRIVATE, ...headers },
    islands: [LIVE_ISLAND, 'connection.island.js'],
    refreshWithoutScript: isFilling ? undefined : LOOK_AGAIN,
    body: (
      <LiveRegion ctx={ctx} seen={seen} code={code} does="go">
        <div class="regie-live-phone">
          <p class="regie-live-phone__session" lang="nl">
            {seen.title}
          </p>
          {refused.refusal && (
            <Alert tone="error" announce>
              {t.phone.refused[refused.refusal]}
            </Alert>
          )}
          {isFilling ? (
            <Filling {...{ ctx, seen, round: round!, code, refused }} />
          ) : isOpen ? (
            <Counted {...{ ctx, round, code }} />
          ) : (
            <Waiting ctx={ctx} seen={seen} />
          )}
          <Paragraph small>
            {seen.fraction && `${t.phone.fraction(seen.fraction)}. `}
            {seen.kind === 'council' ? t.join.promiseCouncil : t.join.promise}
          </Paragraph>
          <NoConnection>{t.phone.noConnection}</NoConnection>
        </div>
      </LiveRegion>
    ),
  }
}

type Common = { ctx: PageContext; code: string }

function Filling({ ctx, seen, round, code, refused }: Common & { seen: Seen; round: SeenRound; refused: Refused }) {
  const sent = refused.sent ?? (seen.own ? asSent(seen.own) : () => [])
  return (
    <>
      <Kicker ctx={ctx} round={round} />
      <Heading level={1} look={2}>
        <span lang="nl">{round.question}</span>
      </Heading>
      <VoteForm
        {...{ ctx, code, round, sent }}
        isAgain={seen.own !== null}
        problems={refused.read?.problems}
        isEmpty={refused.read?.isEmpty}
      />
    </>
  )
}

function Counted({ ctx, round, code }: Common & { round: SeenRound }) {
  const t = liveTexts[ctx.language].phone
  return (
    <>
      <Kicker ctx={ctx} round={round} />
      <Heading level={1} look={2}>
        <span lang="nl">{round.question}</span>
      </Heading>
      <Alert tone="ok" announce title={round.kind === 'ideas' ? t.countedIdeas : t.counted}>
        {t.countedText}
      </Alert>
      <Paragraph>
        <ButtonLink look="secondary" href={ctx.href(`/meedoen/${code}?wijzig=1`)}>
          {t.change}
        </ButtonLink>
      </Paragraph>
      <Refresh ctx={ctx} code={code} />
    </>
  )
}

/** Between two questions: the last result, or that something comes. */
function Waiting({ ctx, seen }: { ctx: PageContext; seen: Seen }) {
  const t = liveTexts[ctx.language].phone
  const { round, status } = seen
  if (status === 'closed' || status === 'published') {
    return (
      <>
        <Heading level={1} look={2}>
          {t.over}
        </Heading>
        <Intro>{t.overText}</Intro>
        <ButtonLink look="secondary" href={ctx.href(`/praat-mee/${seen.consultation}`)}>
          {t.toConsultation}
        </ButtonLink>
      </>
    )
  }
  if (status === 'prepared' || !round) {
    return (
      <>
        <Heading level={1} look={2}>
          {status === 'prepared' ? t.notYet : t.wait}
        </Heading>
        <Intro>{status === 'prepared' ? t.notYetText : t.waitText}</Intro>
        <Refresh ctx={ctx} code={codeIn(ctx)} />
      </>
    )
  }
  return (
    <>
      <Kicker ctx={ctx} round={round} />
      <Heading level={1} look={2}>
        <span lang="nl">{round.question}</span>
      </Heading>
      {round.kind !== 'ideas' && round.result && (
        <RoundResultView round={round} result={round.result} language={ctx.language} level={2} isOnScreen={false} />
      )}
      {round.kind === 'ideas' &&
        (round.isShown ? (
          <IdeaList ideas={round.ideas} language={ctx.language} />
        ) : (
          <Paragraph>{t.ideasRead}</Paragraph>
        ))}
      <Intro>{t.waitText}</Intro>
      <Refresh ctx={ctx} code={codeIn(ctx)} />
    </>
  )
}

const Kicker = ({ ctx, round }: { ctx: PageContext; round: SeenRound }) => (
  <p class="regie-kicker">{liveTexts[ctx.language].phone.round(round.number)}</p>
)

function Refresh({ ctx, code }: Common) {
  const t = liveTexts[ctx.language].phone
  return (
    <Paragraph>
      {t.refreshHint} <Link href={ctx.href(`/meedoen/${code}`)}>{t.refresh}</Link>
    </Paragraph>
  )
}
