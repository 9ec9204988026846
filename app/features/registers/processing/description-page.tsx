import { identityTexts } from '../../../i18n/identity.ts'
import { processingTexts } from '../../../i18n/processing.ts'
import { registerTexts } from '../../../i18n/registers.ts'
import { NotFound, type PageContext, type PageView } from '../../../platform/http/index.ts'
import { DataList, Heading, Intro, Link, List, Paragraph, Section, Table, TitleRow } from '../../../ui/index.ts'
import { ROLE_NAMES, rightsOf } from '../../identity/index.ts'
import type { Field, RegisterType } from '../declaration.ts'
import { askedRegister } from '../pages/find.ts'
import { retentionInWords } from '../pages/words.ts'
import { hasLevel } from '../scope.ts'
import { LEVELS, SPACES } from '../spaces.ts'
import { allFields, needsAssessment } from './activities.ts'
import { activitySlug } from './slugs.ts'

/**
 * What a register does with data of people, from its declaration: what an assessment (article 35, seventh paragraph, under a,
 * AVG) begins with. Whether that is necessary and what the risks are, people judge.
 */
export async function showDescription(ctx: PageContext): Promise<PageView> {
  const type = askedRegister(ctx)
  if (!ctx.may('processing.read') && !hasLevel(ctx.actor, type, 'read')) throw new NotFound()
  const { language } = ctx
  const t = processingTexts[language]
  const title = t.title(type.words.many[language].toLowerCase())
  return {
    title,
    frame: 'work',
    breadcrumbs: [
      { label: registerTexts[language].title, href: '/werk/registers' },
      { label: type.words.many[language], href: `/werk/registers/${type.key}` },
    ],
    body: (
      <>
        <TitleRow title={title} />
        <Intro>{needsAssessment(type) ? t.introAssessment : t.intro}</Intro>
        <DataList items={factsOf(ctx, type)} />
        <Section>
          <Heading level={2}>{t.people}</Heading>
          <List items={(type.parties ?? []).map(({ words, is }) => `${words[language]} (${t.kinds[is]})`)} />
          {(type.parties ?? []).length === 0 && <Paragraph>{t.noPeople}</Paragraph>}
        </Section>
        <Fields ctx={ctx} type={type} />
        <Section>
          <Heading level={2}>{t.access}</Heading>
          <Paragraph>{t.accessIntro(SPACES[type.space][language])}</Paragraph>
          <Access ctx={ctx} type={type} />
        </Section>
        <Section>
          <Heading level={2}>{t.measures}</Heading>
          <List items={[...t.measuresList, ...(type.asksReason ? [t.asksReason] : [])]} />
        </Section>
      </>
    ),
  }
}

function factsOf(ctx: PageContext, type: RegisterType) {
  const { language } = ctx
  const t = processingTexts[language]
  const { note } = type.retention
  const address = `/werk/verwerkingen/${activitySlug(type)}`
  return [
    { term: t.purpose, value: type.purpose[language] },
    {
      term: t.bases,
      value: <List items={type.bases.map(({ words, article }) => `${words[language]} (${article})`)} />,
    },
    { term: t.class, value: t.classes[type.confidentiality] },
    {
      term: t.retention,
      value: [retentionInWords(type.retention, language), note?.[language]].filter(Boolean).join('. '),
    },
    ...(ctx.may('processing.edit')
      ? [{ term: t.activity, value: <Link href={ctx.href(address)}>{activitySlug(type)}</Link> }]
      : []),
  ]
}

function Fields({ ctx, type }: { ctx: PageContext; type: RegisterType }) {
  const { language } = ctx
  const t = processingTexts[language]
  const rows = allFields(type)
  return (
    <Section>
      <Heading level={2}>{t.fields}</Heading>
      <Table<Field>
        caption={t.fields}
        captionHidden
        stack
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { header: t.field, rowHeader: true, cell: ({ words }) => words[language] },
          { header: t.personal, cell: ({ isPersonal }) => (isPersonal ? t.sealed : t.notPersonal) },
        ]}
      />
    </Section>
  )
}

/** Which roles may do what in the space, from the matrix of rights. */
function Access({ ctx, type }: { ctx: PageContext; type: RegisterType }) {
  const t = processingTexts[ctx.language]
  const { roleNames } = identityTexts[ctx.language]
  const having = (right: string) => ROLE_NAMES.filter((role) => (rightsOf([role]) as string[]).includes(right))
  const rows = LEVELS.map((level) => ({ level, roles: having(`${type.space}.${level}`) }))
  return (
    <DataList
      items={rows
        .filter(({ roles }) => roles.length > 0)
        .map(({ level, roles }) => ({ term: t.levels[level], value: roles.map((role) => roleNames[role]).join(', ') }))}
    />
  )
}
