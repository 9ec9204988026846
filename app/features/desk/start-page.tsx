import { deskTexts } from '../../i18n/desk.ts'
import type { PageContext, PageView } from '../../platform/http/index.ts'
import { formatDay } from '../../shared/days.ts'
import { ActionGroup, ButtonLink, EmptyState, TitleRow } from '../../ui/index.ts'
import { DeskCard } from './card.tsx'
import { findDesk } from './desk.queries.ts'
import type { DeskParts } from './desk-parts.ts'
import { cardsOf } from './domain/card-order.ts'
import { MAYOR_RIGHT, mayorPage } from './mayor-page.tsx'
import { noticesOf } from './notices.ts'
import { fillCard, possibleCards } from './read-cards.ts'

/** So many lines stand on a card. */
const LINES = 5

/** Where a colleague begins the day: his cards, or for who chose it or whose role has it, the page of the mayor. */
export const showStart =
  (parts: DeskParts) =>
  async (ctx: PageContext): Promise<PageView> => {
    const t = deskTexts[ctx.language]
    const desk = await findDesk(ctx.tx, ctx.actor.id)
    const opensWith = ctx.may(MAYOR_RIGHT) ? (desk.opensWith ?? ofRole(ctx.person!.roles)) : 'cards'
    if (opensWith === 'mayor' && !ctx.query.has('kaarten')) return mayorPage(ctx, parts)
    const { shown } = cardsOf(possibleCards(ctx, parts.cards), ctx.person!.roles, desk.cards)
    const cards = []
    for (const name of shown) cards.push(await fillCard(ctx, parts.cards, name, LINES))
    return {
      title: t.start,
      frame: 'work',
      body: (
        <>
          <TitleRow
            title={t.hello(ctx.person!.name)}
            kicker={t.today(formatDay(ctx.clock.today(), ctx.language))}
            actions={
              <ActionGroup>
                {ctx.may(MAYOR_RIGHT) && (
                  <ButtonLink look="subtle" href={ctx.href('/werk/burgemeester')}>
                    {t.toMayor}
                  </ButtonLink>
                )}
                <ButtonLink look="secondary" href={ctx.href('/werk/start-inrichten')}>
                  {t.arrange}
                </ButtonLink>
              </ActionGroup>
            }
          />
          {await noticesOf(ctx, parts)}
          {cards.length === 0 ? (
            <EmptyState title={t.noCards}>{t.noCardsWhy}</EmptyState>
          ) : (
            <div class="regie-desk">
              {cards.map((card) => (
                <DeskCard key={card.name} ctx={ctx} card={card} />
              ))}
            </div>
          )}
        </>
      ),
    }
  }

const ofRole = (roles: readonly string[]) =>
  roles.includes('mayor') || roles.includes('townSecretary') ? 'mayor' : 'cards'
