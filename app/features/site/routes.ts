import type { ApiOperation } from '../../platform/api/index.ts'
import { get, post, type Route } from '../../platform/http/index.ts'
import type { ThreadParts } from '../thread/index.ts'
import {
  downloadAreas,
  downloadCatalogue,
  downloadPlanTable,
  downloadReportFigures,
  showCatalogue,
} from './open-data/files.ts'
import { PLAN_PARTS } from './open-data/plan-sets.ts'
import { downloadReleases, feedReleases, showReleases } from './open-data/releases-page.tsx'
import { followDataset, showDataset } from './open-data/set-page.tsx'
import { showAccessibility, showPrivacy } from './pages/about.tsx'
import { showApi } from './pages/api.tsx'
import { showHome } from './pages/home.tsx'
import { downloadPlanJson, showOpenData } from './pages/open-data.tsx'
import { showPlan, showThemeOfPlan, showThemeOrPlan } from './pages/plan.tsx'
import { changeSettings, showSettings } from './pages/settings.tsx'
import { showPublicThread } from './pages/thread.tsx'

export const siteRoutes = (onSettingsChanged: () => void, parts: ThreadParts, operations: ApiOperation[]): Route[] => [
  get('/', 'public', showHome),
  get('/plan', 'public', showPlan),
  get('/plan/:theme', 'public', showThemeOrPlan),
  get('/plan/:plan/:theme', 'public', showThemeOfPlan),
  get('/open-data', 'public', showOpenData),
  get('/api', 'public', showApi(operations)),
  get('/open-data/catalogus', 'public', showCatalogue),
  get('/open-data/catalogus.ttl', 'public', downloadCatalogue('ttl')),
  get('/open-data/catalogus.jsonld', 'public', downloadCatalogue('jsonld')),
  get('/open-data/wijzigingen', 'public', showReleases),
  get('/open-data/wijzigingen.json', 'public', downloadReleases),
  get('/open-data/wijzigingen.atom', 'public', feedReleases),
  get('/open-data/sets/:dataset', 'public', showDataset),
  get('/id/dataset/:dataset', 'public', followDataset),
  ...PLAN_PARTS.flatMap(({ name }) => [
    get(`/open-data/plannen/:plan/${name}.csv`, 'public', downloadPlanTable(name, 'csv')),
    get(`/open-data/plannen/:plan/${name}.csv-metadata.json`, 'public', downloadPlanTable(name, 'metadata')),
    get(`/open-data/plannen/:plan/${name}.json`, 'public', downloadPlanTable(name, 'json')),
  ]),
  get('/open-data/verslagen/:report/cijfers.csv', 'public', downloadReportFigures('csv')),
  get('/open-data/verslagen/:report/cijfers.csv-metadata.json', 'public', downloadReportFigures('metadata')),
  get('/open-data/verslagen/:report/cijfers.json', 'public', downloadReportFigures('json')),
  get('/open-data/plannen/:plan/plan.json', 'public', downloadPlanJson),
  get('/open-data/gebieden/:kind', 'public', downloadAreas),
  get('/toegankelijkheid', 'public', showAccessibility),
  get('/privacy', 'public', showPrivacy),
  get('/draad/:word/:stop', 'public', showPublicThread(parts)),
  get('/werk/gemeente', 'settings.manage', showSettings),
  post('/werk/gemeente', 'settings.manage', changeSettings(onSettingsChanged), { confirm: true }),
]
