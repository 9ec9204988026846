import { sentimentTexts } from '../../../i18n/sentiment.ts'
import type { Tx } from '../../../platform/database/index.ts'
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
import { formatInstant } from '../../../shared/days.ts'
import { Alert, Heading, List, Paragraph, Section, TitleRow } from '../../../ui/index.ts'
import { ProtocolActs } from '../components/protocol-acts.tsx'
import { ProtocolFacts } from '../components/protocol-facts.tsx'
import { ProtocolBadge } from '../components/state-badge.tsx'
import { StepList } from '../components/step-list.tsx'
import { isEditable, lacksOf, type Step } from '../domain/protocol.ts'
import { type StepRefusal, takeStep } from '../operations/take-step.ts'
import { findActivity, findProtocol, isWriter, listSteps } from '../protocol.queries.ts'

type Read = NonNullable<Awaited<ReturnType<typeof readProtocol>>>

async function readProtocol(tx: Tx, number: number) {
  const protocol = await findProtocol(tx, number)
  if (!protocol) return undefined
  const activity = protocol.activitySlug === null ? undefined : await findActivity(tx, protocol.activitySlug)
  return { protocol, activity, steps: await listSteps(tx, protocol.id), isOwn: await isWriter(tx, protocol.id) }
}

/** One protocol: what it says, where it stands, and what can be done with it now. */
export async function showProtocol(ctx: PageContext): Promise<PageView> {
  return protocolPage(ctx, orNotFound(await readProtocol(ctx.tx, Number(ctx.params.protocol))))
}

function protocolPage(ctx: RequestContext, read: Read, refusal?: { reason: StepRefusal; remark: string }): PageView {
  const { language } = ctx
  const t = sentimentTexts[language]
  const { protocol, activity, steps, isOwn } = read
  const lacks = isEditable(protocol.state) ? lacksOf(protocol) : []
  return {
    title: t.protocol(protocol.number),
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/sentiment' }],
    body: (
      <>
        <TitleRow
          title={<span lang="nl">{protocol.title}</span>}
          kicker={t.protocol(protocol.number)}
          state={<ProtocolBadge state={protocol.state} language={language} />}
        />
        {refusal && refusal.reason !== 'not-found' && (
          <Alert tone="error" announce>
            {t.refused[refusal.reason]}
          </Alert>
        )}
        {lacks.length > 0 && (
          <Alert tone="info" title={t.notReady}>
            <List items={lacks.map((lack) => t.lacks[lack])} />
          </Alert>
        )}
        <ProtocolFacts ctx={ctx} protocol={protocol} activity={activity} />
        <Section id="stappen">
          <Heading level={2}>{t.steps}</Heading>
          <StepList steps={steps} language={language} />
        </Section>
        <ProtocolActs
          ctx={ctx}
          protocol={protocol}
          isComplete={lacks.length === 0}
          isOwn={isOwn}
          hasDpia={Boolean(activity?.dpia)}
          remark={refusal?.remark}
        />
      </>
    ),
  }
}

/** Takes a step and shows the protocol; when it is refused, with why. */
function act(step: Step) {
  return async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const number = Number(ctx.params.protocol)
    const remark = String(form.get('remark') ?? form.get('reason') ?? '')
    const revision = Number(form.get('revision') ?? 0)
    const done = await ctx.transaction(`sentiment protocol: ${step}`, (tx) =>
      takeStep(tx, ctx.municipality.id, { number, step, remark, revision }),
    )
    if (done.ok) return redirectTo(`${ctx.href(`/werk/sentiment/protocollen/${number}`)}#stappen`)
    if (done.reason === 'not-found') throw new NotFound()
    const refusal = { reason: done.reason, remark }
    return shownAgain(
      ctx,
      async (page) => protocolPage(page, orNotFound(await readProtocol(page.tx, number)), refusal),
      done.reason,
    )
  }
}

export const submitProtocol = act('submit')
export const signProtocol = act('sign')
export const returnProtocol = act('return')
export const activateProtocol = act('activate')
export const withdrawProtocol = act('withdraw')

/** The protocol by which is measured, for everybody: from when it came into force, also after it ended. */
export async function showPublicProtocol(ctx: PageContext): Promise<PageView> {
  const { language } = ctx
  const t = sentimentTexts[language]
  const read = orNotFound(await readProtocol(ctx.tx, Number(ctx.params.protocol)))
  const { protocol, activity, steps } = read
  orNotFound(['active', 'withdrawn'].includes(protocol.state) ? protocol : undefined)
  const signed = steps.findLast(({ step }) => step === 'sign')
  return {
    title: protocol.title,
    frame: 'public',
    breadcrumbs: [{ label: t.title, href: '/sentiment' }],
    body: (
      <>
        <TitleRow
          title={<span lang="nl">{protocol.title}</span>}
          kicker={t.protocol(protocol.number)}
          state={<ProtocolBadge state={protocol.state} language={language} />}
        />
        <Paragraph>{t.refusal}</Paragraph>
        {signed && <Paragraph>{t.signedNote(formatInstant(signed.takenAt, language))}</Paragraph>}
        <ProtocolFacts ctx={ctx} protocol={protocol} activity={activity} isPublic />
      </>
    ),
  }
}
