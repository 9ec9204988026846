import { exchangeTexts } from '../../../i18n/exchange.ts'
import type { Language } from '../../../shared/numbers.ts'
import { Alert, Paragraph, Table } from '../../../ui/index.ts'
import { type FileProblem, pathInWords } from '../problems.ts'
import { placeInWords, problemInWords } from '../words.ts'

const MOST_SHOWN = 200

/** Everything that is wrong with a file, with the place of each. */
export function ProblemsView({ problems, language }: { problems: FileProblem[]; language: Language }) {
  const t = exchangeTexts[language]
  if (problems.length === 0) return null
  return (
    <>
      <Alert tone="error" title={t.problemsTitle(problems.length)} announce>
        {t.problemsWhat}
      </Alert>
      {problems.length > MOST_SHOWN && <Paragraph>{t.problemsShown(MOST_SHOWN)}</Paragraph>}
      <Table
        caption={t.problemsTitle(problems.length)}
        captionHidden
        stack
        columns={[
          {
            header: t.where,
            rowHeader: true,
            cell: (problem) => <code class="regie-code">{pathInWords(problem.path)}</code>,
          },
          { header: t.line, cell: (problem) => placeInWords(problem.place, language) },
          { header: t.problem, cell: (problem) => problemInWords(problem, language) },
        ]}
        rows={problems.slice(0, MOST_SHOWN)}
      />
    </>
  )
}
