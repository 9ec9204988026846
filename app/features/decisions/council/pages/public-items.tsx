import { councilTexts } from '../../../../i18n/council.ts'
import { type Answer, orNotFound, type PageContext, type PageView } from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import { formatNumber } from '../../../../shared/numbers.ts'
import {
  Button,
  EmptyState,
  FieldRow,
  Form,
  Heading,
  Intro,
  Link,
  Paragraph,
  Select,
  Table,
} from '../../../../ui/index.ts'
import { KIND_PATHS, NUMBER_PARAMS, publicAddress } from '../addresses.ts'
import { AmendedWords, readAmendedWords } from '../components/amended-words.tsx'
import { ageOf, Course, dueOf, ItemFacts, StateBadges } from '../components/item-parts.tsx'
import { type ItemKind, latenessOf } from '../domain/items.ts'
import { itemsAsCsv } from '../item-file.ts'
import { type Item, listItems, listItemTargets, listSteps } from '../items.queries.ts'
import { meetingOf } from '../meetings/meeting-of.ts'
import { whyThatDay } from '../operations/save-item.ts'

const FRESH = { 'cache-control': 'public, no-cache' }
const CHOICES = { open: 'onlyOpen', 'te-laat': 'onlyLate', klaar: 'onlyDone' } as const

/** Everything of one kind that the council keeps in the open, with what is late. */
export const showPublicItems =
  (kind: ItemKind) =>
  async (ctx: PageContext): Promise<PageView> => {
    const { language } = ctx
    const t = councilTexts[language]
    const today = ctx.clock.today()
    const items = await listItems(ctx.tx, { kind, isPublic: true })
    const judged = items.map((item) => ({ item, ...latenessOf(item, today) }))
    const choice = ctx.query.get('stand') ?? ''
    const shown = judged.filter(({ owed, daysLate }) =>
      choice === 'open' ? owed : choice === 'te-laat' ? daysLate > 0 : choice === 'klaar' ? !owed : true,
    )
    const path = `/raad/${KIND_PATHS[kind]}`
    const count = (list: unknown[]) => formatNumber(list.length, language)
    return {
      title: t.plurals[kind],
      description: t.about[kind],
      frame: 'public',
      headers: FRESH,
      breadcrumbs: [{ label: t.title, href: '/raad' }],
      body: (
        <>
          <Heading level={1}>{t.plurals[kind]}</Heading>
          <Intro>{t.about[kind]}</Intro>
          {items.length === 0 ? (
            <EmptyState title={t.none}>{t.noneHint}</EmptyState>
          ) : (
            <>
              <Paragraph>
                <strong>
                  {t.summary(
                    count(judged),
                    count(judged.filter(({ owed }) => owed)),
                    count(judged.filter(({ daysLate }) => daysLate > 0)),
                  )}
                </strong>
              </Paragraph>
              <Form action={ctx.href(path)} method="get" label={t.filter}>
                <FieldRow>
                  <Select
                    name="stand"
                    label={t.filterState}
                    empty={t.all}
                    value={choice}
                    choices={Object.entries(CHOICES).map(([value, name]) => ({ value, label: t[name] }))}
                  />
                  <Button look="secondary">{t.show}</Button>
                </FieldRow>
              </Form>
              {shown.length === 0 ? (
                <Paragraph>{t.nothingChosen}</Paragraph>
              ) : (
                <ItemTable ctx={ctx} items={shown.map(({ item }) => item)} caption={t.plurals[kind]} />
              )}
              <Paragraph>
                <Link href={ctx.href(`${path}.csv`)} download>
                  {t.downloadCsv}
                </Link>
              </Paragraph>
            </>
          )}
        </>
      ),
    }
  }

type Listed = { ctx: PageContext; items: Item[]; caption: string; hrefOf?: (item: Item) => string }

/** Papers of the council in a table; on a phone each is a card. */
export function ItemTable({ ctx, items, caption, hrefOf = publicAddress }: Listed) {
  const { language } = ctx
  const t = councilTexts[language]
  const today = ctx.clock.today()
  return (
    <Table
      caption={caption}
      captionHidden
      stack
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          header: t.fields.subject,
          rowHeader: true,
          cell: (item) => (
            <Link href={ctx.href(hrefOf(item))}>
              {item.number && `${item.number} `}
              <bdi lang="nl">{item.title}</bdi>
            </Link>
          ),
        },
        { header: t.fields.byWhom, cell: ({ byWhom, person }) => <span lang="nl">{byWhom || person}</span> },
        {
          header: t.fields.happenedOn,
          cell: ({ happenedOn }) => (happenedOn ? formatDay(happenedOn, language) : t.unknownDay),
        },
        { header: t.fields.due, cell: (item) => <span lang="nl">{dueOf(item, language)}</span> },
        { header: t.fields.age, cell: (item) => ageOf(item, today, language) || '–' },
        {
          header: t.fields.state,
          cell: (item) => (
            <>
              <StateBadges item={item} today={today} language={language} />
              {item.knownUntil && ` ${t.asOf(formatDay(item.knownUntil, language))}`}
            </>
          ),
        },
      ]}
    />
  )
}

/** The same as a file. */
export const downloadPublicItems =
  (kind: ItemKind) =>
  async (ctx: PageContext): Promise<Answer> => {
    const items = await listItems(ctx.tx, { kind, isPublic: true })
    const targets = await listItemTargets(
      ctx.tx,
      items.map(({ id }) => id),
    )
    return itemsAsCsv(items, targets, ctx.clock.today(), KIND_PATHS[kind])
  }

/** One paper with its course: what was asked and what came of it. */
export const showPublicItem =
  (kind: ItemKind) =>
  async (ctx: PageContext): Promise<PageView> => {
    const { language } = ctx
    const t = councilTexts[language]
    const number = (ctx.params[NUMBER_PARAMS[kind]] ?? '').toLowerCase().slice(0, 20)
    const item = orNotFound((await listItems(ctx.tx, { kind, number, isPublic: true }))[0])
    return {
      title: `${item.number} ${item.title}`,
      titleLanguage: 'nl',
      description: t.about[kind],
      frame: 'public',
      headers: FRESH,
      breadcrumbs: [
        { label: t.title, href: '/raad' },
        { label: t.plurals[kind], href: `/raad/${KIND_PATHS[kind]}` },
      ],
      body: (
        <>
          <Heading level={1}>
            <span lang="nl">
              {item.number} {item.title}
            </span>
          </Heading>
          <Paragraph>
            <StateBadges item={item} today={ctx.clock.today()} language={language} />
          </Paragraph>
          <ItemFacts
            ctx={ctx}
            item={item}
            targets={await listItemTargets(ctx.tx, [item.id])}
            meeting={await meetingOf(ctx.tx, item.meetingId, 'site')}
            term={await whyThatDay(ctx.tx, item)}
          />
          {kind === 'amendment' && <AmendedWords ctx={ctx} words={await readAmendedWords(ctx, item)} />}
          <Course steps={await listSteps(ctx.tx, item.id)} language={language} />
        </>
      ),
    }
  }
