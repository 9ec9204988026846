import { z } from 'zod'
import { registerTexts } from '../../../i18n/registers.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { withQuery } from '../../../shared/addresses.ts'
import { type Day, formatDay } from '../../../shared/days.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import {
  ActionGroup,
  Badge,
  Button,
  ButtonLink,
  type Column,
  EmptyState,
  FieldRow,
  Form,
  Intro,
  Link,
  Pagination,
  Paragraph,
  Select,
  Table,
  TextField,
  TitleRow,
} from '../../../ui/index.ts'
import type { RegisterType } from '../declaration.ts'
import {
  countRecords,
  type ListFilter,
  type ListRow,
  listHandlers,
  listNeighbourhoods,
  listRecords,
  SORTS,
} from '../list.queries.ts'
import { hasLevel } from '../scope.ts'
import { registerFor } from './find.ts'
import { stateInWords, valueInWords } from './words.ts'

const PAGE_SIZE = 50

const asked = z.object({
  stand: z.string().max(60).catch('open'),
  wie: z.uuid().or(z.literal('')).catch(''),
  zoek: z.string().max(200).catch(''),
  buurt: z.string().max(20).catch(''),
  volgorde: z.enum(SORTS).catch('due'),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
})

type Asked = z.output<typeof asked>

const readAsked = ({ query }: PageContext): Asked =>
  asked.parse(Object.fromEntries(Object.keys(asked.shape).map((name) => [name, query.get(name) ?? undefined])))

/** What the address asks for, as the queries take it. */
export function filterOf(ctx: PageContext, type: RegisterType): ListFilter {
  const { stand, wie, zoek, buurt } = readAsked(ctx)
  const chosen = filterFields(type).flatMap(({ key }) => {
    const value = ctx.query.get(`f.${key}`)
    return value ? [[key, value] as const] : []
  })
  return {
    state: stand === 'alles' ? undefined : stand,
    handlerId: wie || undefined,
    text: zoek.trim() || undefined,
    areaCode: buurt || undefined,
    facts: Object.fromEntries(chosen),
  }
}

const filterFields = (type: RegisterType) => type.fields.filter(({ isFilter, isPersonal }) => isFilter && !isPersonal)

/** The records of one register that somebody may see, narrowed and in order as the address says. */
export async function showList(ctx: PageContext): Promise<PageView> {
  const t = registerTexts[ctx.language]
  const type = registerFor(ctx, 'read', 'check')
  const filter = filterOf(ctx, type)
  const { pagina, volgorde } = readAsked(ctx)
  const count = await countRecords(ctx.tx, type.key, filter)
  const offset = (pagina - 1) * PAGE_SIZE
  const rows = await listRecords(ctx.tx, type.key, filter, { sort: volgorde, limit: PAGE_SIZE, offset })
  const many = type.words.many[ctx.language]
  const pageAddress = (page: number) => addressWith(ctx, { pagina: page === 1 ? '' : String(page) })
  return {
    title: many,
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/registers' }],
    body: (
      <>
        <TitleRow title={many} actions={addButton(ctx, type)} />
        <Intro>{type.words.intro[ctx.language]}</Intro>
        <Filter ctx={ctx} type={type} {...(await filterChoices(ctx, type))} />
        <Paragraph>
          <strong>{t.found(count, many.toLowerCase())}</strong>
        </Paragraph>
        {rows.length === 0 ? (
          <Nothing ctx={ctx} type={type} />
        ) : (
          <Table
            caption={many}
            captionHidden
            stack
            rows={rows}
            rowKey={({ id }) => id}
            columns={columnsOf(ctx, type)}
          />
        )}
        <Pagination
          label={t.pages}
          page={pagina}
          pages={Math.ceil(count / PAGE_SIZE)}
          hrefFor={pageAddress}
          previous={t.previous}
          next={t.next}
          pageLabel={t.page}
        />
      </>
    ),
  }
}

/** The address of this list with some of what it asks changed. */
function addressWith(ctx: PageContext, changed: Record<string, string>): string {
  const { pathname } = new URL(ctx.path, 'http://regie')
  return ctx.href(withQuery(pathname, { ...Object.fromEntries(ctx.query), ...changed }))
}

function addButton(ctx: PageContext, type: RegisterType) {
  const t = registerTexts[ctx.language]
  if (!hasLevel(ctx.actor, type, 'handle')) return undefined
  return (
    <ButtonLink href={ctx.href(`/werk/registers/${type.key}/nieuw`)}>{t.add(type.words.one[ctx.language])}</ButtonLink>
  )
}

function Nothing({ ctx, type }: { ctx: PageContext; type: RegisterType }) {
  const t = registerTexts[ctx.language]
  const isNarrowed = [...ctx.query.keys()].length > 0
  return isNarrowed ? (
    <EmptyState title={t.emptyFilter}>{t.emptyFilterWhy}</EmptyState>
  ) : (
    <EmptyState title={t.empty} action={addButton(ctx, type)}>
      {t.emptyWhy(type.words.many[ctx.language].toLowerCase())}
    </EmptyState>
  )
}

async function filterChoices(ctx: PageContext, type: RegisterType) {
  const handlers = await listHandlers(ctx.tx, type.key)
  const areas = type.place ? await listNeighbourhoods(ctx.tx) : []
  return { handlers, areas }
}

type FilterProps = {
  ctx: PageContext
  type: RegisterType
  handlers: { id: string; name: string }[]
  areas: { code: string; name: string }[]
}

function Filter({ ctx, type, handlers, areas }: FilterProps) {
  const { language } = ctx
  const t = registerTexts[language]
  const { stand, wie, zoek, buurt, volgorde } = readAsked(ctx)
  const states = [
    { value: 'open', label: t.openOnly },
    { value: 'alles', label: t.everyState },
    ...type.states.map(({ key, words }) => ({ value: key, label: words[language] })),
  ]
  const sorts = SORTS.map((sort) => ({ value: sort, label: t.sorts[sort] }))
  return (
    <Form action={ctx.href(`/werk/registers/${type.key}`)} method="get" label={t.filter}>
      <FieldRow>
        <TextField name="zoek" type="search" label={t.search} value={zoek} />
        <Select name="stand" label={t.state} value={stand} choices={states} />
        {handlers.length > 0 && (
          <Select
            name="wie"
            label={t.handler}
            value={wie}
            empty={t.anybody}
            choices={handlers.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {areas.length > 0 && (
          <Select
            name="buurt"
            label={t.intake.area}
            value={buurt}
            empty={t.everything}
            choices={areas.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
        {filterFields(type).map(({ key, words, kind, choices }) => (
          <Select
            key={key}
            name={`f.${key}`}
            label={words[language]}
            value={ctx.query.get(`f.${key}`) ?? ''}
            empty={t.everything}
            choices={
              kind === 'yesNo'
                ? [
                    { value: 'true', label: t.yes },
                    { value: 'false', label: t.no },
                  ]
                : (choices ?? []).map((choice) => ({ value: choice.key, label: choice.words[language] }))
            }
          />
        ))}
        <Select name="volgorde" label={t.sort} value={volgorde} choices={sorts} />
      </FieldRow>
      <ActionGroup>
        <Button look="secondary">{t.show}</Button>
      </ActionGroup>
    </Form>
  )
}

/** The columns of a list: what every register has, and what its declaration puts there. */
function columnsOf(ctx: PageContext, type: RegisterType): Column<ListRow>[] {
  const { language } = ctx
  const t = registerTexts[language]
  const isTitled = type.titleOf !== undefined
  const listed = type.fields.filter(({ inList, isPersonal }) => inList && !isPersonal)
  const column = (isThere: boolean, one: Column<ListRow>) => (isThere ? [one] : [])
  return [
    {
      header: t.number,
      rowHeader: true,
      cell: (row) => <Link href={ctx.href(`/werk/registers/${type.key}/${row.number}`)}>{row.number}</Link>,
    },
    ...column(isTitled, { header: t.what, cell: (row) => <span lang="nl">{row.title}</span> }),
    {
      header: t.state,
      cell: (row) => (
        <Badge tone={row.closedOn ? 'neutral' : 'active'}>{stateInWords(type, row.state, language)}</Badge>
      ),
    },
    ...listed.map((field) => ({
      header: field.words[language],
      numeric: field.kind === 'number' || field.kind === 'amount',
      cell: (row: ListRow) => valueInWords(field, row.facts[field.key], language),
    })),
    ...column(type.place !== undefined, { header: t.intake.area, cell: (row) => row.areaName ?? '' }),
    { header: t.openedOn, cell: (row) => formatDay(row.openedOn, language) },
    ...column(type.deadlines !== undefined, {
      header: t.nextDue,
      cell: (row) => <Due day={row.nextDueOn} today={ctx.clock.today()} language={language} />,
    }),
    { header: t.handler, cell: (row) => row.handlerName ?? t.nobodyYet },
  ]
}

/** A day on which something must have been done; late ones say so. */
export function Due({ day, today, language }: { day: Day | null; today: Day; language: PageContext['language'] }) {
  if (!day) return null
  const text = formatDay(day, language)
  if (day >= today) return <>{text}</>
  return (
    <>
      {text} <Badge tone="danger">{registerTexts[language].overdue}</Badge>
    </>
  )
}

export const countInWords = (count: number, language: PageContext['language']) => formatNumber(count, language)
