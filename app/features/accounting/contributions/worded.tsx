import { accountingTexts } from '../../../i18n/accounting.ts'
import { contributionTexts } from '../../../i18n/contributions.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import {
  Button,
  Details,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Paragraph,
  Quote,
  Section,
  TextArea,
} from '../../../ui/index.ts'
import type { ContributedPiece } from './contributions.queries.ts'

type WordedProps = {
  ctx: RequestContext
  pieces: ContributedPiece[]
  action: string
  problem?: keyof typeof contributionTexts.nl.problems
}

/** What somebody handed in beside what the editors made of it, and where he can say that he does not agree. */
export function Worded({ ctx, pieces, action, problem }: WordedProps) {
  const t = contributionTexts[ctx.language]
  const words = accountingTexts[ctx.language]
  return (
    <Section id="verwoord">
      <Heading level={2}>{t.worded}</Heading>
      <Paragraph>{t.wordedWhy}</Paragraph>
      {problem && <ErrorSummary title={t.checkThis} errors={[{ message: t.problems[problem] }]} />}
      {pieces.map((piece) => (
        <article key={piece.id}>
          <Heading level={3}>{`${words.kinds[piece.kind as keyof typeof words.kinds]}: ${piece.goalTitle}`}</Heading>
          <Quote from={t.youSaid}>
            <span lang="nl">{piece.said}</span>
          </Quote>
          {piece.wording && (
            <Paragraph>
              {t.theyWrote}: <span lang="nl">{piece.wording}</span>
            </Paragraph>
          )}
          <Paragraph small>
            {t.weight}: {words.weights[piece.weight as keyof typeof words.weights]}
            {piece.weightReason && <span lang="nl">{`. ${piece.weightReason}`}</span>}
          </Paragraph>
          {piece.weight !== 'unweighed' && (
            <Details summary={t.disagree}>
              <Form action={ctx.href(action)} csrfToken={ctx.csrf} label={t.disagree}>
                <HiddenField name="doing" value="disagree" />
                <HiddenField name="piece" value={piece.id} />
                <TextArea name="body" label={t.disagreeBody} rows={3} maxLength={2000} required={t.required} />
                <Button look="secondary">{t.disagree}</Button>
              </Form>
            </Details>
          )}
        </article>
      ))}
    </Section>
  )
}
