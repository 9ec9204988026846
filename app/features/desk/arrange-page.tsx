import { deskTexts } from '../../i18n/desk.ts'
import {
  type Answer,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../platform/http/index.ts'
import { CARDS } from '../../platform/start-cards.ts'
import { ok, refuse } from '../../shared/outcome.ts'
import {
  Alert,
  Button,
  Checkbox,
  Fieldset,
  Form,
  Heading,
  HiddenText,
  Intro,
  Paragraph,
  Radios,
} from '../../ui/index.ts'
import { type Desk, findDesk, upsertDesk } from './desk.queries.ts'
import type { DeskParts } from './desk-parts.ts'
import { type CardChoice, cardsOf, type Move, moved } from './domain/card-order.ts'
import { MAYOR_RIGHT } from './mayor-page.tsx'
import { possibleCards } from './read-cards.ts'

const ADDRESS = '/werk/start-inrichten'
const MOVES: readonly Move[] = ['up', 'down', 'hide', 'show']

type CardTexts = (typeof deskTexts)['nl']['cards']

/** Which cards stand on the start page, in what order; each press of a button is kept at once. */
export const showArranging =
  (parts: DeskParts) =>
  (ctx: PageContext): Promise<PageView> =>
    arrangePage(ctx, parts)

/** Moves a card, or keeps what was chosen besides. */
export const arrange =
  (parts: DeskParts) =>
  async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const who = { municipalityId: ctx.municipality.id, accountId: ctx.actor.id }
    const [move, card] = String(form.get('do') ?? '').split(' ')
    const done = await ctx.transaction('arrange the start page', async (tx) => {
      if (move === 'save') {
        await upsertDesk(tx, who, { hasShortcuts: form.has('shortcuts'), ...opensWithIn(form) })
        return ok()
      }
      if (move === 'reset') {
        await upsertDesk(tx, who, { cards: null })
        return ok()
      }
      if (!MOVES.includes(move as Move)) return refuse('invalid')
      const cards = moved(choiceOf(ctx, parts, await findDesk(tx, ctx.actor.id)), move as Move, card ?? '')
      // Pressed twice, or in another window: it stands there already.
      if (cards) await upsertDesk(tx, who, { cards })
      return ok()
    })
    if (!done.ok) return shownAgain(ctx, (page) => arrangePage(page, parts))
    const about = CARDS.includes(card as (typeof CARDS)[number]) ? `&kaart=${card}#kaart-${card}` : ''
    return redirectTo(ctx.href(`${ADDRESS}?gedaan=${move}${about}`))
  }

const opensWithIn = (form: FormData) => {
  const chosen = form.get('opensWith')
  return chosen === 'cards' || chosen === 'mayor' ? { opensWith: chosen as Desk['opensWith'] } : {}
}

const choiceOf = (ctx: RequestContext, parts: DeskParts, desk: Desk) =>
  cardsOf(possibleCards(ctx, parts.cards), ctx.person!.roles, desk.cards)

async function arrangePage(ctx: PageContext, parts: DeskParts): Promise<PageView> {
  const { cards: names, arranging: t, start } = deskTexts[ctx.language]
  const desk = await findDesk(ctx.tx, ctx.actor.id)
  const choice = choiceOf(ctx, parts, desk)
  const said = saidAfter(ctx, choice)
  return {
    title: t.title,
    frame: 'work',
    breadcrumbs: [],
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        {said && (
          <Alert tone="ok" announce>
            {said}
          </Alert>
        )}
        <Form action={ctx.href(ADDRESS)} csrfToken={ctx.csrf} label={start}>
          <Heading level={2}>{t.shown}</Heading>
          {choice.shown.length === 0 && <Paragraph>{t.noneShown}</Paragraph>}
          <ol class="regie-arrange">
            {choice.shown.map((card, at) => (
              <Line key={card} card={card} names={names}>
                {at > 0 && <MoveButton move="up" card={card} label={t.up} names={names} />}
                {at < choice.shown.length - 1 && <MoveButton move="down" card={card} label={t.down} names={names} />}
                <MoveButton move="hide" card={card} label={t.hide} names={names} />
              </Line>
            ))}
          </ol>
          <Heading level={2}>{t.hidden}</Heading>
          {choice.hidden.length === 0 && <Paragraph>{t.noneHidden}</Paragraph>}
          <ul class="regie-arrange">
            {choice.hidden.map((card) => (
              <Line key={card} card={card} names={names}>
                <MoveButton move="show" card={card} label={t.show} names={names} />
              </Line>
            ))}
          </ul>
          <Button name="do" value="reset" look="subtle">
            {t.reset}
          </Button>
        </Form>
        <Form action={ctx.href(ADDRESS)} csrfToken={ctx.csrf} label={t.keys}>
          {ctx.may(MAYOR_RIGHT) && (
            <Radios
              name="opensWith"
              label={t.opensWith}
              value={desk.opensWith ?? ''}
              choices={[
                { value: 'cards', label: t.opensWithCards },
                { value: 'mayor', label: t.opensWithMayor },
              ]}
            />
          )}
          <Fieldset legend={t.keys}>
            <Checkbox name="shortcuts" label={t.keysOn} hint={t.keysHint} checked={desk.hasShortcuts} />
          </Fieldset>
          <Button name="do" value="save">
            {t.save}
          </Button>
        </Form>
      </>
    ),
  }
}

/** What the last press of a button did, in a sentence. */
function saidAfter(ctx: PageContext, { shown }: CardChoice): string | undefined {
  const { cards: names, arranging: t } = deskTexts[ctx.language]
  const done = ctx.query.get('gedaan')
  const card = CARDS.find((one) => one === ctx.query.get('kaart'))
  if (done === 'save') return t.saved
  if (done === 'reset') return t.wasReset
  if (!card) return undefined
  return shown.includes(card) ? t.moved(names[card], shown.indexOf(card) + 1) : t.nowHidden(names[card])
}

type LineProps = { card: string; names: CardTexts; children: preact.ComponentChildren }

function Line({ card, names, children }: LineProps) {
  return (
    <li class="regie-arrange__line" id={`kaart-${card}`}>
      <span class="regie-arrange__name">{names[card as keyof CardTexts]}</span>
      <span class="regie-arrange__buttons">{children}</span>
    </li>
  )
}

function MoveButton({ move, card, label, names }: { move: Move; card: string; label: string; names: CardTexts }) {
  return (
    <Button name="do" value={`${move} ${card}`} look="secondary">
      {label}
      <HiddenText>: {names[card as keyof CardTexts]}</HiddenText>
    </Button>
  )
}
