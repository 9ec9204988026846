import { triangleTexts } from '../../../i18n/triangle.ts'
import type { FormState, RequestContext } from '../../../platform/http/index.ts'

type Problems = (typeof triangleTexts)['nl']['problems']

/** What is wrong with a form of this room, in words. */
export function errorsOf(ctx: RequestContext, state: FormState): { field: string; message: string }[] {
  const { problems } = triangleTexts[ctx.language]
  return Object.entries(state.errors).map(([field, problem]) => ({
    field,
    message: problems[problem as keyof Problems],
  }))
}

/** Name, value, error and mark of one field. */
export function fieldOf(ctx: RequestContext, state: FormState, name: string, label: string, isRequired = false) {
  const t = triangleTexts[ctx.language]
  return {
    name,
    label,
    value: state.values[name] ?? '',
    error: errorsOf(ctx, state).find((one) => one.field === name)?.message,
    ...(isRequired ? { required: t.required } : { optional: t.optional }),
  }
}
