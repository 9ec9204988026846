import { enforcementTexts } from '../../../i18n/enforcement.ts'
import { registerTexts } from '../../../i18n/registers.ts'
import { NotFound, type PageContext, type PageView, type RequestContext } from '../../../platform/http/index.ts'
import { readConfidential, type Subjects } from '../../../platform/read-log/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { ok } from '../../../shared/outcome.ts'
import {
  ActionGroup,
  Badge,
  Button,
  Form,
  Heading,
  Intro,
  Paragraph,
  Section,
  Table,
  TextField,
} from '../../../ui/index.ts'
import type { RegisterType } from '../declaration.ts'
import { activityOf, registerFor } from '../pages/find.ts'
import { stateInWords } from '../pages/words.ts'
import { readsNothing } from '../reading/reading-reason.ts'
import { scopeOf } from '../scope.ts'
import { checkBans, isSharedUnderProtocol, type SeenBan } from './check-bans.ts'

const SUBJECTS: readonly Subjects<SeenBan[]>[] = [
  { type: 'person', idsOf: (bans) => bans.flatMap(({ person }) => person ?? []) },
  { type: 'record-party', idsOf: (bans) => bans.flatMap(({ person, partyId }) => (person ? [] : [partyId])) },
]

/** What a shop or venue sees before it has looked for anybody: how to look, and what to do. */
export const showBans = async (ctx: PageContext): Promise<PageView> => bansPage(ctx, banRegister(ctx), {})

/** Looks for a name, or shows all. A name never stands in an address, so this is asked by a form. */
export async function findBans(ctx: RequestContext, form: FormData): Promise<PageView> {
  const type = banRegister(ctx)
  const name = String(form.get('name') ?? '').trim()
  const isAll = form.get('all') !== null
  if (name === '' && !isAll) {
    readsNothing(ctx)
    return bansPage(ctx, type, {})
  }
  const found = await ctx.transaction('check who may not come in', async (tx) => {
    const look = () => checkBans(scopeOf(ctx, tx), type, isAll ? undefined : name)
    return ok(await readConfidential(ctx, activityOf(ctx.params)!, SUBJECTS, look))
  })
  return bansPage(ctx, type, { name: isAll ? '' : name, found: found.value })
}

/** A register of which something is shared under a protocol, for who may check it. */
function banRegister(ctx: RequestContext): RegisterType {
  const type = registerFor(ctx, 'check')
  if (!isSharedUnderProtocol(type)) throw new NotFound()
  return type
}

type Looked = { name?: string; found?: readonly SeenBan[] }

function bansPage(ctx: RequestContext, type: RegisterType, { name = '', found }: Looked): PageView {
  const { language } = ctx
  const t = enforcementTexts[language].bans
  return {
    title: type.words.many[language],
    frame: 'work',
    breadcrumbs: [{ label: registerTexts[language].title, href: '/werk/registers' }],
    body: (
      <>
        <Heading level={1}>{type.words.many[language]}</Heading>
        <Intro>{t.intro}</Intro>
        <Form action={ctx.href(`/werk/verboden/${type.key}`)} csrfToken={ctx.csrf} label={t.title}>
          <TextField
            name="name"
            label={t.search}
            hint={t.searchHint}
            value={name}
            autocomplete="off"
            spellcheck={false}
          />
          <ActionGroup>
            <Button>{t.find}</Button>
            <Button name="all" value="yes" look="secondary">
              {t.all}
            </Button>
          </ActionGroup>
        </Form>
        {found && <Found ctx={ctx} type={type} found={found} isSearch={name !== ''} />}
        <Section>
          <Heading level={2}>{t.rules}</Heading>
          <Paragraph>{t.rulesText}</Paragraph>
        </Section>
      </>
    ),
  }
}

type FoundProps = { ctx: RequestContext; type: RegisterType; found: readonly SeenBan[]; isSearch: boolean }

function Found({ ctx, type, found, isSearch }: FoundProps) {
  const { language } = ctx
  const t = enforcementTexts[language].bans
  if (found.length === 0) return <Paragraph>{isSearch ? t.none : t.nobody}</Paragraph>
  return (
    <Table
      caption={t.title}
      stack
      rows={[...found]}
      rowKey={({ partyId }) => partyId}
      columns={[
        { header: t.name, rowHeader: true, cell: (ban) => <span lang="nl">{ban.name}</span> },
        {
          header: t.what,
          cell: ({ state }) => (
            <Badge tone={state === 'banned' ? 'danger' : 'warning'}>{stateInWords(type, state, language)}</Badge>
          ),
        },
        { header: t.until, cell: ({ until }) => (until ? formatDay(until, language) : '') },
      ]}
    />
  )
}
