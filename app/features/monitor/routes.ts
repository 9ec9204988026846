import type { Database } from '../../platform/database/index.ts'
import { get, post, type Route } from '../../platform/http/index.ts'
import { showSearch, stopSearch } from './area-searches/area-search-page.tsx'
import { askSearch, showSearches } from './area-searches/area-searches-page.tsx'
import { downloadAreasCsv, showAreas } from './areas/areas-page.tsx'
import { embedAreas, embedFigure, embedPeers } from './embeds/embed-pages.ts'
import { showGoalRule } from './goals/goal-rule-page.tsx'
import { showCalendar } from './imports/calendar/calendar-page.tsx'
import { changePublication, changeSourceCalendar, showSourceCalendar } from './imports/calendar/source-calendar.tsx'
import { acceptFetched, beginFetch, declineFetched, showFetch, stopFetching } from './imports/fetching/fetch.ts'
import { importTable, showImportSource } from './imports/pages/import-table.tsx'
import { changeSource, createSource, showChangeSource, showNewSource } from './imports/pages/source-form.tsx'
import { addImportSource, showImportSources } from './imports/pages/sources.tsx'
import { enterFigure, showEntry } from './manual/entry-page.tsx'
import { showMethod, showMethods } from './methods/methods-page.tsx'
import { changeBreaks, showBreaks } from './pages/breaks.tsx'
import { showFigure } from './pages/figure.tsx'
import { showFigures } from './pages/figures.tsx'
import { importFigures, showImport } from './pages/import.tsx'
import { createIndicator, showNewIndicator } from './pages/new-indicator.tsx'
import { changePassport, showPassport } from './pages/passport.tsx'
import { downloadChart, downloadCsv, downloadJson, downloadMetadata } from './pages/series-files.ts'
import { showSource } from './pages/source.tsx'
import { showWorkFigures } from './pages/work-figures.tsx'
import { showChoosePeers } from './peers/choose-peers-page.tsx'
import { downloadPeersCsv, downloadPeersDrawing } from './peers/peers-files.ts'
import { showPeers } from './peers/peers-page.tsx'
import { newRelease } from './releases/new-release.ts'
import { showRelease, showReleases } from './releases/releases-page.tsx'
import { reviewSignal, showSignal } from './signals/signal-page.tsx'
import { lookNow, showSignals } from './signals/signals-page.tsx'
import { addTalk, showTalk } from './talk/talk-page.tsx'

/** Whoever releases counts may not count: a service does, in a transaction of its own. */
export const monitorRoutes = (database: Database): Route[] => [
  get('/cijfers', 'public', showFigures),
  get('/cijfers/:key', 'public', showFigure),
  get('/cijfers/:key/reeks.csv', 'public', downloadCsv),
  get('/cijfers/:key/reeks.json', 'public', downloadJson),
  get('/cijfers/:key/reeks.csv-metadata.json', 'public', downloadMetadata),
  get('/cijfers/:key/insluiten', 'public', embedFigure, { isEmbeddable: true }),
  get('/cijfers/:key/vergelijken/insluiten', 'public', embedPeers, { isEmbeddable: true }),
  get('/cijfers/:key/wijken/insluiten', 'public', embedAreas, { isEmbeddable: true }),
  get('/cijfers/:key/grafiek.svg', 'public', downloadChart('svg')),
  get('/cijfers/:key/grafiek.png', 'public', downloadChart('png')),
  get('/cijfers/:key/vergelijken', 'public', showPeers),
  get('/cijfers/:key/vergelijken/kiezen', 'public', showChoosePeers),
  get('/cijfers/:key/vergelijking.csv', 'public', downloadPeersCsv),
  get('/cijfers/:key/vergelijking.svg', 'public', downloadPeersDrawing('lines', 'svg')),
  get('/cijfers/:key/vergelijking.png', 'public', downloadPeersDrawing('lines', 'png')),
  get('/cijfers/:key/kaart.svg', 'public', downloadPeersDrawing('map', 'svg')),
  get('/cijfers/:key/kaart.png', 'public', downloadPeersDrawing('map', 'png')),
  get('/cijfers/:key/wijken', 'public', showAreas),
  get('/cijfers/:key/wijken.csv', 'public', downloadAreasCsv),
  get('/rekenmethoden', 'public', showMethods),
  get('/rekenmethoden/stand-van-een-doel', 'public', showGoalRule),
  get('/rekenmethoden/:method', 'public', showMethod),
  get('/bronnen/:snapshotId', 'public', showSource),

  get('/werk/cijfers', 'figures.read', showWorkFigures),
  get('/werk/cijfers/nieuw', 'figures.edit', showNewIndicator),
  post('/werk/cijfers/nieuw', 'figures.edit', createIndicator),
  get('/werk/cijfers/:key/invoeren', 'figures.import', showEntry),
  post('/werk/cijfers/:key/invoeren', 'figures.import', enterFigure),
  get('/werk/cijfers/importeren', 'figures.import', showImport),
  post('/werk/cijfers/importeren', 'figures.import', importFigures),
  get('/werk/cijfers/breuken', 'figures.edit', showBreaks),
  post('/werk/cijfers/breuken', 'figures.edit', changeBreaks),
  get('/werk/cijfers/bronnen', 'figures.import', showImportSources),
  post('/werk/cijfers/bronnen', 'figures.import', addImportSource),
  get('/werk/cijfers/bronnen/nieuw', 'figures.import', showNewSource),
  post('/werk/cijfers/bronnen/nieuw', 'figures.import', createSource),
  get('/werk/cijfers/bronnen/:source', 'figures.import', showImportSource),
  post('/werk/cijfers/bronnen/:source', 'figures.import', importTable),
  get('/werk/cijfers/bronnen/:source/wijzigen', 'figures.import', showChangeSource),
  post('/werk/cijfers/bronnen/:source/wijzigen', 'figures.import', changeSource),
  get('/werk/cijfers/releasekalender', 'figures.read', showCalendar),
  get('/werk/cijfers/bronnen/:source/kalender', 'figures.import', showSourceCalendar),
  post('/werk/cijfers/bronnen/:source/kalender', 'figures.import', changeSourceCalendar),
  post('/werk/cijfers/bronnen/:source/kalender/:publication', 'figures.import', changePublication),
  post('/werk/cijfers/bronnen/:source/ophalen', 'figures.import', beginFetch),
  get('/werk/cijfers/bronnen/:source/ophalen/:fetch', 'figures.import', showFetch),
  post('/werk/cijfers/bronnen/:source/ophalen/:fetch/stoppen', 'figures.import', stopFetching),
  post('/werk/cijfers/bronnen/:source/ophalen/:fetch/aannemen', 'figures.import', acceptFetched),
  post('/werk/cijfers/bronnen/:source/ophalen/:fetch/afwijzen', 'figures.import', declineFetched),
  get('/werk/cijfers/:key/duiding', 'figures.read', showTalk),
  post('/werk/cijfers/:key/duiding', 'figures.edit', addTalk),
  get('/werk/cijfers/:key', 'figures.read', showPassport),
  post('/werk/cijfers/:key', 'figures.edit', changePassport),

  get('/werk/wat-opvalt', 'figures.read', showSignals),
  post('/werk/wat-opvalt', 'figures.import', lookNow),
  get('/werk/wat-opvalt/gebieden', 'figures.read', showSearches),
  post('/werk/wat-opvalt/gebieden', 'figures.import', askSearch),
  get('/werk/wat-opvalt/gebieden/:search', 'figures.read', showSearch),
  post('/werk/wat-opvalt/gebieden/:search/stoppen', 'figures.import', stopSearch),
  get('/werk/wat-opvalt/:id', 'figures.read', showSignal),
  post('/werk/wat-opvalt/:id', 'figures.edit', reviewSignal),

  get('/werk/vrijgaven', 'figures.import', showReleases),
  get('/werk/vrijgaven/nieuw', 'figures.import', newRelease(database).show),
  post('/werk/vrijgaven/nieuw', 'figures.import', newRelease(database).make),
  get('/werk/vrijgaven/:number', 'figures.import', showRelease),
]
