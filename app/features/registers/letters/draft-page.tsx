import { bothVersionsTexts } from '../../../i18n/both-versions.ts'
import { letterTexts } from '../../../i18n/letters.ts'
import {
  type Answer,
  NotFound,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../platform/http/index.ts'
import { readConfidential } from '../../../platform/read-log/index.ts'
import { ok } from '../../../shared/outcome.ts'
import { BothVersions, DayField, HiddenField, TextArea, versionsOf } from '../../../ui/index.ts'
import { type ActProblem, actPage, recordAddress } from '../components/act-page.tsx'
import { isDay } from '../domain/given.ts'
import { openParts, readRecord } from '../operations/read-record.ts'
import { activityOf, askedRegister } from '../pages/find.ts'
import { RECORD_SUBJECTS } from '../reading/subjects.ts'
import { scopeOf } from '../scope.ts'
import { type LetterContent, textOfParts } from './letter.ts'
import { findLetter } from './letters.queries.ts'
import { contentPart, draftLetter, offeredLetters, redraftLetter } from './work-on-letter.ts'

type Typed = { template: string; dated: string; own: string; letter: string; revision: string }

/** Which letter is to be made, of which day, and what is added to it. */
export async function showDraft(ctx: PageContext): Promise<PageView> {
  const letter = ctx.query.get('brief') ?? ''
  const template = ctx.query.get('sjabloon') ?? ''
  return draftPage(ctx, { template, letter, dated: ctx.clock.today(), own: '', revision: '' })
}

export async function draftBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = askedRegister(ctx)
  const read = (name: string) => String(form.get(name) ?? '')
  const typed = {
    template: read('template'),
    dated: read('dated'),
    own: read('own'),
    letter: read('letter'),
    revision: read('revision'),
  }
  const number = ctx.params.record ?? ''
  const world = {
    number,
    municipality: ctx.municipality.name,
    dated: typed.dated,
    own: typed.own,
    by: ctx.person?.name ?? '',
  }
  const done = await ctx.transaction('draft a letter', async (tx) => {
    if (!isDay(typed.dated)) return { ok: false as const, reason: 'not-a-day' as const, details: { field: 'dated' } }
    const scope = scopeOf(ctx, tx)
    if (!typed.letter) return draftLetter(scope, type, { ...world, template: typed.template })
    const again = await redraftLetter(scope, type, { ...world, letter: typed.letter, revision: Number(typed.revision) })
    return again.ok ? ok({ id: typed.letter }) : again
  })
  if (done.ok) return redirectTo(ctx.href(`${recordAddress(type, number)}/brieven/${done.value.id}`))
  if (done.reason === 'not-found' || done.reason === 'not-allowed') throw new NotFound()
  const problem = { field: done.details?.field, message: letterTexts[ctx.language].problems[done.reason] }
  return shownAgain(ctx, (page) => draftPage(page, typed, [problem], done.reason), done.reason)
}

async function draftPage(
  ctx: PageContext,
  typed: Typed,
  problems: ActProblem[] = [],
  reason?: string,
): Promise<PageView> {
  const t = letterTexts[ctx.language].form
  const type = askedRegister(ctx)
  const read = async () => orNotFound(await readRecord(scopeOf(ctx, ctx.tx), type, ctx.params.record ?? ''))
  const record = await readConfidential(ctx, activityOf(ctx.params)!, RECORD_SUBJECTS, read)
  const letter = typed.letter ? orNotFound(await findLetter(ctx.tx, record.id, typed.letter)) : undefined
  const template = orNotFound(
    offeredLetters(ctx, type, record).find(({ key }) => key === (letter?.template ?? typed.template)),
  )
  const name = template.words[ctx.language]
  const isOvertaken = letter !== undefined && reason === 'changed-meanwhile'
  return actPage(ctx, {
    ...{ type, record: { number: record.number }, intro: t.intro, path: 'brieven/nieuw', problems, save: t.save },
    above: isOvertaken && (
      <BothVersions
        words={bothVersionsTexts[ctx.language]}
        versions={versionsOf({ dated: t.dated, own: t.own }, await readStored(ctx, record.id, letter.id), typed)}
        language="nl"
      />
    ),
    title: letter ? `${t.again}: ${name}` : t.title(name),
    children: (
      <>
        <HiddenField name="template" value={template.key} />
        {letter && <HiddenField name="letter" value={letter.id} />}
        {letter && <HiddenField name="revision" value={(!isOvertaken && typed.revision) || String(letter.revision)} />}
        <DayField
          name="dated"
          label={t.dated}
          value={typed.dated}
          error={problems.find(({ field }) => field === 'dated')?.message}
        />
        <TextArea name="own" label={t.own} hint={t.ownHint} value={typed.own} rows={6} />
      </>
    ),
  })
}

/** The day of the letter as it is stored, and what somebody wrote in it himself. */
async function readStored(ctx: PageContext, recordId: string, letterId: string) {
  const parts = await openParts(scopeOf(ctx, ctx.tx), askedRegister(ctx), recordId)
  const { dated, paragraphs } = orNotFound(parts<LetterContent>(contentPart(letterId)))
  const own = paragraphs.filter(({ writtenBy }) => writtenBy)
  return { dated, own: own.map(({ sentences }) => sentences.map(textOfParts).join(' ')).join('\n\n') }
}
