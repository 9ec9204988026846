import { inputTexts } from '../../../../i18n/inputs.ts'
import { inputWorkTexts } from '../../../../i18n/inputs-work.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import { Button, Paragraph, Radios, Select, TextArea } from '../../../../ui/index.ts'
import { OUTCOMES } from '../domain/outcomes.ts'
import type { PlanPlaces } from '../places.ts'

/** In how many places at most something is said to stand, by this form. */
export const PLACE_FIELDS = ['place1', 'place2', 'place3'] as const

type Props = {
  ctx: RequestContext
  plans: PlanPlaces[]
  values: Record<string, string>
  /** By field, in words. */
  errors: Record<string, string>
}

/** What was done with an input, why, and where it stands now. */
export function OutcomeFields({ ctx, plans, values, errors }: Props) {
  const t = inputWorkTexts[ctx.language]
  const all = inputTexts[ctx.language]
  const groups = plans.map(({ slug, title, places }) => ({
    label: slug === '' ? t.decisions : title,
    choices: places.map(({ nodeId, kind, code, title: name }) => ({
      value: nodeId,
      label: [all.placeKinds[kind], kind === 'decision' ? '' : code, name].filter(Boolean).join(' '),
    })),
  }))
  return (
    <>
      <Radios
        name="outcome"
        label={t.outcome}
        value={values.outcome}
        error={errors.outcome}
        choices={OUTCOMES.map((value) => ({ value, label: all.outcomes[value] }))}
      />
      <TextArea
        name="reason"
        label={t.reason}
        hint={t.reasonHint}
        value={values.reason}
        error={errors.reason}
        rows={4}
        maxLength={2000}
      />
      <Paragraph>
        <strong>{t.places}</strong> {t.placeHint}
      </Paragraph>
      {PLACE_FIELDS.map((name, at) => (
        <Select
          key={name}
          name={name}
          label={t.place(at + 1)}
          empty={t.noPlace}
          value={values[name]}
          error={errors[name]}
          groups={groups}
          optional={at > 0 ? all.idea.optional : undefined}
        />
      ))}
      <Button>{t.giveOutcome}</Button>
    </>
  )
}
