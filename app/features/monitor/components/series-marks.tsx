import { monitorTexts } from '../../../i18n/monitor.ts'
import { formatDay } from '../../../shared/days.ts'
import type { Language } from '../../../shared/numbers.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { Alert, List, SourceNote } from '../../../ui/index.ts'
import type { IndicatorSeries } from '../domain/series.ts'

/** The breaks and caveats of a series in words: they stay with the figure wherever it is shown. */
export function SeriesMarks({ series, language }: { series: IndicatorSeries; language: Language }) {
  const t = monitorTexts[language]
  return (
    <>
      {series.breaks.map((found) => (
        <Alert
          key={found.key}
          tone="warning"
          title={t.breakFrom(periodInWords(found.period, language), found.title[language])}
        >
          <p class="utrecht-paragraph">{found.text[language]}</p>
          <SourceNote label={`${t.source}:`}>
            <span lang="nl">{found.source}</span>, {formatDay(found.happenedOn, language)}
          </SourceNote>
        </Alert>
      ))}
      {series.caveats.length > 0 && (
        <Alert tone="info" title={t.caveats}>
          <List
            items={series.caveats.map((caveat) =>
              caveat.period
                ? `${t.caveatOf(periodInWords(caveat.period, language))} ${caveat.text[language]}`
                : caveat.text[language],
            )}
          />
        </Alert>
      )}
    </>
  )
}
