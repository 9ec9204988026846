import { surveyResultsTexts } from '../../../i18n/survey-results.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { dayOf, formatDay } from '../../../shared/days.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { findConsultation, listSteps } from '../consultations.queries.ts'
import type { Mean, SurveyOutcome } from '../results/analysis/outcome.ts'
import { featureInWords } from '../results/components/weighing-part.tsx'
import { Names } from '../results/naming.ts'
import { questionChart } from '../results/outcome-chart.ts'
import { findOutcome } from '../results/results.queries.ts'
import { listDistricts, listSurveys } from '../surveys/surveys.queries.ts'
import { type BlockTable, namedAndCounted } from './block-table.ts'
import { type InputsBlock, readInputsBlock } from './inputs-block.ts'
import { readSessionBlocks, type SessionBlock } from './session-blocks.ts'

type Fact = { name: string; value: string }

/**
 * A consultation as a report or a plan takes it over: who was asked, how many answered, who they were, what they said with its
 * margins, what was done with it. In Dutch words and numbers that are finished, so that what froze it stays as it was.
 */
export type ConsultationBlock = {
  slug: string
  title: string
  facts: Fact[]
  surveys: {
    title: string
    /** The outcome that is shown and what proves that it is that. */
    outcome: number
    contentHash: string
    sentences: string[]
    represented: BlockTable[]
    results: (BlockTable & { sentence: string; chart: { svg: string; alt: string } | null })[]
  }[]
  sessions: SessionBlock[]
  inputs: InputsBlock | null
}

/** Nothing as long as its results are not public. */
export async function readConsultationBlock(tx: Tx, slug: string): Promise<ConsultationBlock | undefined> {
  const found = await findConsultation(tx, slug)
  if (found?.phase !== 'reported') return undefined
  const areas = await listDistricts(tx)
  const steps = await listSteps(tx, found.id)
  const dayOfStep = (phase: string) => {
    const step = steps.filter((one) => one.phase === phase).at(-1)
    return step ? formatDay(dayOf(step.takenAt), 'nl') : '–'
  }
  const t = surveyResultsTexts.nl.chapter
  const surveys: ConsultationBlock['surveys'] = []
  for (const { id } of await listSurveys(tx, found.id)) {
    const frozen = await findOutcome(tx, id)
    if (!frozen) continue
    const { outcome, number, contentHash } = frozen
    const names = new Names('nl', outcome, areas)
    const title = names.text(outcome.title)
    const sentences = sentencesOf(outcome, names)
    const results = resultsOf(outcome, names)
    surveys.push({
      title,
      outcome: number,
      contentHash,
      sentences,
      represented: representedIn(outcome, names),
      results,
    })
  }
  return {
    slug,
    title: found.title,
    facts: [
      { name: t.about, value: found.about },
      { name: t.audience, value: found.audience },
      { name: t.when, value: t.from(dayOfStep('open'), dayOfStep('closed')) },
      { name: t.use, value: found.useOfAnswers },
    ],
    surveys,
    sessions: await readSessionBlocks(tx, found.id),
    inputs: await readInputsBlock(tx, found.id),
  }
}

function sentencesOf({ n, isRandomSample, weighing, ...outcome }: SurveyOutcome, names: Names): string[] {
  const t = surveyResultsTexts.nl
  const count = (value: number, decimals = 0) => formatNumber(value, 'nl', decimals)
  return [
    t.short(count(n)),
    weighing.isWeighted
      ? t.weighted(count(weighing.deff, 2), count(weighing.nEff))
      : [t.notWeighted, weighing.reason && t.whyNot[weighing.reason]].filter(Boolean).join(' '),
    isRandomSample ? t.drawn : `${t.indicative} ${t.indicativeWhy}`,
    ...weighing.features.map((one) => `${featureInWords(one, outcome, names, 'nl')}.`),
  ]
}

const percent = (share: number | undefined) => (share === undefined ? '–' : `${formatNumber(share * 100, 'nl', 0)} %`)
const counted = (count: number | null) => (count === null ? surveyResultsTexts.nl.hidden : formatNumber(count, 'nl', 0))

function representedIn({ representation, weighing }: SurveyOutcome, names: Names): BlockTable[] {
  const { representColumns: t, features } = surveyResultsTexts.nl
  return representation.map(({ feature, question, period, source, rows }) => ({
    caption: `${features[feature]} (${source}, ${period})`,
    columns: namedAndCounted(
      t.group,
      t.count,
      t.share,
      t.population,
      t.gap,
      ...(weighing.isWeighted ? [t.weighted] : []),
    ),
    rows: rows.map(({ key, count, share, population, gap, weighted }) => [
      names.option(question, key),
      counted(count),
      percent(share),
      percent(population),
      gap === undefined ? '–' : formatNumber(gap, 'nl', 0),
      ...(weighing.isWeighted ? [percent(weighted)] : []),
    ]),
  }))
}

/** What people said: every question that is not about themselves and that enough of them answered. */
function resultsOf({ questions }: SurveyOutcome, names: Names): ConsultationBlock['surveys'][number]['results'] {
  const t = surveyResultsTexts.nl
  return questions
    .filter(({ question, lines, isTooFew }) => !question.isAboutPerson && !isTooFew && lines.length > 0)
    .map((result) => ({
      caption: names.question(result.question),
      sentence: [
        t.answered(formatNumber(result.n, 'nl', 0)),
        ...result.lines.flatMap(({ mean }) => (mean ? [inWords(mean)] : [])),
      ].join(' '),
      chart: questionChart(result, names, { language: 'nl' }) ?? null,
      columns: namedAndCounted(t.columns.option, t.columns.count, t.columns.share, t.columns.margin),
      rows: names
        .rows(result)
        .map(({ line, option, count, share }) => [
          line === '' ? option : `${line}: ${option}`,
          counted(count),
          percent(share?.share),
          share ? t.between(formatNumber(share.lo * 100, 'nl', 0), formatNumber(share.hi * 100, 'nl', 0)) : '–',
        ]),
    }))
}

const inWords = ({ mean, lo, hi }: Mean) =>
  surveyResultsTexts.nl.mean(formatNumber(mean, 'nl', 1), formatNumber(lo, 'nl', 1), formatNumber(hi, 'nl', 1))
