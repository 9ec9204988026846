import { panelWorkTexts } from '../../../../i18n/panel-work.ts'
import type { Language } from '../../../../shared/numbers.ts'
import { Paragraph, Table } from '../../../../ui/index.ts'
import { keyOf, type Stratum } from '../domain/strata.ts'
import type { DrawnCounts } from '../domain/wave-counts.ts'
import { counted, nameOfPart, percent } from './counted.ts'

type Part = Stratum & { size: number | undefined; eligible: number }

type Props = {
  language: Language
  parts: readonly Part[]
  counts: DrawnCounts
  names: ReadonlyMap<string, string>
  /** Whether it was drawn, or would be. */
  isDone: boolean
}

/** The parts of a draw beside the residents: how many can be drawn of each, and how many are. */
export function DrawTable({ language, parts, counts, names, isDone }: Props) {
  const t = panelWorkTexts[language]
  const people = parts.reduce((sum, { size }) => sum + (size ?? 0), 0)
  const empty = parts.filter(({ eligible }) => eligible === 0).length
  const rows: (Part | 'all')[] = [...parts]
  return (
    <>
      <Table
        caption={t.draw.preview}
        captionHidden
        stack
        rows={rows}
        footer={'all' as Part | 'all'}
        rowKey={(part) => (part === 'all' ? 'all' : keyOf(part))}
        columns={[
          {
            header: t.columns.part,
            rowHeader: true,
            cell: (part) => (part === 'all' ? t.columns.all : nameOfPart(part, language, names)),
          },
          {
            header: t.columns.residents,
            numeric: true,
            cell: (part) => {
              if (part === 'all') return people > 0 ? percent(1, language) : t.unknown
              return percent(part.size === undefined || people === 0 ? undefined : part.size / people, language)
            },
          },
          { header: t.columns.eligible, numeric: true, cell: (part) => counted(counts.eligible(part), language) },
          {
            header: isDone ? t.columns.drawn : t.columns.draw,
            numeric: true,
            cell: (part) => counted(counts.draw(part), language),
          },
        ]}
      />
      <Paragraph small>{t.hiddenNote}</Paragraph>
      {empty > 0 && <Paragraph>{t.draw.nobodyIn(empty)}</Paragraph>}
      {parts.some(({ age, sex }) => age !== '' && sex !== '') && <Paragraph small>{t.draw.estimate}</Paragraph>}
      {people > 0 && parts.some(({ size }) => size === undefined) && <Paragraph small>{t.draw.otherNote}</Paragraph>}
    </>
  )
}
