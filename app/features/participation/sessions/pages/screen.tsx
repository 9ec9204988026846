import { renderSVG } from 'uqr'
import { liveTexts } from '../../../../i18n/live.ts'
import { orNotFound, type PageContext, type PageView } from '../../../../platform/http/index.ts'
import { codeIn, PRIVATE, seeAs } from '../asked-at.ts'
import { IdeaList } from '../components/idea-list.tsx'
import { LIVE_ISLAND, LiveRegion } from '../components/live-region.tsx'
import { RoundResultView } from '../components/round-result.tsx'
import type { Seen } from '../live.queries.ts'

/** A screen without script looks again after so many seconds. */
const LOOK_AGAIN = 3

/** The screen in the hall: the question, how many voted, and what came of it, to be read from the back. */
export async function showScreen(ctx: PageContext): Promise<PageView> {
  const seen = orNotFound(await seeAs(ctx, ''))
  const code = codeIn(ctx)
  const t = liveTexts[ctx.language].screen
  return {
    title: t.title(seen.title),
    frame: 'embed',
    headers: PRIVATE,
    islands: [LIVE_ISLAND],
    refreshWithoutScript: LOOK_AGAIN,
    body: (
      <LiveRegion ctx={ctx} seen={seen} code={code} does="swap">
        <div class={`regie-screen ${lookOf(seen)}`}>
          <Front ctx={ctx} seen={seen} />
          {(seen.status === 'prepared' || seen.status === 'running') && <HowToJoin ctx={ctx} seen={seen} code={code} />}
        </div>
      </LiveRegion>
    ),
  }
}

/** With a question the screen is for the question; between two it is for the code. */
function lookOf({ status, round }: Seen): string {
  if (status === 'closed' || status === 'published') return 'regie-screen--over'
  return status === 'running' && round ? '' : 'regie-screen--waiting'
}

function Front({ ctx, seen }: { ctx: PageContext; seen: Seen }) {
  const all = liveTexts[ctx.language]
  const t = all.screen
  const { round, status } = seen
  if (status !== 'running' || !round) {
    return (
      <div class="regie-screen__front">
        <p class="regie-screen__session" lang="nl">
          {seen.title}
        </p>
        <h1 class="regie-screen__question" aria-live="polite">
          {status === 'prepared' ? t.soon : status === 'running' ? t.next : t.over}
        </h1>
      </div>
    )
  }
  return (
    <div class="regie-screen__front">
      <p class="regie-screen__session">{all.phone.round(round.number)}</p>
      <h1 class="regie-screen__question" lang="nl" aria-live="polite">
        {round.question}
      </h1>
      {round.state === 'open' ? (
        <>
          {round.kind !== 'ideas' && round.options.length <= 8 && (
            <ul class="regie-screen__options" lang="nl">
              {round.options.map(({ key, text }) => (
                <li key={key}>
                  <bdi>{text}</bdi>
                </li>
              ))}
            </ul>
          )}
          <p class="regie-screen__votes">
            {t.votes} <strong data-votes>{round.votes}</strong>
          </p>
        </>
      ) : (
        <div class="regie-screen__result" aria-live="polite">
          {round.kind === 'ideas' ? (
            round.isShown ? (
              <IdeaList ideas={round.ideas} language={ctx.language} />
            ) : (
              <p class="regie-screen__votes">
                {t.collected}. {t.reading}
              </p>
            )
          ) : (
            round.result && (
              <RoundResultView round={round} result={round.result} language={ctx.language} level={2} isOnScreen />
            )
          )}
          <p class="regie-screen__small">{t.phones(round.votes)}</p>
        </div>
      )}
    </div>
  )
}

function HowToJoin({ ctx, seen, code }: { ctx: PageContext; seen: Seen; code: string }) {
  const t = liveTexts[ctx.language].screen
  const address = `${ctx.origin}${ctx.href('/meedoen')}`
  const spoken = address.replace(/^https?:\/\//, '')
  return (
    <aside class="regie-screen__join" aria-label={t.joinAt}>
      <p>
        {t.joinAt} <span class="regie-screen__address">{spoken}</span>
      </p>
      {seen.kind === 'council' ? (
        <p>{t.ownCode}</p>
      ) : (
        <>
          <p>
            {t.withCode} <strong class="regie-screen__code">{code}</strong>
          </p>
          {/* Black on white whatever the colours of the municipality: cameras read that best. */}
          <div
            class="regie-screen__square"
            aria-hidden="true"
            dangerouslySetInnerHTML={{ __html: renderSVG(`${address}/${code}`, { border: 2 }) }}
          />
          <p>{t.scan}</p>
        </>
      )}
    </aside>
  )
}
