import { planTexts } from '../../../i18n/plan.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { ButtonLink, Heading, Link, Paragraph, Table } from '../../../ui/index.ts'
import { PARTS, type PartName } from '../plan.parts.ts'
import type { PartRow } from '../plan.queries.ts'

type ListedPart = Extract<PartName, keyof (typeof planTexts)['nl']['partsMany']>

/** A short list of details of a plan: principles, steps, aligned plans, partners. */
export function SideList(props: {
  ctx: RequestContext
  name: ListedPart
  base: string
  planId: string
  rows: PartRow[]
}) {
  const { ctx, name, base, planId, rows } = props
  const t = planTexts[ctx.language]
  const part = PARTS[name]
  const shown = part.fields.filter(
    (field) =>
      field.name !== part.titleField && !['organisation', 'text'].includes(field.input) && field.name !== 'source',
  )
  return (
    <section aria-labelledby={name}>
      <Heading level={2} id={name}>
        {t.partsMany[name]}
      </Heading>
      {rows.length === 0 ? (
        <Paragraph>{t.nothingYet}</Paragraph>
      ) : (
        <Table
          caption={t.partsMany[name]}
          captionHidden
          stack
          columns={[
            {
              header: t.fields[part.titleField as keyof typeof t.fields],
              rowHeader: true,
              cell: (row) => {
                const title = <span lang="nl">{String(row[part.titleField])}</span>
                if (!ctx.may('plan.edit')) return title
                return <Link href={ctx.href(`${base}/onderdeel/${name}/${row.id}`)}>{title}</Link>
              },
            },
            ...shown.map((field) => ({
              header: t.fields[field.name as keyof typeof t.fields],
              cell: (row: PartRow) => <span lang="nl">{String(row[field.name] ?? '')}</span>,
            })),
          ]}
          rows={rows}
        />
      )}
      {ctx.may('plan.edit') && (
        <ButtonLink look="subtle" href={ctx.href(`${base}/nieuw/${name}/${planId}`)}>
          {t.addThing(t.parts[name])}
        </ButtonLink>
      )}
    </section>
  )
}
