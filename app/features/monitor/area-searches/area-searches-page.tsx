import { areaSearchTexts } from '../../../i18n/area-searches.ts'
import { signalTexts } from '../../../i18n/signals.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../platform/http/index.ts'
import { queueJob } from '../../../platform/jobs/index.ts'
import { formatInstant } from '../../../shared/days.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import {
  Alert,
  Badge,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  Intro,
  Link,
  Section,
  Select,
  Table,
} from '../../../ui/index.ts'
import type { Passport } from '../domain/series.ts'
import { listIndicators } from '../monitor.queries.ts'
import { SEARCH_AREAS } from './area-searches.jobs.ts'
import { type AreaSearch, insertSearch, listSearchable, listSearches } from './area-searches.queries.ts'

export const SEARCHES_ADDRESS = '/werk/wat-opvalt/gebieden'
export const SEARCH_TONES = {
  waiting: 'active',
  running: 'active',
  done: 'ok',
  stopped: 'neutral',
  failed: 'danger',
} as const

/** Asks for a look at every area of a figure, and shows what was asked before. */
export const showSearches = (ctx: PageContext): Promise<PageView> => searchesPage(ctx, emptyForm)

async function searchesPage(ctx: PageContext, form: FormState): Promise<PageView> {
  const { language, tx } = ctx
  const t = areaSearchTexts[language]
  const passports = new Map((await listIndicators(tx)).map((one) => [one.key, one]))
  const searches = await listSearches(tx)
  return {
    title: t.title,
    frame: 'work',
    breadcrumbs: [{ label: signalTexts[language].menu, href: '/werk/wat-opvalt' }],
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        <Alert tone="info">{t.past}</Alert>
        {ctx.may('figures.import') && (
          <AskForm ctx={ctx} form={form} passports={passports} searchable={await listSearchable(tx)} />
        )}
        <Section id="eerder">
          <Heading level={2}>{t.earlier}</Heading>
          {searches.length === 0 ? (
            <EmptyState title={t.none}>{t.noneWhy}</EmptyState>
          ) : (
            <Earlier ctx={ctx} searches={searches} passports={passports} />
          )}
        </Section>
      </>
    ),
  }
}

type Known = { ctx: RequestContext; passports: Map<string, Passport> }

function AskForm(props: Known & { form: FormState; searchable: Awaited<ReturnType<typeof listSearchable>> }) {
  const { ctx, form, passports, searchable } = props
  const { language } = ctx
  const t = areaSearchTexts[language]
  const error = form.errors.what && t.problems[form.errors.what as 'required']
  if (searchable.length === 0) return <EmptyState title={t.nothingToSearch}>{t.nothingToSearchWhy}</EmptyState>
  return (
    <Section id="vraag">
      <Heading level={2}>{t.ask}</Heading>
      <ErrorSummary title={t.checkThis} errors={error ? [{ field: 'what', message: error }] : []} />
      <Form action={ctx.href(SEARCHES_ADDRESS)} csrfToken={ctx.csrf} label={t.ask}>
        <Select
          name="what"
          label={t.what}
          required={t.required}
          empty={t.choose}
          value={form.values.what ?? ''}
          error={error}
          choices={searchable.map(({ key, level }) => ({
            value: `${key} ${level}`,
            label: `${passports.get(key)!.name[language]}, ${t.levels[level]}`,
          }))}
        />
        <Button>{t.start}</Button>
      </Form>
    </Section>
  )
}

function Earlier({ ctx, searches, passports }: Known & { searches: AreaSearch[] }) {
  const { language } = ctx
  const t = areaSearchTexts[language]
  return (
    <Table
      caption={t.earlier}
      captionHidden
      stack
      rows={searches}
      rowKey={({ id }) => id}
      columns={[
        {
          header: t.what,
          rowHeader: true,
          cell: (search) => (
            <Link href={ctx.href(`${SEARCHES_ADDRESS}/${search.id}`)}>{searchName(search, passports, language)}</Link>
          ),
        },
        { header: t.askedBy, cell: (search) => search.askerName },
        { header: t.askedAt, cell: (search) => formatInstant(search.askedAt, language) },
        {
          header: t.state,
          cell: (search) => <Badge tone={SEARCH_TONES[search.state]}>{t.states[search.state]}</Badge>,
        },
      ]}
    />
  )
}

/** What a search is about: "Geregistreerde misdrijven (CBS), per gemeente". */
export const searchName = ({ key, level }: AreaSearch, passports: Map<string, Passport>, language: 'nl' | 'en') =>
  `${passports.get(key)?.name[language] ?? key}, ${areaSearchTexts[language].levels[level]}`

/** Puts the search in the queue. */
export async function askSearch(ctx: RequestContext, form: FormData): Promise<Answer> {
  const what = String(form.get('what') ?? '')
  const asked = await ctx.transaction('ask for a look at every area', async (tx) => {
    const found = (await listSearchable(tx)).find(({ key, level }) => `${key} ${level}` === what)
    if (!found) return refuse(what === '' ? 'required' : 'unknown')
    const id = await insertSearch(tx, {
      municipalityId: ctx.municipality.id,
      indicatorId: found.id,
      level: found.level,
      askerName: ctx.person!.name,
      askedAt: ctx.clock.now(),
    })
    await queueJob(tx, SEARCH_AREAS, { search: id }, { key: id, maxAttempts: 3 })
    return ok(id)
  })
  if (asked.ok) return redirectTo(ctx.href(`${SEARCHES_ADDRESS}/${asked.value}`))
  return shownAgain(ctx, (page) => searchesPage(page, { values: { what }, errors: { what: asked.reason } }))
}
