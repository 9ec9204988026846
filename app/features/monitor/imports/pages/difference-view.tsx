import { importTexts } from '../../../../i18n/imports.ts'
import { monitorTexts } from '../../../../i18n/monitor.ts'
import { formatInstant } from '../../../../shared/days.ts'
import { formatNumber, type Language } from '../../../../shared/numbers.ts'
import { periodInWords } from '../../../../shared/periods.ts'
import { Alert, Details, Heading, Paragraph, Section, Table } from '../../../../ui/index.ts'
import { FigureCell, SignsLegend } from '../../components/figure-cell.tsx'
import { regionInWords } from '../../components/region-words.ts'
import type { FigureChange, ImportPreview } from '../../operations/preview-import.ts'

type Props = { preview: ImportPreview; language: Language }

/** What a table would change: counts by figure, the largest changes, what is new, what is gone and what is passed over. */
export function DifferenceView({ preview, language }: Props) {
  const t = importTexts[language]
  if (preview.earlier) {
    const { alreadyImported, alreadyImportedWhy } = monitorTexts[language]
    const { title, importedAt } = preview.earlier
    return (
      <Alert tone="info" title={alreadyImported} announce>
        {alreadyImportedWhy(title, formatInstant(importedAt, language))}
      </Alert>
    )
  }
  const isSame = preview.addedCount + preview.changedCount === 0
  return (
    <Section id="verschil">
      <Heading level={2}>{t.differences}</Heading>
      <Paragraph>{isSame ? t.nothingChanges : t.differencesIntro}</Paragraph>
      <LostMargins count={preview.lostMarginCount} language={language} />
      <Counts preview={preview} language={language} />
      {preview.changed.length > 0 && <Changes preview={preview} language={language} />}
      {preview.added.length > 0 && <New preview={preview} language={language} />}
      <Gone preview={preview} language={language} />
      <LeftOutView preview={preview} language={language} />
    </Section>
  )
}

function Counts({ preview, language }: Props) {
  const t = importTexts[language]
  const number = (value: number) => formatNumber(value, language)
  return (
    <Table
      caption={t.perIndicator}
      rows={preview.perIndicator}
      stack
      columns={[
        { header: monitorTexts[language].figure, rowHeader: true, cell: ({ passport }) => passport.name[language] },
        { header: t.inFile, numeric: true, cell: ({ rows }) => number(rows) },
        { header: t.isNew, numeric: true, cell: ({ added }) => number(added) },
        { header: t.changes, numeric: true, cell: ({ changed }) => number(changed) },
        { header: t.same, numeric: true, cell: ({ rows, added, changed }) => number(rows - added - changed) },
      ]}
    />
  )
}

function Changes({ preview, language }: Props) {
  const t = importTexts[language]
  const { changed, changedCount } = preview
  const { figure, period, category } = monitorTexts[language]
  return (
    <>
      <Table
        caption={t.largest}
        rows={changed}
        stack
        columns={[
          { header: figure, rowHeader: true, cell: ({ passport }) => passport.name[language] },
          { header: t.region, cell: ({ after }) => regionInWords(after.region) },
          { header: period, cell: ({ after }) => periodInWords(after.period, language) },
          { header: category, cell: ({ after }) => after.category },
          {
            header: t.was,
            numeric: true,
            cell: ({ passport, before }) => <FigureCell figure={before} {...{ passport, language }} />,
          },
          {
            header: t.becomes,
            numeric: true,
            cell: ({ passport, after }) => <FigureCell figure={after} {...{ passport, language }} />,
          },
          { header: t.difference, numeric: true, cell: (change) => differenceOf(change, language) },
        ]}
      />
      <SignsLegend figures={changed.flatMap(({ before, after }) => [before, after])} language={language} />
      <More left={changedCount - changed.length} language={language} />
    </>
  )
}

function differenceOf({ before, after }: FigureChange, language: Language): string {
  if (before.value === null || after.value === null) return ''
  const difference = after.value - before.value
  return `${difference > 0 ? '+' : '−'}${formatNumber(Number(Math.abs(difference).toPrecision(12)), language)}`
}

function New({ preview, language }: Props) {
  const t = importTexts[language]
  const { figure, period, category, value } = monitorTexts[language]
  return (
    <Details summary={`${t.firstNew}: ${formatNumber(preview.addedCount, language)}`} open={preview.addedCount <= 20}>
      <Table
        caption={t.firstNew}
        captionHidden
        rows={preview.added}
        stack
        columns={[
          { header: figure, rowHeader: true, cell: ({ passport }) => passport.name[language] },
          { header: t.region, cell: ({ after }) => regionInWords(after.region) },
          { header: period, cell: ({ after }) => periodInWords(after.period, language) },
          { header: category, cell: ({ after }) => after.category },
          {
            header: value,
            numeric: true,
            cell: ({ passport, after }) => <FigureCell figure={after} {...{ passport, language }} />,
          },
        ]}
      />
      <More left={preview.addedCount - preview.added.length} language={language} />
    </Details>
  )
}

/** A figure without its margin says less, also when its value stays: that is told apart. */
function LostMargins({ count, language }: { count: number; language: Language }) {
  if (count === 0) return null
  const t = importTexts[language]
  return (
    <Alert tone="warning" title={t.lostMargins(count, formatNumber(count, language))}>
      {t.lostMarginsWhy}
    </Alert>
  )
}

function Gone({ preview, language }: Props) {
  const t = importTexts[language]
  if (preview.goneCount === 0) return null
  const { figure, period, value } = monitorTexts[language]
  return (
    <>
      <Alert tone="warning" title={t.gone(preview.goneCount, formatNumber(preview.goneCount, language))}>
        {t.goneWhy}
      </Alert>
      <Details summary={t.names}>
        <Table
          caption={t.gone(preview.goneCount, formatNumber(preview.goneCount, language))}
          captionHidden
          rows={preview.gone}
          stack
          columns={[
            { header: figure, rowHeader: true, cell: ({ passport }) => passport.name[language] },
            { header: t.region, cell: ({ region = '' }) => regionInWords(region) },
            { header: period, cell: (gone) => periodInWords(gone.period, language) },
            {
              header: value,
              numeric: true,
              cell: (gone) => <FigureCell figure={gone} passport={gone.passport} language={language} />,
            },
          ]}
        />
        <More left={preview.goneCount - preview.gone.length} language={language} />
      </Details>
    </>
  )
}

/** Nothing is dropped in silence: which rows the mapping passes over, why, and what they are called. */
function LeftOutView({ preview, language }: Props) {
  const t = importTexts[language]
  const { skipped = [], otherPart = 0 } = preview.leftOut ?? {}
  if (skipped.length === 0 && otherPart === 0) return null
  const number = (value: number) => formatNumber(value, language)
  const total = skipped.reduce((sum, { count }) => sum + count, otherPart)
  return (
    <>
      <Heading level={3}>{t.leftOut(total, number(total))}</Heading>
      {skipped.map(({ because, count, names }) => (
        <>
          <Paragraph>{t.leftOutRow(number(count), because[language])}</Paragraph>
          {names.length > 0 && (
            <Details summary={t.names}>
              <Paragraph>
                <span lang="nl">{names.join(', ')}</span>
              </Paragraph>
            </Details>
          )}
        </>
      ))}
      {otherPart > 0 && <Paragraph>{t.otherPart(number(otherPart))}</Paragraph>}
    </>
  )
}

function More({ left, language }: { left: number; language: Language }) {
  return left > 0 ? <Paragraph small>{importTexts[language].more(formatNumber(left, language))}</Paragraph> : null
}
