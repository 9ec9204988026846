import { registerTexts } from '../../../i18n/registers.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { FieldRow, Fieldset, Select, TextField } from '../../../ui/index.ts'
import type { RegisterType } from '../declaration.ts'
import type { PlaceInput } from '../domain/new-record.ts'
import { lineOf, type Typed } from '../pages/form-values.ts'

type PlaceFieldsProps = {
  ctx: RequestContext
  type: RegisterType
  typed: Typed
  choices: { areas: { code: string; name: string }[] }
  error?: string
}

/** Where something is: an address or a place in words, and the neighbourhood by which it is counted. */
export function PlaceFields({ ctx, type, typed, choices, error }: PlaceFieldsProps) {
  const t = registerTexts[ctx.language]
  const line = (name: string) => ({ name, value: lineOf(typed, name) })
  return (
    <Fieldset legend={t.place}>
      <TextField
        {...line('place')}
        error={error}
        label={t.intake.place}
        hint={t.intake.placeHint}
        required={type.place?.isRequired ? t.required : undefined}
      />
      <FieldRow>
        <TextField {...line('postcode')} label={t.intake.postcode} />
        <Select
          {...line('area')}
          label={t.intake.area}
          empty={t.intake.noArea}
          choices={choices.areas.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </FieldRow>
    </Fieldset>
  )
}

/** The place that was filled in, if any. */
export function readPlace(typed: Typed): { place?: PlaceInput; areaCode: string | null } {
  const address = lineOf(typed, 'place')
  return {
    areaCode: lineOf(typed, 'area') || null,
    place: address ? { address, postcode: lineOf(typed, 'postcode') } : undefined,
  }
}
