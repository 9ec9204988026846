import { caseworkTexts } from '../../../../i18n/casework.ts'
import type { PageContext } from '../../../../platform/http/index.ts'
import { ActionGroup, Button, Details, FieldRow, Form, TextArea, TextField } from '../../../../ui/index.ts'
import type { MeetingRow } from '../meeting.queries.ts'
import { meetingAddress } from '../meeting-words.ts'

/** Putting one more case on the agenda, with the question for the meeting. */
export function AddCase({ ctx, meeting, isFirst }: { ctx: PageContext; meeting: MeetingRow; isFirst: boolean }) {
  const t = caseworkTexts[ctx.language].meeting
  return (
    <Details summary={t.addCase} open={isFirst}>
      <Form action={ctx.href(`${meetingAddress(meeting)}/zaken`)} csrfToken={ctx.csrf} label={t.addCase}>
        <FieldRow>
          <TextField name="number" label={t.number} hint={t.numberHint} size="short" />
          <TextField name="minutes" label={t.minutes} size="short" inputMode="numeric" value="20" />
        </FieldRow>
        <TextArea name="question" label={t.question} rows={2} />
        <ActionGroup>
          <Button look="secondary">{t.add}</Button>
        </ActionGroup>
      </Form>
    </Details>
  )
}
