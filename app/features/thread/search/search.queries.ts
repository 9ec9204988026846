import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { SearchWords } from './search-words.ts'

/** What may be chosen to narrow a search down; empty is everything. */
export const FACETS = ['kind', 'plan', 'theme', 'year'] as const
export type Facet = (typeof FACETS)[number]
export type Choices = Record<Facet, string>

/** Who looks, for what, and where. */
export type Search = {
  municipalityId: string
  /** The rights whose entries are looked through; what is public always is. */
  audiences: string[]
  words: SearchWords
  choices: Choices
}

export type Hit = {
  kind: string
  sourceId: string
  nodeId: string | null
  code: string
  title: string
  plan: string
  theme: string
  year: number | null
  address: string
  audience: string
  /** Text around what was found, with FOUND_BEGIN and FOUND_END around each word. */
  excerpt: string
}

export type FacetCount = { facet: Facet; value: string; count: number }

/** Characters that no text has: where a found word begins and ends. */
export const FOUND_BEGIN = '\uE000'
export const FOUND_END = '\uE001'

export const PAGE_SIZE = 20

const COLUMNS: Record<Facet, RawBuilder<string>> = {
  kind: sql`kind`,
  plan: sql`plan`,
  theme: sql`theme`,
  year: sql`coalesce(year::text, '')`,
}

/** Full-text query of PostgreSQL: each word as the beginning of one, phrases as they are. */
function tsquery({ words, phrases, without }: SearchWords): RawBuilder<string> {
  const beginning = (word: string) =>
    sql<string>`to_tsquery('regie.dutch_words', ${`'${word.replaceAll("'", "''").replaceAll('\\', '\\\\')}':*`})`
  const phrase = (text: string) => sql<string>`phraseto_tsquery('regie.dutch_words', ${text})`
  const wanted = [...words.map(beginning), ...phrases.map(phrase)]
  const unwanted = without.map((text) => sql<string>`!!(${phrase(text)})`)
  return sql`(${sql.join([...wanted, ...unwanted], sql` && `)})`
}

/**
 * The entries one may see, each thing once. Municipality and audience are compared by operators that PostgreSQL trusts not
 * to leak, so they go through the index before anything else: how long a search takes depends on what one may see alone.
 */
function visible({ municipalityId, audiences }: Search): RawBuilder<unknown> {
  return sql`municipality_id = ${municipalityId} and audience = any(${['', ...audiences]}::text[])
    and not inner_audience = any(${audiences}::text[])`
}

/** That a thing is what was chosen, but for the facet that is being counted. */
function chosen(choices: Choices, except?: Facet): RawBuilder<unknown> {
  const conditions = FACETS.filter((facet) => facet !== except && choices[facet] !== '').map(
    (facet) => sql`${COLUMNS[facet]} = ${choices[facet]}`,
  )
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

/** How many things were found, and how many for every choice there is. */
export async function countFound(tx: Tx, search: Search): Promise<{ total: number; facets: FacetCount[] }> {
  const counts = FACETS.map(
    (facet) => sql`select ${facet} as facet, ${COLUMNS[facet]} as value, count(*)::int as count
      from found where ${chosen(search.choices, facet)} and ${COLUMNS[facet]} <> '' group by 2`,
  )
  const { rows } = await sql<FacetCount | { facet: 'total'; value: string; count: number }>`
    with found as materialized (
      select kind, plan, theme, year from search_entry
       where ${visible(search)} and words @@ ${tsquery(search.words)})
    select 'total' as facet, '' as value, count(*)::int as count from found where ${chosen(search.choices)}
    union all ${sql.join(counts, sql` union all `)}
    order by facet, count desc, value`.execute(tx)
  return {
    total: rows.find((row) => row.facet === 'total')!.count,
    facets: rows.filter((row): row is FacetCount => row.facet !== 'total'),
  }
}

/** One page of what was found, the best first: a code or a whole title before a word in a title before a word in a text. */
export async function listFound(tx: Tx, search: Search, typed: string, page: number): Promise<Hit[]> {
  const { rows } = await sql<Hit>`
    with asked as (select ${tsquery(search.words)} as query),
    found as (
      select e.*, ts_rank_cd(e.words, asked.query)
          + case when lower(${typed}) in (lower(e.code), lower(e.title)) then 10 else 0 end as rank
        from search_entry e, asked
       where ${visible(search)} and e.words @@ asked.query and ${chosen(search.choices)}
       order by rank desc, year desc nulls last, title collate "C", source_id
       limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE})
    select kind, source_id, node_id, code, title, plan, theme, year, address, audience,
      ts_headline('regie.dutch_words', body, asked.query, ${HEADLINE}) as excerpt
      from found, asked order by rank desc, year desc nulls last, title collate "C", source_id`.execute(tx)
  return rows
}

const HEADLINE = `StartSel=${FOUND_BEGIN}, StopSel=${FOUND_END}, MaxWords=35, MinWords=15, MaxFragments=2, FragmentDelimiter=" … "`

/** The plans one may see, by their short name: what the facet calls them. */
export async function listPlanTitles(tx: Tx, search: Search): Promise<Map<string, string>> {
  const { rows } = await sql<{ plan: string; title: string }>`
    select plan, title from search_entry where ${visible(search)} and kind = 'plan'`.execute(tx)
  return new Map(rows.map(({ plan, title }) => [plan, title]))
}

/** Things whose title or code looks like what was typed, for when nothing has those words. */
export async function listAlike(tx: Tx, search: Search, typed: string): Promise<Hit[]> {
  const { rows } = await sql<Hit>`
    select kind, source_id, node_id, code, title, plan, theme, year, address, audience, '' as excerpt
      from search_entry
     where ${visible(search)} and ${chosen(search.choices)}
       and word_similarity(unaccent(lower(${typed})), unaccent(lower(title))) >= 0.4
     order by word_similarity(unaccent(lower(${typed})), unaccent(lower(title))) desc, title collate "C"
     limit 10`.execute(tx)
  return rows
}

/** The word that looks most like this one in titles and beginnings of what one may see. */
export async function findWordAlike(tx: Tx, { municipalityId, audiences }: Search, word: string) {
  const { rows } = await sql<{ word: string }>`
    select found.word from ts_stat(format(
        'select vocabulary from regie.search_entry where municipality_id = %L and audience = any(%L)',
        ${municipalityId}::text, ${['', ...audiences]}::text[])) as found
     where similarity(found.word, unaccent(lower(${word}))) >= 0.4 and found.word <> unaccent(lower(${word}))
     order by similarity(found.word, unaccent(lower(${word}))) desc, found.ndoc desc, found.word collate "C"
     limit 1`.execute(tx)
  return rows[0]?.word
}
