import { formatInstant } from '../../../../shared/days.ts'
import type { Language } from '../../../../shared/numbers.ts'
import { Heading, List } from '../../../../ui/index.ts'
import type { PlanComment } from '../plan-comments.ts'

type PlanCommentsProps = { language: Language; heading: string; comments: readonly PlanComment[] }

/** What the person wrote about his own plan. */
export function PlanComments({ language, heading, comments }: PlanCommentsProps) {
  if (comments.length === 0) return null
  return (
    <>
      <Heading level={3}>{heading}</Heading>
      <List
        items={comments.map(({ at, text }) => (
          <>
            {formatInstant(at, language)}: <span lang="nl">{text}</span>
          </>
        ))}
      />
    </>
  )
}
