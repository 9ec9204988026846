import type { ApiOperation } from '../../platform/api/index.ts'
import { actionsApi } from './api/actions.ts'
import { plansApi } from './api/plans.ts'
import { themesApi } from './api/themes.ts'

/** What other programs read and write of plans. */
export const planApi: ApiOperation[] = [...plansApi, ...themesApi, ...actionsApi]
