import { get, post, type Route } from '../../platform/http/index.ts'
import { workListRoutes } from '../lists/index.ts'
import { confirmBy, showAlarms } from './alarms/alarms-page.tsx'
import { findBans, showBans } from './bans/bans-page.tsx'
import { bulkRoutes } from './bulk/routes.ts'
import { correctBy, showCorrection } from './correcting/correct-page.tsx'
import { changePartiesBy, showParties } from './correcting/parties-page.tsx'
import { covenantRoutes } from './covenants/routes.ts'
import { makeDossierBy, showDossier } from './dossier/dossier-page.tsx'
import { eventRoutes } from './events/routes.ts'
import { handoverRoutes } from './handover/routes.ts'
import { confirmRule, showRules } from './legal-rules/rules-page.tsx'
import { letterRoutes } from './letters/routes.ts'
import { showList } from './lists/list-page.tsx'
import { listRoutes } from './lists/place.ts'
import { mergingRoutes } from './merging/routes.ts'
import { activityOf } from './pages/find.ts'
import { addRecord, showIntake } from './pages/intake.tsx'
import { showOverview } from './pages/overview.tsx'
import { showRecord } from './pages/record.tsx'
import { showStep, takeStepBy } from './pages/step.tsx'
import { showTakeBack, takeBackBy } from './pages/take-back.tsx'
import { tickTask } from './pages/task.ts'
import { protectionRoutes } from './protection.routes.ts'
import { relationRoutes } from './relations/routes.ts'
import { reportCountRoutes } from './report-counts/routes.ts'
import { searchRoutes } from './search/routes.ts'
import { addTasksBy, showAddTasks } from './tasks/add-tasks-page.tsx'
import { taskList } from './tasks/task-work-list.tsx'
import { transferRoutes } from './transfer/routes.ts'

/**
 * Whoever has the work place can ask these addresses; what there is depends on the space of the register and on the
 * record. What somebody may not see answers as what is not there.
 */
export const registerRoutes: Route[] = [
  get('/werk/termijnen', 'work.open', showRules),
  post('/werk/termijnen/:legalRule', 'law.confirm', confirmRule),
  get('/werk/alarmen', 'work.open', showAlarms),
  post('/werk/alarmen/:alarm', 'work.open', confirmBy),
  get('/werk/verboden/:register', 'bans.check', showBans),
  post('/werk/verboden/:register', 'bans.check', findBans, { reads: activityOf }),
  ...workListRoutes(taskList, 'work.open'),
  get('/werk/registers', 'work.open', showOverview),
  ...searchRoutes,
  ...eventRoutes,
  get('/werk/registers/:register', 'work.open', showList),
  // Before the records themselves: these words stand where the number of a record would.
  ...protectionRoutes,
  ...listRoutes,
  ...bulkRoutes,
  ...transferRoutes,
  ...handoverRoutes,
  ...letterRoutes,
  ...reportCountRoutes,
  ...relationRoutes,
  ...covenantRoutes,
  ...mergingRoutes,
  get('/werk/registers/:register/nieuw', 'work.open', showIntake),
  post('/werk/registers/:register/nieuw', 'work.open', addRecord),
  get('/werk/registers/:register/:record', 'work.open', showRecord, { reads: activityOf }),
  get('/werk/registers/:register/:record/dossier', 'work.open', showDossier),
  post('/werk/registers/:register/:record/dossier', 'work.open', makeDossierBy, { reads: activityOf }),
  get('/werk/registers/:register/:record/stap/:step', 'work.open', showStep),
  post('/werk/registers/:register/:record/stap/:step', 'work.open', takeStepBy),
  get('/werk/registers/:register/:record/herstellen', 'work.open', showCorrection, { reads: activityOf }),
  post('/werk/registers/:register/:record/herstellen', 'work.open', correctBy, { reads: activityOf }),
  get('/werk/registers/:register/:record/betrokkenen', 'work.open', showParties, { reads: activityOf }),
  post('/werk/registers/:register/:record/betrokkenen', 'work.open', changePartiesBy, { reads: activityOf }),
  get('/werk/registers/:register/:record/terugnemen', 'work.open', showTakeBack),
  post('/werk/registers/:register/:record/terugnemen', 'work.open', takeBackBy),
  get('/werk/registers/:register/:record/taken', 'work.open', showAddTasks),
  post('/werk/registers/:register/:record/taken', 'work.open', addTasksBy),
  post('/werk/registers/:register/:record/taken/:task', 'work.open', tickTask),
]
