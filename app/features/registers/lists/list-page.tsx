import { listTexts } from '../../../i18n/lists.ts'
import { registerListTexts } from '../../../i18n/register-lists.ts'
import { registerTexts } from '../../../i18n/registers.ts'
import { reportCountsTexts } from '../../../i18n/report-counts.ts'
import { type Answer, type PageContext, redirectTo } from '../../../platform/http/index.ts'
import { ActionGroup, ButtonLink, EmptyState, Intro, Link, Pagination, Table, TitleRow } from '../../../ui/index.ts'
import { beside, findChoice, listViews, openingAddress, ViewBar } from '../../lists/index.ts'
import { mayChangeMany } from '../bulk/bulk-ask.ts'
import { ChooseRecords, chooseColumn } from '../bulk/choose-records.tsx'
import type { RegisterType } from '../declaration.ts'
import { registerFor } from '../pages/find.ts'
import { hasLevel } from '../scope.ts'
import { chosenColumns, columnsOf } from './columns.tsx'
import { type Asked, askedInAddress, filterOf, listAddress, PAGE_SIZE, readAsked } from './filter.ts'
import { FilterForm } from './filter-form.tsx'
import { listHandlers, lookThrough } from './list.queries.ts'
import { ListTools } from './list-tools.tsx'
import { listNeighbourhoods } from './overview.queries.ts'
import { placeOf } from './place.ts'

/** The records of one register that somebody may see, narrowed and in order as the address says. */
export async function showList(ctx: PageContext): Promise<Answer> {
  const { tx, language } = ctx
  const type = registerFor(ctx, 'read')
  const place = placeOf(ctx, type)
  const views = await listViews(tx, type.key)
  const choice = await findChoice(tx, type.key)
  const opening = openingAddress(place, ctx.query, views, choice.defaultView)
  if (opening) return redirectTo(ctx.href(opening))
  const asked = readAsked(ctx.query, type)
  const today = ctx.clock.today()
  const filter = filterOf(type, asked, { actorId: ctx.actor.id, today })
  const { counts, count, page, pages, rows } = await lookThrough(tx, type.key, filter, {
    ...{ sort: asked.volgorde, page: asked.pagina, size: PAGE_SIZE },
  })
  const all = columnsOf(type, language, today)
  const columns = chosenColumns(all, asked.kolommen ? asked.kolommen.split(',') : choice.columns)
  const choices = { handlers: await listHandlers(tx, type.key), areas: type.place ? await listNeighbourhoods(tx) : [] }
  const mayChange = mayChangeMany(ctx.actor, type)
  const hasDefault = choice.defaultView !== null
  const hrefOf = (address: string) => ctx.href(beside(place, address, hasDefault))
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
        <ViewBar
          {...{ ctx, place, views, hasDefault, query: new URLSearchParams(askedInAddress(asked)) }}
          usual={usualViews(ctx, type)}
        />
        <FilterForm {...{ ctx, type, asked, counts, hrefOf }} {...choices} />
        <ListTools {...{ ctx, type, place, asked, count, columns, views }} defaultView={choice.defaultView} />
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
              ...(mayChange ? [chooseColumn(ctx)] : []),
              {
                header: t.number,
                rowHeader: true,
                cell: (row) => <Link href={ctx.href(`/werk/registers/${type.key}/${row.number}`)}>{row.number}</Link>,
              },
              ...columns,
            ]}
          />
        )}
        {mayChange && rows.length > 0 && <ChooseRecords {...{ ctx, type, asked, count }} />}
        <Pagination
          label={t.pages}
          page={page}
          pages={pages}
          hrefFor={(pagina) => hrefOf(listAddress(type, { ...asked, pagina }))}
          previous={t.previous}
          next={t.next}
          pageLabel={(number) => t.page(number)}
        />
      </>
    ),
  }
}

/** The views that the list of every register has. */
function usualViews(ctx: PageContext, type: RegisterType) {
  const t = registerListTexts[ctx.language]
  return [
    { label: t.open, query: '' },
    { label: t.mine, query: 'wie=ik' },
    ...(type.deadlines
      ? [
          { label: t.late, query: 'termijn=te-laat' },
          { label: t.soon, query: 'termijn=14' },
        ]
      : []),
  ]
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
      action={<Link href={ctx.href(`/werk/registers/${type.key}?stand=alles`)}>{listTexts[ctx.language].clear}</Link>}
    >
      {t.emptyFilterWhy}
    </EmptyState>
  ) : (
    <EmptyState title={t.empty} action={addButton(ctx, type)}>
      {t.emptyWhy(type.words.many[ctx.language].toLowerCase())}
    </EmptyState>
  )
}
