import { deskTexts } from '../../i18n/desk.ts'
import type { PageContext, PageView } from '../../platform/http/index.ts'
import type { CardName } from '../../platform/start-cards.ts'
import { formatDay, formatInstant } from '../../shared/days.ts'
import { EmptyState, Heading, Link, TitleRow } from '../../ui/index.ts'
import { DeskCard } from './card.tsx'
import { findDesk } from './desk.queries.ts'
import type { DeskParts } from './desk-parts.ts'
import { noticesOf } from './notices.ts'
import { type FilledCard, fillCard } from './read-cards.ts'

/** Who may open the page of the mayor: everybody whose initial can be asked. */
export const MAYOR_RIGHT = 'decisions.initial'

/** So many lines in each part, so that the whole fits one sheet of paper. */
const LINES = 4

export const showMayorPage =
  (parts: DeskParts) =>
  (ctx: PageContext): Promise<PageView> =>
    mayorPage(ctx, parts)

/** On one screen and one A4: the state of each theme, what waits for a decision, what runs out, what changed, what is next. */
export async function mayorPage(ctx: PageContext, parts: DeskParts): Promise<PageView> {
  const { language } = ctx
  const t = deskTexts[language]
  const fill = (name: CardName) => fillCard(ctx, parts.cards, name, LINES)
  const { cameBefore } = await findDesk(ctx.tx, ctx.actor.id)
  const forYou = together('initial', [await fill('initial'), await fill('approve')])
  const due = await fill('due')
  const changed = await fill('changed')
  const meetings = await fill('meetings')
  const themes = await parts.themes(ctx)
  const since = cameBefore ? t.changedSince(formatInstant(cameBefore, language)) : t.lately
  const nothing = cameBefore ? t.emptySince(formatInstant(cameBefore, language)) : undefined
  return {
    title: t.mayor.title,
    frame: 'work',
    body: (
      <div class="regie-one-sheet">
        <TitleRow
          title={t.mayor.title}
          kicker={t.mayor.on(formatDay(ctx.clock.today(), language))}
          actions={
            <p class="regie-screen-only">
              <Link href={ctx.href('/werk?kaarten')}>{t.arranging.opensWithCards}</Link>
            </p>
          }
        />
        {await noticesOf(ctx, parts)}
        <section aria-labelledby="themas">
          <Heading level={2} id="themas">
            {t.mayor.themes}
          </Heading>
          {themes ?? <EmptyState title={t.mayor.noPlan}>{t.mayor.noPlanWhy}</EmptyState>}
        </section>
        <div class="regie-desk">
          <DeskCard ctx={ctx} card={forYou} title={t.mayor.forYou} empty={t.mayor.forYouEmpty} />
          <DeskCard ctx={ctx} card={due} title={t.mayor.deadlines} />
          <DeskCard ctx={ctx} card={changed} title={since} empty={nothing} />
          <DeskCard ctx={ctx} card={meetings} title={t.mayor.meetings} />
        </div>
      </div>
    ),
  }
}

/** Several cards as one. */
function together(name: CardName, cards: FilledCard[]): FilledCard {
  return {
    name,
    entries: cards.flatMap(({ entries }) => entries).slice(0, LINES),
    total: cards.reduce((sum, { total }) => sum + total, 0),
    ways: cards.flatMap(({ ways }) => ways),
  }
}
