import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { questionsOf } from './domain/definition.ts'
import { readDefinition } from './read-definition.ts'

// The codebook of the survey of residents of VNG has no licence of its own, so it is read where it lies and not copied.
const CODEBOOK = path.resolve('..', 'shared/data/survey/VNG_burgerpeiling_codeboek_2022.json')

const HERE = existsSync(CODEBOOK)

describe.skipIf(!HERE)(`the codebook of the survey of residents of 2022${HERE ? '' : ' (not here, not tried)'}`, () => {
  test('is a survey that can be asked, with every variable that was a question in it', () => {
    const { definition, problems } = readDefinition(readFileSync(CODEBOOK, 'utf8'))
    expect(problems).toEqual([])
    const questions = questionsOf(definition!)
    // 182 variables, of which eight are about the fieldwork.
    const variables = questions.flatMap(({ key, kind, rows, options }) =>
      kind === 'matrix' ? rows!.map((row) => row.key) : kind === 'multiple' ? options!.map((one) => one.key) : [key],
    )
    expect(new Set(variables).size).toBe(174)
    const safe = questions.find(({ key }) => key === 'wl04')!
    expect(safe).toMatchObject({ kind: 'single', text: { nl: 'Voelt u zich veilig in uw buurt?' } })
    expect(safe.options).toHaveLength(6)
    expect(definition!.sections.map(({ key }) => key)).toContain('ch')
  })
})

test('a codebook without a question is refused', () => {
  const only = JSON.stringify([{ variable: 'weging', label: 'wegingsfactor', values: null }])
  expect(readDefinition(only).problems).toMatchObject([{ code: 'not-as-described' }])
})
