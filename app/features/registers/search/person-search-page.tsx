import { personSearchTexts } from '../../../i18n/person-search.ts'
import { registerTexts } from '../../../i18n/registers.ts'
import { secrecyTexts } from '../../../i18n/secrecy.ts'
import { type Answer, mustBe, NotFound, type PageView, type RequestContext } from '../../../platform/http/index.ts'
import { readConfidential, sealReason } from '../../../platform/read-log/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { ok } from '../../../shared/outcome.ts'
import {
  ActionGroup,
  Button,
  DayField,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  Heading,
  Intro,
  Link,
  Radios,
  Section,
  Select,
  Table,
  TextArea,
  TextField,
  TitleRow,
} from '../../../ui/index.ts'
import { isDay } from '../domain/given.ts'
import { stateInWords } from '../pages/words.ts'
import { ASKED_KINDS, readReason, readsNothing } from '../reading/reading-reason.ts'
import { scopeOf } from '../scope.ts'
import { SPACES, type SpaceId } from '../spaces.ts'
import { NAME_SEARCH } from './search-activity.ts'
import {
  asksReasonIn,
  FOUND_SUBJECTS,
  type FoundPerson,
  isName,
  MOST_FOUND,
  searchableSpaces,
  searchPeople,
  typeOf,
} from './search-people.ts'

const ADDRESS = '/werk/registers/op-naam'

type Typed = { name: string; bornOn: string; space: string; kind: string; note: string }

const NOTHING_TYPED: Typed = { name: '', bornOn: '', space: '', kind: '', note: '' }

export async function showPersonSearch(ctx: RequestContext): Promise<PageView> {
  spacesOf(ctx)
  readsNothing(ctx)
  return searchPage(ctx, NOTHING_TYPED)
}

/** Looks for a name. It is asked by a form, so that no name stands in an address; whom it finds is put on record. */
export async function findPerson(ctx: RequestContext, form: FormData): Promise<Answer> {
  const all = spacesOf(ctx)
  const line = (field: keyof Typed) => String(form.get(field) ?? '').trim()
  const typed = {
    name: line('name'),
    bornOn: line('bornOn'),
    space: line('space'),
    kind: line('kind'),
    note: line('note'),
  }
  const spaces = all.filter((space) => typed.space === '' || space === typed.space)
  const problems: Record<string, string> = {}
  if (!isName(typed.name)) problems.name = 'name-needed'
  const reason = asksReasonIn(spaces) ? readReason(typed.kind, typed.note) : undefined
  if (reason && !reason.ok) problems[reason.details?.field ?? 'kind'] = reason.reason
  if (spaces.length === 0 || Object.keys(problems).length > 0) {
    readsNothing(ctx)
    return { ...searchPage(ctx, typed, { problems }), status: 422 }
  }
  if (ctx.reading && reason?.ok) {
    ctx.reading.reason = sealReason(ctx.config.secret, ctx.municipality.id, reason.value)
  }
  const wanted = { name: typed.name, bornOn: isDay(typed.bornOn) ? typed.bornOn : ('' as const) }
  const found = await ctx.transaction('look for a name', async (tx) =>
    ok(await readConfidential(ctx, NAME_SEARCH, FOUND_SUBJECTS, () => searchPeople(scopeOf(ctx, tx), spaces, wanted))),
  )
  return searchPage(ctx, typed, { found: mustBe(found) })
}

/** Where this person may look; somebody who may nowhere has no such page. */
function spacesOf({ actor }: RequestContext): SpaceId[] {
  const spaces = searchableSpaces(actor)
  if (spaces.length === 0) throw new NotFound()
  return spaces
}

type Result = { problems?: Record<string, string>; found?: FoundPerson[] }

function searchPage(ctx: RequestContext, typed: Typed, { problems = {}, found }: Result = {}): PageView {
  const { language } = ctx
  const t = personSearchTexts[language]
  const { reason, problems: reasonProblems } = secrecyTexts[language]
  const spaces = spacesOf(ctx)
  const inWords = (field: string) => {
    const problem = problems[field]
    return problem && ({ ...reasonProblems, ...t.problems }[problem as keyof typeof t.problems] ?? problem)
  }
  return {
    title: t.title,
    frame: 'work',
    breadcrumbs: [{ label: registerTexts[language].title, href: '/werk/registers' }],
    body: (
      <>
        <TitleRow title={t.title} />
        <Intro>{t.intro}</Intro>
        <Form action={ctx.href(ADDRESS)} csrfToken={ctx.csrf} label={t.title}>
          <ErrorSummary
            title={registerTexts[language].checkThis}
            errors={Object.keys(problems).map((field) => ({ field, message: inWords(field)! }))}
          />
          <FieldRow>
            <TextField
              name="name"
              label={t.name}
              hint={t.nameHint}
              value={typed.name}
              error={inWords('name')}
              autocomplete="off"
            />
            <DayField name="bornOn" label={t.bornOn} value={typed.bornOn} />
          </FieldRow>
          {spaces.length > 1 && (
            <Select
              name="space"
              label={t.space}
              value={typed.space}
              empty={t.everywhere}
              choices={spaces.map((space) => ({ value: space, label: SPACES[space][language] }))}
            />
          )}
          {asksReasonIn(spaces) && (
            <>
              <Radios
                name="kind"
                label={reason.kind}
                value={typed.kind}
                error={inWords('kind')}
                choices={ASKED_KINDS.map((one) => ({ value: one, label: reason.kinds[one] }))}
              />
              <TextArea
                name="note"
                label={reason.note}
                hint={reason.noteHint}
                value={typed.note}
                error={inWords('note')}
                rows={2}
                maxLength={500}
              />
            </>
          )}
          <ActionGroup>
            <Button>{t.search}</Button>
          </ActionGroup>
        </Form>
        {found && <Found ctx={ctx} found={found} />}
      </>
    ),
  }
}

function Found({ ctx, found }: { ctx: RequestContext; found: FoundPerson[] }) {
  const { language } = ctx
  const t = personSearchTexts[language]
  if (found.length === 0) return <EmptyState title={t.nothing}>{t.nothingWhy}</EmptyState>
  const shown = found.slice(0, MOST_FOUND)
  return (
    <Section>
      <Heading level={2}>{found.length > MOST_FOUND ? t.atLeast(MOST_FOUND) : t.found(found.length)}</Heading>
      <Table
        caption={t.title}
        captionHidden
        stack
        rows={shown}
        rowKey={({ partyId }) => partyId}
        columns={[
          {
            header: t.record,
            rowHeader: true,
            cell: ({ register, number }) => (
              <Link href={ctx.href(`/werk/registers/${register}/${number}`)}>{number}</Link>
            ),
          },
          {
            header: t.who,
            cell: ({ person }) =>
              person.bornOn ? `${person.name}, ${formatDay(person.bornOn, language)}` : person.name,
          },
          {
            header: t.role,
            cell: (row) => typeOf(row)?.parties?.find(({ key }) => key === row.role)?.words[language] ?? row.role,
          },
          { header: t.register, cell: (row) => typeOf(row)?.words.one[language] ?? row.register },
          {
            header: t.state,
            cell: (row) => {
              const type = typeOf(row)
              return type ? stateInWords(type, row.state, language) : row.state
            },
          },
          { header: t.begun, cell: ({ openedOn }) => formatDay(openedOn, language) },
        ]}
      />
    </Section>
  )
}
