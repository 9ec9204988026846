import { areaSearchTexts } from '../../../i18n/area-searches.ts'
import { signalTexts } from '../../../i18n/signals.ts'
import {
  type Answer,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { ok } from '../../../shared/outcome.ts'
import {
  Alert,
  Badge,
  Button,
  EmptyState,
  Form,
  Heading,
  Link,
  Paragraph,
  Progress,
  TitleRow,
} from '../../../ui/index.ts'
import { listIndicators } from '../monitor.queries.ts'
import { SignalTable } from '../signals/signal-table.tsx'
import { findRunOfSearch, listSignalsOfSearch } from '../signals/signals.queries.ts'
import { type AreaSearch, endSearch, findSearch } from './area-searches.queries.ts'
import { SEARCH_TONES, SEARCHES_ADDRESS, searchName } from './area-searches-page.tsx'
import { regionNames } from './region-series.ts'

const SECONDS_TO_REFRESH = '3'

/** How far a search is, and what came of it. */
export async function showSearch(ctx: PageContext): Promise<PageView> {
  const { language } = ctx
  const t = areaSearchTexts[language]
  const search = orNotFound(await findSearch(ctx.tx, ctx.params.search!))
  const passports = new Map((await listIndicators(ctx.tx)).map((one) => [one.key, one]))
  const isGoingOn = search.state === 'waiting' || search.state === 'running'
  return {
    title: searchName(search, passports, language),
    frame: 'work',
    breadcrumbs: [
      { label: signalTexts[language].menu, href: '/werk/wat-opvalt' },
      { label: t.title, href: SEARCHES_ADDRESS },
    ],
    headers: isGoingOn ? { refresh: SECONDS_TO_REFRESH } : undefined,
    body: (
      <>
        <TitleRow
          title={searchName(search, passports, language)}
          state={<Badge tone={SEARCH_TONES[search.state]}>{t.states[search.state]}</Badge>}
        />
        <Alert tone="info">{t.past}</Alert>
        {isGoingOn && <GoingOn ctx={ctx} search={search} />}
        {search.state === 'stopped' && <Paragraph>{t.stoppedWhy}</Paragraph>}
        {search.state === 'failed' && <Paragraph>{t.failedWhy}</Paragraph>}
        {search.state === 'done' && (await outcome(ctx, search))}
        <Paragraph>
          <Link href={ctx.href(SEARCHES_ADDRESS)}>{t.back}</Link>
        </Paragraph>
      </>
    ),
  }
}

function GoingOn({ ctx, search }: { ctx: PageContext; search: AreaSearch }) {
  const t = areaSearchTexts[ctx.language]
  const { doneCount, totalCount } = search
  const number = (value: number) => formatNumber(value, ctx.language)
  return (
    <>
      <Progress
        label={t.states[search.state]}
        percent={totalCount > 0 ? (100 * doneCount) / totalCount : undefined}
        text={t.progress(number(doneCount), number(totalCount))}
      />
      <Paragraph>{t.refresh}</Paragraph>
      {ctx.may('figures.import') && (
        <Form action={ctx.href(`${SEARCHES_ADDRESS}/${search.id}/stoppen`)} csrfToken={ctx.csrf} label={t.stop}>
          <Button look="secondary">{t.stop}</Button>
        </Form>
      )}
    </>
  )
}

async function outcome(ctx: PageContext, search: AreaSearch) {
  const { language, tx } = ctx
  const t = areaSearchTexts[language]
  const run = (await findRunOfSearch(tx, search.id))!
  const signals = await listSignalsOfSearch(tx, search.id)
  const nameOf = await regionNames(
    tx,
    signals.map(({ region }) => region),
  )
  const byName = signals
    .map((signal) => ({ signal, name: nameOf(signal.region) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
  const number = (value: number) => formatNumber(value, language, 0)
  return (
    <>
      <Paragraph>
        {t.counts(number(run.seriesCount), number(run.judgedCount), number(run.tooFewCount))}{' '}
        {t.chance(number(run.falseDiscoveryRate * 100))}
      </Paragraph>
      <Heading level={2}>{t.found(number(run.alertCount))}</Heading>
      {byName.length === 0 ? (
        <EmptyState title={t.nothingFound}>{t.nothingFoundWhy}</EmptyState>
      ) : (
        <>
          <Paragraph>
            {t.noRanking}
            {run.alertCount > byName.length && ` ${t.shownFirst(number(byName.length), number(run.alertCount))}`}
          </Paragraph>
          <SignalTable ctx={ctx} caption={t.found(number(run.alertCount))} nameHeader={t.area} rows={byName} />
        </>
      )}
    </>
  )
}

/** Stops a search that goes on; it keeps nothing then. */
export async function stopSearch(ctx: RequestContext): Promise<Answer> {
  await ctx.transaction('stop looking at every area', async (tx) => {
    const { id } = orNotFound(await findSearch(tx, ctx.params.search!))
    return ok(await endSearch(tx, id, 'stopped', ctx.clock.now()))
  })
  return redirectTo(ctx.href(`${SEARCHES_ADDRESS}/${ctx.params.search}`))
}
