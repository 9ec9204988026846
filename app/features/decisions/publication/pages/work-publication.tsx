import { publicationTexts } from '../../../../i18n/publications.ts'
import { orNotFound, type PageContext, type PageView } from '../../../../platform/http/index.ts'
import { CATEGORIES } from '../../../../publishing/index.ts'
import { formatDay, formatInstant } from '../../../../shared/days.ts'
import {
  Alert,
  Button,
  ButtonLink,
  DataList,
  FileField,
  Form,
  Heading,
  Link,
  Paragraph,
  Section,
  Table,
  TitleRow,
} from '../../../../ui/index.ts'
import { ACCEPTED_FILES } from '../../../thread/index.ts'
import { FilePart, type FileView } from '../components/file-part.tsx'
import { PhaseBadge } from '../components/phase-badge.tsx'
import { StepForms } from '../components/step-forms.tsx'
import { listFiles, listOverrides, listScans } from '../files.queries.ts'
import { readPassages } from '../operations/keep-file.ts'
import {
  findPublication,
  findStanding,
  listPublicationSteps,
  type Publication,
  type Step,
} from '../publication.queries.ts'
import { scopeOf } from '../scope.ts'

/** What was refused: in words, with the field it belongs to, and what was typed. */
export type RefusedForm = { message: string; field?: string; values: Record<string, string> }

/** One publication at work: its facts, its files with what the scan says, its steps, and what can be done. */
export async function showWorkPublication(ctx: PageContext, refused?: RefusedForm): Promise<PageView> {
  const { language } = ctx
  const t = publicationTexts[language]
  const found = orNotFound(await findPublication(ctx.tx, ctx.params.published!))
  const { isSecond } = await findStanding(ctx.tx, found.id)
  const files = await readFiles(ctx, found)
  const at = `/werk/publicaties/${found.slug}`
  const mayChange = found.phase === 'concept' && ctx.may('publications.prepare')
  const mayLetGo =
    (found.phase === 'scheduled' || found.phase === 'published') && ctx.may('publications.check') && isSecond
  return {
    title: found.title,
    titleLanguage: 'nl',
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/publicaties' }],
    body: (
      <>
        <TitleRow
          title={<span lang="nl">{found.title}</span>}
          actions={
            mayChange && (
              <ButtonLink href={ctx.href(`${at}/wijzigen`)} look="secondary">
                {t.edit}
              </ButtonLink>
            )
          }
        />
        {refused && (
          <Alert tone="error" announce>
            {refused.message}
          </Alert>
        )}
        <Paragraph>
          <PhaseBadge phase={found.phase} language={language} />{' '}
          <Link href={ctx.href(`/werk/draad/${found.id}`)}>{t.onThread}</Link>
          {(found.phase === 'published' || found.phase === 'withdrawn') && (
            <>
              {' · '}
              <Link href={ctx.href(`/besluiten/${found.slug}`)}>{t.publicPage}</Link>
            </>
          )}
        </Paragraph>
        <Facts ctx={ctx} publication={found} />
        <Section>
          <Heading level={2}>{t.files}</Heading>
          {files.length === 0 && <Paragraph>{t.noFiles}</Paragraph>}
          {files.map((view) => (
            <FilePart
              key={view.file.sourceId}
              ctx={ctx}
              at={at}
              view={view}
              mayChange={mayChange}
              mayLetGo={mayLetGo}
            />
          ))}
          {mayChange && (
            <Form action={ctx.href(`${at}/bestanden`)} csrfToken={ctx.csrf} withFiles label={t.addFile}>
              <FileField
                name="file"
                label={t.addFile}
                hint={t.fields.fileHint}
                accept={ACCEPTED_FILES}
                required={t.required}
                error={refused?.field === 'file' ? refused.message : undefined}
              />
              <Button look="secondary">{t.upload}</Button>
            </Form>
          )}
        </Section>
        <StepForms
          ctx={ctx}
          at={at}
          phase={found.phase}
          isSecond={isSecond}
          errors={refused?.field ? { [refused.field]: refused.message } : {}}
          values={refused?.values ?? {}}
        />
        <Steps ctx={ctx} steps={await listPublicationSteps(ctx.tx, found.id)} />
      </>
    ),
  }
}

async function readFiles(ctx: PageContext, { id }: Publication): Promise<FileView[]> {
  const [scans, overrides] = [await listScans(ctx.tx, id), await listOverrides(ctx.tx, id)]
  const maySeeWords = ctx.may('publications.prepare') || ctx.may('publications.check')
  const views: FileView[] = []
  for (const file of await listFiles(ctx.tx, id)) {
    const scan = scans.find(({ contentHash }) => contentHash === file.contentHash)
    const override = overrides.find(
      ({ contentHash, ruleVersion }) => contentHash === file.contentHash && ruleVersion >= (scan?.ruleVersion ?? 0),
    )
    const passages = maySeeWords ? await readPassages(ctx.tx, scopeOf(ctx), id, file.position) : []
    views.push({ file, scan, override, passages })
  }
  return views
}

function Facts({ ctx, publication }: { ctx: PageContext; publication: Publication }) {
  const t = publicationTexts[ctx.language]
  const { about, category, handling, handledOn } = publication
  return (
    <DataList
      items={[
        ...(about ? [{ term: t.fields.about, value: <span lang="nl">{about}</span> }] : []),
        { term: t.fields.category, value: <span lang="nl">{CATEGORIES[category]}</span> },
        { term: t.fields.handling, value: t.public.handled(t.handlings[handling], formatDay(handledOn, ctx.language)) },
      ]}
    />
  )
}

function Steps({ ctx, steps }: { ctx: PageContext; steps: Step[] }) {
  const { language } = ctx
  const t = publicationTexts[language]
  if (steps.length === 0) return null
  return (
    <Section>
      <Heading level={2}>{t.stepsHeading}</Heading>
      <Table
        caption={t.stepsHeading}
        captionHidden
        stack
        rows={steps}
        rowKey={({ number }) => String(number)}
        columns={[
          { header: t.stepColumns.step, rowHeader: true, cell: ({ phase }) => t.steps[phase] },
          { header: t.stepColumns.who, cell: ({ taker }) => taker ?? '–' },
          { header: t.stepColumns.on, cell: ({ takenAt }) => formatInstant(takenAt, language) },
          {
            header: t.stepColumns.from,
            cell: ({ publishAt }) => (publishAt ? formatInstant(publishAt, language) : '–'),
          },
          { header: t.stepColumns.reason, cell: ({ reason }) => reason || '–' },
        ]}
      />
    </Section>
  )
}
