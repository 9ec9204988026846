import { z } from 'zod'
import { bothVersionsTexts } from '../../../../i18n/both-versions.ts'
import { panelWorkTexts } from '../../../../i18n/panel-work.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  formAgain,
  isOvertaken,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  refused,
  revisionIn,
} from '../../../../platform/http/index.ts'
import { ok, refuse } from '../../../../shared/outcome.ts'
import {
  ActionGroup,
  BothVersions,
  Button,
  Checkbox,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Link,
  Paragraph,
  TextField,
  tickedOrNot,
  versionsOf,
} from '../../../../ui/index.ts'
import { findPanelSettings, putPanelSettings } from '../settings.queries.ts'

/** The least and the most of each promise, as the database holds them. */
const BOUNDS = {
  mostInvitations: [1, 24],
  leastDaysBetween: [0, 365],
  monthsBeforeAsking: [3, 24],
  invitationsBeforeAsking: [1, 24],
  mostYears: [1, 10],
} as const
type Field = keyof typeof BOUNDS
const FIELDS = Object.keys(BOUNDS) as Field[]

/** What most panels will want; nothing holds before somebody saves it. */
const PROPOSED: Record<Field, string> = {
  mostInvitations: '4',
  leastDaysBetween: '42',
  monthsBeforeAsking: '12',
  invitationsBeforeAsking: '5',
  mostYears: '4',
}

const whole = ([least, most]: readonly [number, number]) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, 'between')
    .transform(Number)
    .refine((value) => value >= least && value <= most, 'between')

const settingsForm = z.object({
  mostInvitations: whole(BOUNDS.mostInvitations),
  leastDaysBetween: whole(BOUNDS.leastDaysBetween),
  monthsBeforeAsking: whole(BOUNDS.monthsBeforeAsking),
  invitationsBeforeAsking: whole(BOUNDS.invitationsBeforeAsking),
  mostYears: whole(BOUNDS.mostYears),
})

/** What the municipality promises its members, as it is stored or as it was sent. */
export async function showPanelSettings(ctx: PageContext, sent?: FormState): Promise<PageView> {
  const found = await findPanelSettings(ctx.tx)
  const stored: Record<string, string> = found
    ? Object.fromEntries([
        ...FIELDS.map((field) => [field, String(found[field])]),
        ['isRecruiting', found.isRecruiting ? 'yes' : ''],
      ])
    : PROPOSED
  return settingsPage(ctx, sent ?? { ...emptyForm, values: stored }, stored, found?.revision ?? 0)
}

export async function savePanelSettings(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(settingsForm, form)
  const revision = Number(form.get('revision') ?? 0) || 0
  const done = await ctx.transaction('save what members of the panel are promised', async (tx) => {
    if (!parsed.ok) return refuse('invalid')
    const settings = { ...parsed.value, isRecruiting: form.get('isRecruiting') === 'yes' }
    return (await putPanelSettings(tx, ctx.municipality.id, revision, settings)) ? ok() : refuse('changed-meanwhile')
  })
  if (done.ok) return redirectTo(ctx.href('/werk/panel'))
  const state = refused(parsed.state, done)
  return formAgain(ctx, state, (page) => showPanelSettings(page, state))
}

function settingsPage(
  ctx: RequestContext,
  state: FormState,
  stored: Record<string, string>,
  revision: number,
): PageView {
  const t = panelWorkTexts[ctx.language]
  const problem = (field: Field) => state.errors[field] && t.form.between(BOUNDS[field][0], BOUNDS[field][1])
  const errors = FIELDS.flatMap((field) => {
    const message = problem(field)
    return message ? [{ field, message: `${t.form[field]}: ${message}` }] : []
  })
  return {
    title: t.settings,
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/panel' }],
    body: (
      <>
        <Heading level={1}>{t.settings}</Heading>
        {isOvertaken(state) && (
          <BothVersions
            words={bothVersionsTexts[ctx.language]}
            versions={versionsOf(
              t.form,
              stored,
              { isRecruiting: '', ...state.values },
              { isRecruiting: tickedOrNot(bothVersionsTexts[ctx.language], 'yes') },
            )}
          />
        )}
        <ErrorSummary title={t.form.checkThis} errors={errors} />
        <Paragraph>{t.form.promise}</Paragraph>
        <Form action={ctx.href('/werk/panel/beloften')} csrfToken={ctx.csrf}>
          <HiddenField name="revision" value={revisionIn(state, revision)} />
          <Checkbox
            name="isRecruiting"
            value="yes"
            label={t.form.isRecruiting}
            checked={state.values.isRecruiting === 'yes'}
          />
          {FIELDS.map((field) => (
            <TextField
              key={field}
              name={field}
              label={t.form[field]}
              hint={field === 'monthsBeforeAsking' ? t.form.invitationsHint : undefined}
              inputMode="numeric"
              size="short"
              maxLength={3}
              value={state.values[field]}
              error={problem(field) || undefined}
            />
          ))}
          <ActionGroup>
            <Button>{t.form.save}</Button>
            <Link href={ctx.href('/werk/panel')}>{t.form.cancel}</Link>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}
