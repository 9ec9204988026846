import { participationTexts } from '../../../../i18n/participation.ts'
import { surveyResultsTexts } from '../../../../i18n/survey-results.ts'
import { orNotFound, type PageContext, type PageView } from '../../../../platform/http/index.ts'
import { dayOf, formatDay } from '../../../../shared/days.ts'
import { Downloads, Heading, Intro, Paragraph } from '../../../../ui/index.ts'
import { findSurveyAt } from '../../find-survey-at.ts'
import { listDistricts } from '../../surveys/surveys.queries.ts'
import type { SurveyOutcome } from '../analysis/outcome.ts'
import { OutcomePart } from '../components/outcome-part.tsx'
import { WeighingPart } from '../components/weighing-part.tsx'
import { Names } from '../naming.ts'
import { findOutcome } from '../results.queries.ts'

/** What came of the survey of this address, as it was made public; nothing before that. */
export async function readPublicOutcome({ tx, params, language }: Pick<PageContext, 'tx' | 'params' | 'language'>) {
  const { consultation, survey } = orNotFound(await findSurveyAt(tx, params))
  const frozen = orNotFound(consultation.phase === 'reported' ? await findOutcome(tx, survey.id) : undefined)
  const names = new Names(language, frozen.outcome, await listDistricts(tx))
  return { consultation, survey, frozen, names }
}

/** Everything that is public of one survey, with its files. */
export async function showPublicOutcome(ctx: PageContext): Promise<PageView> {
  const { language } = ctx
  const t = surveyResultsTexts[language]
  const { consultation, survey, frozen, names } = await readPublicOutcome(ctx)
  const { outcome, madeAt, contentHash } = frozen
  const at = `/praat-mee/${consultation.slug}/uitkomst/${survey.key}`
  const title = t.title(names.text(outcome.title))
  const file = (name: string, label: string) => ({ href: ctx.href(`${at}/${name}`), label })
  return {
    title,
    description: t.short(String(outcome.n)),
    frame: 'public',
    breadcrumbs: [
      { label: participationTexts[language].title, href: '/praat-mee' },
      { label: consultation.title, language: 'nl', href: `/praat-mee/${consultation.slug}` },
    ],
    body: (
      <>
        <Heading level={1}>{title}</Heading>
        <Intro>
          <span lang="nl">{consultation.about}</span>
        </Intro>
        <WeighingPart {...{ outcome, names, language }} methodsHref={ctx.href('/rekenmethoden')} />
        <OutcomePart
          {...{ outcome, names, language }}
          filesOf={(name) =>
            (['csv', 'json', 'svg', 'png'] as const).map((format) => file(`${name}.${format}`, t.files[format]))
          }
        />
        {outcome.keptInside > 0 && <Paragraph>{t.keptInside(outcome.keptInside)}</Paragraph>}
        <Downloads items={[file('uitkomst.csv', t.files.allCsv), file('uitkomst.json', t.files.all)]} />
        <Paragraph small>
          {t.frozen(formatDay(dayOf(madeAt), language))}{' '}
          {t.frozenFacts(outcome.version, methodInWords(outcome), contentHash.slice(0, 16))}
        </Paragraph>
      </>
    ),
  }
}

/** The methods that made the numbers, each with its version. */
export const methodInWords = ({ method: { trim: _, ...versions } }: Pick<SurveyOutcome, 'method'>): string =>
  Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')
