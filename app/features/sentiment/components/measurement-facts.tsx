import { sentimentTexts } from '../../../i18n/sentiment.ts'
import { sentimentResultTexts } from '../../../i18n/sentiment-results.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { DataList, Heading, Link, Paragraph, Section } from '../../../ui/index.ts'
import type { MeasurementRow } from '../measurement.queries.ts'
import type { ProtocolRow } from '../protocol.queries.ts'

type Props = {
  ctx: RequestContext
  measurement: MeasurementRow
  protocol: ProtocolRow | undefined
  /** Where protocols stand for this reader. */
  protocols: string
}

/** When it was measured and delivered, by which protocol, and where its figures and facts come from. */
export function MeasurementFacts({ ctx, measurement, protocol, protocols }: Props) {
  const { language } = ctx
  const t = sentimentTexts[language]
  const { measuredOn, deliveredOn, source, snapshotId } = measurement
  const day = (term: string, value: string) => (value ? [{ term, value: formatDay(value, language) }] : [])
  return (
    <Section id="over">
      <Heading level={2}>{t.facts}</Heading>
      {source && <Paragraph>{t.toldNote}</Paragraph>}
      <DataList
        items={[
          ...day(t.fields.measuredOn, measuredOn),
          ...day(t.fields.deliveredOn, deliveredOn),
          ...(protocol
            ? [
                {
                  term: t.fields.protocol,
                  value: (
                    <Link href={ctx.href(`${protocols}/${protocol.number}`)}>
                      {t.protocol(protocol.number)}: <span lang="nl">{protocol.title}</span>
                    </Link>
                  ),
                },
              ]
            : []),
          ...(source ? [{ term: t.told, value: <span lang="nl">{source}</span> }] : []),
          ...(snapshotId
            ? [
                {
                  term: sentimentResultTexts[language].source,
                  value: (
                    <Link href={ctx.href(`/bronnen/${snapshotId}`)}>{sentimentResultTexts[language].frozenFile}</Link>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}
