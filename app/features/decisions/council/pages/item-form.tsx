import { bothVersionsTexts } from '../../../../i18n/both-versions.ts'
import { councilTexts } from '../../../../i18n/council.ts'
import { councilWorkTexts } from '../../../../i18n/council-work.ts'
import type { Tx } from '../../../../platform/database/index.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  fieldErrors,
  formAgain,
  isOvertaken,
  orNotFound,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  refused,
  revisionIn,
} from '../../../../platform/http/index.ts'
import { formatShortDay } from '../../../../shared/days.ts'
import { ok, refuse } from '../../../../shared/outcome.ts'
import {
  ActionGroup,
  Alert,
  BothVersions,
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
  tickedOrNot,
  versionsOf,
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

/** The form of a paper, new or as it is stored, or as it was sent. */
export async function showItemForm(ctx: PageContext, sent?: FormState): Promise<PageView> {
  const choices = await read(ctx, ctx.tx)
  const stored = choices.item && (await typedFrom(ctx, choices.item))
  return formPage(ctx, choices, sent ?? { ...emptyForm, values: stored ?? {} }, stored)
}

async function typedFrom(ctx: PageContext, item: Item): Promise<Record<string, string>> {
  const { title, body, byWhom, person, happenedOn, dueWords, knownUntil, source } = item
  const targets = await listItemTargets(ctx.tx, [item.id])
  return {
    ...{ title, body, byWhom, person, happenedOn, dueWords, knownUntil, source },
    ...Object.fromEntries(PLACE_FIELDS.map((place, at) => [place, targets[at]?.nodeId ?? ''])),
    meetingId: item.meetingId ?? '',
    dueOn: item.dueOn ?? '',
    isExample: item.isExample ? 'on' : '',
  }
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
  const state = refused(parsed.state, done)
  return formAgain(ctx, state, (page) => showItemForm(page, state))
}

const PLACE_FIELDS = ['place1', 'place2', 'place3'] as const

function formPage(ctx: RequestContext, choices: Choices, state: FormState, stored?: Record<string, string>): PageView {
  const { language } = ctx
  const { kind, item, meetings, places } = choices
  const t = councilTexts[language]
  const work = councilWorkTexts[language]
  const name = item ? `${work.edit}: ${t.kinds[kind]}` : work.add[kind]
  const at = item ? `${WORK_REGISTER}/${item.id}/wijzigen` : `${WORK_REGISTER}/nieuw/${kind}`
  const wordsOf = (problem: string) =>
    work.problems[problem as keyof typeof work.problems] ?? work.problems['not-a-choice']
  const errors = fieldErrors(state).map(([field, problem]) => ({ field, message: wordsOf(problem) }))
  const field = (key: keyof typeof work.fields) => ({
    name: key,
    label: work.fields[key],
    hint: (work.hints as Record<string, string>)[key],
    value: state.values[key],
    error: errors.find((one) => one.field === key)?.message,
  })
  const known = places.map(({ nodeId, kind: what, plan, code, title }) => ({
    value: nodeId,
    label: `${t.placeKinds[what]} ${[code, title].filter(Boolean).join(' ')} (${plan})`,
  }))
  const offered = {
    meetingId: meetings.map(({ id, title, heldOn }) => ({
      value: id,
      label: `${formatShortDay(heldOn, language)} ${title}`,
    })),
    ...{ place1: known, place2: known, place3: known },
    isExample: tickedOrNot(bothVersionsTexts[language]),
  }
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
        {stored && isOvertaken(state) && (
          <BothVersions
            words={bothVersionsTexts[language]}
            versions={versionsOf(work.fields, stored, { isExample: '', ...state.values }, offered)}
            language="nl"
          />
        )}
        <ErrorSummary title={work.checkThis} errors={errors} />
        <Form action={ctx.href(at)} csrfToken={ctx.csrf}>
          {item && <HiddenField name="revision" value={revisionIn(state, item.revision)} />}
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
          <Select {...field('meetingId')} empty={work.noMeeting} optional={optional} choices={offered.meetingId} />
          {kind !== 'question' && <DayField {...field('dueOn')} optional={optional} />}
          <TextField {...field('dueWords')} maxLength={300} optional={optional} />
          {PLACE_FIELDS.map((place) => (
            <Select key={place} {...field(place)} empty={work.noPlace} optional={optional} choices={offered[place]} />
          ))}
          <TextField {...field('source')} maxLength={500} optional={optional} />
          <TextField {...field('knownUntil')} size="short" optional={optional} />
          <Checkbox
            name="isExample"
            label={work.fields.isExample}
            hint={work.hints.isExample}
            checked={state.values.isExample === 'on'}
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
