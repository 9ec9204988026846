import { sentimentTexts } from '../../../i18n/sentiment.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { DataList, Link, List, Paragraph } from '../../../ui/index.ts'
import type { Protocol } from '../domain/protocol.ts'

type Props = {
  ctx: RequestContext
  protocol: Protocol
  activity: { name: string; dpia: string } | undefined
  isPublic?: boolean
}

/** Everything that a protocol says; what is not filled in says so. */
export function ProtocolFacts({ ctx, protocol, activity, isPublic = false }: Props) {
  const t = sentimentTexts[ctx.language]
  const text = (name: 'purpose' | 'phenomena' | 'sourceNote' | 'method' | 'retention' | 'legalCheck') => ({
    term: t.fields[name],
    value: protocol[name] ? <span lang="nl">{protocol[name]}</span> : t.none,
  })
  return (
    <DataList
      items={[
        text('purpose'),
        text('phenomena'),
        {
          term: t.fields.sources,
          value: protocol.sources.length > 0 ? <List items={protocol.sources.map((one) => t.sources[one])} /> : t.none,
        },
        ...(protocol.sourceNote ? [text('sourceNote')] : []),
        text('method'),
        {
          term: t.fields.areas,
          value: protocol.areas.length > 0 ? <List items={protocol.areas.map((one) => t.areaKinds[one])} /> : t.none,
        },
        { term: t.fields.fewestAnswers, value: formatNumber(protocol.fewestAnswers, ctx.language) },
        {
          term: t.fields.notCollected,
          value: (
            <>
              <Paragraph>{t.nobody}</Paragraph>
              {protocol.notCollected && (
                <Paragraph>
                  <span lang="nl">{protocol.notCollected}</span>
                </Paragraph>
              )}
            </>
          ),
        },
        text('retention'),
        text('legalCheck'),
        {
          term: t.fields.activitySlug,
          value: activity ? (
            <>
              <Link href={ctx.href(`/verwerkingen/${protocol.activitySlug}`)}>
                <span lang="nl">{activity.name}</span>
              </Link>
              {activity.dpia && !isPublic && (
                <>
                  {'. '}
                  {t.dpia}: <span lang="nl">{activity.dpia}</span>
                </>
              )}
            </>
          ) : (
            t.none
          ),
        },
      ]}
    />
  )
}
