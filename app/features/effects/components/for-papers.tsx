import { effectTexts } from '../../../i18n/effects.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatInstant } from '../../../shared/days.ts'
import { DataList, Heading, Link, Paragraph, Quote, Section } from '../../../ui/index.ts'
import type { EffectView } from '../effect-view.ts'

/** The time stamp with its hash as a text to take over in a paper for the council, and the line for the report. */
export function ForPapers({ ctx, view: { row, protocol, registration } }: { ctx: RequestContext; view: EffectView }) {
  const t = effectTexts[ctx.language]
  if (!registration) return null
  const address = `${ctx.origin}/effecten/${row.slug}`
  // The paper itself is in Dutch, whatever language its writer reads.
  const text = effectTexts.nl.councilText(
    protocol.title,
    formatInstant(registration.registeredAt, 'nl'),
    registration.contentHash,
    address,
  )
  return (
    <Section id="stukken">
      <Heading level={2}>{t.forCouncil}</Heading>
      <Paragraph>{t.forCouncilWhy}</Paragraph>
      <div lang="nl">
        <Quote>{text}</Quote>
      </div>
      <Paragraph>
        <Link href={ctx.href(`/effecten/${row.slug}/vastlegging.json`)}>{t.registeredText}</Link>
      </Paragraph>
      <Heading level={3}>{t.inReport}</Heading>
      <Paragraph>{t.inReportWhy}</Paragraph>
      <DataList
        items={[
          { term: t.inReportBefore, value: <code>{`{{vastlegging: ${row.slug} | ${protocol.title}}}`}</code> },
          { term: t.inReportAfter, value: <code>{`{{effect: ${row.slug} | ${protocol.title}}}`}</code> },
        ]}
      />
    </Section>
  )
}
