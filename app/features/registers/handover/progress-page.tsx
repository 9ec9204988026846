import { handoverTexts } from '../../../i18n/handover.ts'
import { registerTexts } from '../../../i18n/registers.ts'
import {
  type Answer,
  NotFound,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import { Badge, Button, Form, Link, List, Paragraph, Progress, TitleRow } from '../../../ui/index.ts'
import { listAccounts } from '../../identity/index.ts'
import { recordAddress } from '../components/act-page.tsx'
import type { RegisterType } from '../declaration.ts'
import { registerFor } from '../pages/find.ts'
import { countOutcomes, endHandover, findHandover, type Handover, listUnmoved } from './handover.queries.ts'
import { handoverAddress } from './handover-page.tsx'

const SECONDS_TO_REFRESH = '3'
const TONES = { running: 'active', stopped: 'neutral', done: 'ok' } as const

/** How far a handover is, and what came of it. */
export async function showProgress(ctx: PageContext): Promise<PageView> {
  const type = registerFor(ctx, 'decide')
  const { language } = ctx
  const t = handoverTexts[language]
  const handover = orNotFound(await findHandover(ctx.tx, type.space, ctx.params.handover ?? ''))
  const names = new Map((await listAccounts(ctx.tx)).map(({ id, name }) => [id, name]))
  const title = t.plan(names.get(handover.fromAccountId) ?? '', names.get(handover.toAccountId) ?? '')
  const isRunning = handover.state === 'running'
  const outcomes = await countOutcomes(ctx.tx, handover.id)
  return {
    title,
    frame: 'work',
    breadcrumbs: [
      { label: registerTexts[language].title, href: '/werk/registers' },
      { label: type.words.many[language], href: `/werk/registers/${type.key}` },
    ],
    headers: isRunning ? { refresh: SECONDS_TO_REFRESH } : undefined,
    body: (
      <>
        <TitleRow title={title} state={<Badge tone={TONES[handover.state]}>{t.states[handover.state]}</Badge>} />
        {isRunning ? (
          <Running ctx={ctx} type={type} handover={handover} outcomes={outcomes} />
        ) : (
          <Report ctx={ctx} type={type} outcomes={outcomes} unmoved={await listUnmoved(ctx.tx, handover.id)} />
        )}
      </>
    ),
  }
}

export async function stopHandover(ctx: RequestContext): Promise<Answer> {
  const type = registerFor(ctx, 'decide')
  const done = await ctx.transaction('stop a handover', async (tx) => {
    const handover = await findHandover(tx, type.space, ctx.params.handover ?? '')
    if (!handover) return refuse('not-found')
    await endHandover(tx, handover.id, 'stopped', ctx.clock.now())
    return ok()
  })
  if (!done.ok) throw new NotFound()
  return redirectTo(ctx.href(`${handoverAddress(type)}/${ctx.params.handover}`))
}

type Props = { ctx: RequestContext; type: RegisterType; outcomes: Map<string, number> }

function Running({ ctx, type, handover, outcomes }: Props & { handover: Handover }) {
  const t = handoverTexts[ctx.language]
  const total = [...outcomes.values()].reduce((sum, count) => sum + count, 0)
  const done = total - (outcomes.get('') ?? 0)
  const inNumbers = (value: number) => formatNumber(value, ctx.language)
  return (
    <>
      <Progress
        label={t.states.running}
        percent={total > 0 ? (100 * done) / total : undefined}
        text={t.progress(inNumbers(done), inNumbers(total))}
      />
      <Paragraph>{t.refresh}</Paragraph>
      <Form action={ctx.href(`${handoverAddress(type)}/${handover.id}/stoppen`)} csrfToken={ctx.csrf} label={t.stop}>
        <Button look="secondary">{t.stop}</Button>
      </Form>
    </>
  )
}

function Report({ ctx, type, outcomes, unmoved }: Props & { unmoved: { number: string; outcome: string }[] }) {
  const t = handoverTexts[ctx.language]
  const inNumbers = (value: number) => formatNumber(value, ctx.language)
  const moved = outcomes.get('moved') ?? 0
  const stayed = [...outcomes.values()].reduce((sum, count) => sum + count, 0) - moved
  return (
    <>
      <Paragraph>{t.moved(inNumbers(moved))}</Paragraph>
      {stayed > 0 && <Paragraph>{t.waiting(inNumbers(stayed))}</Paragraph>}
      <List
        items={unmoved.map(({ number, outcome }) => (
          <>
            <Link href={ctx.href(recordAddress(type, number))}>{number}</Link> {t.why[outcome as keyof typeof t.why]}
          </>
        ))}
      />
      <Link href={ctx.href(`/werk/registers/${type.key}`)}>{t.toList}</Link>
    </>
  )
}
