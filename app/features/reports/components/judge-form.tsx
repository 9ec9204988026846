import { reportTexts } from '../../../i18n/reports.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { ActionGroup, Button, Form, HiddenField, Section, TextArea } from '../../../ui/index.ts'
import { possibleMoves } from '../domain/section-status.ts'
import type { SectionPage } from '../pages/section-view.ts'

/** What this person may do with the section as it is now: hand it in, approve it, send it back. */
export function JudgeForm({ ctx, page }: { ctx: RequestContext; page: SectionPage }) {
  const t = reportTexts[ctx.language]
  const { report, section, state } = page
  const moves = possibleMoves(section.status, ctx.may)
  const address = (rest: string) => ctx.href(`/werk/verslagen/${report.slug}/onderdelen/${section.key}/${rest}`)
  const revision = <HiddenField name="revision" value={String(state.judged ?? section.revision)} />
  if (moves.length === 0) return null
  if (moves.includes('hand-in')) {
    return (
      <Form action={address('inleveren')} csrfToken={ctx.csrf} label={t.handIn}>
        {revision}
        <Button look="secondary">{t.handIn}</Button>
      </Form>
    )
  }
  return (
    <Section>
      <Form action={address('beoordelen')} csrfToken={ctx.csrf} label={t.judge}>
        {revision}
        <TextArea
          name="remark"
          label={t.remark}
          hint={t.remarkHint}
          rows={3}
          maxLength={2000}
          value={state.remark}
          error={state.moveRefused === 'remark-needed' ? t.moveRefused['remark-needed'] : undefined}
        />
        <ActionGroup>
          {moves.includes('approve') && (
            <Button name="move" value="approve">
              {t.approve}
            </Button>
          )}
          {moves.includes('send-back') && (
            <Button look="secondary" name="move" value="send-back">
              {t.sendBack}
            </Button>
          )}
        </ActionGroup>
      </Form>
    </Section>
  )
}
