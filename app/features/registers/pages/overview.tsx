import { personSearchTexts } from '../../../i18n/person-search.ts'
import { registerTexts } from '../../../i18n/registers.ts'
import { spaceEventTexts } from '../../../i18n/space-events.ts'
import { taskTexts } from '../../../i18n/tasks.ts'
import { addDays } from '../../../law/index.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { groupBy } from '../../../shared/group-by.ts'
import {
  ActionGroup,
  Badge,
  ButtonLink,
  Card,
  CardList,
  EmptyState,
  Heading,
  Intro,
  Link,
  Paragraph,
  Section,
  TitleRow,
} from '../../../ui/index.ts'
import { isSharedUnderProtocol } from '../bans/check-bans.ts'
import type { RegisterType } from '../declaration.ts'
import { type RegisterSummary, summariseRegisters } from '../lists/overview.queries.ts'
import { hasLevel } from '../scope.ts'
import { searchableSpaces } from '../search/search-people.ts'
import { SPACES } from '../spaces.ts'
import { REGISTERS } from '../types/index.ts'

const SOON = 14

/** The registers of the spaces somebody belongs to, with what is open and what is due. */
export async function showOverview(ctx: PageContext): Promise<PageView> {
  const t = registerTexts[ctx.language]
  const summaries = await summariseRegisters(ctx.tx, addDays(ctx.clock.today(), SOON))
  const byRegister = new Map(summaries.map((summary) => [summary.register, summary]))
  const mine = REGISTERS.filter(
    (type) =>
      byRegister.has(type.key) ||
      hasLevel(ctx.actor, type, 'read') ||
      isOnlyChecked(ctx, type) ||
      isOnlyHandedIn(ctx, type),
  )
  const openIn = (types: readonly RegisterType[]) =>
    types.reduce((sum, { key }) => sum + (byRegister.get(key)?.open ?? 0), 0)
  const spaces = [...groupBy(mine, ({ space }) => space)].sort(([, a], [, b]) => openIn(b) - openIn(a))
  return {
    title: t.title,
    frame: 'work',
    body: (
      <>
        <TitleRow
          title={t.title}
          actions={
            <ActionGroup>
              {searchableSpaces(ctx.actor).length > 0 && (
                <ButtonLink look="secondary" href={ctx.href('/werk/registers/op-naam')}>
                  {personSearchTexts[ctx.language].title}
                </ButtonLink>
              )}
              {spaces.length > 0 && (
                <ButtonLink look="secondary" href={ctx.href('/werk/taken')}>
                  {taskTexts[ctx.language].list.title}
                </ButtonLink>
              )}
            </ActionGroup>
          }
        />
        {spaces.length === 0 ? <EmptyState title={t.none}>{t.noneWhy}</EmptyState> : <Intro>{t.intro}</Intro>}
        {spaces.map(([space, types]) => (
          <Section key={space}>
            <Heading level={2}>{SPACES[space][ctx.language]}</Heading>
            <BusyRegisters ctx={ctx} types={types} summaries={byRegister} />
            <QuietRegisters ctx={ctx} types={types.filter(({ key }) => !byRegister.has(key))} />
            {ctx.may(`${space}.decide`) && (
              <Paragraph>
                <Link href={ctx.href(`/werk/ruimtes/${space}/koppelingen`)}>{spaceEventTexts[ctx.language].link}</Link>
              </Paragraph>
            )}
          </Section>
        ))}
      </>
    ),
  }
}

/** Whether somebody sees what a protocol shares of this register, and nothing else of it. */
const isOnlyChecked = (ctx: PageContext, type: RegisterType): boolean =>
  isSharedUnderProtocol(type) && hasLevel(ctx.actor, type, 'check') && !hasLevel(ctx.actor, type, 'read')

/** Whether somebody hands things in to this register, and sees nothing of it. */
const isOnlyHandedIn = (ctx: PageContext, type: RegisterType) =>
  Boolean(type.handedInAt) && hasLevel(ctx.actor, type, 'report') && !hasLevel(ctx.actor, type, 'read')

type BusyProps = { ctx: PageContext; types: RegisterType[]; summaries: ReadonlyMap<string, RegisterSummary> }

/** Where something is open: how much, and what is due. */
function BusyRegisters({ ctx, types, summaries }: BusyProps) {
  const cards = types.flatMap((type) => {
    const summary = summaries.get(type.key)
    return summary ? [<RegisterCard key={type.key} ctx={ctx} type={type} summary={summary} />] : []
  })
  return cards.length > 0 ? <CardList>{cards}</CardList> : null
}

/** Where nothing is open: by name, so that what is at hand stands out. */
function QuietRegisters({ ctx, types }: { ctx: PageContext; types: RegisterType[] }) {
  if (types.length === 0) return null
  return (
    <ul class="regie-columns-list">
      {types.map((type) => (
        <li key={type.key}>
          <Link href={ctx.href(addressOf(ctx, type))}>{type.words.many[ctx.language]}</Link>
        </li>
      ))}
    </ul>
  )
}

const addressOf = (ctx: PageContext, type: RegisterType) =>
  isOnlyHandedIn(ctx, type)
    ? type.handedInAt!
    : `/werk/${isOnlyChecked(ctx, type) ? 'verboden' : 'registers'}/${type.key}`

function RegisterCard({ ctx, type, summary }: { ctx: PageContext; type: RegisterType; summary: RegisterSummary }) {
  const t = registerTexts[ctx.language]
  return (
    <Card
      title={type.words.many[ctx.language]}
      href={ctx.href(addressOf(ctx, type))}
      foot={
        <>
          <Badge>{t.openRecords(summary.open)}</Badge>
          {summary.due > 0 && <Badge tone="warning">{t.dueRecords(summary.due)}</Badge>}
        </>
      }
    >
      {type.words.intro[ctx.language]}
    </Card>
  )
}
