import { inputTexts } from '../../../../i18n/inputs.ts'
import { participationTexts } from '../../../../i18n/participation.ts'
import type { Tx } from '../../../../platform/database/index.ts'
import {
  type Answer,
  type PageContext,
  type PageView,
  type RequestContext,
  shownAgain,
  typedValues,
} from '../../../../platform/http/index.ts'
import { ok, refuse } from '../../../../shared/outcome.ts'
import { Button, Form, Heading, Intro, TextField } from '../../../../ui/index.ts'
import { AREA_ISLAND } from '../../components/area-map.tsx'
import { hashOfCode } from '../../operations/codes.ts'
import { readIdeaChoices } from '../components/idea-fields.tsx'
import { type Own, OwnIdea, type OwnNote } from '../components/own-idea.tsx'
import { findIdeaByCode } from '../ideas.queries.ts'
import { isMailAddress, subscribe } from '../operations/follow-idea.ts'
import { type IdeaRefusal, sayAnew } from '../operations/hand-in-idea.ts'
import { findConsultationOf } from '../own.queries.ts'
import { readShownInputs } from '../read-shown.ts'
import { PRIVATE } from './idea-form.tsx'

/** Where somebody fills in his code. */
export async function showOwnStart(ctx: PageContext): Promise<PageView> {
  // Before a code is filled in this is the same for everybody.
  return { ...startPage(ctx), headers: { 'cache-control': 'public, no-cache' } }
}

/** What happened with the idea of who has this code; and, in the same form, saying it anew or wanting to hear of it. */
export async function showOwnIdea(ctx: RequestContext, form: FormData): Promise<Answer> {
  const values = typedValues(form)
  const code = (values.code ?? '').slice(0, 40)
  // Nobody tries codes one after the other.
  if (ctx.tooOften('look at an idea', MOST_A_MINUTE) !== undefined)
    return { ...startPage(ctx, code, true), status: 429 }
  const note = await act(ctx, code, values)
  if (note && 'problem' in note) {
    return shownAgain(ctx, async (page) => ownPage(ctx, await read(page.tx, ctx, code), code, { ...note, values }))
  }
  const found = await ctx.transaction('look what happened with an idea', async (tx) => ok(await read(tx, ctx, code)))
  return ownPage(ctx, found.ok ? found.value : undefined, code, { ...note, values: {} })
}

const MOST_A_MINUTE = 60

/** Does what was asked besides looking; answers what to say of it. */
async function act(ctx: RequestContext, code: string, values: Record<string, string>): Promise<OwnNote | undefined> {
  if (values.doe === 'volg') {
    const mail = (values.mail ?? '').trim()
    if (!isMailAddress(mail)) return { field: 'mail', problem: 'mail' }
    await ctx.transaction('follow an idea', async (tx) => {
      if (await findIdeaByCode(tx, hashOfCode('idea', code))) await subscribe(tx, ctx, code, mail)
      return ok()
    })
    return { done: 'followed' }
  }
  if (values.doe !== 'wijzig') return undefined
  const typed = { body: values.body ?? '', theme: values.theme ?? '', areaCode: values.area ?? '' }
  const done = await ctx.transaction('say an idea anew', async (tx) => {
    const own = await read(tx, ctx, code)
    if (!own?.choices) return refuse('closed' as IdeaRefusal)
    const themes = own.choices.themes.map(({ value }) => value)
    return sayAnew(tx, own.idea.consultationId, code, typed, themes)
  })
  return done.ok ? { done: 'amended' } : { field: done.details?.field ?? '', problem: done.reason }
}

async function read(tx: Tx, ctx: RequestContext, code: string): Promise<Own | undefined> {
  const idea = await findIdeaByCode(tx, hashOfCode('idea', code))
  const consultation = idea && (await findConsultationOf(tx, idea.consultationId))
  if (!consultation) return undefined
  const mayAmend = idea.state !== 'published' && !idea.isAmended && ['open', 'closed'].includes(consultation.phase)
  return {
    idea,
    consultation,
    input: idea.inputId ? (await readShownInputs(tx, ctx, { id: idea.inputId }))[0] : undefined,
    choices: mayAmend ? await readIdeaChoices(tx, ctx, consultation.id) : undefined,
  }
}

function ownPage(
  ctx: RequestContext,
  own: Own | undefined,
  code: string,
  note: Partial<OwnNote> & { values: Record<string, string> },
) {
  if (!own) return { ...startPage(ctx, code), status: 422 }
  const t = inputTexts[ctx.language].own
  return {
    ...viewOf(ctx, t.title, <OwnIdea ctx={ctx} own={own} code={code} note={note} />),
    islands: own.choices?.areas.length ? [AREA_ISLAND] : [],
  }
}

function startPage(ctx: RequestContext, unknownCode?: string, isTooOften = false): PageView {
  const { own: t, idea } = inputTexts[ctx.language]
  const wrong = isTooOften ? idea.problems['too-often'] : t.unknown
  return viewOf(
    ctx,
    t.menu,
    <>
      <Heading level={1}>{t.menu}</Heading>
      <Intro>{t.intro}</Intro>
      <Form action={ctx.href('/praat-mee/mijn-inbreng')} csrfToken={ctx.csrf}>
        <TextField
          name="code"
          label={t.code}
          hint={t.codeHint}
          value={unknownCode}
          error={unknownCode === undefined ? undefined : wrong}
          autocomplete="off"
          spellcheck={false}
          maxLength={40}
        />
        <Button>{t.look}</Button>
      </Form>
    </>,
  )
}

function viewOf(ctx: RequestContext, title: string, body: PageView['body']): PageView {
  return {
    title,
    frame: 'public',
    headers: PRIVATE,
    breadcrumbs: [{ label: participationTexts[ctx.language].title, href: '/praat-mee' }],
    body,
  }
}
