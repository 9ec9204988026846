import { nodeTexts } from '../../i18n/node.ts'
import { reportTexts } from '../../i18n/reports.ts'
import type { HistoryWords } from '../thread/index.ts'

/** How changes of a report are said in its history. What was written in a section is only said to have changed. */
export const reportHistory: HistoryWords = {
  report: {
    name: { nl: 'verslag', en: 'report' },
    titleOf: (image) => String(image.reporting_year ?? ''),
    fieldName: (column, language) => (column === 'title' ? nodeTexts[language].history.fields.title : undefined),
  },
  report_section: {
    name: { nl: 'onderdeel', en: 'section' },
    titleOf: (image) => `"${image.title ?? ''}"`,
    fieldName: (column, language) => {
      const words: Record<string, string> = nodeTexts[language].history.fields
      return words[column]
    },
    valueInWords: (column, value, language) => {
      const words: Record<string, string> = reportTexts[language].statuses
      return column === 'status' ? words[String(value)] : undefined
    },
  },
  report_build: {
    name: { nl: 'uitgave', en: 'edition' },
    titleOf: (image) => String(image.number ?? ''),
    fieldName: () => undefined,
  },
}
