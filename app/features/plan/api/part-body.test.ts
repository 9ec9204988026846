import { expect, it } from 'vitest'
import { PARTS, type PartName } from '../plan.parts.ts'
import { readPart } from './part-body.ts'
import { FIELD_NAMES } from './words.ts'

it.each(['plan', 'theme', 'goal', 'action', 'milestone'] as PartName[])(
  'every field of the form of a %s has a Dutch name outside',
  (name) => {
    const nameless = PARTS[name].fields.filter((field) => !FIELD_NAMES[field.name]).map((field) => field.name)
    expect(nameless).toEqual([])
  },
)

it('reads what was sent by the rules of the form, and keeps what was not', () => {
  const before = { id: 'x', revision: 1, code: 'T1.1', title: 'Oud', state: 'running', startsOn: '2024-01-01' }
  const read = readPart(PARTS.action, { titel: ' Nieuw ', eindigtOp: '2025-01-01' }, 'nl', before)
  expect(read).toMatchObject({
    ok: true,
    values: { code: 'T1.1', title: 'Nieuw', state: 'running', startsOn: '2024-01-01', endsOn: '2025-01-01' },
  })
})

it('says in words which rule a value breaks, and where it stands', () => {
  const read = readPart(PARTS.action, { code: 'A', titel: 'B', status: 'loopt', voortgangMetDeHand: 50 }, 'en')
  expect(read).toMatchObject({ ok: false, faults: [{ pointer: '#/redenVoortgang', code: 'reason-needed' }] })
})
