import { searchTexts } from '../../../i18n/search.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { withQuery } from '../../../shared/addresses.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import {
  Button,
  EmptyState,
  Form,
  Heading,
  HiddenField,
  Intro,
  Link,
  Pagination,
  Paragraph,
  TextField,
} from '../../../ui/index.ts'
import type { NodeKinds } from '../node-kinds.ts'
import type { Finder } from './finders.ts'
import { FoundThings } from './found-things.tsx'
import {
  countFound,
  FACETS,
  findWordAlike,
  type Hit,
  listAlike,
  listFound,
  listPlanTitles,
  PAGE_SIZE,
  type Search,
} from './search.queries.ts'
import { addressesOfHits, type SearchPlace } from './search-addresses.ts'
import { Facets } from './search-facets.tsx'
import { HitList } from './search-hits.tsx'
import { isNothing, readSearchWords } from './search-words.ts'

const ON_SITE: SearchPlace = { path: '/zoeken', frame: 'public' }
const IN_WORK: SearchPlace = { path: '/werk/zoeken', frame: 'work' }

/** The pages a visitor may ask for; nobody reads further, and a wild number costs nothing. */
const LAST_PAGE = 500

/** Shorter words look like everything. */
const SHORTEST_TO_COMPARE = 4

/** How many of what a feature found by itself stand above the rest. */
const FIRST_FEW = 5

type Sources = { kinds: NodeKinds; finders: readonly Finder[] }

/** What the public finds, whoever asks. */
export const showSiteSearch = (kinds: NodeKinds) => (ctx: PageContext) =>
  searchPage(ctx, { kinds, finders: [] }, ON_SITE, [])

/** What this colleague may see, in the work place. */
export const showWorkSearch = (sources: Sources) => (ctx: PageContext) => {
  const readRights = new Set(Object.values(sources.kinds).map((kind) => kind.right))
  return searchPage(
    ctx,
    sources,
    IN_WORK,
    [...readRights].filter((right) => ctx.may(right)),
  )
}

async function searchPage(
  ctx: PageContext,
  sources: Sources,
  place: SearchPlace,
  audiences: string[],
): Promise<PageView> {
  const t = searchTexts[ctx.language]
  const typed = (ctx.query.get('q') ?? '').replaceAll('\u0000', '').slice(0, 200).trim()
  const search = readSearch(ctx, typed, audiences)
  return {
    title: typed === '' ? t.search : t.title(typed),
    frame: place.frame,
    // A title that was withdrawn must not be found a minute longer.
    ...(place.frame === 'public' && { headers: { 'cache-control': 'public, no-cache' } }),
    breadcrumbs: place.frame === 'work' ? [] : undefined,
    body: (
      <>
        <Heading level={1}>{t.search}</Heading>
        <Intro>{place.frame === 'work' ? t.introWork : t.intro}</Intro>
        <Form action={ctx.href(place.path)} method="get" label={t.search}>
          <TextField name="q" type="search" label={t.words} hint={t.hint} value={typed} maxLength={200} size="wide" />
          {FACETS.filter((facet) => search.choices[facet] !== '').map((facet) => (
            <HiddenField key={facet} name={facet} value={search.choices[facet]} />
          ))}
          <Button>{t.go}</Button>
        </Form>
        {typed !== '' && (await results(ctx, sources, place, search, typed))}
      </>
    ),
  }
}

function readSearch(ctx: PageContext, typed: string, audiences: string[]): Search {
  const choice = (name: string) => (ctx.query.get(name) ?? '').slice(0, 200)
  return {
    municipalityId: ctx.municipality.id,
    audiences,
    words: readSearchWords(typed),
    choices: { kind: choice('kind'), plan: choice('plan'), theme: choice('theme'), year: choice('year') },
  }
}

async function results(ctx: PageContext, sources: Sources, place: SearchPlace, search: Search, typed: string) {
  const { kinds, finders } = sources
  const t = searchTexts[ctx.language]
  if (isNothing(search.words)) return <EmptyState title={t.nothing}>{t.onlyWithout}</EmptyState>
  const entries = await countFound(ctx.tx, search)
  const asked = Math.min(Math.max(1, Number.parseInt(ctx.query.get('pagina') ?? '1', 10) || 1), LAST_PAGE)
  const hits = entries.total === 0 ? [] : await listFound(ctx.tx, search, typed, asked)
  const found = await askFinders(ctx, finders, search, asked)
  const total = entries.total + found.reduce((sum, { count, isShown }) => sum + (isShown ? count : 0), 0)
  const paged = found.find(({ isAlone }) => isAlone)?.count ?? entries.total
  const hrefFor = (changes: Record<string, string>) =>
    addressOf(ctx, place, { q: typed, ...search.choices, ...changes })
  const counts = found.map(({ finder, count }) => ({ facet: 'kind' as const, value: finder.kind, count }))
  return (
    <div class="regie-search">
      <p class="utrecht-paragraph" role="status">
        <strong>{t.found(formatNumber(total, ctx.language))}</strong>
      </p>
      {total === 0 && (await nothingFound(ctx, kinds, place, search, typed))}
      <div class="regie-search__columns">
        <Facets
          language={ctx.language}
          facets={[...entries.facets, ...counts]}
          choices={search.choices}
          planTitles={await listPlanTitles(ctx.tx, search)}
          hrefFor={hrefFor}
        />
        <div>
          {found.map(({ finder, things, count, isAlone }) => (
            <FoundThings
              key={finder.kind}
              {...{ ctx, finder, things, count }}
              allAddress={isAlone ? undefined : hrefFor({ kind: finder.kind })}
            />
          ))}
          <HitList ctx={ctx} hits={hits} addresses={await addressesOfHits(ctx, kinds, place, hits)} />
          <Pagination
            label={t.pages}
            page={asked}
            pages={Math.min(Math.ceil(paged / PAGE_SIZE), LAST_PAGE)}
            hrefFor={(number) => hrefFor({ pagina: String(number) })}
            previous={t.previous}
            next={t.next}
            pageLabel={t.page}
          />
        </div>
      </div>
    </div>
  )
}

/**
 * What the features find by themselves: the first few above everything, or a page of them alone when they were chosen. A
 * plan, theme or year that was chosen says nothing about them, so then they are left out.
 */
async function askFinders(ctx: PageContext, finders: readonly Finder[], { words, choices }: Search, page: number) {
  if (choices.plan !== '' || choices.theme !== '' || choices.year !== '') return []
  const asked = finders.map(async (finder) => {
    const count = await finder.count(ctx, words)
    const isAlone = choices.kind === finder.kind
    const isShown = isAlone || choices.kind === ''
    const span = isAlone ? { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE } : { limit: FIRST_FEW, offset: 0 }
    const things = count > 0 && (isAlone || (isShown && page === 1)) ? await finder.list(ctx, words, span) : []
    return { finder, count, things, isAlone, isShown }
  })
  return (await Promise.all(asked)).filter(({ count }) => count > 0)
}

async function nothingFound(ctx: PageContext, kinds: NodeKinds, place: SearchPlace, search: Search, typed: string) {
  const t = searchTexts[ctx.language]
  const better = await betterWords(ctx, search, typed)
  const alike: Hit[] = typed.length < SHORTEST_TO_COMPARE ? [] : await listAlike(ctx.tx, search, typed)
  return (
    <>
      {better !== typed && (
        <Paragraph>
          {t.didYouMean}{' '}
          <Link href={addressOf(ctx, place, { q: better, ...search.choices })} lang="nl">
            {better}
          </Link>
          ?
        </Paragraph>
      )}
      {alike.length === 0 ? (
        <EmptyState title={t.nothing}>{t.nothingHelp}</EmptyState>
      ) : (
        <>
          <Heading level={2}>{t.alike}</Heading>
          <HitList ctx={ctx} hits={alike} addresses={await addressesOfHits(ctx, kinds, place, alike)} />
        </>
      )}
    </>
  )
}

/** What was typed, with each word that nothing has replaced by the one that looks most like it. */
async function betterWords(ctx: PageContext, search: Search, typed: string): Promise<string> {
  let better = typed
  for (const word of search.words.words.slice(0, 4)) {
    const alone = { ...search, words: { words: [word], phrases: [], without: [] }, choices: NO_CHOICES }
    if ((await countFound(ctx.tx, alone)).total > 0) continue
    const found = await findWordAlike(ctx.tx, search, word)
    if (found) better = better.replace(word, found)
  }
  return better
}

const NO_CHOICES = { kind: '', plan: '', theme: '', year: '' }

function addressOf(ctx: PageContext, place: SearchPlace, query: Record<string, string>): string {
  return ctx.href(withQuery(place.path, query))
}
