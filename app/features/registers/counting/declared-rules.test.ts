import { describe, expect, test } from 'vitest'
import { INTAKE, type RegisterType } from '../declaration.ts'
import { REGISTERS } from '../types/index.ts'
import { stepsOf } from './families.ts'

const rulesOf = (register: RegisterType) => (register.counts ?? []).map((rule) => ({ register, rule }))
const ALL = REGISTERS.flatMap(rulesOf)

describe.each(ALL.map(({ register, rule }) => [rule.key, register, rule] as const))(
  'counting rule %s',
  (key, register, rule) => {
    test('has a name of its own, and counts steps that its register knows', () => {
      expect(ALL.filter(({ rule: other }) => other.key === key)).toHaveLength(1)
      const known = [INTAKE, ...register.steps.map((step) => step.key)]
      const until = rule.counts.kind === 'stock' ? rule.counts.until : []
      expect(known).toEqual(expect.arrayContaining([...stepsOf(rule), ...until]))
    })

    test('looks at nothing that may say something about a person, and only at answers that can be given', () => {
      const asked = [
        ...register.fields,
        ...register.steps.filter((step) => stepsOf(rule).includes(step.key)).flatMap(({ fields = [] }) => fields),
      ]
      for (const [field, wanted] of Object.entries(rule.where ?? {})) {
        const found = asked.filter((one) => one.key === field)
        expect(found.length, field).toBeGreaterThan(0)
        expect(
          found.some(({ isPersonal }) => isPersonal),
          field,
        ).toBe(false)
        const choices = found.flatMap(({ choices: offered }) => offered ?? []).map((one) => one.key)
        if (typeof wanted === 'string' || typeof wanted === 'object')
          expect(choices).toEqual(expect.arrayContaining([wanted].flat()))
      }
      if (rule.counts.kind === 'sum') {
        const { field } = rule.counts
        const summed = asked.find((one) => one.key === field)
        expect(summed).toMatchObject({ kind: expect.stringMatching(/number|amount/) })
        expect(summed!.isPersonal ?? false).toBe(false)
      }
    })

    test('is part of a rule of its own register', () => {
      if (rule.partOf) expect(rulesOf(register).map((one) => one.rule.key)).toContain(rule.partOf)
    })
  },
)
