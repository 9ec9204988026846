import { algorithmTexts } from '../../../i18n/algorithms.ts'
import {
  type Answer,
  download,
  json,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
} from '../../../platform/http/index.ts'
import { toCsv } from '../../../shared/csv.ts'
import { Alert, DataList, Heading, Intro, Link, List, Paragraph, Section, Table } from '../../../ui/index.ts'
import type { Algorithm } from './algorithm.ts'
import { inNationalFormat, NATIONAL_FIELDS } from './national.ts'

type All = readonly Algorithm[]

/** Every method and automatic step, with the two things that Regie refuses to do. */
export const showAlgorithms =
  (all: All) =>
  async (ctx: PageContext): Promise<PageView> => {
    const t = algorithmTexts[ctx.language]
    return {
      title: t.title,
      description: t.intro,
      frame: 'public',
      body: (
        <>
          <Heading level={1}>{t.title}</Heading>
          <Intro>{t.intro}</Intro>
          <Refusals ctx={ctx} />
          <Section>
            <Heading level={2}>{t.steps}</Heading>
            <Paragraph>{t.stepsIntro}</Paragraph>
            <Cards ctx={ctx} caption={t.steps} cards={all.filter(({ kind }) => kind === 'step')} />
          </Section>
          <Section>
            <Heading level={2}>{t.methods}</Heading>
            <Paragraph>{t.methodsIntro}</Paragraph>
            <Cards ctx={ctx} caption={t.methods} cards={all.filter(({ kind }) => kind === 'method')} />
          </Section>
          <Paragraph>
            {t.asData} <Link href={ctx.href('/algoritmeregister.json')}>JSON</Link>{' '}
            <Link href={ctx.href('/algoritmeregister.csv')}>CSV</Link>.
          </Paragraph>
          <Paragraph>
            <Link href={ctx.href('/verwerkingenregister')}>{t.toProcessing}</Link>
          </Paragraph>
        </>
      ),
    }
  }

function Refusals({ ctx }: { ctx: RequestContext }) {
  const t = algorithmTexts[ctx.language]
  return (
    <Section>
      <Heading level={2}>{t.refusals}</Heading>
      <List items={[t.noScore, t.noPrediction]} />
    </Section>
  )
}

function Cards({ ctx, caption, cards }: { ctx: RequestContext; caption: string; cards: All }) {
  const t = algorithmTexts[ctx.language]
  return (
    <Table
      caption={caption}
      captionHidden
      stack
      rows={[...cards]}
      rowKey={({ slug }) => slug}
      columns={[
        {
          header: t.fields.title,
          rowHeader: true,
          cell: ({ slug, title }) => <Link href={ctx.href(`/algoritmeregister/${slug}`)}>{title[ctx.language]}</Link>,
        },
        { header: t.fields.goal, cell: ({ goal }) => goal[ctx.language] },
      ]}
    />
  )
}

const SHOWN = ['goal', 'how', 'data', 'human', 'risks', 'never'] as const

/** One card: what it is for, how it works, and what may never be done with it. */
export const showAlgorithm =
  (all: All) =>
  async (ctx: PageContext): Promise<PageView> => {
    const { language } = ctx
    const t = algorithmTexts[language]
    const card = orNotFound(all.find(({ slug }) => slug === ctx.params.algorithm))
    return {
      title: card.title[language],
      description: card.goal[language],
      frame: 'public',
      breadcrumbs: [{ label: t.title, href: '/algoritmeregister' }],
      body: (
        <>
          <Heading level={1}>{card.title[language]}</Heading>
          <DataList
            items={[
              ...SHOWN.map((field) => ({ term: t.fields[field], value: card[field][language] })),
              { term: t.fields.category, value: t.categories[card.category] },
              { term: t.fields.version, value: card.version },
              ...(card.sources.length > 0
                ? [{ term: t.fields.sources, value: <List items={card.sources.map((source) => source)} /> }]
                : []),
            ]}
          />
          <Alert tone="info">{t.questions(ctx.municipality.settings.contact)}</Alert>
        </>
      ),
    }
  }

const cardsOf = (all: All, { municipality, origin }: RequestContext) =>
  all.map((card) =>
    inNationalFormat(card, { organisation: municipality.name, contact: municipality.settings.contact, origin }),
  )

/** The register in the fields of the national standard. */
export const downloadAlgorithmsJson =
  (all: All) =>
  async (ctx: PageContext): Promise<Answer> =>
    json(cardsOf(all, ctx))

export const downloadAlgorithmsCsv =
  (all: All) =>
  async (ctx: PageContext): Promise<Answer> => {
    const rows = cardsOf(all, ctx).map((card) => NATIONAL_FIELDS.map((field) => [card[field]].flat().join(', ')))
    return download(toCsv([[...NATIONAL_FIELDS], ...rows]), 'text/csv; charset=utf-8', 'algoritmeregister.csv')
  }
