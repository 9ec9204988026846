import { expect, it } from 'vitest'
import { whoIsAsked } from './asked.ts'

const action = (code: string, goals: string[], owner: string, ...partners: string[]) => ({
  ...{ code, title: `Actie ${code}`, goals, owner, state: 'running' },
  partners: partners.map((name) => ({ slug: name.toLowerCase(), name })),
})

const PLAN = {
  themes: [
    {
      goals: [
        { code: 'D1', title: 'Minder inbraak', owner: 'Adviseur wonen' },
        { code: 'D2', title: 'Minder drugs', owner: '' },
      ],
    },
  ],
  actions: [action('A1', ['D1'], 'Adviseur wonen', 'Politie'), action('A2', ['D2', 'D1'], '', 'Politie', 'Tactus')],
}

it('asks every owner and every partner once, about each goal they have a part in', () => {
  expect(whoIsAsked(PLAN)).toEqual([
    {
      name: 'Adviseur wonen',
      subjects: [{ code: 'D1', title: 'Minder inbraak', actions: [{ code: 'A1', title: 'Actie A1' }] }],
    },
    {
      name: 'Politie',
      organisation: 'politie',
      subjects: [
        {
          code: 'D1',
          title: 'Minder inbraak',
          actions: [
            { code: 'A1', title: 'Actie A1' },
            { code: 'A2', title: 'Actie A2' },
          ],
        },
        { code: 'D2', title: 'Minder drugs', actions: [{ code: 'A2', title: 'Actie A2' }] },
      ],
    },
    {
      name: 'Tactus',
      organisation: 'tactus',
      subjects: [
        { code: 'D1', title: 'Minder inbraak', actions: [{ code: 'A2', title: 'Actie A2' }] },
        { code: 'D2', title: 'Minder drugs', actions: [{ code: 'A2', title: 'Actie A2' }] },
      ],
    },
  ])
})

it('asks nobody on behalf of an action without owner or partner', () => {
  expect(whoIsAsked({ themes: PLAN.themes.map(() => ({ goals: [] })), actions: [action('A3', [], '')] })).toEqual([])
})
