import { councilWorkTexts } from '../../../../i18n/council-work.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import { FieldRow, Select, TextArea, TextField } from '../../../../ui/index.ts'
import type { ItemState } from '../domain/items.ts'
import type { Item } from '../items.queries.ts'

type Props = {
  ctx: RequestContext
  item: Item
  steps: readonly ItemState[]
  values: Record<string, string>
  errors: { field: string; message: string }[]
}

/** The fields of a step: which, when and why; and what goes with it for a paper of this kind. */
export function StepFields({ ctx, item, steps, values, errors }: Props) {
  const work = councilWorkTexts[ctx.language]
  const t = work.step
  const field = (name: 'to' | 'on' | 'remark' | 'votesFor' | 'votesAgainst' | 'number') => ({
    name,
    label: t[name],
    value: values[name],
    error: errors.find((one) => one.field === name)?.message,
  })
  const canBeVoted = steps.includes('adopted')
  return (
    <>
      <Select
        {...field('to')}
        empty={steps.length > 1 ? '–' : undefined}
        required={work.required}
        choices={steps.map((value) => ({ value, label: t.names[value] }))}
      />
      <TextField
        {...field('on')}
        value={values.on ?? ctx.clock.today()}
        hint={work.hints.happenedOn}
        size="short"
        required={work.required}
      />
      {item.state === 'draft' && (
        <TextField {...field('number')} hint={t.numberHint} size="short" optional={work.optional} />
      )}
      {canBeVoted && (
        <FieldRow>
          <TextField {...field('votesFor')} inputMode="numeric" size="short" optional={work.optional} />
          <TextField {...field('votesAgainst')} inputMode="numeric" size="short" optional={work.optional} />
        </FieldRow>
      )}
      <TextArea {...field('remark')} rows={4} optional={work.optional} />
    </>
  )
}
