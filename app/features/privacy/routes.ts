import { get, post, type Route } from '../../platform/http/index.ts'
import type { Algorithm } from './algorithms/algorithm.ts'
import {
  downloadAlgorithmsCsv,
  downloadAlgorithmsJson,
  showAlgorithm,
  showAlgorithms,
} from './algorithms/algorithms-page.tsx'
import { addActivityBy, changeActivityBy, showActivityForm, showNewActivity } from './pages/activity.tsx'
import { downloadPublicRegisterCsv, downloadPublicRegisterJson, showPublicRegister } from './pages/public-register.tsx'
import { downloadReadLog, showReadLog } from './pages/read-log.tsx'
import { downloadRegisterCsv, downloadRegisterJson, showActivity, showRegister } from './pages/register.tsx'

export const privacyRoutes = (algorithms: readonly Algorithm[]): Route[] => [
  get('/algoritmeregister', 'public', showAlgorithms(algorithms)),
  get('/algoritmeregister.json', 'public', downloadAlgorithmsJson(algorithms)),
  get('/algoritmeregister.csv', 'public', downloadAlgorithmsCsv(algorithms)),
  get('/algoritmeregister/:algorithm', 'public', showAlgorithm(algorithms)),
  get('/verwerkingenregister', 'public', showPublicRegister),
  get('/verwerkingenregister.json', 'public', downloadPublicRegisterJson),
  get('/verwerkingenregister.csv', 'public', downloadPublicRegisterCsv),
  get('/verwerkingen/:activity', 'public', showActivity),
  get('/werk/verwerkingen', 'processing.read', showRegister),
  get('/werk/verwerkingen.csv', 'processing.read', downloadRegisterCsv),
  get('/werk/verwerkingen.json', 'processing.read', downloadRegisterJson),
  get('/werk/verwerkingen/nieuw', 'processing.edit', showNewActivity),
  post('/werk/verwerkingen/nieuw', 'processing.edit', addActivityBy),
  get('/werk/verwerkingen/:activity', 'processing.edit', showActivityForm),
  post('/werk/verwerkingen/:activity', 'processing.edit', changeActivityBy),
  get('/werk/leeslogboek', 'readlog.read', showReadLog, { reads: 'leeslogboek' }),
  get('/werk/leeslogboek.jsonl', 'readlog.read', downloadReadLog, { reads: 'leeslogboek' }),
]
