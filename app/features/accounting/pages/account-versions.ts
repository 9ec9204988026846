import { accountingTexts } from '../../../i18n/accounting.ts'
import type { FormState, RequestContext } from '../../../platform/http/index.ts'
import { type Version, versionsOf } from '../../../ui/index.ts'
import type { GoalAccount } from '../accounts.queries.ts'
import { versionsOfConsequence } from '../components/consequence-part.tsx'

/** Which of the forms of the page was refused. */
export type Refused = { form: 'consequence' | 'disagree' | 'step' | 'figures'; state: FormState }

/** Handed in or approved while somebody was still writing: there is no form any more to keep his words. */
export const isClosed = (state: FormState) => state.errors[''] === 'not-open'

type Typed = {
  account: GoalAccount
  choices: { value: string; kind: string; label: string }[]
  chosen: string
  figures: { value: string; label: string }[]
}

/** What a colleague kept meanwhile beside what was typed in the form that was refused. */
export function versionsOfRefused(ctx: RequestContext, typed: Typed, { form, state }: Refused): Version[] {
  const t = accountingTexts[ctx.language]
  if (form === 'consequence') return versionsOfConsequence({ ctx, ...typed, state })
  if (form === 'disagree') return [{ field: t.body, theirs: '', yours: state.values.body ?? '' }]
  if (form !== 'figures') return []
  const keys = state.values.keys?.split(' ').filter(Boolean) ?? []
  return versionsOf({ keys: t.pick }, { keys: typed.account.picked }, { keys }, { keys: typed.figures })
}
