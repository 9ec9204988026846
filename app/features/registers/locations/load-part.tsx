import { locationTexts } from '../../../i18n/locations.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { Alert, Badge, Heading, Link, Paragraph, Section, Table } from '../../../ui/index.ts'
import { ShortDay } from '../components/due.tsx'
import type { RegisterType } from '../declaration.ts'
import type { ReadRecord } from '../operations/read-record.ts'
import { stateInWords } from '../pages/words.ts'
import { evenement } from '../types/evenement.ts'
import { locatieprofiel } from '../types/locatieprofiel.ts'
import { loadIn } from './load.ts'
import { listEventsAt } from './locations.queries.ts'

/** On the page of a location: which events are there this year, and how much of what it can bear they take. */
export async function LoadPart(ctx: PageContext, type: RegisterType, { allFacts }: ReadRecord) {
  if (type.key !== locatieprofiel.key) return undefined
  const { language } = ctx
  const t = locationTexts[language]
  const year = Number(ctx.clock.today().slice(0, 4))
  const maxDays = Number(allFacts.maxDays ?? 0)
  const planned = await listEventsAt(ctx.tx, String(allFacts.location ?? ''), year)
  const load = loadIn(year, planned, { maxDays, restDays: Number(allFacts.restDays ?? 0) })
  const number = (value: number) => formatNumber(value, language)
  return (
    <Section>
      <Heading level={2}>{t.title(String(year))}</Heading>
      <Paragraph>{t.used(number(load.daysUsed), number(maxDays))}</Paragraph>
      {load.daysLeft < 0 && <Alert tone="warning">{t.tooMany(number(-load.daysLeft))}</Alert>}
      {load.events.length > 0 && (
        <Table
          caption={t.title(String(year))}
          captionHidden
          stack
          rows={load.events}
          columns={[
            {
              header: t.event,
              rowHeader: true,
              cell: (one) => (
                <Link href={ctx.href(`/werk/registers/${evenement.key}/${one.number}`)}>
                  <span lang="nl">{one.name}</span>
                </Link>
              ),
            },
            {
              header: t.days,
              cell: (one) => (
                <>
                  <ShortDay day={one.startsOn} language={language} />
                  {one.days > 1 && (
                    <>
                      {' – '}
                      <ShortDay day={one.endsOn} language={language} />
                    </>
                  )}
                </>
              ),
            },
            { header: t.visitors, numeric: true, cell: (one) => number(one.visitors) },
            { header: t.state, cell: (one) => stateInWords(evenement, one.state, language) },
            {
              header: t.rest,
              cell: (one) => one.isTooSoon && <Badge tone="warning">{t.tooSoon(number(one.restBefore ?? 0))}</Badge>,
            },
          ]}
        />
      )}
    </Section>
  )
}
