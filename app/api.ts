import type { Hono } from 'hono'
import { accountingApi } from './features/accounting/index.ts'
import { councilApi, oriApi, publicationApi } from './features/decisions/index.ts'
import { effectsApi } from './features/effects/index.ts'
import { serviceActor } from './features/identity/index.ts'
import { monitorApi } from './features/monitor/index.ts'
import { partnersApi } from './features/partners/index.ts'
import { planApi } from './features/plan/index.ts'
import { registersApi } from './features/registers/index.ts'
import { reportsApi } from './features/reports/index.ts'
import { siteApi } from './features/site/index.ts'
import { apiTexts } from './i18n/api.ts'
import { type ApiOperation, type ApiParts, createApi, openApiDocument } from './platform/api/index.ts'

/** Rises with every change a reader outside can see: NLGov asks for major.minor.patch. */
export const API_VERSION = '1.4.0'

/** How many requests one reader can make in a minute. */
const REQUESTS_PER_MINUTE = 600

/** Every operation of the interface for other programs, feature by feature. */
export const API_OPERATIONS: ApiOperation[] = [
  ...siteApi,
  ...planApi,
  ...partnersApi,
  ...monitorApi,
  ...effectsApi,
  ...accountingApi,
  ...reportsApi,
  ...registersApi,
  ...councilApi,
  ...oriApi,
  ...publicationApi,
]

const { document, tags } = apiTexts.nl

const DESCRIBED = {
  version: API_VERSION,
  operations: API_OPERATIONS,
  document: { ...document, tags: Object.entries(tags).map(([name, description]) => ({ name, description })) },
  words: apiTexts,
}

type Outside = Pick<ApiParts, 'config' | 'clock' | 'database' | 'municipality' | 'tokenActor' | 'onError'>

/** The interface under /api/v1, ready to be mounted. */
export function composeApi(outside: Outside): Hono {
  return createApi({
    ...DESCRIBED,
    ...outside,
    requestsPerMinute: REQUESTS_PER_MINUTE,
    publicActor: ({ id }) => serviceActor(id, 'service:public'),
  })
}

/** The OpenAPI document as /api/v1/openapi.json gives it, for `npm run check`. */
export function describeApi(municipality: Parameters<typeof openApiDocument>[1], root: string) {
  return openApiDocument(DESCRIBED, municipality, root)
}
