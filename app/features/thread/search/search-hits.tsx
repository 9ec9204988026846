import { searchTexts } from '../../../i18n/search.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { Badge } from '../../../ui/index.ts'
import { FOUND_BEGIN, FOUND_END, type Hit } from './search.queries.ts'

/** What was found, each with the words around it. */
export function HitList({ ctx, hits, addresses }: { ctx: PageContext; hits: Hit[]; addresses: string[] }) {
  const t = searchTexts[ctx.language]
  if (hits.length === 0) return null
  return (
    <ol class="regie-plain-list regie-search__hits">
      {hits.map((hit, position) => (
        <li key={`${hit.kind}/${hit.sourceId}`}>
          <p class="regie-search__kind">
            {t.kinds[hit.kind as keyof typeof t.kinds]}
            {[hit.theme !== hit.title && hit.theme, hit.year].filter(Boolean).map((word) => ` · ${word}`)}
          </p>
          <h2 class="utrecht-heading-4 regie-search__title">
            {addresses[position] ? (
              <a class="utrecht-link utrecht-link--html-a" href={ctx.href(addresses[position])} lang="nl">
                {titleOf(hit)}
              </a>
            ) : (
              <span lang="nl">{titleOf(hit)}</span>
            )}
          </h2>
          {hit.excerpt.trim() !== '' && (
            <p class="utrecht-paragraph regie-search__excerpt" lang="nl">
              <Excerpt text={hit.excerpt} />
            </p>
          )}
          {hit.audience === '' && ctx.path.startsWith('/werk') && <Badge>{t.isPublic}</Badge>}
        </li>
      ))}
    </ol>
  )
}

const titleOf = ({ code, title }: Hit) => (code === '' ? title : `${code} ${title}`)

/** Plain text in which the found words are marked; whatever it holds is shown as text. */
function Excerpt({ text }: { text: string }) {
  const pieces = text.replace(/[#*_`>]+|\{\{[^}]*\}\}/g, ' ').split(FOUND_BEGIN)
  return (
    <>
      {pieces[0]}
      {pieces.slice(1).map((piece, position) => {
        const [found, rest] = piece.split(FOUND_END)
        return (
          <>
            <mark key={position}>{found}</mark>
            {rest}
          </>
        )
      })}
    </>
  )
}
