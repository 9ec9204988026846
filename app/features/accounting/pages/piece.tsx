import { accountingTexts } from '../../../i18n/accounting.ts'
import { bothVersionsTexts } from '../../../i18n/both-versions.ts'
import {
  type Answer,
  emptyForm,
  errorsOf,
  type FormState,
  fieldOf,
  formAgain,
  isOvertaken,
  NotFound,
  orNotFound,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  refused,
  revisionIn,
} from '../../../platform/http/index.ts'
import {
  ActionGroup,
  BothVersions,
  Button,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Link,
  Quote,
  Section,
  Select,
  TextArea,
  TextField,
  type Version,
  versionsOf,
} from '../../../ui/index.ts'
import { pieceForm } from '../accounting.schemas.ts'
import { listPieces, listSourceChoices, type Piece } from '../accounts.queries.ts'
import { PIECE_KINDS, WEIGHTS } from '../domain/account.ts'
import { dropPiece, savePiece } from '../operations/keep-account.ts'
import { accountAddress, accountOf, roundAddress } from './find.ts'

export const showPiece = (ctx: PageContext): Promise<PageView> => piecePage(ctx, emptyForm)

/** Keeps what the editor wrote, or takes a piece of his own away. */
export async function keepPiece(ctx: RequestContext, form: FormData): Promise<Answer> {
  const id = ctx.params.evidence
  const parsed = parseForm(pieceForm, form)
  const isDropping = form.get('doing') === 'drop'
  const again = (state: FormState) => formAgain(ctx, state, (page) => piecePage(page, state))
  if (!parsed.ok && !isDropping) return again(parsed.state)
  const done = await ctx.transaction('keep a piece of an account', async (tx) => {
    const { account } = await accountOf(tx, ctx)
    if (isDropping) return dropPiece(tx, ctx.municipality.id, account, orNotFound(id))
    const { revision, ...input } = orNotFound(parsed.ok ? parsed.value : undefined)
    return savePiece(tx, ctx.municipality.id, account, input, id ? { id, revision } : undefined)
  })
  if (done.ok) {
    return redirectTo(ctx.href(`/werk/verantwoording/${ctx.params.accountingRound}/doelen/${ctx.params.goal}#dossier`))
  }
  return again(refused(parsed.state, done))
}

async function piecePage(ctx: PageContext, state: FormState): Promise<PageView> {
  const t = accountingTexts[ctx.language]
  const { round, account } = await accountOf(ctx.tx, ctx)
  const pieces = await listPieces(ctx.tx, account.id)
  const piece = pieces.find(({ id }) => id === ctx.params.evidence)
  // Somebody took the piece away while this was being written: what was typed can be kept as a piece of its own.
  const isGone = state.errors[''] === 'not-found'
  if (ctx.params.evidence && !piece && !isGone) throw new NotFound()
  const address = accountAddress(round, account.goalCode)
  const sources = await listSourceChoices(ctx.tx)
  const title = piece ? t.editPieceOf(t.kinds[piece.kind], piece.source) : t.addPiece
  return {
    title,
    frame: 'work',
    breadcrumbs: [
      { label: t.title, href: '/werk/verantwoording' },
      { label: t.shortTitleOf(round.reportingYear), href: roundAddress(round) },
      { label: account.goalTitle, href: address, language: 'nl' },
    ],
    body: (
      <>
        <Heading level={1}>{title}</Heading>
        <ErrorSummary title={t.checkThis} errors={errorsOf(t, state)} />
        {piece && isOvertaken(state) && (
          <BothVersions
            words={bothVersionsTexts[ctx.language]}
            versions={versionsOfPiece(ctx, piece, state, sources)}
            language="nl"
          />
        )}
        {piece?.said && (
          <Section>
            <Heading level={2}>{t.said}</Heading>
            <Quote from={<span lang="nl">{piece.source}</span>}>
              <span lang="nl">{piece.said}</span>
            </Quote>
          </Section>
        )}
        <PieceForm ctx={ctx} piece={piece} address={address} state={state} sources={sources} />
        {piece && !piece.said && (
          <Form action={ctx.href(`${address}/stukken/${piece.id}`)} csrfToken={ctx.csrf} label={t.drop}>
            <HiddenField name="doing" value="drop" />
            <Button look="subtle">{t.drop}</Button>
          </Form>
        )}
      </>
    ),
  }
}

const weighings = [...WEIGHTS, 'unweighed'] as const

function versionsOfPiece(
  ctx: RequestContext,
  piece: Piece,
  state: FormState,
  sources: { value: string; label: string }[],
): Version[] {
  const t = accountingTexts[ctx.language]
  const { kind, wording, source, sourceOnThread: sourceId, happenedOn, weight, weightReason } = t
  return versionsOf({ kind, wording, source, sourceId, happenedOn, weight, weightReason }, piece, state.values, {
    kind: PIECE_KINDS.map((value) => ({ value, label: t.kinds[value] })),
    weight: weighings.map((value) => ({ value, label: t.weights[value] })),
    sourceId: sources,
  })
}

type FormProps = {
  ctx: RequestContext
  piece: Piece | undefined
  address: string
  state: FormState
  sources: { value: string; label: string }[]
}

function PieceForm({ ctx, piece, address, state, sources }: FormProps) {
  const t = accountingTexts[ctx.language]
  const kept: Record<string, string> = piece
    ? {
        ...{ kind: piece.kind, wording: piece.wording, source: piece.source, sourceId: piece.sourceId ?? '' },
        ...{ happenedOn: piece.happenedOn, weight: piece.weight, weightReason: piece.weightReason },
      }
    : { weight: 'ordinary' }
  const shown = { ...state, values: { ...kept, ...state.values } }
  return (
    <Form action={ctx.href(`${address}/stukken/${piece?.id ?? 'nieuw'}`)} csrfToken={ctx.csrf}>
      <HiddenField name="revision" value={revisionIn(state, piece?.revision ?? 0)} />
      <Select
        {...fieldOf(t, shown, 'kind', t.kind, true)}
        empty={t.choose}
        choices={PIECE_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <TextArea
        {...fieldOf(t, shown, 'wording', t.wording)}
        hint={piece?.said ? t.wordingHint : undefined}
        rows={6}
        maxLength={5000}
      />
      <TextField {...fieldOf(t, shown, 'source', t.source, true)} hint={t.sourceHint} maxLength={300} />
      <Select {...fieldOf(t, shown, 'sourceId', t.sourceOnThread)} empty={t.sourceNowhere} choices={sources} />
      <TextField {...fieldOf(t, shown, 'happenedOn', t.happenedOn)} hint={t.happenedHint} maxLength={10} size="short" />
      <Select
        {...fieldOf(t, shown, 'weight', t.weight, true)}
        choices={weighings.map((value) => ({ value, label: t.weights[value] }))}
      />
      <TextField {...fieldOf(t, shown, 'weightReason', t.weightReason)} maxLength={500} />
      <ActionGroup>
        <Button>{t.save}</Button>
        <Link href={ctx.href(address)}>{t.back}</Link>
      </ActionGroup>
    </Form>
  )
}
