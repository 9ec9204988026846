import { type Block, type DocumentModel, type Inline, parseMarkdown, plain } from '../../../documents/index.ts'
import { byTime, periodInWords } from '../../../shared/periods.ts'
import { formatFigure } from '../../monitor/index.ts'
import { heading, paragraph } from '../document/chapters.ts'
import { openContext } from '../document/context.ts'
import { nameOfFigure, nameOfRow, sentenceInWords } from '../document/figure-book.ts'
import type { FrozenFigure, FrozenReport, FrozenSeries } from '../domain/frozen.ts'
import { referenceOf } from '../domain/references.ts'
import { BRIEFING as W } from './briefing-words.ts'
import { changeTable } from './change-table.ts'
import { largestChanges } from './changes.ts'
import { type FigureAddress, sheetOf, sheetSources } from './sheet.ts'
import { themesWithGoals } from './state-of-themes.ts'

const MOST_CHANGES = 10
const MOST_QUESTIONS = 5

/** A question that may come, with an answer in which every number is a reference to a figure. */
export type Question = { question: string; answer: string }

/** Questions that follow from the figures; whoever speaks about the report writes them on. */
export function likelyQuestions(frozen: FrozenReport): Question[] {
  const changes = largestChanges(frozen, MOST_QUESTIONS)
  const goals = themesWithGoals(frozen.plan).flatMap((theme) => theme.goals)
  const silent = goals.filter(({ isMeasurable }) => !isMeasurable)
  const hidden = hiddenFigures(frozen).slice(0, 1)
  const stale = staleSeries(frozen).slice(0, MOST_QUESTIONS)
  return [
    ...changes.map(({ series, before, now, difference }) => ({
      question: W.why(series.passport.name.nl, difference > 0),
      answer: W.whyAnswer(
        `[[${referenceOf(before)}]]`,
        periodInWords(before.period, 'nl'),
        `[[${referenceOf(now)}]]`,
        periodInWords(now.period, 'nl'),
        [
          ...series.caveats.filter(({ period }) => period === now.period).map(({ text }) => text.nl),
          series.passport.limitations.nl,
        ].filter(Boolean),
      ),
    })),
    ...(silent.length > 0
      ? [{ question: W.goals, answer: W.goalsAnswer(enumerateCodes(silent.map(({ code }) => code))) }]
      : []),
    ...hidden.map(({ series, figure }) => ({
      question: W.hidden(nameOfFigure(figure, series)),
      answer: W.hiddenAnswer,
    })),
    ...frozen.corrections.slice(-MOST_QUESTIONS).map(({ indicator, category, period, source, remark }) => {
      const { passport } = frozen.series.find((one) => one.passport.key === indicator)!
      const reference = referenceOf({ indicator, category, period })
      return {
        question: W.corrected(nameOfRow(passport, category), periodInWords(period, 'nl')),
        answer: W.correctedAnswer(`[[${reference}]]`, source, remark),
      }
    }),
    ...stale.map(({ series, last }) => ({
      question: W.stale(series.passport.name.nl, frozen.report.reportingYear),
      answer: W.staleAnswer(`[[${referenceOf(last)}]]`, periodInWords(last.period, 'nl'), series.passport.holder),
    })),
  ]
}

const enumerateCodes = (codes: string[]) => codes.join(', ')

/** What those inside need to know before an edition goes out. */
export function briefingPack(frozen: FrozenReport, questions: Question[], addressOf?: FigureAddress): DocumentModel {
  const context = openContext(frozen)
  const list = (items: Inline[][]): Block => ({ type: 'list', ordered: false, items })
  const or = (items: Inline[][], none: string): Block => (items.length > 0 ? list(items) : paragraph(none))
  const changes = largestChanges(frozen, MOST_CHANGES)
  const hidden = hiddenFigures(frozen).map(({ series, figure }) => plain(nameOfFigure(figure, series)))
  const explained = (frozen.explanations ?? []).map(({ sentence, explanation }) =>
    plain(`“${sentenceInWords(sentence, frozen.series, 'nl')}” ${explanation}`),
  )
  const corrected = frozen.corrections.map(({ indicator, category, period, before, after, source, remark }) => {
    const { passport } = frozen.series.find((one) => one.passport.key === indicator)!
    const text = (figure: FrozenFigure) => formatFigure(figure, passport, 'nl').text
    const name = `${nameOfRow(passport, category)}, ${periodInWords(period, 'nl')}`
    return plain(W.fromTo(name, text(before), text(after), [source, remark].filter(Boolean).join(': ')))
  })
  const stale = staleSeries(frozen).map(({ series, last }): Inline[] => [
    ...plain(`${series.passport.name.nl}: `),
    context.book.show(last),
    ...plain(` (${periodInWords(last.period, 'nl')})`),
  ])
  const silent = themesWithGoals(frozen.plan)
    .flatMap((theme) => theme.goals)
    .filter(({ isMeasurable }) => !isMeasurable)
    .map(({ code, title }) => plain(`${code} ${title}`))
  return sheetOf(frozen, { kicker: W.kicker, title: W.title(frozen.report.title), sheet: 'flows' }, [
    heading(1, W.changes, 'veranderingen'),
    changes.length > 0 ? changeTable(changes, context.book) : paragraph(W.noChanges),
    heading(1, W.questions, 'vragen'),
    ...questions.flatMap(({ question, answer }, index) => [
      heading(2, question, `vraag-${index + 1}`),
      ...answerBlocks(answer, index, context),
    ]),
    heading(1, W.suppressed, 'afgeschermd'),
    or(hidden, W.noneSuppressed),
    heading(1, W.explained, 'toelichting'),
    or(explained, W.noneExplained),
    heading(1, W.corrections, 'correcties'),
    or(corrected, W.noCorrections),
    heading(1, W.staleFigures, 'verouderd'),
    or(stale, W.noneStale),
    heading(1, W.silentGoals, 'doelen'),
    or(silent, W.noneSilent),
    ...sheetSources(frozen, context.book, addressOf),
  ])
}

function answerBlocks(answer: string, index: number, { book }: ReturnType<typeof openContext>): Block[] {
  return parseMarkdown(answer, {
    firstLevel: 3,
    idPrefix: `antwoord-${index + 1}-`,
    resolveInline: (reference) => {
      const figure = book.find(reference)
      return figure ? book.showInText(figure) : { type: 'text', text: reference }
    },
    // An answer is read aloud: it has no tables.
    resolveBlock: () => [],
  })
}

export function hiddenFigures({ series }: FrozenReport): { series: FrozenSeries; figure: FrozenFigure }[] {
  return series.flatMap((one) =>
    one.figures
      .filter(({ state, hiddenBecause }) => state === 'suppressed' || hiddenBecause !== undefined)
      .map((figure) => ({ series: one, figure })),
  )
}

/** What has no figure of the reporting year, with the last there is. */
export function staleSeries({ series, report }: FrozenReport): { series: FrozenSeries; last: FrozenFigure }[] {
  return series.flatMap((one) => {
    const last = one.figures
      .filter(({ value }) => value !== null)
      .sort((a, b) => byTime(a.period, b.period))
      .at(-1)
    return last && last.period.slice(0, 4) < String(report.reportingYear) ? [{ series: one, last }] : []
  })
}
