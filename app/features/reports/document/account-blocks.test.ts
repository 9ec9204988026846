import { expect, it } from 'vitest'
import type { FrozenAccount, FrozenPiece } from '../domain/frozen.ts'
import { accountBlocks } from './account-blocks.ts'

const piece = (kind: FrozenPiece['kind'], text: string): FrozenPiece => ({
  ...{ kind, text, said: '', source: 'Wijkteam', happenedOn: '2022-06', weight: 'ordinary' as const },
  weightReason: 'Uit eerste hand',
})

const ACCOUNT: FrozenAccount = {
  ...{ theme: 'T3', themeName: 'Drugs', goal: 'T3.D2', title: 'Minder handel', year: 2022 },
  ...{ isApproved: true, approvedOn: '2023-05-03', contentHash: 'abc' },
  figures: [
    {
      ...{ indicator: 'lod', name: 'Dwangsommen', category: '', period: '2021', state: 'value' as const, text: '12' },
      ...{ definition: 1, snapshotId: 's', row: 1, source: 'Verslag 2021', isOld: true },
    },
  ],
  evaluations: [{ slug: 'lod', title: 'Dwangsommen voor dealers', sentences: ['Er is niets aan te tonen.'] }],
  heard: [{ title: 'Meer toezicht', where: 'Avond in de wijk', address: '/praat-mee/avond/inbreng/1' }],
  pieces: [piece('done', 'Er is vaker gecontroleerd.'), piece('failure', 'De handel verschoof.')],
  consequence: {
    ...{ choice: 'adjust' as const, reason: 'De handel verschoof.', decision: '', decisionOwner: 'het college' },
    decisionDueOn: '2023-09-01',
  },
  disagreements: [{ about: 'weighing', saidBy: 'Politie', body: 'Dit telt zwaarder.', piece: null }],
}

/** Everything that is printed, in its order. */
const wordsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, inner]) =>
          ['type', 'id', 'kind', 'align'].includes(key) ? [] : wordsOf(inner),
        )
      : []

const printed = (accounts: FrozenAccount[]) => wordsOf(accountBlocks(accounts, 'drugs')).join(' | ')

it('prints figure, pieces with who told them, consequence with its decision, and who disagrees', () => {
  const text = printed([ACCOUNT])
  expect(text).toContain('Dwangsommen | 2021 (geen nieuwer cijfer) | 12 | Verslag 2021')
  expect(text).toContain('Wat we deden | Er is vaker gecontroleerd.  | (Wijkteam, juni 2022)')
  expect(text).toContain('Wat tegenviel of verraste | De handel verschoof.  | (Wijkteam, juni 2022)')
  expect(text).toContain(
    'Gevolg: bijstellen.  | De handel verschoof. Het besluit is nog te nemen door het college, uiterlijk 1 september 2023.',
  )
  expect(text).toContain('Niet iedereen is het hiermee eens | Politie, over het gewicht: Dit telt zwaarder.')
  expect(text).not.toContain('concept')
})

it('says of what nobody approved that it is a concept, and of an empty one that there is nothing yet', () => {
  expect(printed([{ ...ACCOUNT, isApproved: false }])).toContain('nog niet goedgekeurd')
  const empty = { ...ACCOUNT, isApproved: false, pieces: [], figures: [], consequence: null, disagreements: [] }
  expect(printed([empty])).toContain('Over dit doel is nog niets vastgelegd.')
})

it('prints nothing where no round was opened', () => {
  expect(accountBlocks([], 'drugs')).toEqual([])
})
