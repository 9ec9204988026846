import { calendarTexts } from '../../i18n/calendar.ts'
import { addDays } from '../../law/index.ts'
import type { CalendarSource } from '../../platform/calendar.ts'
import type { Database } from '../../platform/database/index.ts'
import { type Answer, NotFound, type PageContext } from '../../platform/http/index.ts'
import { sha256 } from '../../shared/hash.ts'
import { toICalendar } from '../../shared/icalendar.ts'
import { actorFor, findAccountById, serviceActor } from '../identity/index.ts'
import { findFeedOwner } from './calendar.queries.ts'

/** How far back a calendar goes. */
const DAYS_BACK = 365

/** The calendar at a secret address. What stands in it is asked in the name of its owner, at this moment. */
export const showFeed =
  (database: Database, sources: readonly CalendarSource[]) =>
  async (ctx: PageContext): Promise<Answer> => {
    const { municipality, language, clock, origin } = ctx
    const secret = /^([A-Za-z0-9_-]{32})\.ics$/.exec(ctx.params.calendar!)?.[1]
    if (!secret) throw new NotFound()
    const service = serviceActor(municipality.id, 'service:calendar')
    const account = await database.as(
      service,
      'find whose calendar this is',
      async (tx) => {
        const accountId = await findFeedOwner(tx, sha256(secret))
        return accountId ? findAccountById(tx, accountId) : undefined
      },
      { readOnly: true },
    )
    if (!account?.isActive) throw new NotFound()
    const reader = actorFor(municipality.id, account.id, account.roles)
    const owner = {
      accountId: account.id,
      language,
      from: addDays(clock.today(), -DAYS_BACK),
      hrefOf: (path: string) => `${origin}${ctx.href(path)}`,
    }
    const events = await database.as(
      reader,
      'write a calendar',
      async (tx) => {
        const found = []
        for (const source of sources) found.push(...(await source(tx, owner)))
        return found
      },
      { readOnly: true },
    )
    const name = calendarTexts[language].nameOf(municipality.settings.siteName || municipality.name)
    const file = toICalendar({ name, host: new URL(origin).hostname, at: clock.now(), events })
    return new Response(file, {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'inline; filename="agenda.ics"',
        'cache-control': 'private, no-store',
        'x-robots-tag': 'noindex',
      },
    })
  }
