import { get, type Route } from '../../platform/http/index.ts'
import { showFigure } from './pages/figure.tsx'
import { showFigures } from './pages/figures.tsx'
import { downloadCsv, downloadJson, downloadMetadata } from './pages/series-files.ts'
import { showSource } from './pages/source.tsx'

export const monitorRoutes: Route[] = [
  get('/cijfers', 'public', showFigures),
  get('/cijfers/:key', 'public', showFigure),
  get('/cijfers/:key/reeks.csv', 'public', downloadCsv),
  get('/cijfers/:key/reeks.json', 'public', downloadJson),
  get('/cijfers/:key/reeks.csv-metadata.json', 'public', downloadMetadata),
  get('/bronnen/:snapshotId', 'public', showSource),
]
