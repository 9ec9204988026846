import { monitorTexts } from '../../../i18n/monitor.ts'
import { formatInstant } from '../../../shared/days.ts'
import { formatNumber, type Language } from '../../../shared/numbers.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { Alert, Heading, Paragraph, Section, Table } from '../../../ui/index.ts'
import type { Problem } from '../domain/observation-csv.ts'
import type { ImportPreview } from '../operations/preview-import.ts'
import { FigureCell } from './figure-cell.tsx'

type Props = { preview: ImportPreview; language: Language }

/** Every problem of a file by line and column, in words. */
export function ProblemsView({
  preview,
  language,
}: {
  preview: Pick<ImportPreview, 'problems' | 'problemCount'>
  language: Language
}) {
  const t = monitorTexts[language]
  const { problems, problemCount } = preview
  const place = (problem: Problem) => (problem.line === 0 ? t.wholeFile : problem.column || t.wholeLine)
  return (
    <Section id="fouten">
      <Alert tone="error" title={t.problemsFound(problemCount)} announce>
        {problemCount > problems.length ? t.firstProblems(problems.length) : undefined}
      </Alert>
      <Table
        caption={t.problemsFound(problemCount)}
        captionHidden
        rows={problems}
        columns={[
          { header: t.line, numeric: true, cell: (problem) => problem.line || '' },
          { header: t.column, cell: place },
          { header: t.whatIsWrong, cell: (problem) => t.csvProblems[problem.code](problem.found) },
        ]}
      />
    </Section>
  )
}

/** What will be new, what changes from what to what, and how much stays the same. */
export function ImportPreviewView({ preview, language }: Props) {
  const t = monitorTexts[language]
  if (preview.earlier) {
    const { title, importedAt } = preview.earlier
    return (
      <Alert tone="info" title={t.alreadyImported} announce>
        {t.alreadyImportedWhy(title, formatInstant(importedAt, language))}
      </Alert>
    )
  }
  const { added, changed, addedCount, changedCount, sameCount } = preview
  const counts = [addedCount, changedCount, sameCount].map((count) => formatNumber(count, language))
  return (
    <Section id="voorbeeld">
      <Heading level={2}>{t.willHappen}</Heading>
      <Paragraph>{t.previewCounts(counts[0]!, counts[1]!, counts[2]!)}</Paragraph>
      {changed.length > 0 && (
        <Table
          caption={t.changes}
          rows={changed}
          stack
          columns={[
            { header: t.figure, rowHeader: true, cell: ({ passport }) => passport.name[language] },
            { header: t.period, cell: ({ after }) => periodInWords(after.period, language) },
            { header: t.category, cell: ({ after }) => after.category },
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
          ]}
        />
      )}
      <More left={changedCount - changed.length} language={language} />
      {added.length > 0 && (
        <Table
          caption={t.newOnes}
          rows={added}
          stack
          columns={[
            { header: t.figure, rowHeader: true, cell: ({ passport }) => passport.name[language] },
            { header: t.period, cell: ({ after }) => periodInWords(after.period, language) },
            { header: t.category, cell: ({ after }) => after.category },
            {
              header: t.value,
              numeric: true,
              cell: ({ passport, after }) => <FigureCell figure={after} {...{ passport, language }} />,
            },
          ]}
        />
      )}
      <More left={addedCount - added.length} language={language} />
    </Section>
  )
}

function More({ left, language }: { left: number; language: Language }) {
  return left > 0 ? <Paragraph small>{monitorTexts[language].moreNotShown(left)}</Paragraph> : null
}
