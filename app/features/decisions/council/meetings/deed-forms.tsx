import { councilTexts } from '../../../../i18n/council.ts'
import { councilMeetingTexts } from '../../../../i18n/council-meetings.ts'
import { councilWorkTexts } from '../../../../i18n/council-work.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import {
  Button,
  Checkbox,
  DayField,
  Details,
  FieldRow,
  Form,
  HiddenField,
  Paragraph,
  Select,
  TextArea,
  TextField,
} from '../../../../ui/index.ts'
import type { AgendaItem, Meeting } from '../../meetings/meetings.queries.ts'
import type { Place } from '../places.queries.ts'
import type { Standing as MeetingStanding, Minutes, Wish } from './meetings.queries.ts'

type Shared = {
  ctx: RequestContext
  at: string
  values: Record<string, string>
  errors: { field: string; message: string }[]
}

const textsOf = ({ ctx }: Shared) => ({ t: councilMeetingTexts[ctx.language], ...councilWorkTexts[ctx.language] })
const fieldOf =
  ({ values, errors }: Shared) =>
  (name: string, label: string) => ({
    name,
    label,
    value: values[name],
    error: errors.find((one) => one.field === name)?.message,
  })

/** Calls the members, says that the meeting was held, or that it is cancelled. */
export function Standing(props: Shared & { meeting: Meeting; standing: MeetingStanding }) {
  const { ctx, at, meeting, standing } = props
  const { t, optional } = textsOf(props)
  const field = fieldOf(props)
  const revision = String(meeting.revision)
  return (
    <>
      {!standing.convokedOn && (
        <Form action={ctx.href(`${at}/oproepen`)} csrfToken={ctx.csrf} label={t.work.convoke}>
          <Paragraph>{t.work.convokeHint}</Paragraph>
          <Button>{t.work.convoke}</Button>
        </Form>
      )}
      <Details summary={t.work.hold}>
        <Form action={ctx.href(`${at}/houden`)} csrfToken={ctx.csrf} label={t.work.hold}>
          <HiddenField name="revision" value={revision} />
          <FieldRow>
            <TextField {...field('seats', t.work.seats)} inputMode="numeric" size="short" optional={optional} />
            <TextField {...field('present', t.work.present)} inputMode="numeric" size="short" optional={optional} />
          </FieldRow>
          <Button>{t.work.hold}</Button>
        </Form>
        <Form action={ctx.href(`${at}/vervallen`)} csrfToken={ctx.csrf} label={t.work.cancel}>
          <HiddenField name="revision" value={revision} />
          <Button look="secondary">{t.work.cancel}</Button>
        </Form>
      </Details>
    </>
  )
}

/** Puts something on the agenda. */
export function AddItem(props: Shared & { documents: { id: string; title: string; number: string | null }[] }) {
  const { ctx, at, documents } = props
  const { t, optional, required } = textsOf(props)
  const field = fieldOf(props)
  return (
    <Details summary={t.work.addItem}>
      <Form action={ctx.href(`${at}/punt`)} csrfToken={ctx.csrf} label={t.work.addItem}>
        <TextField {...field('title', t.work.itemTitle)} maxLength={300} required={required} />
        <Select
          {...field('documentId', t.work.document)}
          empty={t.work.noDocument}
          optional={optional}
          choices={documents.map(({ id, title, number }) => ({
            value: id,
            label: [number, title].filter(Boolean).join(' '),
          }))}
        />
        <Checkbox name="isConsent" label={t.work.isConsent} />
        <Checkbox name="isClosed" label={t.work.itemClosed} />
        <Button>{t.work.addItem}</Button>
      </Form>
    </Details>
  )
}

/** Says what came of an item. */
export function Decide(props: Shared & { agenda: AgendaItem[] }) {
  const { ctx, at, agenda } = props
  const { t, optional, required } = textsOf(props)
  const field = fieldOf(props)
  return (
    <Details summary={t.work.decide}>
      <Form action={ctx.href(`${at}/uitkomst`)} csrfToken={ctx.csrf} label={t.work.decide}>
        <Select
          {...field('item', t.item)}
          required={required}
          choices={agenda.map(({ id, position, title }) => ({ value: id, label: `${position}. ${title}` }))}
        />
        <Select
          {...field('itemOutcome', t.outcome)}
          empty="–"
          required={required}
          choices={Object.entries(t.outcomes).map(([value, label]) => ({ value, label }))}
        />
        <TextArea {...field('remark', t.work.remark)} rows={3} optional={optional} />
        <Button>{t.work.decide}</Button>
      </Form>
    </Details>
  )
}

/** Writes down what was wished. */
export function WishForm(props: Shared) {
  const { ctx, at } = props
  const { t, optional, required } = textsOf(props)
  const field = fieldOf(props)
  return (
    <Details summary={t.work.addWish}>
      <Form action={ctx.href(`${at}/wens`)} csrfToken={ctx.csrf} label={t.work.addWish}>
        <TextArea {...field('wishBody', t.work.wishBody)} rows={3} required={required} />
        <TextField {...field('saidBy', t.work.saidBy)} hint={t.work.saidByHint} optional={optional} />
        <TextField {...field('source', t.facts.source)} optional={optional} />
        <Button>{t.work.addWish}</Button>
      </Form>
    </Details>
  )
}

/** Says what was done with a wish. */
export function AnswerWish(props: Shared & { wishes: Wish[]; places: Place[] }) {
  const { ctx, at, wishes, places } = props
  const { t, optional, required } = textsOf(props)
  const field = fieldOf(props)
  const { placeKinds } = councilTexts[ctx.language]
  return (
    <Details summary={t.work.answerWish}>
      <Form action={ctx.href(`${at}/antwoord`)} csrfToken={ctx.csrf} label={t.work.answerWish}>
        <Select
          {...field('wish', t.work.wishBody)}
          required={required}
          choices={wishes.map(({ id, number, body, revision }) => ({
            value: `${id}.${revision}`,
            label: `${number}. ${body.slice(0, 80)}`,
          }))}
        />
        <Select
          {...field('outcome', t.work.wishOutcome)}
          empty="–"
          required={required}
          choices={(['adopted', 'partly', 'not'] as const).map((value) => ({ value, label: t.wishOutcomes[value] }))}
        />
        <TextArea {...field('reason', t.work.reason)} rows={3} required={required} />
        <Select
          {...field('ledTo', t.work.ledTo)}
          empty={t.work.nowhere}
          optional={optional}
          choices={places.map(({ nodeId, kind, plan, code, title }) => ({
            value: nodeId,
            label: `${placeKinds[kind]} ${[code, title].filter(Boolean).join(' ')} (${plan})`,
          }))}
        />
        <Button>{t.work.save}</Button>
      </Form>
    </Details>
  )
}

/** Writes the minutes, and approves them. */
export function Write(props: Shared & { last: Minutes | undefined }) {
  const { ctx, at, last, values, errors } = props
  const { t, required } = textsOf(props)
  return (
    <>
      <Details summary={t.work.saveMinutes}>
        <Form action={ctx.href(`${at}/verslag`)} csrfToken={ctx.csrf} label={t.work.saveMinutes}>
          <TextArea
            name="minutes"
            label={t.work.minutesText}
            rows={12}
            required={required}
            value={values.minutes ?? last?.body}
            error={errors.find((one) => one.field === 'minutes')?.message}
          />
          <Button>{t.work.saveMinutes}</Button>
        </Form>
      </Details>
      {last && !last.isApproved && (
        <Form action={ctx.href(`${at}/vaststellen`)} csrfToken={ctx.csrf} label={t.work.approve}>
          <DayField {...fieldOf(props)('approvedOn', t.work.approvedOn)} required={required} />
          <Button>{t.work.approve}</Button>
        </Form>
      )}
    </>
  )
}
