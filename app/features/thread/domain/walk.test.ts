import { describe, expect, it } from 'vitest'
import { type WalkLink, type WalkNode, walkFrom } from './walk.ts'

const node = (id: string, kind: string): WalkNode => ({ id, kind, title: id.toUpperCase(), reference: id })

const NODES = [
  node('plan', 'plan'),
  node('theme', 'theme'),
  node('goal', 'goal'),
  node('action', 'action'),
  node('figure', 'indicator'),
]
const LINKS: WalkLink<'part-of' | 'serves' | 'measured-by' | 'moves'>[] = [
  { fromId: 'theme', relation: 'part-of', toId: 'plan' },
  { fromId: 'goal', relation: 'part-of', toId: 'theme' },
  { fromId: 'action', relation: 'serves', toId: 'goal' },
  { fromId: 'goal', relation: 'measured-by', toId: 'figure' },
  { fromId: 'action', relation: 'moves', toId: 'figure' },
]
const CAUSE_END = { 'part-of': 'to', serves: 'to', 'measured-by': 'from', moves: 'from' } as const

const inWords = (groups: ReturnType<typeof walkFrom>['causes']): string[] =>
  groups.flatMap((group) =>
    group.steps.map(({ node, next }) => [`${group.relation} ${node.id}`, ...inWords(next)].join(' > ')),
  )

describe('a walk along the thread', () => {
  it('shows what led to a thing on one side and what came of it on the other, two steps far', () => {
    const walk = walkFrom('goal', NODES, LINKS, CAUSE_END)
    expect(inWords(walk.causes)).toEqual(['part-of theme > part-of plan'])
    expect(inWords(walk.consequences)).toEqual(['serves action', 'measured-by figure'])
  })

  it('does not show a thing in the second step that stands in the first', () => {
    const walk = walkFrom('figure', NODES, LINKS, CAUSE_END)
    expect(inWords(walk.causes)).toEqual(['measured-by goal > part-of theme', 'moves action'])
    expect(walk.consequences).toEqual([])
  })

  it('leaves out the other end of a link that the visitor may not see', () => {
    const walk = walkFrom(
      'goal',
      NODES.filter((one) => one.id !== 'action'),
      LINKS,
      CAUSE_END,
    )
    expect(inWords(walk.consequences)).toEqual(['measured-by figure'])
  })
})
