import { effectTexts } from '../../../i18n/effects.ts'
import {
  type Answer,
  NotFound,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { ok } from '../../../shared/outcome.ts'
import { Alert, Heading, List, Section, TitleRow } from '../../../ui/index.ts'
import { NodePanel, type NodePanelFacts, readNodePanel } from '../../thread/index.ts'
import { AmendForm, PublishForm, RegisterForm, RunForm } from '../components/effect-forms.tsx'
import { EvaluationList } from '../components/evaluation-list.tsx'
import { ForPapers } from '../components/for-papers.tsx'
import { ProtocolFacts, type ProtocolNames } from '../components/protocol-facts.tsx'
import { AmendmentList, RegistrationBlock } from '../components/registration-block.tsx'
import { lacksOf } from '../domain/protocol.ts'
import { type EffectView, readEffect } from '../effect-view.ts'
import { type EvaluationView, readEvaluation } from '../evaluation-view.ts'
import { readNames } from '../protocol-names.ts'

type Shown = { view: EffectView; names: ProtocolNames; latest?: EvaluationView; panel?: NodePanelFacts }

export type EffectRefusal = keyof (typeof effectTexts)['nl']['refused']

/** One effect evaluation in the work place: what was agreed, what can be done with it, and what came of it. */
export async function showEffect(ctx: PageContext): Promise<PageView> {
  const view = orNotFound(await readEffect(ctx.tx, ctx.params.effect!))
  const names = await readNames(ctx, view.protocol, '/werk/cijfers')
  const latest = await readEvaluation(ctx.tx, view.row.slug)
  return effectPage(ctx, { view, names, latest, panel: await readNodePanel(ctx, view.row.id) })
}

/** After an act: back to the page when it was done, otherwise the page again with why it was refused. */
export async function answerAct(
  ctx: RequestContext,
  done: { ok: true } | { ok: false; reason: string },
  anchor = '',
): Promise<Answer> {
  const slug = ctx.params.effect!
  if (done.ok) return redirectTo(ctx.href(`/werk/effecten/${slug}`) + anchor)
  if (done.reason === 'not-found') throw new NotFound()
  const again = await ctx.transaction('show the effect evaluation again', async (tx) => {
    const view = orNotFound(await readEffect(tx, slug))
    const names = await readNames({ ...ctx, tx }, view.protocol, '/werk/cijfers')
    return ok({ view, names, latest: await readEvaluation(tx, slug) })
  })
  return {
    ...effectPage(ctx, again.value, done.reason as EffectRefusal),
    status: done.reason === 'changed-meanwhile' ? 409 : 422,
  }
}

function effectPage(ctx: RequestContext, { view, names, latest, panel }: Shown, refusal?: EffectRefusal): PageView {
  const { language } = ctx
  const t = effectTexts[language]
  const { protocol, registration } = view
  const lacks = registration ? [] : lacksOf(protocol)
  const part = { ctx, view }
  return {
    title: protocol.title,
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/effecten' }],
    body: (
      <>
        <TitleRow title={<span lang="nl">{protocol.title}</span>} kicker={t.menu} />
        <NodePanel ctx={ctx} panel={panel} />
        {refusal && (
          <Alert tone="error" announce>
            {t.refused[refusal]}
          </Alert>
        )}
        {lacks.length > 0 && (
          <Alert tone="info" title={t.notReady}>
            <List items={lacks.map((lack) => t.lacks[lack])} />
          </Alert>
        )}
        {!registration && <RegisterForm {...part} isReady={lacks.length === 0} />}
        <RegistrationBlock view={view} language={language} />
        <EvaluationList {...part} place="/werk/effecten" latest={latest} />
        <RunForm {...part} />
        <Section id="afgesproken">
          <Heading level={2}>{registration ? t.protocol : t.protocolDraft}</Heading>
          <ProtocolFacts {...{ protocol, names, language }} />
        </Section>
        <AmendmentList view={view} language={language} />
        <AmendForm {...part} />
        <ForPapers {...part} />
        <PublishForm {...part} />
      </>
    ),
  }
}
