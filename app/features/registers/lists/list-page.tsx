import { registerListTexts } from '../../../i18n/register-lists.ts'
import { registerTexts } from '../../../i18n/registers.ts'
import { reportCountsTexts } from '../../../i18n/report-counts.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { ActionGroup, ButtonLink, EmptyState, Intro, Link, Pagination, Table, TitleRow } from '../../../ui/index.ts'
import type { RegisterType } from '../declaration.ts'
import { registerFor } from '../pages/find.ts'
import { hasLevel } from '../scope.ts'
import { chosenColumns, columnsOf } from './columns.tsx'
import { type Asked, filterOf, listAddress, readAsked } from './filter.ts'
import { FilterForm } from './filter-form.tsx'
import { countByState, countIn, listHandlers, listRecords } from './list.queries.ts'
import { ListTools } from './list-tools.tsx'
import { listNeighbourhoods } from './overview.queries.ts'
import { ViewBar } from './view-bar.tsx'
import { findColumns, listViews } from './views.queries.ts'

export const PAGE_SIZE = 50

/** The records of one register that somebody may see, narrowed and in order as the address says. */
export async function showList(ctx: PageContext): Promise<PageView> {
  const { tx, language } = ctx
  const type = registerFor(ctx, 'read')
  const asked = readAsked(ctx.query, type)
  const today = ctx.clock.today()
  const filter = filterOf(type, asked, { actorId: ctx.actor.id, today })
  const counts = await countByState(tx, type.key, filter)
  const count = countIn(counts, filter.state)
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE))
  const page = Math.min(asked.pagina, pages)
  const offset = (page - 1) * PAGE_SIZE
  const rows =
    count === 0 ? [] : await listRecords(tx, type.key, filter, { sort: asked.volgorde, limit: PAGE_SIZE, offset })
  const all = columnsOf(type, language, today)
  const columns = chosenColumns(all, await wantedColumns(ctx, type, asked))
  const views = await listViews(tx, type.key)
  const choices = { handlers: await listHandlers(tx, type.key), areas: type.place ? await listNeighbourhoods(tx) : [] }
  const t = registerTexts[language]
  const many = type.words.many[language]
  return {
    title: many,
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/registers' }],
    body: (
      <>
        <TitleRow title={many} actions={addButton(ctx, type)} />
        <Intro>{type.words.intro[language]}</Intro>
        <ViewBar ctx={ctx} type={type} asked={asked} views={views} />
        <FilterForm ctx={ctx} type={type} asked={asked} counts={counts} {...choices} />
        <ListTools ctx={ctx} type={type} asked={asked} count={count} all={all} columns={columns} views={views} />
        {rows.length === 0 ? (
          <Nothing ctx={ctx} type={type} asked={asked} />
        ) : (
          <Table
            caption={many}
            captionHidden
            stack
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              {
                header: t.number,
                rowHeader: true,
                cell: (row) => <Link href={ctx.href(`/werk/registers/${type.key}/${row.number}`)}>{row.number}</Link>,
              },
              ...columns,
            ]}
          />
        )}
        <Pagination
          label={t.pages}
          page={page}
          pages={pages}
          hrefFor={(pagina) => ctx.href(listAddress(type, { ...asked, pagina }))}
          previous={t.previous}
          next={t.next}
          pageLabel={(number) => t.page(number)}
        />
      </>
    ),
  }
}

/** The columns of the address, or those that this person last chose. */
async function wantedColumns({ tx }: PageContext, type: RegisterType, { kolommen }: Asked): Promise<string[]> {
  return kolommen ? kolommen.split(',') : ((await findColumns(tx, type.key)) ?? [])
}

function addButton(ctx: PageContext, type: RegisterType) {
  const t = registerTexts[ctx.language]
  if (!hasLevel(ctx.actor, type, 'handle')) return undefined
  const add = t.add(type.words.one[ctx.language])
  return (
    <ActionGroup>
      <ButtonLink href={ctx.href(`/werk/registers/${type.key}/nieuw`)}>{add}</ButtonLink>
      {type.countedFrom && (
        <ButtonLink look="secondary" href={ctx.href(type.countedFrom)}>
          {reportCountsTexts[ctx.language].link}
        </ButtonLink>
      )}
    </ActionGroup>
  )
}

function Nothing({ ctx, type, asked }: { ctx: PageContext; type: RegisterType; asked: Asked }) {
  const t = registerTexts[ctx.language]
  const isNarrowed = listAddress(type, asked) !== `/werk/registers/${type.key}`
  return isNarrowed ? (
    <EmptyState
      title={t.emptyFilter}
      action={
        <Link href={ctx.href(`/werk/registers/${type.key}?stand=alles`)}>{registerListTexts[ctx.language].clear}</Link>
      }
    >
      {t.emptyFilterWhy}
    </EmptyState>
  ) : (
    <EmptyState title={t.empty} action={addButton(ctx, type)}>
      {t.emptyWhy(type.words.many[ctx.language].toLowerCase())}
    </EmptyState>
  )
}
