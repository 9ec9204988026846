import { releaseCalendarTexts } from '../../../../i18n/release-calendar.ts'
import type { FormState } from '../../../../platform/http/index.ts'
import type { Language } from '../../../../shared/numbers.ts'
import { Checkbox, ErrorSummary, Select, TextArea, TextField } from '../../../../ui/index.ts'

type Texts = (typeof releaseCalendarTexts)[Language]

/** The fields of the calendar of a source, with what is wrong above them. */
export function ScheduleFields({ state, language }: { state: FormState; language: Language }) {
  const t = releaseCalendarTexts[language]
  const labels: Record<string, string> = {
    ...{ every: t.every, month: t.month, day: t.dayOfMonth, workingDay: t.workingDay },
    ...{ typedDays: t.typedDays, graceDays: t.graceDays },
  }
  const problemOf = (name: string) => {
    const code = state.errors[name]
    return code === undefined ? undefined : (t.problems[code as keyof Texts['problems']] ?? t.problems.required)
  }
  const field = (name: string, hint?: string) => ({
    name,
    label: labels[name]!,
    hint,
    error: problemOf(name),
    value: state.values[name] ?? '',
  })
  const errors = Object.keys(state.errors).map((name) => ({
    field: name,
    message: `${labels[name] ?? name}: ${problemOf(name)}`,
  }))
  const rules = (['none', 'year', 'quarter', 'month'] as const).map((value) => ({ value, label: t.rules[value] }))
  return (
    <>
      <ErrorSummary title={t.checkThis} errors={errors} />
      <Select {...field('every')} choices={rules} required={t.required} />
      <TextField {...field('month', t.monthHint)} size="short" inputMode="numeric" optional={t.optional} />
      <TextField {...field('day', t.dayHint)} size="short" inputMode="numeric" optional={t.optional} />
      <TextField {...field('workingDay', t.workingDayHint)} size="short" inputMode="numeric" optional={t.optional} />
      <TextArea {...field('typedDays', t.typedHint)} rows={4} spellcheck={false} optional={t.optional} />
      <TextField {...field('graceDays', t.graceHint)} size="short" inputMode="numeric" required={t.required} />
      <Checkbox
        name="acceptsNew"
        label={t.acceptsNew}
        hint={t.acceptsHint}
        checked={state.values.acceptsNew === 'on'}
      />
    </>
  )
}
