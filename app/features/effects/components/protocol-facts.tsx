import { effectTexts } from '../../../i18n/effects.ts'
import { formatDay } from '../../../shared/days.ts'
import { formatNumber, type Language } from '../../../shared/numbers.ts'
import { DataList, Details, Link } from '../../../ui/index.ts'
import type { FrozenCost } from '../domain/frozen.ts'
import type { Protocol } from '../domain/protocol.ts'
import { costInWords } from '../effort-cost.ts'

/** What a reader needs beside the codes in a protocol: how things are called, and where they stand. */
export type ProtocolNames = {
  region(code: string): string
  indicator(key: string): { name: string; href: string; unit: string } | undefined
  /** What the effort costs as far as is known now: by the plan, otherwise as it was typed. */
  cost: FrozenCost | null
}

type Props = { protocol: Protocol; names: ProtocolNames; language: Language }

/** Everything that was agreed, as a list of facts. What people wrote is in Dutch. */
export function ProtocolFacts({ protocol, names, language }: Props) {
  const t = effectTexts[language]
  const { treated, neighbours, excluded, sideEffects } = protocol
  const figure = (key: string) => <FigureName key={key} of={names.indicator(key)} code={key} />
  const item = (term: string, value: preact.ComponentChildren) => (value ? [{ term, value }] : [])
  const dutch = (text: string) => text && <span lang="nl">{text}</span>
  return (
    <DataList
      items={[
        ...item(t.fields.effort, dutch([protocol.effort.code, protocol.effort.title].filter(Boolean).join(' '))),
        ...item(t.fields.description, dutch(protocol.description)),
        ...item(t.fields.mechanism, dutch(protocol.mechanism)),
        ...item(t.fields.outcome, protocol.outcome && figure(protocol.outcome)),
        ...item(t.fields.population, protocol.population && figure(protocol.population)),
        ...item(t.criterion, protocol.criterion.size > 0 && criterionInWords(protocol, names, language)),
        ...item(t.fields.treated, treated.map(names.region).join(', ')),
        ...item(t.fields.comparison, protocol.donors.length > 0 && <Donors {...{ protocol, names, language }} />),
        ...item(t.fields.excluded, <Excluded {...{ excluded, names, language }} />),
        ...item(t.fields.neighbours, neighbours.map(names.region).join(', ')),
        ...item(t.fields.method, t.methods[protocol.method]),
        ...item(
          t.period,
          protocol.startsOn && t.periodText(day(protocol.startsOn, language), day(protocol.endsOn, language)),
        ),
        ...item(t.fields.judgedOn, protocol.judgedOn && day(protocol.judgedOn, language)),
        ...item(t.fields.dose, protocol.dose ? figure(protocol.dose) : t.noDose),
        ...item(t.fields.cost, costInWords(names.cost, language)),
        ...item(
          t.fields.sideEffects,
          sideEffects.length > 0 && sideEffects.map((key, at) => [at > 0 && ', ', figure(key)]),
        ),
      ]}
    />
  )
}

const day = (value: string, language: Language) => (value ? formatDay(value, language) : '…')

/** "omlaag met ten minste 10 procent, uiterlijk 31 december 2028". */
export function criterionInWords({ criterion, outcome, endsOn }: Protocol, names: ProtocolNames, language: Language) {
  const t = effectTexts[language]
  const unit = criterion.unit === 'percent' ? t.percent : (names.indicator(outcome)?.unit ?? '')
  const size = formatNumber(criterion.size, language)
  return t.criterionText(t.directions[criterion.direction], size, unit, day(endsOn, language))
}

function FigureName({ of, code }: { of: ReturnType<ProtocolNames['indicator']>; code: string }) {
  return of ? <Link href={of.href}>{of.name}</Link> : <span>{code}</span>
}

function Donors({ protocol: { donors, comparison }, names, language }: Props) {
  const t = effectTexts[language]
  return (
    <>
      {t.donorCount(t.comparisons[comparison], formatNumber(donors.length, language))}
      <Details summary={t.seeDonors}>
        <p lang="nl">
          {donors
            .map(names.region)
            .sort((a, b) => a.localeCompare(b, 'nl'))
            .join(', ')}
        </p>
      </Details>
    </>
  )
}

function Excluded({ excluded, names, language }: Pick<Props, 'names' | 'language'> & Pick<Protocol, 'excluded'>) {
  if (excluded.length === 0) return <>{effectTexts[language].noneExcluded}</>
  return <span lang="nl">{excluded.map(({ region, reason }) => `${names.region(region)} (${reason})`).join('; ')}</span>
}
