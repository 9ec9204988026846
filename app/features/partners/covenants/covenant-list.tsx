import { covenantTexts } from '../../../i18n/covenants.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { Badge, Heading, Link, Section, Table } from '../../../ui/index.ts'
import type { Covenant } from './covenants.queries.ts'

type ListProps = { ctx: RequestContext; heading: string; covenants: Covenant[] }

/** Covenants with their parties, purpose, data basis and days, on the page of what they are about; nothing without any. */
export function CovenantList({ ctx, heading, covenants }: ListProps) {
  const t = covenantTexts[ctx.language]
  if (covenants.length === 0) return null
  const dutch = (text: string | null) => (text ? <span lang="nl">{text}</span> : t.unknown)
  return (
    <Section>
      <Heading level={2}>{heading}</Heading>
      <Table
        caption={heading}
        captionHidden
        stack
        rows={covenants}
        rowKey={({ id }) => id}
        columns={[
          {
            header: t.name,
            rowHeader: true,
            cell: ({ name, number }) => (
              <Link href={ctx.href(`/werk/registers/convenanten/${number}`)}>
                <span lang="nl">{name}</span>
              </Link>
            ),
          },
          { header: t.parties, cell: ({ parties }) => dutch(parties.join(', ')) },
          { header: t.purpose, cell: ({ purpose }) => dutch(purpose) },
          { header: t.dataBasis, cell: ({ dataBasis }) => dutch(dataBasis) },
          { header: t.signed, cell: ({ signedOn }) => (signedOn ? formatDay(signedOn, ctx.language) : t.notSigned) },
          { header: t.review, cell: (covenant) => <Review ctx={ctx} covenant={covenant} /> },
        ]}
      />
    </Section>
  )
}

function Review({ ctx, covenant: { state, reviewBy } }: { ctx: RequestContext; covenant: Covenant }) {
  const t = covenantTexts[ctx.language]
  if (state === 'expired') return <Badge>{t.expired}</Badge>
  if (!reviewBy) return <>{t.unknown}</>
  return (
    <>
      {formatDay(reviewBy, ctx.language)} {reviewBy < ctx.clock.today() && <Badge tone="danger">{t.pastReview}</Badge>}
    </>
  )
}
