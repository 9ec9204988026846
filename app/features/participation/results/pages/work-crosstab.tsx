import { participationTexts } from '../../../../i18n/participation.ts'
import { surveyResultsTexts } from '../../../../i18n/survey-results.ts'
import { orNotFound, type PageContext, type PageView } from '../../../../platform/http/index.ts'
import { Alert, Heading, Paragraph } from '../../../../ui/index.ts'
import { questionsOf, said } from '../../domain/definition.ts'
import { findSurveyAt } from '../../find-survey-at.ts'
import { canGroup } from '../analysis/crossings.ts'
import { everything, isText } from '../choices.ts'
import { CrossPart } from '../components/cross-part.tsx'
import { Names } from '../naming.ts'
import { readToWorkOut, workOut } from '../work-out.ts'

/** Any two questions beside each other, for who works with the answers, through the gate. */
export async function showCrosstab(ctx: PageContext): Promise<PageView> {
  const { language } = ctx
  const t = surveyResultsTexts[language].work
  const { work } = participationTexts[language]
  const { consultation, survey } = orNotFound(await findSurveyAt(ctx.tx, ctx.params))
  const isHidden = survey.isBlind && consultation.phase === 'open'
  const given = orNotFound(isHidden ? undefined : await readToWorkOut(ctx.tx, survey))
  const find = (name: string) =>
    questionsOf(given.version.definition).find(({ key }) => key === (ctx.query.get(name) ?? ''))
  const row = orNotFound(find('groepen'))
  const column = orNotFound(find('antwoorden'))
  const isPossible = row.key !== column.key && canGroup(row) && !isText(column) && column.kind !== 'points'
  const wanted = new Set([row.key, column.key])
  const outcome = await workOut(ctx.tx, given, {
    ...everything(given.choices),
    isPublic: ({ key }) => wanted.has(key),
    readable: () => undefined,
    byDistrict: () => false,
    crosstabs: isPossible ? [[row.key, column.key]] : [],
  })
  const names = new Names(language, outcome, given.areas)
  const at = `/werk/inspraak/${consultation.slug}/vragenlijst/${survey.key}`
  return {
    title: t.crossTitle,
    frame: 'work',
    breadcrumbs: [
      { label: work.title, href: '/werk/inspraak' },
      { label: consultation.title, language: 'nl', href: `/werk/inspraak/${consultation.slug}` },
      { label: said(survey.draft.title, language, survey.draft), href: at },
      { label: t.title, href: `${at}/uitkomst` },
    ],
    body: (
      <>
        <Heading level={1}>{t.crossTitle}</Heading>
        <Paragraph>{t.fromAnswers}</Paragraph>
        {outcome.crossings.length === 0 ? (
          <Alert tone="info">{t.crossNothing}</Alert>
        ) : (
          outcome.crossings.map((cross) => (
            <CrossPart key={cross.columnLine} {...{ cross, row, column, names, language }} level={2} />
          ))
        )}
      </>
    ),
  }
}
