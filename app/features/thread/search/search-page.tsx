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

/** What the public finds, whoever asks. */
export const showSiteSearch = (kinds: NodeKinds) => (ctx: PageContext) => searchPage(ctx, kinds, ON_SITE, [])

/** What this colleague may see, in the work place. */
export const showWorkSearch = (kinds: NodeKinds) => (ctx: PageContext) => {
  const readRights = new Set(Object.values(kinds).map((kind) => kind.right))
  return searchPage(
    ctx,
    kinds,
    IN_WORK,
    [...readRights].filter((right) => ctx.may(right)),
  )
}

async function searchPage(
  ctx: PageContext,
  kinds: NodeKinds,
  place: SearchPlace,
  audiences: string[],
): Promise<PageView> {
  const t = searchTexts[ctx.language]
  const typed = (ctx.query.get('q') ?? '').replaceAll('\u0000', '').slice(0, 200).trim()
  const search = readSearch(ctx, typed, audiences)
  return {
    title: typed === '' ? t.search : t.title(typed),
    frame: place.frame,
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
        {typed !== '' && (await results(ctx, kinds, place, search, typed))}
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

async function results(ctx: PageContext, kinds: NodeKinds, place: SearchPlace, search: Search, typed: string) {
  const t = searchTexts[ctx.language]
  if (isNothing(search.words)) return <EmptyState title={t.nothing}>{t.onlyWithout}</EmptyState>
  const { total, facets } = await countFound(ctx.tx, search)
  const page = Math.min(Math.max(1, Number.parseInt(ctx.query.get('pagina') ?? '1', 10) || 1), LAST_PAGE)
  const hits = total === 0 ? [] : await listFound(ctx.tx, search, typed, page)
  const hrefFor = (changes: Record<string, string>) =>
    addressOf(ctx, place, { q: typed, ...search.choices, ...changes })
  return (
    <div class="regie-search">
      <p class="utrecht-paragraph" role="status">
        <strong>{t.found(formatNumber(total, ctx.language))}</strong>
      </p>
      {total === 0 && (await nothingFound(ctx, kinds, place, search, typed))}
      <div class="regie-search__columns">
        <Facets
          language={ctx.language}
          facets={facets}
          choices={search.choices}
          planTitles={await listPlanTitles(ctx.tx, search)}
          hrefFor={hrefFor}
        />
        <div>
          <HitList ctx={ctx} hits={hits} addresses={await addressesOfHits(ctx, kinds, place, hits)} />
          <Pagination
            label={t.pages}
            page={page}
            pages={Math.min(Math.ceil(total / PAGE_SIZE), LAST_PAGE)}
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
