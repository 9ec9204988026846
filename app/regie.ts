import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Hono } from 'hono'
import { composeApi } from './api.ts'
import { findTokenActor } from './features/connections/index.ts'
import { hasShortcuts } from './features/desk/index.ts'
import { confirmFirst, findVisitor } from './features/identity/index.ts'
import { countUnread } from './features/thread/index.ts'
import { failurePage, pageRenderer } from './frame.tsx'
import type { Clock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import type { Database } from './platform/database/index.ts'
import { createApp } from './platform/http/index.ts'
import { municipalityReader } from './platform/municipality.ts'
import { type Log, type Metrics, metricsEndpoint, observe } from './platform/observation/index.ts'
import { allRoutes } from './routes.ts'
import { type PageAssets, PRELOADED_FONTS, themeStyle } from './ui/index.ts'

export type RegieParts = {
  config: Config
  clock: Clock
  database: Database
  buildFolder: string
  onError(error: unknown, reference: string): void
  /** Who counts and writes down what is asked; the tests have nobody. */
  watch?: { log: Log; metrics: Metrics }
  /** Whether Regie is stopping: a balancer sends nobody here any more. */
  isStopping?: () => boolean
}

/** Regie as one HTTP application, ready to be served or tested. */
export function composeRegie(parts: RegieParts): Hono {
  const { config, clock, database, buildFolder, onError, watch } = parts
  const municipalities = municipalityReader(database)
  const app = createApp({
    routes: allRoutes(database, municipalities.forget),
    config,
    clock,
    database,
    buildFolder,
    municipality: municipalities.at,
    visitor: (token, found) => findVisitor(database, found, token, clock.now()),
    confirm: confirmFirst(database),
    ofPerson: async (ctx) => ({
      unread: ctx.may('thread.comment') ? await countUnread(ctx.tx, ctx.actor.id) : 0,
      hasShortcuts: await hasShortcuts(ctx.tx, ctx.actor.id),
    }),
    renderPage: pageRenderer(readAssets(buildFolder)),
    inlineStyle: ({ settings }) => themeStyle(settings.tokens),
    failure: failurePage,
    onError,
    isStopping: parts.isStopping,
    observe: watch && observe(watch),
  })
  app.route(
    '/api/v1',
    composeApi({
      config,
      clock,
      database,
      municipality: municipalities.at,
      tokenActor: (found, token) => findTokenActor(database, found, token, clock.now()),
      onError,
    }),
  )
  if (watch) app.get('/metrics', metricsEndpoint(watch.metrics, config))
  return app
}

/** The names the build gave to stylesheet and fonts. */
function readAssets(buildFolder: string): PageAssets {
  const manifest = JSON.parse(readFileSync(path.join(buildFolder, 'assets', 'manifest.json'), 'utf8')) as Record<
    string,
    string
  >
  const address = (name: string) => `/assets/${manifest[name]}`
  return { stylesheet: address('site.css'), preloadFonts: PRELOADED_FONTS.map(address), island: address }
}
