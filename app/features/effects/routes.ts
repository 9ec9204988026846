import { get, post, type Route } from '../../platform/http/index.ts'
import { amendEffect, publishEffect, registerEffect } from './pages/acts.ts'
import { showEffect } from './pages/effect.tsx'
import { showEffects, showPublicEffects } from './pages/effects.tsx'
import { downloadEvaluation, runEffect, showEvaluation, showWorkEvaluation } from './pages/evaluation.tsx'
import { changeEffect, createEffect, showEditEffect, showNewEffect } from './pages/form.tsx'
import { downloadRegistration, showPublicEffect } from './pages/public-effect.tsx'

export const effectRoutes: Route[] = [
  get('/effecten', 'public', showPublicEffects),
  get('/effecten/:effect', 'public', showPublicEffect),
  get('/effecten/:effect/vastlegging.json', 'public', downloadRegistration),
  get('/effecten/:effect/metingen/:number', 'public', showEvaluation),
  get('/effecten/:effect/metingen/:number/:download', 'public', downloadEvaluation),

  get('/werk/effecten', 'effects.read', showEffects),
  get('/werk/effecten/nieuw', 'effects.write', showNewEffect),
  post('/werk/effecten/nieuw', 'effects.write', createEffect),
  get('/werk/effecten/:effect', 'effects.read', showEffect),
  get('/werk/effecten/:effect/wijzigen', 'effects.write', showEditEffect),
  post('/werk/effecten/:effect/wijzigen', 'effects.write', changeEffect),
  post('/werk/effecten/:effect/vastleggen', 'effects.write', registerEffect, { confirm: true }),
  post('/werk/effecten/:effect/afwijking', 'effects.write', amendEffect),
  post('/werk/effecten/:effect/uitvoeren', 'effects.write', runEffect),
  get('/werk/effecten/:effect/metingen/:number', 'effects.read', showWorkEvaluation),
  post('/werk/effecten/:effect/publiceren', 'effects.publish', publishEffect, { confirm: true }),
]
