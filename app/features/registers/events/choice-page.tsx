import { registerTexts } from '../../../i18n/registers.ts'
import { spaceEventTexts } from '../../../i18n/space-events.ts'
import {
  type Answer,
  NotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { ok } from '../../../shared/outcome.ts'
import { ActionGroup, Button, Checkbox, Form, Intro, Link, Paragraph, TitleRow } from '../../../ui/index.ts'
import { SPACES, type SpaceId } from '../spaces.ts'
import { saveEventChoice, tellsPrograms } from './events.queries.ts'

const addressOf = (space: SpaceId) => `/werk/ruimtes/${space}/koppelingen`

/** The space of the address, for who decides there. */
function spaceOf({ params, actor }: RequestContext): SpaceId {
  const space = params.space as SpaceId
  if (!(space in SPACES) || !actor.rights.includes(`${space}.decide`)) throw new NotFound()
  return space
}

/** Whether other programs hear of what happens in a space. */
export async function showEventChoice(ctx: PageContext): Promise<PageView> {
  const space = spaceOf(ctx)
  const t = spaceEventTexts[ctx.language]
  const title = t.title(SPACES[space][ctx.language])
  return {
    title,
    frame: 'work',
    breadcrumbs: [{ label: registerTexts[ctx.language].title, href: '/werk/registers' }],
    body: (
      <>
        <TitleRow title={title} />
        <Intro>{t.intro}</Intro>
        <Form action={ctx.href(addressOf(space))} csrfToken={ctx.csrf} label={title}>
          <Checkbox
            name="tells"
            value="yes"
            label={t.tells}
            hint={t.tellsHint}
            checked={await tellsPrograms(ctx.tx, space)}
          />
          <Paragraph>{t.restricted}</Paragraph>
          <ActionGroup>
            <Button>{t.save}</Button>
            <Link href={ctx.href('/werk/registers')}>{registerTexts[ctx.language].step.cancel}</Link>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}

export async function saveChoice(ctx: RequestContext, form: FormData): Promise<Answer> {
  const space = spaceOf(ctx)
  const row = { municipalityId: ctx.municipality.id, space, tellsPrograms: form.get('tells') === 'yes' }
  await ctx.transaction('choose who hears of a space', async (tx) => {
    await saveEventChoice(tx, row)
    return ok()
  })
  return redirectTo(ctx.href(addressOf(space)))
}
