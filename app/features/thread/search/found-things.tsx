import { searchTexts } from '../../../i18n/search.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { Heading, Link } from '../../../ui/index.ts'
import type { Finder, FoundThing } from './finders.ts'

type FoundProps = { ctx: PageContext; finder: Finder; things: FoundThing[]; count: number; allAddress?: string }

/** What a feature found by itself, under its own heading; the first few, with the way to all of them. */
export function FoundThings({ ctx, finder, things, count, allAddress }: FoundProps) {
  if (things.length === 0) return null
  return (
    <section>
      <Heading level={2}>{finder.heading[ctx.language]}</Heading>
      <ol class="regie-plain-list regie-search__hits">
        {things.map(({ title, note, address }) => (
          <li key={address}>
            <p class="regie-search__kind">{note}</p>
            <h3 class="utrecht-heading-4 regie-search__title">
              <a class="utrecht-link utrecht-link--html-a" href={ctx.href(address)} lang="nl">
                {title}
              </a>
            </h3>
          </li>
        ))}
      </ol>
      {allAddress && count > things.length && (
        <Link href={allAddress}>{searchTexts[ctx.language].all(formatNumber(count, ctx.language))}</Link>
      )}
    </section>
  )
}
