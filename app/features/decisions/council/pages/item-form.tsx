import { councilTexts } from '../../../../i18n/council.ts'
import { councilWorkTexts } from '../../../../i18n/council-work.ts'
import type { Tx } from '../../../../platform/database/index.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  orNotFound,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../../platform/http/index.ts'
import { formatShortDay } from '../../../../shared/days.ts'
import { ok, refuse } from '../../../../shared/outcome.ts'
import {
  ActionGroup,
  Alert,
  Button,
  Checkbox,
  DayField,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Link,
  Select,
  TextArea,
  TextField,
} from '../../../../ui/index.ts'
import { WORK_REGISTER } from '../addresses.ts'
import { type ItemKind, isItemKind } from '../domain/items.ts'
import { itemForm } from '../item.schemas.ts'
import { findItem, type Item, listItemTargets } from '../items.queries.ts'
import { listMeetingNames, type MeetingName } from '../meetings/names.queries.ts'
import { addItem, saveItem } from '../operations/save-item.ts'
import { listPlaces, type Place } from '../places.queries.ts'

type Choices = { kind: ItemKind; item?: Item; meetings: MeetingName[]; places: Place[] }

/** Whether this person may write such a paper: commitments the clerk, the rest also members while it is a draft. */
const mayWrite = (ctx: RequestContext, kind: ItemKind, item?: Item) =>
  ctx.may('council.keep') || (kind !== 'commitment' && (!item || item.state === 'draft') && ctx.may('council.own'))

async function read(ctx: RequestContext, tx: Tx): Promise<Choices> {
  const { paper, itemKind } = ctx.params
  const item = paper === undefined ? undefined : orNotFound(await findItem(tx, paper))
  const kind = item?.kind ?? orNotFound(isItemKind(itemKind!) ? itemKind : undefined)
  if (!mayWrite(ctx, kind, item)) orNotFound(undefined)
  return { kind, item, meetings: await listMeetingNames(tx, false), places: await listPlaces(tx) }
}

export async function showNewItem(ctx: PageContext): Promise<PageView> {
  return formPage(ctx, await read(ctx, ctx.tx), emptyForm)
}

export async function showEditItem(ctx: PageContext): Promise<PageView> {
  const choices = await read(ctx, ctx.tx)
  const {
    id,
    title,
    body,
    byWhom,
    person,
    happenedOn,
    meetingId,
    dueOn,
    dueWords,
    knownUntil,
    source,
    isExample,
    revision,
  } = choices.item!
  const targets = await listItemTargets(ctx.tx, [id])
  const places = Object.fromEntries(targets.slice(0, 3).map(({ nodeId }, at) => [`place${at + 1}`, nodeId ?? '']))
  const values: Record<string, string> = {
    title,
    body,
    byWhom,
    person,
    happenedOn,
    dueWords,
    knownUntil,
    source,
    ...places,
  }
  Object.assign(values, { meetingId: meetingId ?? '', dueOn: dueOn ?? '', revision: String(revision) })
  if (isExample) values.isExample = 'on'
  return formPage(ctx, choices, { values, errors: {} })
}

/** Saves a paper, new or known, or shows the form again with what is wrong and all that was typed. */
export async function saveItemForm(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(itemForm, form)
  const revision = Number(form.get('revision') ?? 0)
  const done = await ctx.transaction('save a paper of the council', async (tx) => {
    const { kind, item } = await read(ctx, tx)
    if (!parsed.ok) return refuse('invalid')
    if (!item) return addItem(tx, ctx.municipality.id, kind, parsed.value, ctx.clock.today())
    const saved = await saveItem(tx, ctx.municipality.id, item, parsed.value, revision)
    return saved.ok ? ok(item.id) : saved
  })
  if (done.ok) return redirectTo(ctx.href(`${WORK_REGISTER}/${done.value}`))
  const field = done.details?.field
  const errors = field ? { ...parsed.state.errors, [field]: done.reason } : parsed.state.errors
  const isChanged = done.reason === 'changed-meanwhile'
  return shownAgain(ctx, async (page) =>
    formPage(page, await read(page, page.tx), { values: parsed.state.values, errors }, isChanged),
  )
}

const PLACE_FIELDS = ['place1', 'place2', 'place3'] as const

function formPage(ctx: RequestContext, choices: Choices, state: FormState, isChanged = false): PageView {
  const { language } = ctx
  const { kind, item, meetings, places } = choices
  const t = councilTexts[language]
  const work = councilWorkTexts[language]
  const name = item ? `${work.edit}: ${t.kinds[kind]}` : work.add[kind]
  const at = item ? `${WORK_REGISTER}/${item.id}/wijzigen` : `${WORK_REGISTER}/nieuw/${kind}`
  const wordsOf = (problem: string) =>
    work.problems[problem as keyof typeof work.problems] ?? work.problems['not-a-choice']
  const errors = Object.entries(state.errors).map(([field, problem]) => ({ field, message: wordsOf(problem) }))
  const field = (key: keyof typeof work.fields) => ({
    name: key,
    label: work.fields[key],
    hint: (work.hints as Record<string, string>)[key],
    value: state.values[key],
    error: errors.find((one) => one.field === key)?.message,
  })
  // What was tabled is not rewritten: only what surrounds it.
  const isTabled = (kind === 'motion' || kind === 'amendment') && item !== undefined && item.state !== 'draft'
  const { optional } = work
  return {
    title: name,
    frame: 'work',
    breadcrumbs: [
      { label: t.title, href: '/werk/raad' },
      { label: t.registerTitle, href: WORK_REGISTER },
    ],
    body: (
      <>
        <Heading level={1}>{name}</Heading>
        {kind !== 'commitment' && !isTabled && <Alert tone="info">{work.ownOnly}</Alert>}
        {isChanged && (
          <Alert tone="error" announce>
            {work.problems['changed-meanwhile']}
          </Alert>
        )}
        <ErrorSummary title={work.checkThis} errors={errors} />
        <Form action={ctx.href(at)} csrfToken={ctx.csrf}>
          {item && <HiddenField name="revision" value={state.values.revision ?? ''} />}
          {isTabled ? (
            <>
              <HiddenField name="title" value={item.title} />
              <HiddenField name="body" value={item.body} />
            </>
          ) : (
            <>
              <TextField {...field('title')} maxLength={300} required={work.required} />
              <TextArea {...field('body')} rows={8} optional={optional} />
            </>
          )}
          <TextField {...field('byWhom')} maxLength={300} optional={optional} />
          <TextField {...field('person')} maxLength={300} optional={optional} />
          <TextField {...field('happenedOn')} size="short" optional={optional} />
          <Select
            {...field('meetingId')}
            empty={work.noMeeting}
            optional={optional}
            choices={meetings.map(({ id, title, heldOn }) => ({
              value: id,
              label: `${formatShortDay(heldOn, language)} ${title}`,
            }))}
          />
          {kind !== 'question' && <DayField {...field('dueOn')} optional={optional} />}
          <TextField {...field('dueWords')} maxLength={300} optional={optional} />
          {PLACE_FIELDS.map((place) => (
            <Select
              key={place}
              {...field(place)}
              empty={work.noPlace}
              optional={optional}
              choices={places.map(({ nodeId, kind: what, plan, code, title }) => ({
                value: nodeId,
                label: `${t.placeKinds[what]} ${[code, title].filter(Boolean).join(' ')} (${plan})`,
              }))}
            />
          ))}
          <TextField {...field('source')} maxLength={500} optional={optional} />
          <TextField {...field('knownUntil')} size="short" optional={optional} />
          <Checkbox
            name="isExample"
            label={work.fields.isExample}
            hint={work.hints.isExample}
            checked={state.values.isExample !== undefined}
          />
          <ActionGroup>
            <Button>{work.save}</Button>
            <Link href={ctx.href(item ? `${WORK_REGISTER}/${item.id}` : WORK_REGISTER)}>{work.cancel}</Link>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}
