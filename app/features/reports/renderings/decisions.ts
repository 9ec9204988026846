import { type Block, type Inline, plain } from '../../../documents/index.ts'
import { textBlocks } from '../document/chapters.ts'
import type { BlockContext } from '../document/figure-blocks.ts'
import type { FrozenReport, FrozenSection } from '../domain/frozen.ts'
import { changesOf } from './changes.ts'
import { accountsWithConsequence, decisionsToTake } from './consequences.ts'
import { themesWithGoals } from './state-of-themes.ts'
import { WORDS } from './words.ts'

/** What a body has to decide, as far as it follows from what is frozen. */
export function decisionsAsked(frozen: FrozenReport): Inline[][] {
  const goals = themesWithGoals(frozen.plan).flatMap((theme) => theme.goals)
  const without = goals.filter(({ isMeasurable }) => !isMeasurable).length
  const behind = goals.filter(({ judgement }) => judgement?.status === 'behind' || judgement?.status === 'not-reached')
  const unwanted = changesOf(frozen).filter(({ isWanted, strength }) => isWanted === false && (strength ?? 0) >= 1.96)
  const { planned } = frozen.plan.actions
  const { decide } = WORDS
  return [
    ...decisionsToTake(accountsWithConsequence(frozen)),
    ...(without > 0 ? [plain(decide.targets(without, goals.length))] : []),
    ...behind.map(({ code, title, judgement }) => plain(decide.behind(code, title, WORDS.statuses[judgement!.status]))),
    ...unwanted.map(({ series }) => plain(decide.unwanted(series.passport.name.nl.toLowerCase()))),
    ...(planned > 0 ? [plain(decide.planned(planned))] : []),
  ]
}

export function decisionBlocks(frozen: FrozenReport): Block[] {
  const items = decisionsAsked(frozen)
  return items.length > 0
    ? [{ type: 'list', ordered: true, items }]
    : [{ type: 'paragraph', content: plain(WORDS.decide.none) }]
}

/** Of each theme what its writers say will change: the beginning of it, as much as fits. */
export function consequenceItems(sections: FrozenSection[], context: BlockContext, most: number): Inline[][] {
  return sections.flatMap((section) => {
    const text = section.blocks.change?.trim()
    if (!text) return []
    const first = textBlocks(section, 'change', text, context).find((block) => block.type === 'paragraph')
    if (first?.type !== 'paragraph') return []
    return [[{ type: 'strong', content: plain(`${section.title}. `) } as Inline, ...beginning(first.content, most)]]
  })
}

/** As many whole sentences as fit in so many characters, and at least one. */
export function beginning(content: Inline[], most: number): Inline[] {
  const kept: Inline[] = []
  let length = 0
  for (const part of content) {
    if (part.type !== 'text') {
      kept.push(part)
      continue
    }
    const sentences = part.text.match(/.+?(?:[.!?](?=\s|$)\s*|$)/gsu) ?? []
    for (const sentence of sentences) {
      const ends = /[.!?]\s*$/u.test(sentence)
      if (length > 0 && length + sentence.length > most && isAtSentence(kept)) return kept
      kept.push({ type: 'text', text: sentence })
      length += sentence.length
      if (ends && length >= most) return kept
    }
  }
  return kept
}

function isAtSentence(kept: Inline[]): boolean {
  const last = kept.at(-1)
  return last?.type === 'text' && /[.!?]\s*$/u.test(last.text)
}
