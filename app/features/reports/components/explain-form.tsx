import { statementTexts } from '../../../i18n/statements.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { ActionGroup, Button, Checkbox, Details, Form, HiddenField, TextArea } from '../../../ui/index.ts'
import type { Explanation } from '../domain/contradictions.ts'
import type { Explaining } from '../pages/section-view.ts'

/** The fields of one sentence; there are several such forms on a page, so their names differ. */
export function explainFields(fingerprint: string): { explanation: string; print: string } {
  const short = fingerprint.slice(0, 12)
  return { explanation: `explanation-${short}`, print: `print-${short}` }
}

/** Says why a sentence or a number is right after all. */
export function ExplainForm(props: {
  ctx: RequestContext
  explaining: Explaining
  found: { fingerprint: string; explanation: Explanation | undefined }
  summary: string
  label: string
}) {
  const { ctx, explaining, found, summary, label } = props
  const t = statementTexts[ctx.language]
  if (!explaining.action) return null
  const state = explaining.state?.fingerprint === found.fingerprint ? explaining.state : undefined
  const names = explainFields(found.fingerprint)
  return (
    <Details summary={summary} open={state !== undefined}>
      <Form action={explaining.action} csrfToken={ctx.csrf} label={`${summary} (${found.fingerprint.slice(0, 6)})`}>
        <HiddenField name="fingerprint" value={found.fingerprint} />
        <TextArea
          name={names.explanation}
          label={label}
          hint={t.explanationHint}
          rows={3}
          maxLength={2000}
          value={state?.typed ?? found.explanation?.explanation}
          error={state ? t.refused[state.refused] : undefined}
        />
        <Checkbox name={names.print} label={t.print} checked={found.explanation?.isPrinted} />
        <ActionGroup>
          <Button look="secondary">{t.explain}</Button>
          {found.explanation && (
            <Button look="subtle" name="do" value="withdraw">
              {t.withdraw}
            </Button>
          )}
        </ActionGroup>
      </Form>
    </Details>
  )
}
