import { surveyResultsTexts } from '../../../../i18n/survey-results.ts'
import { formatNumber, type Language } from '../../../../shared/numbers.ts'
import { Alert, Details, Heading, Link, List, Paragraph, SourceNote, Table } from '../../../../ui/index.ts'
import type { Representation, SurveyOutcome } from '../analysis/outcome.ts'
import type { UsedFeature } from '../analysis/weigh.ts'
import type { Names } from '../naming.ts'
import { Count } from './question-part.tsx'

type Props = { outcome: SurveyOutcome; names: Names; language: Language; methodsHref: string }

/** How many took part, what weighting did and cannot mend, and who they were beside who live here. */
export function WeighingPart({ outcome, names, language, methodsHref }: Props) {
  const t = surveyResultsTexts[language]
  const { weighing, isRandomSample, n } = outcome
  return (
    <>
      <Paragraph>
        {t.short(formatNumber(n, language))}{' '}
        {weighing.isWeighted
          ? t.weighted(formatNumber(weighing.deff, language, 2), formatNumber(weighing.nEff, language))
          : `${t.notWeighted}${weighing.reason ? ` ${t.whyNot[weighing.reason]}` : ''}`}
      </Paragraph>
      <Alert tone="info">
        {isRandomSample ? (
          t.drawn
        ) : (
          <>
            <strong>{t.indicative}</strong> {t.indicativeWhy}
          </>
        )}
      </Alert>
      <Details summary={t.methods}>
        {weighing.isWeighted && (
          <Paragraph>
            {t.spread(formatNumber(weighing.spread, language, 1), formatNumber(weighing.rounds, language))}
          </Paragraph>
        )}
        <List items={weighing.features.map((one) => featureInWords(one, outcome, names, language))} />
        <Paragraph>
          <Link href={methodsHref}>{t.methods}</Link>
        </Paragraph>
      </Details>
      {outcome.representation.length > 0 && (
        <>
          <Heading level={2}>{t.represent}</Heading>
          <Paragraph>{t.representIntro}</Paragraph>
        </>
      )}
      <RepresentationTables {...{ outcome, names, language }} />
    </>
  )
}

/** Those who took part beside those who live here, a table for each feature. */
export function RepresentationTables({ outcome, names, language }: Omit<Props, 'methodsHref'>) {
  return (
    <>
      {outcome.representation.map((one) => (
        <RepresentationTable key={one.feature} one={one} outcome={outcome} names={names} language={language} />
      ))}
    </>
  )
}

/** Whether a feature was used, in how many groups, and which of them were put together. */
export function featureInWords(
  one: UsedFeature,
  { representation }: Pick<SurveyOutcome, 'representation'>,
  names: Names,
  language: Language,
): string {
  const t = surveyResultsTexts[language]
  const feature = t.features[one.feature]
  if (!one.isUsed) return t.featureUsed(feature, t.featureNot[one.because])
  const question = representation.find(({ feature: own }) => own === one.feature)?.question
  const merged = one.classes.filter(({ members }) => members.length > 1)
  const nameOf = (key: string) => (question ? names.option(question, key) : key)
  return [
    t.featureUsed(feature, t.featureGroups(one.classes.length)),
    ...(merged.length > 0
      ? [t.featureMerged(merged.map(({ members }) => members.map(nameOf).join(' + ')).join('; '))]
      : []),
    ...(one.leftOpen > 0 ? [t.featureOpen(formatNumber(one.leftOpen, language))] : []),
  ].join('; ')
}

type TableProps = { one: Representation; outcome: SurveyOutcome; names: Names; language: Language }

function RepresentationTable({ one, outcome, names, language }: TableProps) {
  const t = surveyResultsTexts[language]
  const percent = (share: number | undefined) =>
    share === undefined ? '–' : `${formatNumber(share * 100, language, 0)} %`
  const columns = t.representColumns
  return (
    <>
      <Table
        caption={t.features[one.feature]}
        stack
        rows={one.rows}
        rowKey={({ key }) => key}
        columns={[
          { header: columns.group, rowHeader: true, cell: ({ key }) => names.option(one.question, key) },
          { header: columns.count, numeric: true, cell: ({ count }) => <Count count={count} language={language} /> },
          { header: columns.share, numeric: true, cell: ({ share }) => percent(share) },
          { header: columns.population, numeric: true, cell: ({ population }) => percent(population) },
          {
            header: columns.gap,
            numeric: true,
            cell: ({ gap }) => (gap === undefined ? '–' : `${gap > 0 ? '+' : ''}${formatNumber(gap, language, 0)}`),
          },
          ...(outcome.weighing.isWeighted
            ? [
                {
                  header: columns.weighted,
                  numeric: true,
                  cell: ({ weighted }: Representation['rows'][number]) => percent(weighted),
                },
              ]
            : []),
        ]}
      />
      <SourceNote label={t.representSource}>{`${one.source}, ${one.period}. ${one.licence}`}</SourceNote>
    </>
  )
}
