import { accountingTexts } from '../../../i18n/accounting.ts'
import { type FormState, fieldOf, type RequestContext } from '../../../platform/http/index.ts'
import { Button, Details, Form, List, Paragraph, Select, TextArea, TextField } from '../../../ui/index.ts'
import type { Disagreement, Piece } from '../accounts.queries.ts'

type Props = {
  ctx: RequestContext
  disagreements: Disagreement[]
  pieces: Piece[]
  address: string
  state: FormState
  isOpen: boolean
}

const ABOUTS = ['wording', 'weighing', 'consequence'] as const

/** Who does not agree and with what, and the form to record it: it stays, and is printed. */
export function Disagreements({ ctx, disagreements, pieces, address, state, isOpen }: Props) {
  const t = accountingTexts[ctx.language]
  return (
    <>
      {disagreements.length === 0 ? (
        <Paragraph>{t.disagreementsNone}</Paragraph>
      ) : (
        <>
          <Paragraph>{t.disagreementsWhy}</Paragraph>
          <List
            items={disagreements.map(({ saidBy, about, body, pieceId }) => (
              <>
                <strong lang="nl">{saidBy}</strong> ({t.abouts[about]}
                {pieceId && `, ${nameOf(ctx, pieces, pieceId)}`}): <span lang="nl">{body}</span>
              </>
            ))}
          />
        </>
      )}
      {isOpen && (
        <Details summary={t.disagree} open={Object.keys(state.errors).length > 0}>
          <Form action={ctx.href(`${address}/oneens`)} csrfToken={ctx.csrf} label={t.disagree}>
            <Select
              {...fieldOf(t, state, 'about', t.about, true)}
              empty={t.choose}
              choices={ABOUTS.map((value) => ({ value, label: t.abouts[value] }))}
            />
            <Select
              {...fieldOf(t, state, 'pieceId', t.aboutPiece)}
              empty={t.wholeAccount}
              choices={pieces.map(({ id }) => ({ value: id, label: nameOf(ctx, pieces, id) }))}
            />
            <TextField {...fieldOf(t, state, 'saidBy', t.saidBy, true)} hint={t.saidByHint} maxLength={200} />
            <TextArea {...fieldOf(t, state, 'body', t.body, true)} rows={4} maxLength={2000} />
            <Button look="secondary">{t.disagree}</Button>
          </Form>
        </Details>
      )}
    </>
  )
}

function nameOf(ctx: RequestContext, pieces: Piece[], id: string): string {
  const piece = pieces.find((one) => one.id === id)
  return piece ? `${accountingTexts[ctx.language].kinds[piece.kind]}, ${piece.source}` : ''
}
