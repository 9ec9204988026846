import { partnerTexts } from '../../../i18n/partners.ts'
import { planTexts } from '../../../i18n/plan.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { ButtonLink, EmptyState, Heading, Intro, Link, Table } from '../../../ui/index.ts'
import { countTasks, listOrganisations } from '../partners.queries.ts'

/** All partners, with how many plans and actions they take part in. */
export async function showOrganisations(ctx: PageContext): Promise<PageView> {
  const t = partnerTexts[ctx.language]
  const words = planTexts[ctx.language]
  const organisations = await listOrganisations(ctx.tx)
  const tasks = await countTasks(ctx.tx)
  const add = ctx.may('plan.edit') && <ButtonLink href={ctx.href('/werk/partners/nieuw')}>{t.add}</ButtonLink>
  return {
    title: t.partners,
    frame: 'work',
    body: (
      <>
        <Heading level={1}>{t.partners}</Heading>
        <Intro>{t.intro}</Intro>
        {organisations.length === 0 ? (
          <EmptyState title={t.none} action={add}>
            {t.noneWhy}
          </EmptyState>
        ) : (
          <>
            {add}
            <Table
              caption={t.partners}
              captionHidden
              stack
              columns={[
                {
                  header: t.name,
                  rowHeader: true,
                  cell: (one) => {
                    const name = <span lang="nl">{one.name}</span>
                    return ctx.may('plan.edit') ? (
                      <Link href={ctx.href(`/werk/partners/${one.slug}`)}>{name}</Link>
                    ) : (
                      name
                    )
                  },
                },
                { header: t.aliases, cell: (one) => <span lang="nl">{one.aliases.join(', ')}</span> },
                { header: t.kind, cell: (one) => words.kinds[one.kind as keyof typeof words.kinds] },
                { header: t.scale, cell: (one) => words.scales[one.scale as keyof typeof words.scales] },
                { header: t.inPlans, numeric: true, cell: (one) => tasks.get(one.id)?.plans ?? 0 },
                { header: t.inActions, numeric: true, cell: (one) => tasks.get(one.id)?.actions ?? 0 },
              ]}
              rows={organisations}
            />
          </>
        )}
      </>
    ),
  }
}
