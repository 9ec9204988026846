import { codingTexts } from '../../../../i18n/coding.ts'
import { participationTexts } from '../../../../i18n/participation.ts'
import type { Tx } from '../../../../platform/database/index.ts'
import {
  type Answer,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../../platform/http/index.ts'
import { type Outcome, ok } from '../../../../shared/outcome.ts'
import { Alert, Heading, Paragraph } from '../../../../ui/index.ts'
import { questionsOf, said } from '../../domain/definition.ts'
import { findSurveyAt } from '../../find-survey-at.ts'
import { listVersions } from '../../surveys/surveys.queries.ts'
import { findRound, isCoder, takePartInCoding } from './coding.queries.ts'
import { type FinishRefusal, finishCoding, giveCodes, settle } from './operations.ts'
import { RoundPart } from './round-part.tsx'

/** One round: coding for who codes, and what came of it when both are done. */
export async function showRound(ctx: PageContext): Promise<PageView> {
  return pageOf(ctx)
}

/** Takes part, gives codes, settles differences or makes inputs, as the button that was pressed says. */
export async function workOnRound(ctx: RequestContext, form: FormData): Promise<Answer> {
  const chosen = new Map<string, string>()
  for (const [name, value] of form) {
    const sheetId = /^code-([0-9a-f-]{36})$/.exec(name)?.[1]
    if (sheetId && typeof value === 'string' && value !== '') chosen.set(sheetId, value)
  }
  const done = await ctx.transaction('code answers', (tx) => act(tx, ctx, String(form.get('doe') ?? ''), chosen))
  if (!done.ok) return shownAgain(ctx, (page) => pageOf(page, done.reason))
  const { consultation, survey, round } = ctx.params
  const here = `/werk/inspraak/${consultation}/vragenlijst/${survey}/coderen/ronde/${round}`
  return redirectTo(ctx.href(done.value === 'inputs' ? `/werk/inspraak/${consultation}/inbreng` : here))
}

async function act(
  tx: Tx,
  ctx: RequestContext,
  asked: string,
  chosen: Map<string, string>,
): Promise<Outcome<FinishRefusal, 'here' | 'inputs'>> {
  const { consultation, survey, round, question, definition } = await read(tx, ctx)
  const { id: town } = ctx.municipality
  if (asked === 'take-part') await takePartInCoding(tx, town, round.id)
  if (asked === 'code' && !round.isDone && (await isCoder(tx, round.id, ctx.actor.id)))
    await giveCodes(tx, town, round, chosen)
  if (asked === 'settle' && round.isDone && !round.finishedOn) await settle(tx, town, round, chosen)
  if (asked !== 'finish') return ok('here')
  const t = codingTexts.nl
  const words = {
    saidBy: t.saidBy(said(definition.title, 'nl', definition)),
    source: question ? t.source(said(question.text, 'nl', definition)) : survey.key,
    fewer: t.fewer,
  }
  const done = await finishCoding(tx, town, consultation, round, {
    ...words,
    today: ctx.clock.today(),
    accountId: ctx.actor.id,
  })
  return done.ok ? ok('inputs') : done
}

async function read(tx: Tx, ctx: RequestContext) {
  const { consultation, survey } = orNotFound(await findSurveyAt(tx, ctx.params))
  const round = orNotFound(await findRound(tx, survey.id, ctx.params.round!))
  const definition = (await listVersions(tx, survey.id)).at(-1)?.definition ?? survey.draft
  const question = questionsOf(definition).find(({ key }) => key === round.question)
  return { consultation, survey, round, question, definition }
}

async function pageOf(ctx: PageContext, refusal?: FinishRefusal): Promise<PageView> {
  const { language } = ctx
  const t = codingTexts[language]
  const { consultation, survey, round, question, definition } = await read(ctx.tx, ctx)
  const base = `/werk/inspraak/${consultation.slug}/vragenlijst/${survey.key}/coderen`
  const name = question ? said(question.text, language, definition) : round.question
  return {
    title: `${t.rounds}: ${name}`,
    frame: 'work',
    breadcrumbs: [
      { label: participationTexts[language].work.title, href: '/werk/inspraak' },
      { label: consultation.title, language: 'nl', href: `/werk/inspraak/${consultation.slug}` },
      { label: t.title, href: base },
    ],
    body: (
      <>
        <Heading level={1}>{name}</Heading>
        <Paragraph>{t.coders(round.coders)}</Paragraph>
        {refusal && (
          <Alert tone="error" announce>
            {t.finishRefused[refusal]}
          </Alert>
        )}
        {await RoundPart({ ctx, round, action: ctx.href(`${base}/ronde/${round.id}`) })}
      </>
    ),
  }
}
