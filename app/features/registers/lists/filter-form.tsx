import { listTexts } from '../../../i18n/lists.ts'
import { registerListTexts } from '../../../i18n/register-lists.ts'
import { registerTexts } from '../../../i18n/registers.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import {
  Button,
  DayField,
  Details,
  FieldRow,
  FilterChips,
  Form,
  HiddenField,
  Select,
  TextField,
} from '../../../ui/index.ts'
import type { RegisterType } from '../declaration.ts'
import { valueInWords } from '../pages/words.ts'
import {
  type Asked,
  chosenBesides,
  DUE_CHOICES,
  filterFields,
  listAddress,
  SORTS,
  without,
  withoutAny,
} from './filter.ts'
import { countIn, type StateCount } from './list.queries.ts'

export type FilterChoices = { handlers: { id: string; name: string }[]; areas: { code: string; name: string }[] }

type FilterProps = FilterChoices & {
  ctx: RequestContext
  type: RegisterType
  asked: Asked
  counts: StateCount[]
  /** The link to an address of this list. */
  hrefOf(address: string): string
}

/**
 * What a list can be narrowed to. Words, state and order are in sight, but on a phone; the rest is folded, and what was
 * chosen there stands below it with a way to take it off. Beside each state stands how many records it leaves.
 */
export function FilterForm(props: FilterProps) {
  const { ctx, type, asked, counts } = props
  const { language } = ctx
  const t = registerTexts[language]
  const words = listTexts[language]
  const lists = registerListTexts[language]
  const counted = (label: string, state: string | undefined) =>
    lists.counted(label, formatNumber(countIn(counts, state), language))
  const chosen = chosenBesides(asked)
  return (
    <div class="regie-filter">
      <details class="regie-details regie-filter__fold">
        <summary>{words.fold}</summary>
        <Form action={ctx.href(`/werk/registers/${type.key}`)} method="get" label={t.filter}>
          <div class="regie-filter__first">
            <TextField name="zoek" type="search" label={t.search} value={asked.zoek} maxLength={200} />
            <Select
              name="stand"
              label={t.state}
              value={asked.stand}
              choices={[
                { value: 'open', label: counted(t.openOnly, 'open') },
                { value: 'alles', label: counted(t.everyState, undefined) },
                ...type.states.map(({ key, words }) => ({ value: key, label: counted(words[language], key) })),
              ]}
            />
            <Select
              name="volgorde"
              label={t.sort}
              value={asked.volgorde}
              choices={SORTS.map((sort) => ({ value: sort, label: t.sorts[sort] }))}
            />
            <Button look="secondary">{t.show}</Button>
          </div>
          {asked.kolommen !== '' && <HiddenField name="kolommen" value={asked.kolommen} />}
          <Details summary={chosen.length > 0 ? words.moreFiltersChosen(chosen.length) : words.moreFilters}>
            <MoreFilters {...props} />
          </Details>
        </Form>
      </details>
      <Chosen {...props} />
    </div>
  )
}

function MoreFilters({ ctx, type, asked, handlers, areas }: FilterProps) {
  const { language } = ctx
  const t = registerTexts[language]
  const lists = registerListTexts[language]
  return (
    <FieldRow>
      <Select
        name="wie"
        label={t.handler}
        value={asked.wie}
        empty={t.anybody}
        choices={[
          { value: 'ik', label: lists.handlerMe },
          { value: 'niemand', label: lists.handlerNobody },
          ...handlers.filter(({ id }) => id !== ctx.actor.id).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {type.deadlines && (
        <Select
          name="termijn"
          label={lists.due}
          value={asked.termijn}
          empty={t.everything}
          choices={DUE_CHOICES.map((value) => ({ value, label: lists.dueChoices[value] }))}
        />
      )}
      {areas.length > 0 && (
        <Select
          name="buurt"
          label={t.intake.area}
          value={asked.buurt}
          empty={t.everything}
          choices={areas.map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
      {filterFields(type).map(({ key, words, kind, choices }) => (
        <Select
          key={key}
          name={`f.${key}`}
          label={words[language]}
          value={asked.facts[key] ?? ''}
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
      <DayField name="van" label={lists.openedFrom} value={asked.van} />
      <DayField name="tot" label={lists.openedUntil} value={asked.tot} />
    </FieldRow>
  )
}

/** Every filter that is on, the words that were searched among them. */
function Chosen(props: FilterProps) {
  const { ctx, type, asked, hrefOf } = props
  const t = listTexts[ctx.language]
  const names = [...(asked.zoek ? ['zoek'] : []), ...chosenBesides(asked)]
  return (
    <FilterChips
      label={t.chosen}
      chips={names.map((name) => {
        const words = inWords(props, name)
        return {
          key: name,
          words,
          remove: t.removeFilter(words),
          href: hrefOf(listAddress(type, without(asked, name))),
        }
      })}
      clear={{ label: t.clear, href: hrefOf(listAddress(type, withoutAny(asked))) }}
    />
  )
}

/** What was chosen with this part of the address: "Buurt: Centrum". */
function inWords({ ctx, type, asked, handlers, areas }: FilterProps, name: string): string {
  const { language } = ctx
  const t = registerTexts[language]
  const lists = registerListTexts[language]
  const field = filterFields(type).find(({ key }) => name === `f.${key}`)
  if (field) {
    const value = asked.facts[field.key]
    const words = valueInWords(field, field.kind === 'choices' ? [value!] : value === 'false' ? false : value, language)
    return `${field.words[language]}: ${words}`
  }
  switch (name) {
    case 'wie': {
      const own = { ik: lists.handlerMe, niemand: lists.handlerNobody }[asked.wie]
      return `${t.handler}: ${own ?? handlers.find(({ id }) => id === asked.wie)?.name ?? t.unknown}`
    }
    case 'buurt':
      return `${t.intake.area}: ${areas.find(({ code }) => code === asked.buurt)?.name ?? asked.buurt}`
    case 'termijn':
      return `${lists.due}: ${lists.dueChoices[asked.termijn as keyof typeof lists.dueChoices]}`
    case 'van':
      return `${lists.openedFrom} ${formatDay(asked.van, language)}`
    case 'tot':
      return `${lists.openedUntil} ${formatDay(asked.tot, language)}`
    default:
      return `“${asked.zoek}”`
  }
}
