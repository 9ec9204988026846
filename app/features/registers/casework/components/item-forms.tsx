import { caseworkTexts } from '../../../../i18n/casework.ts'
import type { PageContext } from '../../../../platform/http/index.ts'
import {
  ActionGroup,
  Button,
  Checkboxes,
  DayField,
  FieldRow,
  Form,
  Select,
  TextArea,
  TextField,
} from '../../../../ui/index.ts'
import { inviteeInWords, itemAddress } from '../meeting-words.ts'
import type { ShownItem } from './item-view.ts'

type ItemFormProps = { ctx: PageContext; view: ShownItem }

const named = (rows: readonly { id: string; name: string }[]) =>
  rows.map(({ id, name }) => ({ value: id, label: name }))

/** Inviting somebody for this case alone. */
export function InviteForm({ ctx, view: { meeting, item, choices } }: ItemFormProps) {
  const t = caseworkTexts[ctx.language].meeting
  return (
    <Form
      action={ctx.href(`${itemAddress(meeting, item)}/genodigden`)}
      csrfToken={ctx.csrf}
      label={`${t.invite}: ${item.number}`}
      id={`invite-${item.id}`}
    >
      <Select name="account" label={t.account} empty={t.nobody} choices={named(choices.accounts)} />
      <Select name="organisation" label={t.organisation} empty={t.nobody} choices={named(choices.organisations)} />
      <ActionGroup>
        <Button look="secondary">{t.invite}</Button>
      </ActionGroup>
    </Form>
  )
}

/** Who was there, what was said and what was decided. */
export function MinutesForm({ ctx, view: { meeting, item, invitees, minutes } }: ItemFormProps) {
  const t = caseworkTexts[ctx.language].meeting
  return (
    <Form
      action={ctx.href(`${itemAddress(meeting, item)}/verslag`)}
      csrfToken={ctx.csrf}
      label={`${t.report}: ${item.number}`}
    >
      {invitees.length > 0 && (
        <Checkboxes
          name="present"
          label={t.present}
          values={invitees.flatMap(({ id, wasPresent }) => (wasPresent ? [id] : []))}
          choices={invitees.map((invitee) => ({ value: invitee.id, label: inviteeInWords(invitee) }))}
        />
      )}
      <TextArea name="discussed" label={t.discussed} value={minutes.discussed} rows={5} />
      <TextArea
        name="decisions"
        label={t.decisions}
        hint={t.decisionsHint}
        value={minutes.decisions?.join('\n')}
        rows={4}
      />
      <ActionGroup>
        <Button look="secondary">{t.saveReport}</Button>
      </ActionGroup>
    </Form>
  )
}

/** A task that the meeting agrees on. */
export function TaskForm({ ctx, view: { meeting, item, choices } }: ItemFormProps) {
  const t = caseworkTexts[ctx.language].meeting
  return (
    <Form
      action={ctx.href(`${itemAddress(meeting, item)}/taken`)}
      csrfToken={ctx.csrf}
      label={`${t.task}: ${item.number}`}
    >
      <TextField name="words" label={t.taskWords} maxLength={300} />
      <FieldRow>
        <Select name="assignee" label={t.taskFor} empty={t.nobody} choices={named(choices.accounts)} />
        <DayField name="dueOn" label={t.taskDue} min={ctx.clock.today()} />
      </FieldRow>
      <ActionGroup>
        <Button look="secondary">{t.addTask}</Button>
      </ActionGroup>
    </Form>
  )
}
