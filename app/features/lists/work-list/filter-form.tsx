import { listTexts } from '../../../i18n/lists.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { Button, Details, FieldRow, FilterChips, Form, HiddenField, Select, TextField } from '../../../ui/index.ts'
import { addressOf } from './place.ts'
import { type AskedList, NO_VALUE, valuesOf, type WorkList } from './work-list.ts'

type FilterProps<Row> = {
  ctx: RequestContext
  list: WorkList<Row>
  asked: AskedList
  /** Everything there is, so that a choice says how many it would leave. */
  rows: readonly Row[]
  /** The link to an address of this list. */
  hrefOf(address: string): string
}

/** What a list can be narrowed to: words and order in sight, the rest folded, and what was chosen as chips below. */
export function WorkListFilter<Row>(props: FilterProps<Row>) {
  const { ctx, list, asked } = props
  const { language } = ctx
  const t = listTexts[language]
  const filters = list.columns.filter(({ isFilter }) => isFilter)
  const count = Object.keys(asked.filters).length
  return (
    <div class="regie-filter">
      <details class="regie-details regie-filter__fold">
        <summary>{t.fold}</summary>
        <Form action={ctx.href(list.address)} method="get" label={t.filter}>
          <div class="regie-filter__first regie-filter__first--words">
            <TextField name="zoek" type="search" label={t.search} value={asked.text} maxLength={200} />
            <Select
              name="volgorde"
              label={t.sort}
              value={asked.sort}
              empty={t.usualOrder}
              choices={list.columns.flatMap(({ key, header }) => [
                { value: key, label: t.ascending(header[language]) },
                { value: `-${key}`, label: t.descending(header[language]) },
              ])}
            />
            <Button look="secondary">{t.show}</Button>
          </div>
          {asked.columns.length > 0 && <HiddenField name="kolommen" value={asked.columns.join(',')} />}
          {filters.length > 0 && (
            <Details summary={count > 0 ? t.moreFiltersChosen(count) : t.moreFilters}>
              <FieldRow>
                {filters.map((column) => (
                  <Select
                    key={column.key}
                    name={`f.${column.key}`}
                    label={column.header[language]}
                    value={asked.filters[column.key] ?? ''}
                    empty={t.everything}
                    choices={valuesOf(column, props.rows, language).map(({ value, label, count: times }) => ({
                      value,
                      label: `${label || t.empty} (${formatNumber(times, language)})`,
                    }))}
                  />
                ))}
              </FieldRow>
            </Details>
          )}
        </Form>
      </details>
      <Chosen {...props} />
    </div>
  )
}

function Chosen<Row>({ ctx, list, asked, rows, hrefOf }: FilterProps<Row>) {
  const { language } = ctx
  const t = listTexts[language]
  const chip = (key: string, words: string, rest: Partial<AskedList>) => ({
    ...{ key, words, remove: t.removeFilter(words) },
    href: hrefOf(addressOf(list, { ...asked, page: 1, ...rest })),
  })
  const chips = list.columns.flatMap((column) => {
    const { [column.key]: value, ...filters } = asked.filters
    if (value === undefined) return []
    const known = valuesOf(column, rows, language).find((one) => one.value === value)
    const words = known?.label || (value === NO_VALUE ? t.empty : value)
    return [chip(column.key, `${column.header[language]}: ${words}`, { filters })]
  })
  return (
    <FilterChips
      label={t.chosen}
      chips={[...(asked.text ? [chip('zoek', `“${asked.text}”`, { text: '' })] : []), ...chips]}
      clear={{ label: t.clear, href: hrefOf(addressOf(list, { ...asked, page: 1, text: '', filters: {} })) }}
    />
  )
}
