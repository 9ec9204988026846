import { panelTexts } from '../../../../i18n/panel.ts'
import type { FormState } from '../../../../platform/http/index.ts'
import type { Language } from '../../../../shared/numbers.ts'
import { Radios, Select, TextField } from '../../../../ui/index.ts'
import { SEXES } from '../members.queries.ts'

export type District = { code: string; name: string }

type Code = 'required' | 'email' | 'year' | 'sex' | 'district' | 'consent' | 'day' | 'sure'

/** What is wrong with a field, in words. */
export const problemIn = (language: Language, code: string | undefined): string | undefined =>
  code ? (panelTexts[language].problems[code as Code] ?? panelTexts[language].problems.required) : undefined

/** All that is wrong with a form, for above it. */
export const problemsIn = (language: Language, { errors }: FormState): { field: string; message: string }[] =>
  Object.entries(errors).map(([field, code]) => ({ field, message: problemIn(language, code)! }))

/** What a member says of himself: the same on joining and on his own page. */
export function ProfileFields(props: { language: Language; state: FormState; districts: District[] }) {
  const { language, state, districts } = props
  const t = panelTexts[language].form
  const field = (name: string) => ({
    name,
    value: state.values[name],
    error: problemIn(language, state.errors[name]),
    required: t.required,
  })
  return (
    <>
      <TextField
        {...field('birthYear')}
        label={t.birthYear}
        hint={t.birthYearHint}
        inputMode="numeric"
        autocomplete="bday-year"
        maxLength={4}
        size="short"
      />
      <Radios {...field('sex')} label={t.sex} choices={SEXES.map((value) => ({ value, label: t.sexes[value] }))} />
      <Select
        {...field('district')}
        label={t.district}
        empty={t.chooseDistrict}
        choices={districts.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Radios
        {...field('language')}
        label={t.language}
        choices={(['nl', 'en'] as const).map((value) => ({ value, label: t.languages[value] }))}
      />
    </>
  )
}
