import { knownTexts } from '../../../i18n/known-here.ts'
import {
  type Answer,
  NotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
  typedValues,
} from '../../../platform/http/index.ts'
import { ok } from '../../../shared/outcome.ts'
import {
  Button,
  ErrorSummary,
  Form,
  Heading,
  Intro,
  Paragraph,
  Section,
  Select,
  TextField,
  TitleRow,
} from '../../../ui/index.ts'
import { listOrganisations } from '../../partners/index.ts'
import { SPACES, type SpaceId } from '../spaces.ts'
import { REGISTERS } from '../types/index.ts'
import { type Contact, listContacts, putContact } from './known.queries.ts'

const ADDRESS = '/werk/bekend/aanspreekpunten'

const askedSpaces = [...new Set(REGISTERS.filter(({ isKnownHere }) => isKnownHere).map(({ space }) => space))]

/** The spaces that are asked and in which this person decides; of the others he sees no contact, or he could tell them apart. */
export const ownSpaces = (ctx: RequestContext) => askedSpaces.filter((space) => ctx.may(`${space}.decide`))

/** To whom people are referred, space by space; whoever decides in a space says so for it. */
export const showContacts = (ctx: PageContext) => contactsPage(ctx)

export async function saveContact(ctx: RequestContext, form: FormData): Promise<Answer> {
  const space = ownSpaces(ctx).find((one) => one === ctx.params.space)
  if (!space) throw new NotFound()
  const { organisation = '', contact = '' } = typedValues(form)
  const isMissing = contact.trim() === '' || contact.length > 300
  const shown = await ctx.transaction('say whom to ask in a space', async (tx) => {
    if (isMissing) return ok(await contactsPage({ ...ctx, tx }, { space, organisation, contact }))
    const chosen = (await listOrganisations(tx)).find(({ id }) => id === organisation)
    const row = {
      municipalityId: ctx.municipality.id,
      space,
      organisationId: chosen?.id ?? null,
      contact: contact.trim(),
    }
    await putContact(tx, row)
    return ok(undefined)
  })
  return shown.value ? { ...shown.value, status: 422 } : redirectTo(ctx.href(`${ADDRESS}?bewaard=ja`))
}

type Typed = { space: SpaceId; organisation: string; contact: string }

async function contactsPage(ctx: PageContext, typed?: Typed): Promise<PageView> {
  const t = knownTexts[ctx.language]
  const spaces = ownSpaces(ctx)
  if (spaces.length === 0) throw new NotFound()
  const contacts = await listContacts(ctx.tx)
  const organisations = (await listOrganisations(ctx.tx)).map(({ id, name }) => ({ value: id, label: name }))
  return {
    title: t.contacts,
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/bekend' }],
    body: (
      <>
        <TitleRow title={t.contacts} />
        <Intro>{t.contactsIntro}</Intro>
        {ctx.query.get('bewaard') && <Paragraph>{t.saved}</Paragraph>}
        {typed && (
          <ErrorSummary title={t.problems['contact-needed']} errors={[{ message: t.problems['contact-needed'] }]} />
        )}
        {spaces.map((space) => (
          <Section key={space}>
            <Heading level={2}>{SPACES[space][ctx.language]}</Heading>
            <OneContact
              {...{ ctx, space, organisations }}
              contact={contacts.find((one) => one.space === space)}
              typed={typed?.space === space ? typed : undefined}
            />
          </Section>
        ))}
      </>
    ),
  }
}

type OneProps = {
  ctx: PageContext
  space: SpaceId
  organisations: { value: string; label: string }[]
  contact?: Contact
  typed?: Typed
}

function OneContact({ ctx, space, organisations, contact, typed }: OneProps) {
  const t = knownTexts[ctx.language]
  return (
    <Form action={ctx.href(`${ADDRESS}/${space}`)} csrfToken={ctx.csrf} label={SPACES[space][ctx.language]}>
      <Select
        name="organisation"
        label={t.organisation}
        value={typed?.organisation ?? contact?.organisationId ?? ''}
        empty={t.ownOrganisation}
        choices={organisations}
      />
      <TextField
        name="contact"
        label={t.contact}
        hint={t.contactHint}
        value={typed?.contact ?? contact?.contact ?? ''}
        error={typed ? t.problems['contact-needed'] : undefined}
        maxLength={300}
      />
      <Button look="secondary">{t.save}</Button>
    </Form>
  )
}
