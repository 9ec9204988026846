import { inputTexts } from '../../../../i18n/inputs.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import { formatNumber } from '../../../../shared/numbers.ts'
import { ButtonLink, Link, List } from '../../../../ui/index.ts'
import type { Phase } from '../../domain/phases.ts'
import type { Answered } from '../inputs.queries.ts'

type Props = { ctx: RequestContext; slug: string; phase: Phase; takesIdeas: boolean; answered: Answered }

/** On the page of a consultation: handing in an idea, and what was done with what was said. */
export function InputsPart({ ctx, slug, phase, takesIdeas, answered }: Props) {
  const { language } = ctx
  const t = inputTexts[language]
  const isOpen = phase === 'open' && takesIdeas
  if (!takesIdeas && answered.all === 0) return null
  return (
    <>
      {isOpen && <ButtonLink href={ctx.href(`/praat-mee/${slug}/idee`)}>{t.idea.button}</ButtonLink>}
      <List
        items={[
          <>
            <Link href={ctx.href(`/praat-mee/${slug}/inbreng`)}>{t.title}</Link>{' '}
            {answered.all > 0 &&
              t.summary(formatNumber(answered.answered, language), formatNumber(answered.all, language))}
          </>,
          ...(takesIdeas ? [<Link href={ctx.href('/praat-mee/mijn-inbreng')}>{t.own.menu}</Link>] : []),
        ]}
      />
    </>
  )
}
