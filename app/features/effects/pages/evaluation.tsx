import { effectTexts } from '../../../i18n/effects.ts'
import {
  type Answer,
  download,
  NotFound,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
} from '../../../platform/http/index.ts'
import { TitleRow } from '../../../ui/index.ts'
import { EvaluationPart } from '../components/evaluation-part.tsx'
import { findEvaluation, findProtocol } from '../effects.queries.ts'
import { evaluationCsv } from '../evaluation-csv.ts'
import { readEvaluation } from '../evaluation-view.ts'
import { runEvaluation } from '../operations/run-evaluation.ts'
import { answerAct } from './effect.tsx'

/** Freezes the figures of now and works out what came of it. */
export async function runEffect(ctx: RequestContext): Promise<Answer> {
  const done = await ctx.transaction('run an effect evaluation', (tx) =>
    runEvaluation(tx, ctx.municipality.id, ctx.params.effect!),
  )
  return answerAct(ctx, done, '#metingen')
}

export const showEvaluation = (ctx: PageContext) => evaluationPage(ctx, 'public')
export const showWorkEvaluation = (ctx: PageContext) => evaluationPage(ctx, 'work')

async function evaluationPage(ctx: PageContext, frame: 'public' | 'work'): Promise<PageView> {
  const t = effectTexts[ctx.language]
  const view = orNotFound(await readEvaluation(ctx.tx, ctx.params.effect!, numberOf(ctx)))
  const { title } = view.frozen.protocol
  const place = frame === 'work' ? '/werk/effecten' : '/effecten'
  return {
    title: `${t.evaluation(view.row.number)}: ${title}`,
    frame,
    breadcrumbs: [
      { label: t.title, href: place },
      { label: title, href: `${place}/${view.slug}` },
    ],
    body: (
      <>
        <TitleRow title={<span lang="nl">{title}</span>} kicker={t.evaluation(view.row.number)} />
        <EvaluationPart ctx={ctx} view={view} />
      </>
    ),
  }
}

/** The numbers of the pictures, the frozen inputs, or what follows from them: the last two byte for byte as they are kept. */
export async function downloadEvaluation(ctx: PageContext): Promise<Answer> {
  const { effect: slug, download: name } = ctx.params
  if (name === 'cijfers.csv') {
    const view = orNotFound(await readEvaluation(ctx.tx, slug!, numberOf(ctx)))
    return download(evaluationCsv(view), 'text/csv; charset=utf-8', `${slug}-meting-${view.row.number}.csv`)
  }
  const protocol = orNotFound(await findProtocol(ctx.tx, slug!))
  const found = orNotFound(await findEvaluation(ctx.tx, protocol.id, numberOf(ctx)))
  const text = name === 'invoer.json' ? found.frozen : name === 'uitkomst.json' ? found.result : undefined
  return new Response(orNotFound(text), { headers: { 'content-type': 'application/json; charset=utf-8' } })
}

function numberOf({ params }: PageContext): number {
  const number = Number(params.number)
  if (!Number.isInteger(number) || number < 1 || number > 100_000) throw new NotFound()
  return number
}
