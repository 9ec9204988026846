import { get, post, type Route } from '../../platform/http/index.ts'
import { changeBreaks, showBreaks } from './pages/breaks.tsx'
import { showFigure } from './pages/figure.tsx'
import { showFigures } from './pages/figures.tsx'
import { importFigures, showImport } from './pages/import.tsx'
import { createIndicator, showNewIndicator } from './pages/new-indicator.tsx'
import { changePassport, showPassport } from './pages/passport.tsx'
import { downloadCsv, downloadJson, downloadMetadata } from './pages/series-files.ts'
import { showSource } from './pages/source.tsx'
import { showWorkFigures } from './pages/work-figures.tsx'

export const monitorRoutes: Route[] = [
  get('/cijfers', 'public', showFigures),
  get('/cijfers/:key', 'public', showFigure),
  get('/cijfers/:key/reeks.csv', 'public', downloadCsv),
  get('/cijfers/:key/reeks.json', 'public', downloadJson),
  get('/cijfers/:key/reeks.csv-metadata.json', 'public', downloadMetadata),
  get('/bronnen/:snapshotId', 'public', showSource),

  get('/werk/cijfers', 'figures.read', showWorkFigures),
  get('/werk/cijfers/nieuw', 'figures.edit', showNewIndicator),
  post('/werk/cijfers/nieuw', 'figures.edit', createIndicator),
  get('/werk/cijfers/importeren', 'figures.import', showImport),
  post('/werk/cijfers/importeren', 'figures.import', importFigures),
  get('/werk/cijfers/breuken', 'figures.edit', showBreaks),
  post('/werk/cijfers/breuken', 'figures.edit', changeBreaks),
  get('/werk/cijfers/:key', 'figures.read', showPassport),
  post('/werk/cijfers/:key', 'figures.edit', changePassport),
]
