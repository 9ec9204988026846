import { enforcementTexts } from '../../../i18n/enforcement.ts'
import {
  type Answer,
  download,
  NotFound,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { accentOf } from '../../../platform/municipality.ts'
import { readConfidential, type Subjects } from '../../../platform/read-log/index.ts'
import { dayOf } from '../../../shared/days.ts'
import { type Outcome, refuse } from '../../../shared/outcome.ts'
import { Checkboxes, TextField } from '../../../ui/index.ts'
import { type ActProblem, actAgain, actPage, problemOf, recordAddress } from '../components/act-page.tsx'
import type { RegisterType } from '../declaration.ts'
import { activityOf, registerFor } from '../pages/find.ts'
import { lineOf, type Typed, typedIn } from '../pages/form-values.ts'
import { hasReason, readsNothing } from '../reading/reading-reason.ts'
import { askReason } from '../reading/reason-page.tsx'
import { RECORD_SUBJECTS } from '../reading/subjects.ts'
import { findRecord } from '../records.queries.ts'
import { scopeOf } from '../scope.ts'
import { makeBundle } from './make-bundle.ts'
import { noteDossier } from './note-dossier.ts'
import { type DossierSource, readDossier } from './read-dossier.ts'

/** What a file for the court is for, and of whom details are left out. */
export const showDossier = (ctx: PageContext): Promise<PageView> => dossierPage(ctx, {})

const SUBJECTS = RECORD_SUBJECTS.map(
  ({ type, idsOf }): Subjects<Outcome<string, DossierSource>> => ({
    type,
    idsOf: (read) => (read.ok ? idsOf(read.value.record) : []),
  }),
)

/** Makes the bundle and saves it with who asked; that it was made, what for and its checksum stand on the timeline. */
export async function makeDossierBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = dossierRegister(ctx)
  const typed = typedIn(form)
  const why = lineOf(typed, 'why').trim()
  const t = enforcementTexts[ctx.language].dossier
  if (why === '') {
    readsNothing(ctx)
    return actAgain(
      ctx,
      form,
      { reason: 'reason-needed', details: { field: 'why' } },
      { 'reason-needed': t.reasonNeeded },
      (page, problems) => dossierPage(page, typed, problems),
    )
  }
  const number = ctx.params.record ?? ''
  const read = await ctx.transaction('read a file for the court', async (tx) => {
    const row = await findRecord(tx, type.key, number)
    // The form asked why; whoever comes past it is asked on the page of the record.
    if (row && !(await hasReason({ ...ctx, tx }, type, row))) return refuse('reason-first')
    const look = () => readDossier(ctx, scopeOf(ctx, tx), type, number)
    return readConfidential(ctx, activityOf(ctx.params)!, SUBJECTS, look)
  })
  if (!read.ok && read.reason === 'reason-first') {
    readsNothing(ctx)
    return redirectTo(ctx.href(recordAddress(type, number)))
  }
  if (!read.ok) throw new NotFound()
  const at = ctx.clock.now()
  const { zip, digest } = await makeBundle(read.value, {
    ...{
      language: ctx.language,
      publisher: ctx.municipality.name,
      accent: accentOf(ctx.municipality),
      by: ctx.person!.name,
    },
    ...{ at, on: dayOf(at), why, hidden: typed.hidden ?? [] },
  })
  const noted = await ctx.transaction('make a file for the court', (tx) =>
    noteDossier(scopeOf(ctx, tx), type, { number, reason: t.onRecord(why, digest), digest }),
  )
  if (!noted.ok) throw new NotFound()
  return download(zip, 'application/zip', `${number}.zip`)
}

/** A register of which records are made into such a file, for who works in its space. */
function dossierRegister(ctx: RequestContext): RegisterType {
  const type = registerFor(ctx, 'handle')
  if (!type.hasDossier) throw new NotFound()
  return type
}

async function dossierPage(ctx: PageContext, typed: Typed, problems: ActProblem[] = []): Promise<PageView> {
  const type = dossierRegister(ctx)
  const row = orNotFound(await findRecord(ctx.tx, type.key, ctx.params.record ?? ''))
  if (row.destroyedOn) throw new NotFound()
  if (!(await hasReason(ctx, type, row))) return askReason(ctx, type, row.number)
  const t = enforcementTexts[ctx.language].dossier
  const roles = (type.parties ?? []).filter(({ is }) => is !== 'organisation')
  return actPage(ctx, {
    ...{
      type,
      record: { number: row.number },
      title: t.title,
      intro: t.intro,
      path: 'dossier',
      problems,
      save: t.save,
    },
    children: (
      <>
        <TextField
          name="why"
          label={t.why}
          hint={t.whyHint}
          value={lineOf(typed, 'why')}
          error={problemOf(problems, 'why')}
          maxLength={300}
        />
        <Checkboxes
          name="hidden"
          label={t.hidden}
          hint={t.hiddenHint}
          values={typed.hidden ?? []}
          choices={roles.map(({ key, words }) => ({ value: key, label: words[ctx.language] }))}
        />
      </>
    ),
  })
}
