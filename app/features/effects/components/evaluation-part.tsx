import { effectResultTexts } from '../../../i18n/effect-results.ts'
import { effectTexts } from '../../../i18n/effects.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatNumber, type Language } from '../../../shared/numbers.ts'
import { VERDICT_RULE } from '../../../statistics/index.ts'
import { Badge, DataList, Details, Heading, Paragraph, Section, Table } from '../../../ui/index.ts'
import type { Beside, KeptEstimate } from '../domain/result.ts'
import { costInWords } from '../effort-cost.ts'
import type { EvaluationView } from '../evaluation-view.ts'
import { doseInWords, guardInWords, percent, rangeInWords } from '../result-words.ts'
import { DosePart } from './dose-part.tsx'
import { EvaluationPictures } from './evaluation-pictures.tsx'
import { OutcomeWords } from './outcome-words.tsx'
import { ProofPart } from './proof-part.tsx'

type Part = { view: EvaluationView; language: Language }

/** Everything an evaluation says: the outcome in words first, then why, the pictures, the numbers and the proof. */
export function EvaluationPart({ ctx, view }: { ctx: RequestContext; view: EvaluationView }) {
  const part = { view, language: ctx.language }
  return (
    <>
      <OutcomePart {...part} />
      <EvaluationPictures ctx={ctx} view={view} />
      <GuardsPart {...part} />
      <NumbersPart {...part} />
      <DosePart ctx={ctx} view={view} />
      <BesidePart {...part} />
      <LadderPart {...part} />
      <ProofPart ctx={ctx} view={view} />
    </>
  )
}

function OutcomePart(part: Part) {
  return (
    <Section id="uitkomst">
      <Heading level={2}>{effectResultTexts[part.language].outcome}</Heading>
      <OutcomeWords {...part} />
    </Section>
  )
}

const TONES = { passed: 'ok', warning: 'warning', failed: 'danger' } as const

/** The rungs of the ladder, from most to least. */
const RUNGS = ['effective', 'promising', 'indication', 'not-shown', 'not-known', 'adverse'] as const

function GuardsPart({ view: { result }, language }: Part) {
  const t = effectResultTexts[language]
  return (
    <Section id="voorwaarden">
      <Heading level={2}>{t.guards}</Heading>
      <Paragraph>{t.guardsWhy}</Paragraph>
      <Paragraph>{VERDICT_RULE[language]}</Paragraph>
      <Table
        caption={t.guards}
        captionHidden
        stack
        rows={result.guards}
        rowKey={({ code }) => code}
        columns={[
          { header: t.columns.guard, rowHeader: true, cell: ({ code }) => t.guardNames[code] },
          {
            header: t.columns.held,
            cell: ({ outcome }) => <Badge tone={TONES[outcome]}>{t.outcomes[outcome]}</Badge>,
          },
          { header: t.columns.found, cell: (guard) => guardInWords(guard, language) },
        ]}
      />
    </Section>
  )
}

function NumbersPart({ view: { result, frozen }, language }: Part) {
  const t = effectResultTexts[language]
  const rows: (KeptEstimate & { isMain: boolean })[] = [
    { ...result.estimate, isMain: true },
    ...result.others.map((one) => ({ ...one, isMain: false })),
  ]
  const number = (value: number | null) => (value === null ? t.notComputed : formatNumber(value, language, 1))
  const whole = (value: number) => formatNumber(Math.abs(value), language, 0)
  const { averted, detectable } = result
  const isMore = (averted?.value ?? 0) < 0
  return (
    <Section id="getallen">
      <Heading level={2}>{t.numbers}</Heading>
      {result.verdict === 'no-statement' && <Paragraph>{t.notAnOutcome}</Paragraph>}
      <Table
        caption={t.numbers}
        captionHidden
        stack
        rows={rows}
        rowKey={({ method }) => method}
        columns={[
          {
            header: t.columns.method,
            rowHeader: true,
            cell: ({ method, isMain }) => {
              const name = effectTexts[language].methods[method]
              return isMain ? `${name} (${t.main})` : name
            },
          },
          {
            header: t.columns.relative,
            numeric: true,
            cell: ({ relative }) => percent(relative, language, { signed: true }),
          },
          { header: t.columns.range, cell: (row) => (row.lo === null ? '–' : rangeInWords(row, language)) },
          { header: t.columns.p, numeric: true, cell: ({ p }) => (p === null ? '–' : percent(p, language)) },
          { header: t.columns.seen, numeric: true, cell: ({ seen }) => number(seen) },
          { header: t.columns.expected, numeric: true, cell: ({ expected }) => number(expected) },
        ]}
      />
      <DataList
        items={[
          ...(averted?.value == null
            ? []
            : [
                {
                  term: isMore ? t.avertedMore : t.averted,
                  value:
                    averted.lo === null || averted.hi === null
                      ? whole(averted.value)
                      : `${whole(averted.value)} (${t.range(formatNumber(averted.lo, language, 0), formatNumber(averted.hi, language, 0))})`,
                },
              ]),
          { term: t.detectable, value: percent(detectable, language) },
          {
            term: t.dose,
            value: doseInWords(frozen, language),
          },
          ...(frozen.cost === undefined ? [] : [{ term: t.cost, value: costInWords(frozen.cost, language) }]),
          {
            term: t.costPerUnit,
            value: result.costPerUnit === null ? t.costOnlyWith : `€ ${formatNumber(result.costPerUnit, language, 0)}`,
          },
        ]}
      />
    </Section>
  )
}

function BesidePart({ view: { result }, language }: Part) {
  const t = effectResultTexts[language]
  const rows: (Beside & { isPlace: boolean })[] = [
    ...(result.neighbours ? [{ ...result.neighbours, isPlace: true }] : []),
    ...result.sideEffects.map((one) => ({ ...one, isPlace: false })),
  ]
  if (rows.length === 0) {
    return (
      <Section id="ernaast">
        <Heading level={2}>{t.beside}</Heading>
        <Paragraph>{t.neighboursNotLooked}</Paragraph>
      </Section>
    )
  }
  const inWords = ({ isPlace, isUnusual }: (typeof rows)[number]) => {
    if (isPlace) return isUnusual ? t.neighboursUnusual : t.neighboursUsual
    return isUnusual ? t.sideUnusual : t.sideUsual
  }
  return (
    <Section id="ernaast">
      <Heading level={2}>{t.beside}</Heading>
      <Paragraph>{t.besideWhy}</Paragraph>
      {!result.neighbours && <Paragraph>{t.neighboursNotLooked}</Paragraph>}
      <Table
        caption={t.beside}
        captionHidden
        stack
        rows={rows}
        columns={[
          {
            header: effectTexts[language].columns.name,
            rowHeader: true,
            cell: ({ name, isPlace }) => (isPlace ? `${t.neighbours} (${name[language]})` : name[language]),
          },
          {
            header: t.columns.relative,
            numeric: true,
            cell: ({ estimate }) => percent(estimate?.relative ?? null, language, { signed: true }),
          },
          { header: t.columns.range, cell: ({ estimate }) => (estimate ? rangeInWords(estimate, language) : '–') },
          { header: t.outcome, cell: (row) => (row.estimate ? inWords(row) : t.notComputed) },
        ]}
      />
    </Section>
  )
}

function LadderPart({ view: { result }, language }: Part) {
  const t = effectResultTexts[language]
  return (
    <Section id="bewijskracht">
      <Heading level={2}>{`${t.levels}: ${t.levelNames[result.level].toLowerCase()}`}</Heading>
      <Paragraph>{t.levelRules[result.level]}</Paragraph>
      <Details summary={t.allLevels}>
        <DataList items={RUNGS.map((rung) => ({ term: t.levelNames[rung], value: t.levelRules[rung] }))} />
      </Details>
    </Section>
  )
}
