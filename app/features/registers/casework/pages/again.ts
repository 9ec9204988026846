import { caseworkTexts } from '../../../../i18n/casework.ts'
import {
  NotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  shownAgain,
} from '../../../../platform/http/index.ts'
import type { Guard } from '../../declaration.ts'
import { refusalInWords } from '../../pages/step.tsx'

/** What was typed in a form, by name. */
export type Typed = Record<string, string>

/** What is wrong, in words, by the name of the field; what concerns the whole form stands under ''. */
export type Problems = Record<string, string>

export type Refused = { reason: string; details?: { field?: string }; guard?: Pick<Guard, 'key' | 'words' | 'article'> }

export function typedIn(form: FormData): Typed {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.trim()]] : [])),
  )
}

/** Why something was refused, in words. */
export function problemsOf({ language }: Pick<RequestContext, 'language'>, refused: Refused): Problems {
  const t = caseworkTexts[language].problems
  const own = t[refused.reason as keyof typeof t]
  return {
    [refused.details?.field ?? '']: own ?? refusalInWords({ reason: refused.reason, guard: refused.guard }, language),
  }
}

/** The page once more, with what was typed and what was wrong. What is not there for this person looks like nothing. */
export async function again(
  ctx: RequestContext,
  refused: Refused,
  show: (ctx: PageContext, problems: Problems) => Promise<PageView>,
): Promise<PageView> {
  if (refused.reason === 'not-found') throw new NotFound()
  return shownAgain(ctx, (page) => show(page, problemsOf(ctx, refused)), refused.reason)
}

export const errorsOf = (problems: Problems) =>
  Object.entries(problems).map(([field, message]) => ({ field: field || undefined, message }))
