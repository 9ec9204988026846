import type { VNode } from 'preact'
import type { PageContext } from '../../platform/http/index.ts'
import type { CardPart, StartNotice } from '../../platform/start-cards.ts'
import type { MenuGroup } from '../../platform/work-menu.ts'
import type { Language } from '../../shared/numbers.ts'

/** What the features put on the start of the work place; the desk itself knows none of them. */
export type DeskParts = {
  cards: readonly CardPart[]
  notices: readonly StartNotice[]
  /** The state of each theme by its published rule; nothing without a plan in force. */
  themes(ctx: PageContext): Promise<VNode | null>
  /** The menu of the person who asks. */
  menu(ctx: PageContext): MenuGroup[]
  /** What the space of registers is called. */
  spaceName(space: string, language: Language): string
}
