import { describe, expect, it } from 'vitest'
import { INDICATORS } from '../../../db/seed/data/indicators/index.ts'
import { RULES } from '../../law/index.ts'
import { ROLES } from '../identity/rights.ts'
import { INTAKE } from './declaration.ts'
import { factFields } from './domain/new-record.ts'
import { walk } from './testing/walk.ts'
import { REGISTERS } from './types/index.ts'

/** The indicators of the report on 2022 whose figures come from work in a register, not from a source outside. */
const FROM_REGISTERS = [
  'zvh_cases',
  'zvh_mdo',
  'zvh_complex',
  'zvh_psych',
  'undermining_signals',
  'bibob_total',
  'bibob_by_type',
  'human_trafficking_cases',
  'drugs_enforcement_cases',
  'hemp_operating',
  'hemp_dismantled',
  'growshops',
  'drug_addresses',
  'drug_closures',
  'lod_opiumwet',
  'lod_street_dealing',
  'football_measures',
  'shops_registered',
  'shop_users',
  'nuisance_donations',
  'collective_warnings',
  'collective_shop_bans',
  'area_inspections',
  'shop_staff_online_course',
  'shop_onsite_courses',
  'woonoverlast_cases',
  'hygiene_households',
  'illegal_prostitution_addresses',
  'sexwork_measures',
  'enforcement_cases',
  'enforcement_requests',
  'lod_total',
  'lob_total',
]

const unique = (keys: readonly string[]) => [...new Set(keys)]
const ruleIds = new Set(RULES.map(({ id }) => id))

describe('the registers together', () => {
  it('are there, each under an address of its own', () => {
    expect(REGISTERS.length).toBeGreaterThanOrEqual(5)
    const keys = REGISTERS.map(({ key }) => key)
    expect(keys).toEqual(unique(keys))
    expect(keys.filter((key) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key))).toEqual([])
  })

  it('number their records each in a way of its own, which says nothing about a person', () => {
    const patterns = REGISTERS.map(({ numberPattern }) => numberPattern)
    expect(patterns).toEqual(unique(patterns))
    expect(patterns.filter((pattern) => !/^[A-Z0-9]+-\{year\}-\{number:\d\}$/.test(pattern))).toEqual([])
  })

  it('count everything that the progress report on 2022 takes from them', () => {
    const counted = new Set(REGISTERS.flatMap(({ counts = [] }) => counts).map(({ indicator }) => indicator))
    const known = new Set(INDICATORS.map(({ key }) => key))
    expect(FROM_REGISTERS.filter((key) => !known.has(key))).toEqual([])
    expect(FROM_REGISTERS.filter((key) => !counted.has(key))).toEqual([])
  })

  it('count under names that are used once', () => {
    const rules = REGISTERS.flatMap(({ counts = [] }) => counts)
    const keys = rules.map(({ key }) => key)
    expect(keys).toEqual(unique(keys))
    expect(rules.flatMap(({ partOf }) => partOf ?? []).filter((key) => !keys.includes(key))).toEqual([])
  })
})

describe.each(REGISTERS.map((type) => [type.key, type] as const))('the register %s', (_key, type) => {
  const states = type.states.map(({ key }) => key)
  const steps = type.steps.map(({ key }) => key)

  it('names each field, state, step, term, letter, task and role once', () => {
    const lists = [
      type.fields,
      type.states,
      type.steps,
      type.deadlines ?? [],
      type.letters ?? [],
      type.taskTemplates ?? [],
      type.parties ?? [],
      type.bases,
    ]
    for (const list of lists) {
      const keys = list.map(({ key }) => key)
      expect(keys).toEqual(unique(keys))
    }
    expect(type.bases.length).toBeGreaterThan(0)
    expect(steps).not.toContain(INTAKE)
  })

  it('refers only to what it has', () => {
    const known = new Set([...steps, INTAKE])
    const named = [
      ...type.steps.flatMap(({ from = [] }) => from).map((key) => [key, states] as const),
      ...type.steps.flatMap(({ to }) => to ?? []).map((key) => [key, states] as const),
      ...(type.deadlines ?? []).flatMap(({ whileIn = [] }) => whileIn).map((key) => [key, states] as const),
    ]
    expect(named.filter(([key, list]) => !list.includes(key)).map(([key]) => key)).toEqual([])
    const stepsNamed = [
      ...type.steps.flatMap(({ notBy }) => notBy ?? []),
      ...(type.deadlines ?? []).flatMap((deadline) => [
        deadline.startsWith.step,
        ...deadline.metBy,
        ...(deadline.endedBy ?? []),
        ...(deadline.extendedBy ? [deadline.extendedBy] : []),
        ...(deadline.interruptedBy ?? []).map((one) => (typeof one === 'string' ? one : one.step)),
        ...(deadline.heldBy ?? []).flatMap(({ from, until }) => [from, ...until]),
        ...(deadline.suspendedBy ?? []).flatMap(({ from, until }) => [from, ...until]),
      ]),
      ...(type.letters ?? []).flatMap(({ after }) => after),
      ...(type.taskTemplates ?? []).flatMap(({ addedBy }) => addedBy ?? []),
      ...(type.counts ?? []).flatMap(({ counts }) =>
        counts.kind === 'stock' ? [counts.step, ...counts.until] : counts.steps,
      ),
    ]
    expect(stepsNamed.filter((key) => !known.has(key))).toEqual([])
    const roles = new Set((type.parties ?? []).map(({ key }) => key))
    expect((type.letters ?? []).filter(({ to }) => !roles.has(to)).map(({ key, to }) => `${key} to ${to}`)).toEqual([])
  })

  it('has terms of rules that the law knows', () => {
    const rules = (type.deadlines ?? []).map(({ rule }) => rule)
    expect(rules.filter((rule) => !ruleIds.has(rule))).toEqual([])
    const passing = type.steps.flatMap(({ automatic }) => automatic?.whenPasses ?? [])
    expect(passing.filter((key) => !type.deadlines?.some((deadline) => deadline.key === key))).toEqual([])
  })

  it('counts only by what says nothing about a person', () => {
    for (const rule of type.counts ?? []) {
      for (const key of Object.keys(rule.where ?? {})) {
        const at = rule.counts.kind === 'stock' ? [rule.counts.step] : rule.counts.steps
        for (const step of at) {
          // As it was given with the event, else as it was at intake.
          const own = type.steps.find((one) => one.key === step)?.fields ?? []
          const field = [...own, ...type.fields].find((one) => one.key === key)
          expect(field, `${rule.key} asks ${key} of ${step}`).toBeDefined()
          expect(field?.isPersonal ?? false, `${rule.key} counts by ${key}`).toBe(false)
        }
      }
    }
  })

  it('seals free text where it is about people', () => {
    if (!['P', 'B'].includes(type.confidentiality)) return
    const texts = [...factFields(type), ...type.steps.flatMap(({ fields = [] }) => fields)].filter(
      ({ kind, isPersonal }) => kind === 'longText' && !isPersonal,
    )
    expect(texts.map(({ key }) => key)).toEqual([])
  })

  it('has somebody for every step', () => {
    const rights = new Set<string>(Object.values(ROLES).flat())
    const needed = unique(
      type.steps.filter(({ automatic }) => !automatic).map((step) => step.right ?? `${type.space}.${step.level}`),
    )
    expect(needed.filter((right) => !rights.has(right))).toEqual([])
  })

  it('reaches every state, takes every step and starts every term', () => {
    const met = walk(type)
    expect(
      states.filter((state) => !met.states.has(state)),
      'states that no walk reached',
    ).toEqual([])
    expect(
      steps.filter((step) => !met.steps.has(step)),
      'steps that no walk took',
    ).toEqual([])
    const terms = (type.deadlines ?? []).map(({ key }) => key)
    expect(
      terms.filter((key) => !met.deadlines.has(key)),
      'terms that never began',
    ).toEqual([])
  })

  it('comes to an end', () => {
    expect(type.states.some(({ isEnd }) => isEnd) || type.retention.keep === 'forever').toBe(true)
  })
})
