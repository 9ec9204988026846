import { get, post, type Route } from '../../../platform/http/index.ts'
import { makeExport, showExport } from './export-page.tsx'
import { checkFile, downloadExample, MAX_IMPORT_BYTES, showImport } from './import-page.tsx'
import { confirmTransfer, downloadTransfer, showTransfer, stopTransfer } from './transfer-page.tsx'

const REGISTER = '/werk/registers/:register'
const FILE = `${REGISTER}/bestanden/:transfer`

/** Taking a list along as a file, and bringing records in. */
export const transferRoutes: Route[] = [
  get(`${REGISTER}/exporteren`, 'work.open', showExport),
  post(`${REGISTER}/exporteren`, 'work.open', makeExport),
  get(`${REGISTER}/importeren`, 'work.open', showImport),
  post(`${REGISTER}/importeren`, 'work.open', checkFile, { maxBodyBytes: MAX_IMPORT_BYTES }),
  get(`${REGISTER}/importeren/voorbeeld.csv`, 'work.open', downloadExample),
  get(FILE, 'work.open', showTransfer),
  get(`${FILE}/bestand`, 'work.open', downloadTransfer),
  post(`${FILE}/bevestigen`, 'work.open', confirmTransfer),
  post(`${FILE}/stoppen`, 'work.open', stopTransfer),
]
