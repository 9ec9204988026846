import { accountingTexts } from '../../../i18n/accounting.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatSpan } from '../../../shared/days.ts'
import { Badge, ButtonLink, EmptyState, HiddenText, Link, Quote } from '../../../ui/index.ts'
import type { Piece } from '../accounts.queries.ts'
import { PIECE_KINDS } from '../domain/account.ts'

type DossierProps = { ctx: RequestContext; pieces: Piece[]; address: string; mayEdit: boolean }

/** The pieces of an account, kind by kind: the words of who wrote them beside those of the editors. */
export function Dossier({ ctx, pieces, address, mayEdit }: DossierProps) {
  const t = accountingTexts[ctx.language]
  const add = mayEdit && (
    <ButtonLink look="secondary" href={ctx.href(`${address}/stukken/nieuw`)}>
      {t.addPiece}
    </ButtonLink>
  )
  if (pieces.length === 0) {
    return (
      <EmptyState title={t.dossierNone} action={add}>
        {t.dossierNoneWhy}
      </EmptyState>
    )
  }
  const ordered = PIECE_KINDS.flatMap((kind) => pieces.filter((piece) => piece.kind === kind))
  return (
    <>
      <ul class="regie-plain-list regie-dossier">
        {ordered.map((piece) => (
          <li key={piece.id} class="regie-dossier__piece">
            <PieceView ctx={ctx} piece={piece} address={address} mayEdit={mayEdit} />
          </li>
        ))}
      </ul>
      {add}
    </>
  )
}

function PieceView({ ctx, piece, address, mayEdit }: Omit<DossierProps, 'pieces'> & { piece: Piece }) {
  const t = accountingTexts[ctx.language]
  const kind = t.kinds[piece.kind]
  const source = [piece.source, piece.happenedOn && formatSpan(piece.happenedOn, ctx.language)]
    .filter(Boolean)
    .join(', ')
  return (
    <article>
      <h3 class="utrecht-heading-4">{kind}</h3>
      {piece.wording && (
        <p class="utrecht-paragraph" lang="nl">
          {piece.wording}
        </p>
      )}
      {piece.said && (
        <>
          <p class="utrecht-paragraph utrecht-paragraph--small">{t.said}:</p>
          <Quote>
            <span lang="nl">{piece.said}</span>
          </Quote>
        </>
      )}
      <p class="utrecht-paragraph utrecht-paragraph--small">
        {t.source}:{' '}
        {piece.sourceId ? (
          <Link href={ctx.href(`/werk/draad/${piece.sourceId}`)}>
            <span lang="nl">{source}</span>
          </Link>
        ) : (
          <span lang="nl">{source}</span>
        )}
        {' · '}
        <Badge
          tone={piece.weight === 'unweighed' ? 'warning' : 'neutral'}
        >{`${t.weight}: ${t.weights[piece.weight]}`}</Badge>
        {piece.weightReason && <span lang="nl">{` ${piece.weightReason}`}</span>}
      </p>
      {mayEdit && (
        <Link href={ctx.href(`${address}/stukken/${piece.id}`)}>
          {t.weighIt}
          <HiddenText>{`: ${kind}, ${piece.source}`}</HiddenText>
        </Link>
      )}
    </article>
  )
}
