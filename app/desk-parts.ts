import { decisionCards } from './features/decisions/index.ts'
import { changedCard, type DeskParts } from './features/desk/index.ts'
import { effectCards } from './features/effects/index.ts'
import { themeStatesPart } from './features/monitor/index.ts'
import { planCards } from './features/plan/index.ts'
import { alarmNotice, registerCards, SPACES, type SpaceId } from './features/registers/index.ts'
import { reportCards } from './features/reports/index.ts'
import { threadCards } from './features/thread/index.ts'
import { threadParts } from './thread-parts.ts'
import { workMenu } from './work-menu.ts'

/** Everything the features put on the start of the work place. */
export const deskParts: DeskParts = {
  cards: [
    ...registerCards,
    ...decisionCards,
    ...planCards,
    ...effectCards,
    ...reportCards,
    ...threadCards(threadParts),
    changedCard,
  ],
  notices: [alarmNotice],
  themes: themeStatesPart,
  menu: workMenu,
  spaceName: (space, language) => SPACES[space as SpaceId]?.[language] ?? space,
}
