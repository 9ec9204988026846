import { looseEndTexts } from '../../../i18n/loose-ends.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { Heading, Link, Paragraph, Table } from '../../../ui/index.ts'
import type { FoundLooseEnd } from './rules.ts'

/** So many stand on the start page, the gravest of different kinds first. */
const TOP = 5

/** On the start page: how many loose ends there are now, and the gravest with who should act. */
export function LooseEndSummary({ ctx, ends }: { ctx: RequestContext; ends: FoundLooseEnd[] }) {
  const t = looseEndTexts[ctx.language]
  const open = ends.filter((end) => !end.accepted)
  return (
    <section aria-labelledby="losse-eindjes">
      <Heading level={2} id="losse-eindjes">
        {t.title}
      </Heading>
      <Paragraph>{open.length === 0 ? t.none : t.onStart(open.length)}.</Paragraph>
      {open.length > 0 && (
        <Table
          caption={t.title}
          captionHidden
          stack
          rows={oneOfEachKindFirst(open).slice(0, TOP)}
          columns={[
            {
              header: t.what,
              rowHeader: true,
              cell: (end) => (
                <Link href={ctx.href(`/werk/draad/${end.nodeId}`)}>
                  <span lang="nl">{end.title}</span>
                </Link>
              ),
            },
            {
              header: t.kind,
              cell: (end) => (
                <Link href={ctx.href(`/werk/losse-eindjes?soort=${end.rule.name}`)}>
                  {`${end.rule.heading[ctx.language]} (${open.filter((one) => one.rule === end.rule).length})`}
                </Link>
              ),
            },
            { header: t.owner, cell: (end) => (end.owner ? <span lang="nl">{end.owner}</span> : t.policyLead) },
          ]}
        />
      )}
      <Paragraph>
        <Link href={ctx.href('/werk/losse-eindjes')}>{t.toAll}</Link>
      </Paragraph>
    </section>
  )
}

/** The first of every kind, then the others: five ends of one kind would hide the rest. */
function oneOfEachKindFirst(ends: FoundLooseEnd[]): FoundLooseEnd[] {
  const firsts = ends.filter((end, index) => ends.findIndex((one) => one.rule === end.rule) === index)
  return [...firsts, ...ends.filter((end) => !firsts.includes(end))]
}
