import { helpTexts } from './i18n/help.ts'
import type { RequestContext } from './platform/http/index.ts'
import { Details } from './ui/index.ts'

/** The group of pages an address of the work place belongs to, by the longest beginning that has help; nothing without. */
export function helpGroupOf(path: string): keyof typeof helpTexts.nl.pages | undefined {
  const asked = path.split('?')[0]!
  const names = Object.keys(helpTexts.nl.pages) as (keyof typeof helpTexts.nl.pages)[]
  return names
    .filter(
      (name) => asked === name || (name !== '/werk' && (asked.startsWith(`${name}/`) || asked.startsWith(`${name}.`))),
    )
    .sort((a, b) => b.length - a.length)[0]
}

/** At the end of every page of the work place: what it is, what one does first, what can go wrong, who can help. */
export function PageHelp({ ctx }: { ctx: RequestContext }) {
  const t = helpTexts[ctx.language]
  const group = helpGroupOf(ctx.path)
  if (!group) return null
  return (
    <div class="regie-help regie-screen-only">
      <Details summary={t.title}>
        <dl class="regie-help__list">
          {t.pages[group].map((answer, at) => (
            <div key={answer}>
              <dt>
                <strong>{t.questions[at]}</strong>
              </dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      </Details>
    </div>
  )
}
