import { accountTexts } from '../../i18n/account.ts'
import { linkTexts } from '../../i18n/password-links.ts'
import type { RequestContext } from '../../platform/http/index.ts'
import type { Language } from '../../shared/numbers.ts'
import type { Refusal } from '../../shared/outcome.ts'

/** Why proving who one is was refused, in one sentence that says what to do. */
export function problemOf(language: Language, reason: string, details?: Refusal): string {
  const t = accountTexts[language]
  if (reason === 'wait') return t.wait(Number(details?.values?.seconds))
  const problems = { ...linkTexts[language].problems, ...t.problems }
  return problems[reason as keyof typeof problems] ?? t.problems.required
}

/** What went wrong at the provider, as the address of the page says it; nothing for a word that is not ours. */
export function providerProblemOf(ctx: RequestContext): string {
  const label = ctx.municipality.settings.signIn.oidc?.label
  const problems = accountTexts[ctx.language].providerProblems
  const asked = ctx.query.get('probleem') ?? ''
  return label && Object.hasOwn(problems, asked) ? problems[asked as keyof typeof problems](label) : ''
}
