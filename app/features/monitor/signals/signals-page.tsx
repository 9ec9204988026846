import { areaSearchTexts } from '../../../i18n/area-searches.ts'
import { signalTexts } from '../../../i18n/signals.ts'
import {
  type Answer,
  mustBe,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { formatInstant } from '../../../shared/days.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { ok } from '../../../shared/outcome.ts'
import { Alert, Button, EmptyState, Form, Heading, Intro, Link, Paragraph, Section } from '../../../ui/index.ts'
import { SEARCHES_ADDRESS } from '../area-searches/area-searches-page.tsx'
import { categoryName } from '../components/series-table.tsx'
import type { Passport } from '../domain/series.ts'
import { listIndicators } from '../monitor.queries.ts'
import { SignalTable } from './signal-table.tsx'
import { findLastRun, listSignals, type SignalRow, type SignalRun } from './signals.queries.ts'
import { watchFigures } from './watch-figures.ts'

const ADDRESS = '/werk/wat-opvalt'

/** The count of the figure that stands out, as readers call it. */
export function signalName(signal: SignalRow, passport: Passport, language: 'nl' | 'en'): string {
  const kind = signal.category ? `, ${categoryName(passport, signal.category, language)}` : ''
  return `${passport.name[language]}${kind}`
}

/** What stands out: first what nobody looked at, then what people concluded. */
export async function showSignals(ctx: PageContext): Promise<PageView> {
  const t = signalTexts[ctx.language]
  const run = await findLastRun(ctx.tx)
  const signals = await listSignals(ctx.tx)
  const passports = new Map((await listIndicators(ctx.tx)).map((one) => [one.key, one]))
  const open = signals.filter((one) => one.conclusion === null)
  const done = signals.filter((one) => one.conclusion !== null)
  const found = ctx.query.get('nieuw')
  return {
    title: t.title,
    frame: 'work',
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        {found !== null && <Alert tone="ok">{t.looked(Number.parseInt(found, 10) || 0)}</Alert>}
        <Run ctx={ctx} run={run} />
        <Section>
          <Heading level={2}>{t.open}</Heading>
          {open.length === 0 ? (
            <EmptyState title={t.none}>{t.noneWhy}</EmptyState>
          ) : (
            <Signals ctx={ctx} caption={t.open} signals={open} passports={passports} />
          )}
        </Section>
        {done.length > 0 && (
          <Section>
            <Heading level={2}>{t.done}</Heading>
            <Signals ctx={ctx} caption={t.done} signals={done} passports={passports} />
          </Section>
        )}
        <Section id="gebieden">
          <Heading level={2}>{areaSearchTexts[ctx.language].title}</Heading>
          <Paragraph>{areaSearchTexts[ctx.language].intro}</Paragraph>
          <Paragraph>
            <Link href={ctx.href(SEARCHES_ADDRESS)}>{areaSearchTexts[ctx.language].ask}</Link>
          </Paragraph>
        </Section>
        <Section>
          <Heading level={2}>{t.method}</Heading>
          <Paragraph>{t.methodText}</Paragraph>
          <Paragraph>{t.notPeople}</Paragraph>
        </Section>
      </>
    ),
  }
}

function Run({ ctx, run }: { ctx: PageContext; run: SignalRun | undefined }) {
  const { language } = ctx
  const t = signalTexts[language]
  const number = (value: number) => formatNumber(value, language, 0)
  return (
    <>
      {run ? (
        <>
          <Paragraph>
            {t.lastRun(formatInstant(run.madeAt, language))}{' '}
            {t.counts(number(run.seriesCount), number(run.judgedCount), number(run.tooFewCount))}
          </Paragraph>
          <Paragraph>{t.chance(number(run.falseDiscoveryRate * 100))}</Paragraph>
        </>
      ) : (
        <Paragraph>{t.never}</Paragraph>
      )}
      {ctx.may('figures.import') && (
        <Form action={ctx.href(ADDRESS)} csrfToken={ctx.csrf} label={t.lookNow}>
          <Button look="secondary">{t.lookNow}</Button>
        </Form>
      )}
    </>
  )
}

type SignalsProps = { ctx: PageContext; caption: string; signals: SignalRow[]; passports: Map<string, Passport> }

function Signals({ ctx, caption, signals, passports }: SignalsProps) {
  const rows = signals.flatMap((signal) => {
    const passport = passports.get(signal.key)
    return passport ? [{ signal, name: signalName(signal, passport, ctx.language) }] : []
  })
  return <SignalTable ctx={ctx} caption={caption} nameHeader={signalTexts[ctx.language].figure} rows={rows} />
}

/** Looks at all series at once, for who does not want to wait for the night. */
export async function lookNow(ctx: RequestContext): Promise<Answer> {
  const { isNew } = mustBe(
    await ctx.transaction('look at what stands out', async (tx) =>
      ok(await watchFigures(tx, ctx.municipality.id, ctx.clock.now())),
    ),
  )
  return redirectTo(ctx.href(`${ADDRESS}?nieuw=${isNew}`))
}
