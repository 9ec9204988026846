import { councilTexts } from '../../../../i18n/council.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import { type Day, formatDay } from '../../../../shared/days.ts'
import { formatNumber, type Language } from '../../../../shared/numbers.ts'
import {
  Badge,
  type BadgeTone,
  DataList,
  Heading,
  Link,
  List,
  Paragraph,
  Section,
  Timeline,
} from '../../../../ui/index.ts'
import { ageInDays, type ItemState, lastDayOf, latenessOf } from '../domain/items.ts'
import type { CourseStep, Item, ItemTarget, QuestionTerm } from '../items.queries.ts'

const TONES: Partial<Record<ItemState, BadgeTone>> = {
  draft: 'draft',
  fulfilled: 'ok',
  answered: 'ok',
  settled: 'ok',
  adopted: 'active',
  open: 'active',
  tabled: 'active',
  asked: 'active',
}

/** How a paper stands, in words; late when somebody owes something since a day that passed. */
export function StateBadges({ item, today, language }: { item: Item; today: Day; language: Language }) {
  const t = councilTexts[language]
  const { daysLate } = latenessOf(item, today)
  return (
    <>
      <Badge tone={TONES[item.state]}>{t.states[item.state]}</Badge>
      {daysLate > 0 && (
        <>
          {' '}
          <Badge tone="danger">{t.late(daysLate)}</Badge>
        </>
      )}
      {item.isExample && (
        <>
          {' '}
          <Badge tone="warning">{t.example}</Badge>
        </>
      )}
    </>
  )
}

/** When something is due: the day, else the words that were used. */
export function dueOf(item: Item, language: Language): string {
  const words = [item.dueOn && formatDay(item.dueOn, language), item.dueWords].filter(Boolean).join(' · ')
  return words || councilTexts[language].noDue
}

/** How long a paper has been open, or nothing once it is done. */
export function ageOf(item: Item, today: Day, language: Language): string {
  const { owed, judgedOn } = latenessOf(item, today)
  const age = owed ? ageInDays(item.happenedOn, judgedOn) : undefined
  return age === undefined ? '' : councilTexts[language].days(age)
}

/** Where everybody can follow something of a plan. */
const threadOf = ({ kind, plan, code }: Omit<ItemTarget, 'itemId' | 'nodeId'>) =>
  kind === 'plan'
    ? `/plan/${plan}`
    : `/draad/${{ theme: 'thema', goal: 'doel', action: 'actie' }[kind]}/${plan}:${code}`

/** Everything that is known of one paper. */
export function ItemFacts({
  ctx,
  item,
  targets,
  meeting,
  term,
}: {
  ctx: RequestContext
  item: Item
  targets: readonly ItemTarget[]
  meeting?: { title: string; path: string }
  /** Where its last day comes from. */
  term?: QuestionTerm
}) {
  const { language } = ctx
  const t = councilTexts[language]
  const { fields } = t
  const dutch = (words: string) => <span lang="nl">{words}</span>
  const facts = [
    { term: fields.byWhom, value: item.byWhom && dutch(item.byWhom) },
    { term: fields.person, value: item.person && dutch(item.person) },
    { term: fields.happenedOn, value: item.happenedOn ? formatDay(item.happenedOn, language) : t.unknownDay },
    { term: fields.meeting, value: meeting && <Link href={ctx.href(meeting.path)}>{dutch(meeting.title)}</Link> },
    { term: fields.due, value: (item.dueOn || item.dueWords) && dutch(dueOf(item, language)) },
    { term: fields.dueWhy, value: term && <WhyThatDay term={term} language={language} /> },
    { term: fields.age, value: ageOf(item, ctx.clock.today(), language) },
    {
      term: fields.votes,
      value:
        item.votesFor !== null &&
        t.votes(formatNumber(item.votesFor, language), formatNumber(item.votesAgainst ?? 0, language)),
    },
    {
      term: fields.about,
      value: targets.length > 0 && (
        <List
          items={targets.map((target) => (
            <Link key={target.code} href={ctx.href(threadOf(target))}>
              {t.placeKinds[target.kind]} {dutch([target.code, target.title].filter(Boolean).join(' '))}
            </Link>
          ))}
        />
      ),
    },
    { term: fields.source, value: item.source && dutch(item.source) },
  ].flatMap(({ term, value }) => (value ? [{ term, value }] : []))
  return (
    <>
      {item.body && (
        <blockquote class="utrecht-blockquote regie-said" lang="nl" dir="auto">
          {item.body}
        </blockquote>
      )}
      {item.isExample && <Paragraph>{t.exampleHint}</Paragraph>}
      <DataList items={facts} />
      {item.knownUntil && lastDayOf(item.knownUntil)! < ctx.clock.today() && (
        <Paragraph small>
          {t.fields.state}: {t.asOf(formatDay(item.knownUntil, language))}. {t.asOfHint}
        </Paragraph>
      )}
    </>
  )
}

function WhyThatDay({ term, language }: { term: QuestionTerm; language: Language }) {
  const words = <span lang="nl">{term.questionBasis}</span>
  return (
    <>
      {councilTexts[language].afterAsking(term.questionDays ?? 0)}{' '}
      {term.questionLink ? <Link href={term.questionLink}>{words}</Link> : words}
    </>
  )
}

/** What happened with a paper, step by step. */
export function Course({ steps, language }: { steps: readonly CourseStep[]; language: Language }) {
  const t = councilTexts[language]
  return (
    <Section>
      <Heading level={2}>{t.steps}</Heading>
      <Timeline
        steps={steps.map(({ state, happenedOn, remark }) => ({
          title: t.states[state],
          when: happenedOn ? formatDay(happenedOn, language) : t.unknownDay,
          day: happenedOn || undefined,
          state: 'done' as const,
          note: remark && <span lang="nl">{remark}</span>,
        }))}
      />
    </Section>
  )
}
