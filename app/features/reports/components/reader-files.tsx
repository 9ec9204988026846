import { readerTexts } from '../../../i18n/report-readers.ts'
import { formatNumber, type Language } from '../../../shared/numbers.ts'
import { Downloads } from '../../../ui/index.ts'

type Props = {
  language: Language
  files: { rendering: string; format: string; size: number }[]
  rendering: string
  addressOf: (format: string) => string
}

/** The files of one rendering of a build with their sizes. */
export function ReaderFiles({ language, files, rendering, addressOf }: Props) {
  const { formats } = readerTexts[language]
  const items = (['html', 'pdf', 'docx', 'csv', 'json'] as const).flatMap((format) => {
    const found = files.find((file) => file.rendering === rendering && file.format === format)
    if (!found) return []
    const size = `${formatNumber(Math.max(1, Math.round(found.size / 1000)), language)} kB`
    return [{ href: addressOf(format), label: formats[format], note: size }]
  })
  return items.length > 0 ? <Downloads items={items} /> : null
}
