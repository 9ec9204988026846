import { allAlgorithms } from './algorithms.ts'
import { API_OPERATIONS } from './api.ts'
import { calendarSources } from './calendar-sources.ts'
import { deskParts } from './desk-parts.ts'
import { accountingRoutes, goalRisksPart } from './features/accounting/index.ts'
import { calendarRoutes } from './features/calendar/index.ts'
import { connectionRoutes } from './features/connections/index.ts'
import {
  councilRoutes,
  documentRoutes,
  planChangesPart,
  policyRoutes,
  publicationRoutes,
  triangleRoutes,
} from './features/decisions/index.ts'
import { deskRoutes } from './features/desk/index.ts'
import { effectRoutes } from './features/effects/index.ts'
import { exchangeRoutes } from './features/exchange/index.ts'
import { identityRoutes } from './features/identity/index.ts'
import { goalStatusPart, monitorRoutes } from './features/monitor/index.ts'
import { chapterPart, freezeChapter, panelRoutes, participationRoutes } from './features/participation/index.ts'
import { partnerRoutes } from './features/partners/index.ts'
import { planRoutes } from './features/plan/index.ts'
import { privacyRoutes } from './features/privacy/index.ts'
import { questionRoutes } from './features/questions/index.ts'
import { caseworkRoutes, openLetterRoutes, registerRoutes, reportingRoutes } from './features/registers/index.ts'
import { reportRoutes } from './features/reports/index.ts'
import { sentimentRoutes } from './features/sentiment/index.ts'
import { siteRoutes } from './features/site/index.ts'
import { threadRoutes } from './features/thread/index.ts'
import type { Database } from './platform/database/index.ts'
import type { Route } from './platform/http/index.ts'
import { threadParts } from './thread-parts.ts'

/** On the page of a goal: how it stands, and what can go wrong with it. */
const goalParts: typeof goalStatusPart = async (ctx, goal) => [
  await goalStatusPart(ctx, goal),
  await goalRisksPart(ctx, goal.code),
]

/** Every address of Regie, with the right it needs, feature by feature. */
export const allRoutes = (database: Database, onSettingsChanged: () => void): Route[] => [
  ...siteRoutes(onSettingsChanged, threadParts, API_OPERATIONS),
  ...deskRoutes(deskParts),
  ...identityRoutes(database),
  ...calendarRoutes(database, calendarSources),
  ...connectionRoutes,
  ...privacyRoutes(allAlgorithms),
  // Before the plans themselves: importing stands where a plan of that name would.
  ...exchangeRoutes,
  ...planRoutes(goalParts, { show: chapterPart, freeze: freezeChapter }, planChangesPart),
  ...partnerRoutes,
  ...monitorRoutes(database),
  ...registerRoutes,
  ...caseworkRoutes(database),
  ...openLetterRoutes(database),
  ...reportingRoutes(database),
  ...effectRoutes,
  ...sentimentRoutes,
  ...accountingRoutes,
  ...reportRoutes,
  ...questionRoutes,
  ...panelRoutes(database),
  ...participationRoutes,
  ...documentRoutes,
  ...councilRoutes,
  ...triangleRoutes,
  ...publicationRoutes,
  ...policyRoutes,
  ...threadRoutes(database, threadParts),
]
