import { registerTexts } from '../../../i18n/registers.ts'
import { transferTexts } from '../../../i18n/transfers.ts'
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
import { formatInstant } from '../../../shared/days.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import {
  ActionGroup,
  Alert,
  Badge,
  type BadgeTone,
  Button,
  ButtonLink,
  Form,
  Link,
  Paragraph,
  Progress,
  TitleRow,
} from '../../../ui/index.ts'
import { FILE_TYPES } from '../../lists/index.ts'
import type { RegisterType } from '../declaration.ts'
import { registerFor } from '../pages/find.ts'
import { type ExportAsk, type ImportAsk, openAsk, openFile } from './ask.ts'
import { queueTransfer, transferAddress } from './keep-transfer.ts'
import { findTransfer, listParts, type Transfer, type TransferState, updateTransfer } from './transfer.queries.ts'

const SECONDS_TO_REFRESH = '3'

const TONES: Record<TransferState, BadgeTone> = {
  ...{ checked: 'draft', waiting: 'active', running: 'active', done: 'ok' },
  ...{ stopped: 'neutral', refused: 'warning', failed: 'danger' },
}

/** A file that somebody asked for: what confirming would do, how far it is, or what came of it. Only his own. */
export async function showTransfer(ctx: PageContext): Promise<PageView> {
  const type = registerFor(ctx, 'read', 'handle')
  const transfer = await ownTransfer(ctx, type)
  const isBusy = transfer.state === 'waiting' || transfer.state === 'running'
  const t = transferTexts[ctx.language].transfer
  const many = type.words.many[ctx.language]
  const title = transfer.kind === 'export' ? t.export(many) : t.import(many)
  return {
    title,
    frame: 'work',
    breadcrumbs: [
      { label: registerTexts[ctx.language].title, href: '/werk/registers' },
      { label: many, href: `/werk/registers/${type.key}` },
    ],
    headers: isBusy ? { refresh: SECONDS_TO_REFRESH } : undefined,
    body: (
      <>
        <TitleRow title={title} state={<Badge tone={TONES[transfer.state]}>{t.states[transfer.state]}</Badge>} />
        {isBusy ? (
          <Busy ctx={ctx} type={type} transfer={transfer} />
        ) : transfer.state === 'checked' ? (
          <Preview ctx={ctx} type={type} transfer={transfer} />
        ) : (
          <Result ctx={ctx} type={type} transfer={transfer} />
        )}
      </>
    ),
  }
}

/** The file that was made; whoever made it fetches it. */
export async function downloadTransfer(ctx: PageContext): Promise<Response> {
  const type = registerFor(ctx, 'read')
  const transfer = await ownTransfer(ctx, type)
  if (transfer.kind !== 'export' || transfer.state !== 'done') throw new NotFound()
  const keys = keysOf(ctx)
  const ask = orNotFound(openAsk<ExportAsk>(keys, transfer.id, transfer.ask))
  const content = orNotFound(openFile(keys, transfer.id, await listParts(ctx.tx, transfer.id)))
  return download(content, FILE_TYPES[ask.format], `${type.key}-${ctx.clock.today()}.${ask.format}`)
}

/** Brings in what the page showed. Twice is once. */
export async function confirmTransfer(ctx: RequestContext): Promise<Answer> {
  return change(ctx, async (tx, type, transfer) => {
    const isFirst = await updateTransfer(tx, transfer.id, ['checked'], { state: 'waiting' })
    if (isFirst && transfer.kind === 'import') await queueTransfer(tx, type, transfer.id, ctx.actor.id)
  })
}

export async function stopTransfer(ctx: RequestContext): Promise<Answer> {
  return change(ctx, async (tx, _type, transfer) => {
    await updateTransfer(tx, transfer.id, ['waiting', 'running'], { isStopAsked: true })
  })
}

async function change(
  ctx: RequestContext,
  work: (tx: PageContext['tx'], type: RegisterType, transfer: Transfer) => Promise<void>,
): Promise<Answer> {
  const type = registerFor(ctx, 'read', 'handle')
  const done = await ctx.transaction('change a transfer', async (tx) => {
    const transfer = await findTransfer(tx, type.key, ctx.params.transfer ?? '', ctx.clock.now())
    if (!transfer) return refuse('not-found')
    await work(tx, type, transfer)
    return ok()
  })
  if (!done.ok) throw new NotFound()
  return redirectTo(ctx.href(transferAddress(type, ctx.params.transfer!)))
}

const ownTransfer = async ({ tx, params, clock }: PageContext, type: RegisterType): Promise<Transfer> =>
  orNotFound(await findTransfer(tx, type.key, params.transfer ?? '', clock.now()))

const keysOf = ({ config, municipality }: RequestContext) => ({
  secret: config.secret,
  municipalityId: municipality.id,
})

type Props = { ctx: RequestContext; type: RegisterType; transfer: Transfer }

function Busy({ ctx, type, transfer }: Props) {
  const t = transferTexts[ctx.language].transfer
  const { done, total, isStopAsked, state } = transfer
  const inNumbers = (value: number) => formatNumber(value, ctx.language)
  return (
    <>
      <Progress
        label={t.states[state]}
        percent={total > 0 ? (100 * done) / total : undefined}
        text={t.progress(inNumbers(done), inNumbers(total))}
      />
      <Paragraph>{isStopAsked ? t.stopAsked : t.refresh}</Paragraph>
      {!isStopAsked && (
        <Form action={ctx.href(`${transferAddress(type, transfer.id)}/stoppen`)} csrfToken={ctx.csrf} label={t.stop}>
          <Button look="secondary">{t.stop}</Button>
        </Form>
      )}
    </>
  )
}

function Preview({ ctx, type, transfer }: Props) {
  const t = transferTexts[ctx.language].import
  const inNumbers = (value: number) => formatNumber(value, ctx.language)
  const ask = openAsk<ImportAsk>(keysOf(ctx), transfer.id, transfer.ask)
  return (
    <>
      <Paragraph>
        <strong>{t.new(inNumbers(transfer.total))}</strong>
      </Paragraph>
      {ask && ask.present > 0 && <Paragraph>{`${t.present(inNumbers(ask.present))}. ${t.presentWhy}`}</Paragraph>}
      {ask && ask.passedOver.length > 0 && <Paragraph>{t.passedOver(ask.passedOver.join(', '))}</Paragraph>}
      {transfer.total === 0 && <Paragraph>{t.nothing}</Paragraph>}
      <Form
        action={ctx.href(`${transferAddress(type, transfer.id)}/bevestigen`)}
        csrfToken={ctx.csrf}
        label={t.confirm}
      >
        <ActionGroup>
          {transfer.total > 0 && <Button>{t.confirm}</Button>}
          <Link href={ctx.href(`/werk/registers/${type.key}/importeren`)}>
            {registerTexts[ctx.language].step.cancel}
          </Link>
        </ActionGroup>
      </Form>
    </>
  )
}

function Result({ ctx, type, transfer }: Props) {
  const { transfer: t } = transferTexts[ctx.language]
  const { state, kind, outcome, endsAt } = transfer
  const isDone = state === 'done'
  const wrong = { stopped: t.stopped, failed: t.failed, refused: kind === 'export' ? t.tooMany : t.refused }
  return (
    <>
      {!isDone && <Alert tone="warning">{wrong[state as keyof typeof wrong]}</Alert>}
      {isDone && kind === 'import' && (
        <Alert tone="ok" announce>
          {t.brought(formatNumber(Number(outcome.brought), ctx.language))}
        </Alert>
      )}
      {isDone && kind === 'export' && <Paragraph>{t.kept(formatInstant(endsAt, ctx.language))}</Paragraph>}
      <ActionGroup>
        {isDone && kind === 'export' && (
          <ButtonLink href={ctx.href(`${transferAddress(type, transfer.id)}/bestand`)} download>
            {t.download}
          </ButtonLink>
        )}
        <Link href={ctx.href(`/werk/registers/${type.key}`)}>{t.toList}</Link>
      </ActionGroup>
    </>
  )
}
