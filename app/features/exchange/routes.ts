import { get, post, type Route } from '../../platform/http/index.ts'
import { confirm, showPreview } from './pages/confirm-import.tsx'
import { downloadAdoptedPlan, downloadPlan, downloadTable, downloadWorkbook, showSchema } from './pages/export.ts'
import { checkFile, showImport } from './pages/import.tsx'

export const exchangeRoutes: Route[] = [
  get('/werk/plannen/importeren', 'plan.edit', showImport),
  post('/werk/plannen/importeren', 'plan.edit', checkFile),
  get('/werk/plannen/importeren/:import', 'plan.edit', showPreview),
  post('/werk/plannen/importeren/:import', 'plan.edit', confirm),
  get('/werk/plannen/:plan/export.yaml', 'plan.read', downloadPlan('yaml')),
  get('/werk/plannen/:plan/export.json', 'plan.read', downloadPlan('json')),
  get('/werk/plannen/:plan/export.xlsx', 'plan.read', downloadWorkbook),
  get('/werk/plannen/:plan/export/:table', 'plan.read', downloadTable),
  get('/open-data/plannen/:plan/planbestand.yaml', 'public', downloadAdoptedPlan('yaml')),
  get('/open-data/plannen/:plan/planbestand.json', 'public', downloadAdoptedPlan('json')),
  get('/schemas/plan-1.json', 'public', showSchema),
]
