import { calendarTexts } from '../../../i18n/calendar.ts'
import { councilTexts } from '../../../i18n/council.ts'
import { deskTexts } from '../../../i18n/desk.ts'
import { publicationTexts } from '../../../i18n/publications.ts'
import { routingTexts } from '../../../i18n/routing.ts'
import { addDays } from '../../../law/index.ts'
import type { CardEntry, CardPart } from '../../../platform/start-cards.ts'
import { WORK_REGISTER } from '../council/addresses.ts'
import { BODY_PATHS } from '../meetings/addresses.ts'
import { listMeetingsFrom } from '../meetings/meetings.queries.ts'
import { listPublications } from '../publication/publication.queries.ts'
import { listInitialsAskedBy, listInitialsAskedOf, listOwedItems, type WaitingStop } from './start.queries.ts'

const SOON = 14
const WEEK = 7

/** What the decisions put on the start page of who is in them. */
export const decisionCards: readonly CardPart[] = [
  {
    card: 'initial',
    right: 'decisions.initial',
    read: async ({ tx, actor, clock, language }) => ({
      entries: (await listInitialsAskedOf(tx, actor.id, clock.today())).map((stop) =>
        stopEntry(stop, stop.office, deskTexts[language].askedDay),
      ),
      all: { href: '/werk/paraferen', label: routingTexts[language].title },
    }),
  },
  {
    card: 'waiting',
    right: 'decisions.write',
    read: async ({ tx, actor, language }) => {
      const t = deskTexts[language]
      return {
        entries: (await listInitialsAskedBy(tx, actor.id)).map((stop) =>
          stopEntry(stop, t.initialOf(stop.name ?? stop.office), t.askedDay),
        ),
      }
    },
  },
  {
    card: 'due',
    right: 'council.read',
    read: async ({ tx, clock, language }) => ({
      entries: (await listOwedItems(tx, addDays(clock.today(), SOON))).map(({ id, kind, number, title, dueOn }) => ({
        title: [number, title].filter(Boolean).join(' '),
        isDutch: true,
        href: `${WORK_REGISTER}/${id}`,
        note: councilTexts[language].kinds[kind],
        dueOn,
        why: { text: deskTexts[language].owed[kind as 'commitment' | 'motion' | 'question'] },
      })),
    }),
  },
  {
    card: 'approve',
    right: 'publications.check',
    read: async ({ tx, language }) => {
      const t = publicationTexts[language]
      const waiting = (await listPublications(tx)).filter(({ phase, isMine }) => phase === 'scheduled' && !isMine)
      return {
        entries: waiting.map(({ slug, title }) => ({
          title,
          isDutch: true,
          href: `/werk/publicaties/${slug}`,
          note: deskTexts[language].secondPerson,
        })),
        all: { href: '/werk/publicaties', label: t.menu },
      }
    },
  },
  {
    card: 'meetings',
    right: 'council.read',
    read: async ({ tx, clock, language }) => {
      const today = clock.today()
      const soon = (await listMeetingsFrom(tx, today)).filter(
        ({ state, heldOn }) => state === 'planned' && heldOn <= addDays(today, WEEK),
      )
      return {
        entries: soon.map(({ body, slug, heldOn, startsAt, place }) => ({
          title: calendarTexts[language].bodies[body],
          href: `/werk/${BODY_PATHS[body]}/${slug}`,
          note: [startsAt?.slice(0, 5), place].filter(Boolean).join(', '),
          dueOn: heldOn,
        })),
      }
    },
  },
]

const stopEntry = ({ slug, number, title, dueOn }: WaitingStop, note: string, askedDay: string): CardEntry => ({
  title: [number, title].filter(Boolean).join(' '),
  isDutch: true,
  href: `/werk/stukken/${slug}`,
  note,
  dueOn: dueOn ?? undefined,
  why: dueOn ? { text: askedDay } : undefined,
})
