import { deskTexts } from '../../i18n/desk.ts'
import { daysBetween } from '../../law/index.ts'
import type { PageContext } from '../../platform/http/index.ts'
import type { CardEntry } from '../../platform/start-cards.ts'
import { formatShortDay } from '../../shared/days.ts'
import { Badge, Link } from '../../ui/index.ts'
import type { FilledCard } from './read-cards.ts'

type DeskCardProps = { ctx: PageContext; card: FilledCard; title?: string; empty?: string }

/** One card of the start page: how much there is, the first of it with why, and where all of it stands. */
export function DeskCard({ ctx, card, title, empty }: DeskCardProps) {
  const t = deskTexts[ctx.language]
  const id = `kaart-${card.name}`
  const rest = card.total - card.entries.length
  return (
    <section class="regie-desk-card" aria-labelledby={id}>
      <div class="regie-desk-card__head">
        <h2 class="regie-desk-card__title" id={id}>
          {title ?? t.cards[card.name]}
        </h2>
        {card.total > 0 && <span class="regie-desk-card__count">{t.count(card.total)}</span>}
      </div>
      {card.entries.length === 0 ? (
        <p class="regie-desk-card__empty">{empty ?? t.empty[card.name]}</p>
      ) : (
        <ul class="regie-desk-list">
          {card.entries.map((entry, position) => (
            <li key={position} class="regie-desk-list__item">
              <Entry ctx={ctx} entry={entry} isMeeting={card.name === 'meetings'} />
            </li>
          ))}
        </ul>
      )}
      {(rest > 0 || card.ways.length > 0) && (
        <p class="regie-desk-card__foot">
          {rest > 0 && <span>{t.more(rest)}</span>}
          {card.ways.map(({ href, label }) => (
            <Link key={href} href={ctx.href(href)}>
              {label}
            </Link>
          ))}
        </p>
      )}
    </section>
  )
}

function Entry({ ctx, entry, isMeeting }: { ctx: PageContext; entry: CardEntry; isMeeting: boolean }) {
  const { title, isDutch, href, note, dueOn, why, isCritical } = entry
  const t = deskTexts[ctx.language]
  return (
    <>
      <div class="regie-desk-list__line">
        <Link href={ctx.href(href)}>{isDutch ? <span lang="nl">{title}</span> : title}</Link>
        {dueOn && <Until ctx={ctx} day={dueOn} isMeeting={isMeeting} />}
      </div>
      {(note || isCritical) && (
        <p class="regie-desk-list__note">{[note, isCritical && t.critical].filter(Boolean).join(', ')}</p>
      )}
      {why && (
        <p class="regie-desk-list__note">
          {t.why}: {why.href ? <Link href={why.href}>{why.text}</Link> : why.text}
        </p>
      )}
    </>
  )
}

/** How far off a day is; what is late says so in words, and the colour repeats it. */
function Until({ ctx, day, isMeeting }: { ctx: PageContext; day: string; isMeeting: boolean }) {
  const t = deskTexts[ctx.language]
  const left = daysBetween(ctx.clock.today(), day)
  const words = left === 0 ? t.dueToday : left > 0 ? t.daysLeft(left) : t.daysLate(-left)
  const tone = isMeeting ? 'neutral' : left < 0 ? 'danger' : left <= 3 ? 'warning' : 'neutral'
  return (
    <span class="regie-desk-list__day">
      <time dateTime={day}>{formatShortDay(day, ctx.language)}</time> <Badge tone={tone}>{words}</Badge>
    </span>
  )
}
