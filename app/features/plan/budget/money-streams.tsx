import { moneyStreamTexts } from '../../../i18n/money-streams.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { Heading, Link, List, Paragraph, Section, Table } from '../../../ui/index.ts'
import type { HeldAgainst, MoneyStream } from '../domain/money-streams.ts'
import { euros } from './money.ts'

/** Money streams beside the budget of a plan, with every difference in words; nothing where there are none. */
export function MoneyStreams({ ctx, held }: { ctx: RequestContext; held: HeldAgainst[] }) {
  const { language } = ctx
  const t = moneyStreamTexts[language]
  if (held.length === 0) return null
  return (
    <Section>
      <Heading level={2}>{t.title}</Heading>
      <Paragraph>{t.intro}</Paragraph>
      <Table
        caption={t.title}
        captionHidden
        stack
        rows={held}
        rowKey={({ name, stream }) => stream?.number ?? name}
        columns={[
          { header: t.name, rowHeader: true, cell: (one) => <Name ctx={ctx} held={one} /> },
          { header: t.source, cell: ({ stream }) => nameIn(t.sources, stream?.source) ?? t.unknown },
          { header: t.purpose, cell: ({ stream }) => nameIn(t.purposes, stream?.purpose) ?? t.unknown },
          { header: t.period, cell: ({ stream }) => periodOf(ctx, stream) },
          { header: t.granted, numeric: true, cell: ({ stream }) => euros(stream?.granted ?? null, language) },
          { header: t.planned, numeric: true, cell: ({ lines }) => euros(lines?.planned ?? null, language) },
          { header: t.spent, numeric: true, cell: ({ stream }) => euros(stream?.spent ?? null, language) },
          { header: t.actual, numeric: true, cell: ({ lines }) => euros(lines?.actual ?? null, language) },
          { header: t.accounted, cell: ({ stream }) => accountedOf(ctx, stream) },
        ]}
      />
      <Heading level={3}>{t.heldAgainst}</Heading>
      <List items={held.flatMap((one) => inWords(ctx, one))} />
    </Section>
  )
}

function Name({ ctx, held: { name, stream } }: { ctx: RequestContext; held: HeldAgainst }) {
  const words = <span lang="nl">{name}</span>
  return stream ? <Link href={ctx.href(`/werk/registers/geldstromen/${stream.number}`)}>{words}</Link> : words
}

const nameIn = (words: Readonly<Record<string, string>>, key: string | undefined) => words[key ?? '']

function periodOf({ language }: RequestContext, stream: MoneyStream | undefined): string {
  const t = moneyStreamTexts[language]
  if (!stream?.from || !stream.until) return t.unknown
  return t.fromUntil(formatDay(stream.from, language), formatDay(stream.until, language))
}

function accountedOf({ language }: RequestContext, stream: MoneyStream | undefined): string {
  const t = moneyStreamTexts[language]
  if (!stream) return t.unknown
  return stream.accountedOn ? formatDay(stream.accountedOn, language) : t.notYet
}

/** What one compares: planned with granted, actual with spent; nothing is said of what is not known. */
function inWords({ language }: RequestContext, { name, stream, lines }: HeldAgainst): string[] {
  const t = moneyStreamTexts[language]
  if (!stream) return [t.noStream(name)]
  if (!lines) return [t.noLine(name)]
  const compare = (of: 'planned' | 'actual', ours: number | null, theirs: number | null) => {
    if (ours === null || theirs === null) return []
    if (ours === theirs) return [t.same[of](name)]
    const say = (cents: number) =>
      `€ ${formatNumber(cents / 100, language, [ours, theirs].some((one) => one % 100 !== 0) ? 2 : 0)}`
    return [t.differs[of](name, say(ours), say(theirs), say(Math.abs(ours - theirs)), ours > theirs)]
  }
  return [...compare('planned', lines.planned, stream.granted), ...compare('actual', lines.actual, stream.spent)]
}
