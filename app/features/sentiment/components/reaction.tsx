import { sentimentResultTexts } from '../../../i18n/sentiment-results.ts'
import { formatDay } from '../../../shared/days.ts'
import type { Language } from '../../../shared/numbers.ts'
import { Heading, Link, Paragraph, Section } from '../../../ui/index.ts'
import type { MeasurementRow } from '../measurement.queries.ts'

/** What the college said to the outcome, and where that is written. */
export function ReactionPart({ measurement, language }: { measurement: MeasurementRow; language: Language }) {
  const t = sentimentResultTexts[language]
  const { reaction, reactedOn, reactionDocument, source } = measurement
  return (
    <Section id="reactie">
      <Heading level={2}>{t.reaction}</Heading>
      {reaction ? (
        <>
          {reactedOn && <Paragraph small>{t.reactionOn(formatDay(reactedOn, language))}</Paragraph>}
          <Paragraph>
            <span lang="nl">{reaction}</span>
          </Paragraph>
          {reactionDocument && <Link href={reactionDocument}>{t.reactionPaper}</Link>}
        </>
      ) : (
        <Paragraph>{source ? t.reactionNotInSources : t.noReaction}</Paragraph>
      )}
    </Section>
  )
}
