import { searchTexts } from '../../../i18n/search.ts'
import { formatNumber, type Language } from '../../../shared/numbers.ts'
import { type Choices, FACETS, type Facet, type FacetCount } from './search.queries.ts'

type FacetsProps = {
  language: Language
  facets: FacetCount[]
  choices: Choices
  /** What the plans are called, by their short name. */
  planTitles: Map<string, string>
  hrefFor: (changes: Record<string, string>) => string
}

/** What there is to choose from, with how many each choice leaves. Each choice is a link, so it needs no script. */
export function Facets({ facets, ...props }: FacetsProps) {
  const { language, choices } = props
  const t = searchTexts[language]
  const shown = FACETS.filter((facet) => facets.some((count) => count.facet === facet))
  if (shown.length === 0) return null
  return (
    <nav class="regie-search__facets" aria-label={t.narrow}>
      {shown.map((facet) => (
        <details key={facet} class="regie-details" open={choices[facet] !== '' || facet === 'kind'}>
          <summary>{t.facets[facet]}</summary>
          <ul class="regie-plain-list">
            {facets
              .filter((count) => count.facet === facet)
              .slice(0, 20)
              .map((count) => (
                <FacetLink key={count.value} {...props} facet={facet} count={count} />
              ))}
          </ul>
        </details>
      ))}
    </nav>
  )
}

type FacetLinkProps = Omit<FacetsProps, 'facets'> & { facet: Facet; count: FacetCount }

function FacetLink({ language, facet, count, choices, planTitles, hrefFor }: FacetLinkProps) {
  const t = searchTexts[language]
  const names: Partial<Record<string, string>> = facet === 'kind' ? t.kinds : Object.fromEntries(planTitles)
  const name = names[count.value] ?? count.value
  const isChosen = choices[facet] === count.value
  return (
    <li>
      <a
        class="utrecht-link utrecht-link--html-a"
        href={hrefFor({ [facet]: isChosen ? '' : count.value })}
        aria-current={isChosen ? 'true' : undefined}
        aria-label={isChosen ? t.remove(name) : undefined}
      >
        {isChosen ? `✕ ${name}` : name}
      </a>{' '}
      <span class="regie-search__count">{formatNumber(count.count, language)}</span>
    </li>
  )
}
