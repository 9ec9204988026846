import type { ApiOperation } from '../../platform/api/index.ts'
import { inTheMakingApi } from './api/in-the-making.ts'
import { publishedApi } from './api/published.ts'

/** What other programs read and write of reports. */
export const reportsApi: ApiOperation[] = [...publishedApi, ...inTheMakingApi]
