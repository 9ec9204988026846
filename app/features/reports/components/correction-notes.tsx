import { noteTexts } from '../../../i18n/report-notes.ts'
import { dayOf, formatDay } from '../../../shared/days.ts'
import type { Language } from '../../../shared/numbers.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { Alert, List, Paragraph } from '../../../ui/index.ts'
import { formatFigure } from '../../monitor/index.ts'
import { nameOfRow } from '../document/figure-book.ts'
import type { Correction, FrozenReport } from '../domain/frozen.ts'

/** An edition that replaced one that was out already. */
export type Replaced = { number: number; publishedAt: Date; note: string; previous: number }

/** What later editions changed: when and why, and each figure from what to what. */
export function CorrectionNotes(props: { language: Language; replaced: Replaced[]; frozen: FrozenReport }) {
  const { language, replaced, frozen } = props
  const t = noteTexts[language]
  return (
    <>
      {replaced.map(({ number, publishedAt, note, previous }) => {
        const changed = frozen.corrections.filter(({ edition }) => edition > previous && edition <= number)
        return (
          <Alert key={number} tone="info" title={t.changedOn(formatDay(dayOf(publishedAt), language))}>
            <Paragraph>
              <span lang="nl">{note}</span>
            </Paragraph>
            {changed.length > 0 && <List items={changed.map((one) => inWords(one, frozen, language))} />}
          </Alert>
        )
      })}
    </>
  )
}

function inWords(
  { indicator, category, period, before, after, source, remark }: Correction,
  frozen: FrozenReport,
  language: Language,
) {
  const t = noteTexts[language]
  const { passport } = frozen.series.find((one) => one.passport.key === indicator)!
  const text = (figure: typeof before) => formatFigure(figure, passport, language).text
  return (
    <span>
      <span lang="nl">{nameOfRow(passport, category)}</span>, {periodInWords(period, language)}:{' '}
      {t.fromTo(text(before), text(after))}
      {source && (
        <>
          {' '}
          {t.because} <span lang="nl">{[source, remark].filter(Boolean).join(': ')}</span>
        </>
      )}
    </span>
  )
}
