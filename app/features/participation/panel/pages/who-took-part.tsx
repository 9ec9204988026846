import { participationTexts } from '../../../../i18n/participation.ts'
import { surveyResultsTexts } from '../../../../i18n/survey-results.ts'
import type { PageContext } from '../../../../platform/http/index.ts'
import { Alert, Paragraph } from '../../../../ui/index.ts'
import { findSurveyAt } from '../../find-survey-at.ts'
import { everything } from '../../results/choices.ts'
import { RepresentationTables } from '../../results/components/weighing-part.tsx'
import { Names } from '../../results/naming.ts'
import { readToWorkOut, workOut } from '../../results/work-out.ts'
import type { Wave } from '../waves.queries.ts'

/**
 * Who took part beside who live here, as the results of the survey have it: the same count through the same gate, so that two
 * pages beside each other do not tell what each of them hides. While a blind survey is open there is nothing to see.
 */
export async function whoTookPart(ctx: PageContext, wave: Pick<Wave, 'slug' | 'surveyKey'>) {
  if (!ctx.may('answers.read')) return null
  const found = await findSurveyAt(ctx.tx, { consultation: wave.slug, survey: wave.surveyKey })
  const given = found && (await readToWorkOut(ctx.tx, found.survey))
  if (!given) return null
  if (found.survey.isBlind && found.consultation.phase === 'open') {
    return <Alert tone="info">{participationTexts[ctx.language].work.blindNow}</Alert>
  }
  const outcome = await workOut(ctx.tx, given, everything(given.choices))
  if (outcome.n === 0 || outcome.representation.length === 0) {
    return <Paragraph>{surveyResultsTexts[ctx.language].noneBeside}</Paragraph>
  }
  const names = new Names(ctx.language, outcome, given.areas)
  return <RepresentationTables {...{ outcome, names, language: ctx.language }} />
}
