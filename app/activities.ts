import { inputActivity, panelActivity } from './features/participation/index.ts'
import { BASE_ACTIVITIES, type BaseActivity } from './features/privacy/index.ts'
import { knownActivity, REGISTERS, registerActivities, searchActivity } from './features/registers/index.ts'
import { sentimentActivity } from './features/sentiment/index.ts'

/** Everything Regie does with data of people, feature by feature, for the register of article 30 AVG. */
export const allActivities: readonly BaseActivity[] = [
  ...BASE_ACTIVITIES,
  sentimentActivity,
  panelActivity,
  inputActivity,
  ...registerActivities(REGISTERS),
  searchActivity,
  knownActivity,
]
