import { panelWorkTexts } from '../../../../i18n/panel-work.ts'
import { formatNumber, type Language } from '../../../../shared/numbers.ts'
import { Alert, Details, Heading, Paragraph, Section, SourceNote, Table } from '../../../../ui/index.ts'
import type { Residents } from '../../../monitor/index.ts'
import type { PanelCounts } from '../domain/panel-counts.ts'
import { type Resemblance, resemblanceOf } from '../domain/resemblance.ts'
import { AGES, type Stratum, sizeOf } from '../domain/strata.ts'
import { SEXES } from '../members.queries.ts'
import { counted, nameOfPart, namesOf, percent } from './counted.ts'

type Districts = { code: string; name: string }[]
type Population = { age?: Residents; sex?: Residents }
type Common = { language: Language; counts: PanelCounts; districts: Districts }

/** Members beside residents, by age, by sex and by district. */
export function Resemblances({ language, counts, population, districts }: Common & { population: Population }) {
  const t = panelWorkTexts[language]
  const part = (one: Partial<Stratum>): Stratum => ({ district: '', age: '', sex: '', ...one })
  const rowsOf = (parts: Partial<Stratum>[]) => {
    const key = (one: Partial<Stratum>) => one.district ?? one.age ?? one.sex ?? ''
    const groups = parts.map((one) => ({
      key: key(one),
      residents: sizeOf(population, part(one)),
      members: counts.membersOf(one),
    }))
    return resemblanceOf(groups, counts.membersOf({}))
  }
  const names = namesOf(districts)
  const { age, sex } = population
  const source = age ?? sex
  const table = (caption: string, rows: Resemblance[], nameOf: (key: string) => Partial<Stratum>) => (
    <Table
      caption={caption}
      stack
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { header: t.columns.part, rowHeader: true, cell: ({ key }) => nameOfPart(part(nameOf(key)), language, names) },
        { header: t.columns.residents, numeric: true, cell: (row) => percent(row.population, language) },
        { header: t.columns.share, numeric: true, cell: (row) => shareOf(row, language) },
        { header: t.columns.members, numeric: true, cell: ({ members }) => counted(members, language) },
        { header: t.columns.gap, numeric: true, cell: ({ gap }) => gapOf(gap, language) },
      ]}
    />
  )
  return (
    <Section>
      <Heading level={2}>{t.resembles}</Heading>
      <Paragraph>{t.resemblesNote}</Paragraph>
      {!source && <Alert tone="info">{t.noPopulation}</Alert>}
      {table(t.byAge, rowsOf(AGES.map((one) => ({ age: one }))), (key) => ({ age: key }))}
      {table(t.bySex, rowsOf(SEXES.map((one) => ({ sex: one }))), (key) => ({ sex: key }))}
      {sex && <Paragraph small>{t.sexNote}</Paragraph>}
      {table(t.byDistrict, rowsOf(districts.map(({ code }) => ({ district: code }))), (key) => ({ district: key }))}
      {source && (
        <SourceNote label={t.source}>
          {source.source}, {source.period}. {source.licence}
        </SourceNote>
      )}
    </Section>
  )
}

const shareOf = ({ members, share }: Resemblance, language: Language): string =>
  members === 'hidden' ? '–' : percent(share, language)

function gapOf(gap: number | undefined, language: Language): string {
  if (gap === undefined) return '–'
  const points = formatNumber(Math.abs(gap) * 100, language, 1)
  return gap > 0 ? `+${points}` : gap < 0 ? `−${points}` : points
}

/** Members by district and age: all together, and of each sex for who wants to know. */
export function PartTables({ language, counts, districts }: Common) {
  const t = panelWorkTexts[language]
  return (
    <Section>
      <Heading level={2}>{t.perPart}</Heading>
      <PartTable {...{ language, counts, districts }} caption={t.perPart} />
      {SEXES.map((sex) => (
        <Details key={sex} summary={t.perPartOf(t.sexes[sex])}>
          <PartTable {...{ language, counts, districts, sex }} caption={t.perPartOf(t.sexes[sex])} />
        </Details>
      ))}
    </Section>
  )
}

function PartTable({ language, counts, districts, sex, caption }: Common & { sex?: string; caption: string }) {
  const t = panelWorkTexts[language]
  const ofSex = sex ? { sex } : {}
  const all = { code: '', name: t.columns.all }
  // By district of one sex nothing is counted over all ages: that would only hide more.
  const hasRowTotals = sex === undefined
  const count = (code: string, age?: string) => {
    const district = code === '' ? {} : { district: code }
    return counted(counts.membersOf({ ...district, ...(age ? { age } : {}), ...ofSex }), language)
  }
  return (
    <Table
      caption={caption}
      captionHidden
      rows={districts}
      footer={all}
      rowKey={({ code }) => code}
      columns={[
        { header: t.columns.district, rowHeader: true, cell: ({ name }) => name },
        ...AGES.map((age) => ({
          header: t.ages[age],
          numeric: true,
          cell: ({ code }: Districts[number]) => count(code, age),
        })),
        ...(hasRowTotals
          ? [{ header: t.columns.all, numeric: true, cell: ({ code }: Districts[number]) => count(code) }]
          : []),
      ]}
    />
  )
}
