import { listTexts } from '../../../i18n/lists.ts'
import { type Answer, type PageContext, type RequestContext, redirectTo } from '../../../platform/http/index.ts'
import { withQuery } from '../../../shared/addresses.ts'
import { formatDay } from '../../../shared/days.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { EmptyState, Intro, Link, Pagination, Table, TitleRow } from '../../../ui/index.ts'
import { beside } from '../list-place.ts'
import { openingAddress, ViewBar } from '../view-bar.tsx'
import { ColumnChoice, ViewTools } from '../view-tools.tsx'
import { findChoice, listViews } from '../views.queries.ts'
import { WorkListFilter } from './filter-form.tsx'
import { addressOf, workListPlace } from './place.ts'
import { askedAsQuery, chosenRows, readAskedList, shownColumns, type WorkColumn, type WorkList } from './work-list.ts'

export const PAGE_SIZE = 50

/** A work list as its address asks it, or as whoever looks wants it to open. */
export async function showWorkList<Row>(ctx: PageContext, list: WorkList<Row>): Promise<Answer> {
  const { tx, language } = ctx
  const place = workListPlace(ctx, list)
  const views = await listViews(tx, list.key)
  const choice = await findChoice(tx, list.key)
  const opening = openingAddress(place, ctx.query, views, choice.defaultView)
  if (opening) return redirectTo(ctx.href(opening))

  const asked = readAskedList(ctx.query, list)
  const rows = await list.rows(ctx)
  const found = chosenRows(list, rows, asked, language)
  const columns = shownColumns(list, asked.columns.length > 0 ? asked.columns : choice.columns)
  const hrefOf = (address: string) => ctx.href(beside(place, address, choice.defaultView !== null))
  const query = new URLSearchParams(askedAsQuery({ ...asked, page: 1 }))
  const tool = { ctx, place, query, columns: columns.slice(1).map(({ key }) => key) }
  const t = listTexts[language]
  const usual = [
    { label: t.all, query: '' },
    ...(list.views ?? []).map((view) => ({ label: view.label[language], query: view.query })),
  ]
  return {
    title: list.title[language],
    frame: 'work',
    breadcrumbs: [],
    body: (
      <>
        <TitleRow title={list.title[language]} actions={list.above?.(ctx)} />
        <Intro>{list.intro[language]}</Intro>
        {rows.length === 0 ? (
          <EmptyState title={t.nothingYet}>{list.nothing[language]}</EmptyState>
        ) : (
          <>
            <ViewBar {...{ ctx, place, query, usual, views }} hasDefault={choice.defaultView !== null} />
            <WorkListFilter {...{ ctx, list, asked, rows, hrefOf }} />
            <div class="regie-list-tools">
              <p class="utrecht-paragraph regie-list-tools__count" role="status">
                <strong>{t.found(formatNumber(found.length, language))}</strong>
              </p>
              <ColumnChoice {...tool} />
              <ViewTools {...tool} views={views} defaultView={choice.defaultView} />
              <Link href={ctx.href(withQuery(`${list.address}/exporteren`, Object.fromEntries(query)))}>
                {t.export}
              </Link>
            </div>
            {found.length === 0 ? (
              <EmptyState title={t.nothing} action={<Link href={hrefOf(list.address)}>{t.clear}</Link>}>
                {t.nothingWhy}
              </EmptyState>
            ) : (
              <OnePage<Row> {...{ ctx, list, asked, found, columns, hrefOf }} />
            )}
          </>
        )}
      </>
    ),
  }
}

type OnePageProps<Row> = {
  ctx: RequestContext
  list: WorkList<Row>
  asked: ReturnType<typeof readAskedList>
  found: readonly Row[]
  columns: readonly WorkColumn<Row>[]
  hrefOf(address: string): string
}

function OnePage<Row>({ ctx, list, asked, found, columns, hrefOf }: OnePageProps<Row>) {
  const t = listTexts[ctx.language]
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE))
  const page = Math.min(asked.page, pages)
  return (
    <>
      <Table
        caption={list.title[ctx.language]}
        captionHidden
        stack
        rows={found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
        columns={columns.map((column, at) => ({
          header: column.header[ctx.language],
          rowHeader: at === 0,
          cell: (row: Row) => column.cell?.(row, ctx) ?? inWords(column, row, ctx),
        }))}
      />
      <Pagination
        label={t.pages}
        page={page}
        pages={pages}
        hrefFor={(number) => hrefOf(addressOf(list, { ...asked, page: number }))}
        previous={t.previous}
        next={t.next}
        pageLabel={(number) => t.page(number)}
      />
    </>
  )
}

function inWords<Row>(column: WorkColumn<Row>, row: Row, { language }: RequestContext): string {
  const cell = column.value(row, language)
  if ('day' in cell) return formatDay(cell.day, language)
  return 'number' in cell ? formatNumber(cell.number, language) : cell.text
}
