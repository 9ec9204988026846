import type { PageContext } from '../../../platform/http/index.ts'
import type { Language } from '../../../shared/numbers.ts'
import type { SearchWords } from './search-words.ts'

/** One thing that was found by a feature itself. */
export type FoundThing = { title: string; note: string; address: string }

/**
 * Things of which a feature decides one by one who sees them, so that they cannot stand among the entries that everybody
 * with a right looks through. The feature answers for what it counts and lists: only what this person may see.
 */
export type Finder = {
  /** The choice that shows these alone; never that of an entry. */
  kind: string
  heading: Record<Language, string>
  count(ctx: PageContext, words: SearchWords): Promise<number>
  list(ctx: PageContext, words: SearchWords, page: { limit: number; offset: number }): Promise<FoundThing[]>
}
