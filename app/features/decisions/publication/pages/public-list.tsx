import { planTexts } from '../../../../i18n/plan.ts'
import { publicationTexts } from '../../../../i18n/publications.ts'
import { siteTexts } from '../../../../i18n/site.ts'
import type { PageContext, PageView } from '../../../../platform/http/index.ts'
import { CATEGORIES, isCategory } from '../../../../publishing/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import {
  Button,
  FieldRow,
  Form,
  Heading,
  Intro,
  Link,
  Paragraph,
  Section,
  Select,
  Table,
  TextField,
} from '../../../../ui/index.ts'
import { listAdoptedPlans, listVersions } from '../../../plan/index.ts'
import { listPublicPublications } from '../public.queries.ts'

/** Everything that is public, to search and narrow down; and what was decided on the plans. */
export async function showPublicList(ctx: PageContext): Promise<PageView> {
  const { language } = ctx
  const t = publicationTexts[language].public
  const all = await listPublicPublications(ctx.tx)
  const filter = filterOf(ctx)
  const shown = Object.values(filter).some(Boolean) ? await listPublicPublications(ctx.tx, filter) : all
  const categories = [...new Set(all.map(({ category }) => category))]
  const years = [...new Set(all.map(({ handledOn }) => handledOn.slice(0, 4)))].sort().reverse()
  return {
    title: t.title,
    description: t.intro,
    frame: 'public',
    headers: { 'cache-control': 'public, no-cache' },
    breadcrumbs: [],
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        {all.length === 0 ? (
          <Paragraph>{t.noneYet}</Paragraph>
        ) : (
          <>
            <Form action={ctx.href('/besluiten')} method="get" label={t.find}>
              <TextField name="zoek" label={t.search} type="search" value={filter.words} maxLength={200} />
              <FieldRow>
                <Select
                  name="categorie"
                  label={t.category}
                  value={filter.category}
                  empty={t.all}
                  choices={categories.map((one) => ({ value: one, label: CATEGORIES[one] }))}
                />
                <Select
                  name="jaar"
                  label={t.year}
                  size="short"
                  value={filter.year}
                  empty={t.all}
                  choices={years.map((one) => ({ value: one, label: one }))}
                />
              </FieldRow>
              <Button look="secondary">{t.find}</Button>
            </Form>
            <Section>
              <Paragraph>{t.count(shown.length)}</Paragraph>
              {shown.length === 0 ? (
                <Paragraph>{t.none}</Paragraph>
              ) : (
                <Table
                  caption={t.title}
                  captionHidden
                  stack
                  rows={shown}
                  rowKey={({ slug }) => slug}
                  columns={[
                    {
                      header: publicationTexts[language].columns.title,
                      rowHeader: true,
                      cell: ({ slug, title }) => (
                        <Link href={ctx.href(`/besluiten/${slug}`)}>
                          <span lang="nl">{title}</span>
                        </Link>
                      ),
                    },
                    { header: t.category, cell: ({ category }) => <span lang="nl">{CATEGORIES[category]}</span> },
                    {
                      header: publicationTexts[language].fields.handledOn,
                      cell: ({ handledOn }) => formatDay(handledOn, language),
                    },
                  ]}
                />
              )}
            </Section>
          </>
        )}
        <Paragraph>
          <Link href="/besluiten.atom">{t.feed}</Link>
        </Paragraph>
        {await planDecisions(ctx)}
      </>
    ),
  }
}

/** What is asked for; a value that is in no list asks for nothing. */
function filterOf({ query }: PageContext) {
  const category = query.get('categorie') ?? ''
  const year = query.get('jaar') ?? ''
  return {
    category: isCategory(category) ? category : '',
    year: /^\d{4}$/.test(year) ? year : '',
    words: (query.get('zoek') ?? '').trim().slice(0, 200),
  }
}

async function planDecisions(ctx: PageContext) {
  const t = siteTexts[ctx.language]
  const words = planTexts[ctx.language]
  const decisions = []
  for (const plan of await listAdoptedPlans(ctx.tx)) {
    for (const version of await listVersions(ctx.tx, plan.planId)) decisions.push({ ...version, plan })
  }
  if (decisions.length === 0) return null
  return (
    <Section>
      <Heading level={2}>{publicationTexts[ctx.language].public.planDecisions}</Heading>
      <Table
        caption={t.decisions}
        captionHidden
        stack
        rows={decisions}
        columns={[
          {
            header: t.plan,
            rowHeader: true,
            cell: ({ plan }) => (
              <Link href={ctx.href(`/plan/${plan.slug}`)} lang="nl">
                {plan.title}
              </Link>
            ),
          },
          { header: t.decision, cell: ({ stage }) => words.stages[stage] },
          { header: t.decidedBy, cell: ({ decidedBy }) => <span lang="nl">{decidedBy}</span> },
          {
            header: t.decidedOn,
            cell: ({ decidedOn }) => (decidedOn ? formatDay(decidedOn, ctx.language) : t.unknownDay),
          },
          { header: words.remark, cell: ({ remark }) => <span lang="nl">{remark}</span> },
        ]}
      />
    </Section>
  )
}
