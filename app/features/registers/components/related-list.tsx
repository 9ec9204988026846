import { registerTexts } from '../../../i18n/registers.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { Heading, Link, List, Section } from '../../../ui/index.ts'
import { stateInWords } from '../pages/words.ts'
import type { RelatedRow } from '../records.queries.ts'
import { findRegister } from '../types/index.ts'

/** Other records that this one hangs together with. */
export function RelatedList({ ctx, related }: { ctx: PageContext; related: RelatedRow[] }) {
  const t = registerTexts[ctx.language]
  if (related.length === 0) return null
  return (
    <Section>
      <Heading level={2}>{t.related}</Heading>
      <List
        items={related.flatMap(({ register, number, state }) => {
          const type = findRegister(register)
          if (!type) return []
          const name = `${type.words.one[ctx.language]} ${number}`
          return [
            <>
              <Link href={ctx.href(`/werk/registers/${register}/${number}`)}>{name}</Link> (
              {stateInWords(type, state, ctx.language)})
            </>,
          ]
        })}
      />
    </Section>
  )
}
