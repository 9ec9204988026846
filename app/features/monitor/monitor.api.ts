import type { ApiOperation } from '../../platform/api/index.ts'
import { indicatorsApi } from './api/indicators.ts'
import { sourcesApi } from './api/sources.ts'

/** What other programs read and write of figures. */
export const monitorApi: ApiOperation[] = [...indicatorsApi, ...sourcesApi]
