import { monitorOnThread } from './features/monitor/index.ts'
import { partnersOnThread } from './features/partners/index.ts'
import { planOnThread } from './features/plan/index.ts'
import { reportsOnThread } from './features/reports/index.ts'
import { registerOnThread } from './features/thread/index.ts'

for (const feature of [planOnThread, partnersOnThread, monitorOnThread, reportsOnThread]) registerOnThread(feature)
