import { effectTexts } from '../../../i18n/effects.ts'
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
import { Alert, Heading, List, Section, TitleRow } from '../../../ui/index.ts'
import { NodePanel, type NodePanelFacts, readNodePanel } from '../../thread/index.ts'
import { AmendForm, PublishForm, RegisterForm, RunForm, type TypedDeviation } from '../components/effect-forms.tsx'
import { EvaluationList } from '../components/evaluation-list.tsx'
import { ForPapers } from '../components/for-papers.tsx'
import { ProtocolFacts, type ProtocolNames } from '../components/protocol-facts.tsx'
import { AmendmentList, RegistrationBlock } from '../components/registration-block.tsx'
import { lacksOf } from '../domain/protocol.ts'
import { type EffectView, readEffect } from '../effect-view.ts'
import { type EvaluationView, readEvaluation } from '../evaluation-view.ts'
import { readNames } from '../protocol-names.ts'

type EffectRefusal = keyof (typeof effectTexts)['nl']['refused']

type Shown = {
  view: EffectView
  names: ProtocolNames
  latest?: EvaluationView
  panel?: NodePanelFacts
  /** Why an act was refused, and what was typed for it. */
  refusal?: EffectRefusal
  typed?: TypedDeviation
}

/** One effect evaluation in the work place: what was agreed, what can be done with it, and what came of it. */
export async function showEffect(ctx: PageContext): Promise<PageView> {
  const shown = await readShown(ctx)
  return effectPage(ctx, { ...shown, panel: await readNodePanel(ctx, shown.view.row.id) })
}

/** After an act: back to the page when it was done, otherwise the page again with why it was refused. */
export async function answerAct(
  ctx: RequestContext,
  done: { ok: true } | { ok: false; reason: string },
  anchor = '',
  typed?: TypedDeviation,
): Promise<Answer> {
  const slug = ctx.params.effect!
  if (done.ok) return redirectTo(ctx.href(`/werk/effecten/${slug}`) + anchor)
  if (done.reason === 'not-found') throw new NotFound()
  const refusal = done.reason as EffectRefusal
  return shownAgain(ctx, async (page) => effectPage(ctx, { ...(await readShown(page)), refusal, typed }), refusal)
}

async function readShown(ctx: PageContext): Promise<Shown> {
  const view = orNotFound(await readEffect(ctx.tx, ctx.params.effect!))
  const names = await readNames(ctx, view.protocol, '/werk/cijfers')
  return { view, names, latest: await readEvaluation(ctx.tx, view.row.slug) }
}

function effectPage(ctx: RequestContext, { view, names, latest, panel, refusal, typed }: Shown): PageView {
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
        <AmendForm {...part} typed={typed} problem={refusal} />
        <ForPapers {...part} />
        <PublishForm {...part} />
      </>
    ),
  }
}
