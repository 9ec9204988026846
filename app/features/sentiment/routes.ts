import { get, post, type Route } from '../../platform/http/index.ts'
import { saveEntry, showEntry } from './pages/entry.tsx'
import { downloadTemplate, readEntryFile, showEntryFile } from './pages/entry-file.tsx'
import { createLine, rewordLineBy, showNewLine, showRewordLine } from './pages/line-form.tsx'
import { addReaction, deliverMeasurement, finishMeasuring, showMeasurement } from './pages/measurement.tsx'
import { createMeasurement, showNewMeasurement } from './pages/measurement-form.tsx'
import {
  activateProtocol,
  returnProtocol,
  showProtocol,
  showPublicProtocol,
  signProtocol,
  submitProtocol,
  withdrawProtocol,
} from './pages/protocol.tsx'
import { changeProtocol, createProtocol, showNewProtocol, showProtocolForm } from './pages/protocol-form.tsx'
import {
  downloadMeasurement,
  downloadWorkMeasurement,
  showPublicMeasurement,
  showPublicOverview,
} from './pages/public.tsx'
import { showWorkOverview } from './pages/work-overview.tsx'

const PROTOCOL = '/werk/sentiment/protocollen/:protocol'
const MEASUREMENT = '/werk/sentiment/metingen/:measurement'

export const sentimentRoutes: Route[] = [
  get('/sentiment', 'public', showPublicOverview),
  get('/sentiment/protocollen/:protocol', 'public', showPublicProtocol),
  get('/sentiment/:measurement', 'public', showPublicMeasurement),
  get('/sentiment/:measurement/cijfers.csv', 'public', downloadMeasurement),

  get('/werk/sentiment', 'sentiment.read', showWorkOverview),
  get('/werk/sentiment/protocollen/nieuw', 'sentiment.write', showNewProtocol),
  post('/werk/sentiment/protocollen/nieuw', 'sentiment.write', createProtocol),
  get(PROTOCOL, 'sentiment.read', showProtocol),
  get(`${PROTOCOL}/wijzigen`, 'sentiment.write', showProtocolForm),
  post(`${PROTOCOL}/wijzigen`, 'sentiment.write', changeProtocol),
  post(`${PROTOCOL}/indienen`, 'sentiment.write', submitProtocol),
  post(`${PROTOCOL}/tekenen`, 'sentiment.sign', signProtocol, { confirm: true }),
  post(`${PROTOCOL}/terugsturen`, 'sentiment.sign', returnProtocol),
  post(`${PROTOCOL}/in-werking`, 'sentiment.publish', activateProtocol),
  post(`${PROTOCOL}/intrekken`, 'sentiment.sign', withdrawProtocol),

  get('/werk/sentiment/lijnen/nieuw', 'sentiment.write', showNewLine),
  post('/werk/sentiment/lijnen/nieuw', 'sentiment.write', createLine),
  get('/werk/sentiment/lijnen/:line', 'sentiment.write', showRewordLine),
  post('/werk/sentiment/lijnen/:line', 'sentiment.write', rewordLineBy),

  get('/werk/sentiment/metingen/nieuw', 'sentiment.write', showNewMeasurement),
  post('/werk/sentiment/metingen/nieuw', 'sentiment.write', createMeasurement),
  get(MEASUREMENT, 'sentiment.read', showMeasurement),
  get(`${MEASUREMENT}/cijfers.csv`, 'sentiment.read', downloadWorkMeasurement),
  get(`${MEASUREMENT}/leeg.csv`, 'sentiment.write', downloadTemplate),
  get(`${MEASUREMENT}/invoer`, 'sentiment.write', showEntry),
  post(`${MEASUREMENT}/invoer`, 'sentiment.write', saveEntry),
  get(`${MEASUREMENT}/bestand`, 'sentiment.write', showEntryFile),
  post(`${MEASUREMENT}/bestand`, 'sentiment.write', readEntryFile),
  post(`${MEASUREMENT}/gemeten`, 'sentiment.write', finishMeasuring),
  post(`${MEASUREMENT}/opleveren`, 'sentiment.publish', deliverMeasurement, { confirm: true }),
  post(`${MEASUREMENT}/reactie`, 'sentiment.publish', addReaction),
]
