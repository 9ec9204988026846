import { sentimentTexts } from '../../../i18n/sentiment.ts'
import { formatInstant } from '../../../shared/days.ts'
import type { Language } from '../../../shared/numbers.ts'
import { DataList, Paragraph } from '../../../ui/index.ts'
import type { StepRow } from '../protocol.queries.ts'

/** What happened to a protocol: who, when, and what was said. */
export function StepList({ steps, language }: { steps: StepRow[]; language: Language }) {
  const t = sentimentTexts[language]
  if (steps.length === 0) return <Paragraph>{t.noSteps}</Paragraph>
  return (
    <DataList
      items={steps.map(({ number, step, taker, takenAt, remark }) => {
        const when = formatInstant(takenAt, language)
        return {
          term: `${number}. ${t.stepNames[step]}`,
          value: (
            <>
              {taker ? t.stepBy(taker, when) : when}
              {remark && (
                <>
                  {': '}
                  <span lang="nl">{remark}</span>
                </>
              )}
            </>
          ),
        }
      })}
    />
  )
}
