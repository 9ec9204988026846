import { looseEndTexts } from '../../../i18n/loose-ends.ts'
import type { PageContext, PageView, RequestContext } from '../../../platform/http/index.ts'
import { Badge, EmptyState, Heading, Intro, Link, Paragraph, Table } from '../../../ui/index.ts'
import type { NodeSummary } from '../thread.queries.ts'
import type { ThreadParts } from '../thread-parts.ts'
import { listNodesById } from '../walk/walk.queries.ts'
import { type Choice, choiceOf, chosen } from './choose.ts'
import { LooseEndFilter } from './filter.tsx'
import { bySeverity, findLooseEnds } from './find-loose-ends.ts'
import { LooseEndTable } from './loose-end-table.tsx'
import type { FoundLooseEnd, LooseEndRule } from './rules.ts'

/** So many of each kind stand on the page as long as no kind was chosen. */
const SHORT = 5

/** Everything on the thread that hangs loose, by kind, with who should act. */
export const showLooseEnds =
  (parts: ThreadParts) =>
  async (ctx: PageContext): Promise<PageView> => {
    const t = looseEndTexts[ctx.language]
    const ends = await findLooseEnds(ctx.tx, parts.looseEnds, ctx.clock.today())
    const choice = choiceOf(ctx.query)
    const shown = chosen(ends, choice)
    const themes = await listNodesById(ctx.tx, [...new Set(ends.flatMap((end) => end.themeId ?? []))])
    const rules = bySeverity(parts.looseEnds)
    return {
      title: t.title,
      frame: 'work',
      breadcrumbs: [],
      body: (
        <>
          <Heading level={1}>{t.title}</Heading>
          <Intro>{t.intro}</Intro>
          <Paragraph>
            <strong>{t.count(ends.filter((end) => !end.accepted).length)}</strong>.{' '}
            {t.leftOnPurpose(ends.filter((end) => end.accepted).length)}.{' '}
            <Link href={ctx.href('/werk/losse-eindjes/lijst')}>{t.asList}</Link>
          </Paragraph>
          <LooseEndFilter ctx={ctx} choice={choice} ends={ends} rules={rules} themes={themes} />
          {shown.length === 0 ? (
            <EmptyState title={t.none}>{t.noneWhy}</EmptyState>
          ) : (
            <>
              {choice.kind === '' && <Overview ctx={ctx} choice={choice} rules={rules} shown={shown} />}
              {listedOn(choice, rules).map((rule) => (
                <OfRule key={rule.name} ctx={ctx} rule={rule} choice={choice} shown={shown} themes={themes} />
              ))}
            </>
          )}
        </>
      ),
    }
  }

/** As long as nothing was chosen only the gravest are listed; of the others the numbers lead on. */
function listedOn(choice: Choice, rules: LooseEndRule[]): LooseEndRule[] {
  const isWide = choice.kind === '' && choice.owner === '' && choice.theme === '' && !choice.accepted
  return isWide ? rules.filter((rule) => rule.severity === 'high') : rules
}

type OnPage = { ctx: RequestContext; choice: Choice; shown: FoundLooseEnd[] }

/** How many of each kind, as the way to the whole list of one kind. */
function Overview({ ctx, choice, rules, shown }: OnPage & { rules: LooseEndRule[] }) {
  const t = looseEndTexts[ctx.language]
  const count = (rule: LooseEndRule) => shown.filter((end) => end.rule === rule).length
  return (
    <Table
      caption={t.overview}
      stack
      rows={rules.filter((rule) => count(rule) > 0)}
      columns={[
        {
          header: t.kind,
          rowHeader: true,
          cell: (rule) => <Link href={ctx.href(addressOf(choice, rule.name))}>{rule.heading[ctx.language]}</Link>,
        },
        { header: t.severity, cell: (rule) => <SeverityBadge ctx={ctx} rule={rule} /> },
        { header: t.amount, numeric: true, cell: count },
      ]}
    />
  )
}

function OfRule({ ctx, rule, choice, shown, themes }: OnPage & { rule: LooseEndRule; themes: NodeSummary[] }) {
  const t = looseEndTexts[ctx.language]
  const ends = shown.filter((end) => end.rule === rule)
  if (ends.length === 0) return null
  const isShort = choice.kind === '' && ends.length > SHORT
  return (
    <section aria-labelledby={rule.name}>
      <Heading level={2} id={rule.name}>
        {rule.heading[ctx.language]}
      </Heading>
      <Paragraph>
        <SeverityBadge ctx={ctx} rule={rule} /> {rule.advice[ctx.language]}
      </Paragraph>
      <LooseEndTable ctx={ctx} rule={rule} ends={isShort ? ends.slice(0, SHORT) : ends} themes={themes} />
      {isShort && (
        <Paragraph>
          <Link href={ctx.href(addressOf(choice, rule.name))}>{t.showAll(ends.length)}</Link>
        </Paragraph>
      )}
    </section>
  )
}

function SeverityBadge({ ctx, rule }: { ctx: RequestContext; rule: LooseEndRule }) {
  const tone = { high: 'danger', medium: 'active', low: 'draft' } as const
  return <Badge tone={tone[rule.severity]}>{looseEndTexts[ctx.language].severities[rule.severity]}</Badge>
}

/** The same choice for one kind. */
function addressOf(choice: Choice, kind: string): string {
  const query = new URLSearchParams({
    soort: kind,
    ...(choice.owner ? { eigenaar: choice.owner } : {}),
    ...(choice.theme ? { thema: choice.theme } : {}),
    ...(choice.accepted ? { toon: 'bewust' } : {}),
  })
  return `/werk/losse-eindjes?${query}`
}
