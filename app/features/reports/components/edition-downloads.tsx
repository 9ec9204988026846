import { reportTexts } from '../../../i18n/reports.ts'
import { formatNumber, type Language } from '../../../shared/numbers.ts'
import { Downloads } from '../../../ui/index.ts'
import { FORMATS } from '../render.ts'
import type { RenditionRow } from '../report.queries.ts'

/** The files of one edition with their sizes. */
export function EditionDownloads(props: {
  language: Language
  renditions: RenditionRow[]
  addressOf: (format: string) => string
}) {
  const { language, renditions, addressOf } = props
  const items = FORMATS.flatMap((format) => {
    const found = renditions.find((rendition) => rendition.format === format)
    if (!found) return []
    const size = `${formatNumber(Math.max(1, Math.round(found.size / 1000)), language)} kB`
    return [{ href: addressOf(format), label: reportTexts[language].formats[format], note: size }]
  })
  return <Downloads items={items} />
}
