import { inputWorkTexts } from '../../../../i18n/inputs-work.ts'
import { type RequestContext, typedValues } from '../../../../platform/http/index.ts'
import { refuse } from '../../../../shared/outcome.ts'
import { findConsultation } from '../../consultations.queries.ts'
import { PLACE_FIELDS } from '../components/outcome-form.tsx'
import { type GiveOutcomeRefusal, giveOutcome } from '../operations/give-outcome.ts'

/** What was typed, the inputs that were chosen, and per field what is wrong with it, in words. */
export type OutcomeTyped = { values: Record<string, string>; chosen: string[]; errors: Record<string, string> }

/** Gives the outcome that a form asks for to these inputs; answers how many, or the form with what is wrong. */
export async function outcomeFromForm(
  ctx: RequestContext,
  form: FormData,
  inputs: string[],
): Promise<number | OutcomeTyped> {
  const values = typedValues(form)
  const places = PLACE_FIELDS.map((name) => values[name] ?? '')
  const done = await ctx.transaction('give an outcome to inputs', async (tx) => {
    const found = await findConsultation(tx, ctx.params.consultation!)
    if (!found) return refuse('choose-inputs' as GiveOutcomeRefusal)
    const given = {
      consultationId: found.id,
      inputs,
      outcome: values.outcome ?? '',
      reason: (values.reason ?? '').slice(0, 2000),
      places,
    }
    return giveOutcome(tx, ctx.municipality.id, given, ctx.clock.today())
  })
  if (done.ok) return done.value
  const words = inputWorkTexts[ctx.language].refused[done.reason]
  return { values, chosen: inputs, errors: { [done.details?.field ?? '']: words } }
}
