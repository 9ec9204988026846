import { effectTexts } from '../../i18n/effects.ts'
import type { Tx } from '../../platform/database/index.ts'
import { formatDay } from '../../shared/days.ts'
import { formatNumber } from '../../shared/numbers.ts'
import { criterionInWords } from './components/protocol-facts.tsx'
import type { Protocol } from './domain/protocol.ts'
import { readNames } from './protocol-names.ts'

/** What was agreed beforehand, as a paper takes it over: in Dutch words that are finished. What is empty is left out. */
export async function agreedInWords(tx: Tx, protocol: Protocol): Promise<{ name: string; value: string }[]> {
  const t = effectTexts.nl
  const names = await readNames({ tx, language: 'nl', href: (path) => path }, protocol, '/cijfers')
  const figure = (key: string) => names.indicator(key)?.name ?? key
  const { effort, donors, comparison, excluded, treated, neighbours, sideEffects } = protocol
  const facts: [name: string, value: string][] = [
    [t.fields.effort, [effort.code, effort.title].filter(Boolean).join(' ')],
    [t.fields.description, protocol.description],
    [t.fields.mechanism, protocol.mechanism],
    [t.fields.outcome, figure(protocol.outcome)],
    [t.fields.population, protocol.population && figure(protocol.population)],
    [t.criterion, criterionInWords(protocol, names, 'nl')],
    [t.fields.treated, treated.map(names.region).join(', ')],
    [
      t.fields.comparison,
      donors.length > 0 ? t.donorCount(t.comparisons[comparison], formatNumber(donors.length, 'nl')) : '',
    ],
    [t.fields.excluded, excluded.map(({ region, reason }) => `${names.region(region)} (${reason})`).join('; ')],
    [t.fields.neighbours, neighbours.map(names.region).join(', ')],
    [t.fields.method, t.methods[protocol.method]],
    [t.period, t.periodText(formatDay(protocol.startsOn, 'nl'), formatDay(protocol.endsOn, 'nl'))],
    [t.fields.judgedOn, formatDay(protocol.judgedOn, 'nl')],
    [t.fields.dose, protocol.dose && figure(protocol.dose)],
    [t.fields.sideEffects, sideEffects.map(figure).join(', ')],
  ]
  return facts.flatMap(([name, value]) => (value ? [{ name, value }] : []))
}
