import { reportTexts } from '../../../i18n/reports.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import {
  ActionGroup,
  Alert,
  Button,
  ErrorSummary,
  Form,
  HiddenField,
  Link,
  Select,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { unresolvedInWords } from '../pages/report-view.ts'
import { blocksOf, type SectionPage } from '../pages/section-view.ts'
import { InsertFigure } from './insert-figure.tsx'

/** The words of a section, block by block; nothing typed is lost when a reference is wrong. */
export function SectionForm({ ctx, page }: { ctx: RequestContext; page: SectionPage }) {
  const t = reportTexts[ctx.language]
  const { report, section, state } = page
  const errors = [
    ...(state.errors.title ? [{ field: 'title', message: t.problems.required(t.title) }] : []),
    ...state.unresolved.map((one) => ({ field: one.block as string, message: unresolvedInWords(one, ctx.language) })),
  ]
  const errorOf = (name: string) =>
    errors
      .filter((error) => error.field === name)
      .map((error) => error.message)
      .join(' ') || undefined
  return (
    <Form action={ctx.href(`/werk/verslagen/${report.slug}/onderdelen/${section.key}`)} csrfToken={ctx.csrf}>
      <ErrorSummary title={t.checkThis} errors={errors} />
      {section.status !== 'draft' && <Alert tone="info">{t.approvedBecomesDraft}</Alert>}
      {/* After a preview still the one that was opened: a colleague may have saved since. */}
      <HiddenField name="revision" value={String(state.newer?.revision ?? state.values.revision ?? section.revision)} />
      <TextField
        name="title"
        label={t.title}
        required={t.required}
        value={state.values.title}
        error={errorOf('title')}
        maxLength={200}
      />
      <Select
        name="assignedTo"
        label={t.assignedTo}
        empty={t.nobody}
        choices={page.colleagues
          .filter((one) => one.isActive || one.id === section.assignedTo)
          .map((one) => ({ value: one.id, label: one.name }))}
        value={state.values.assignedTo}
      />
      {blocksOf(section).map((key, position) => (
        <TextArea
          key={key}
          name={key}
          label={t.blocks[key]}
          hint={position === 0 ? t.blockHint : undefined}
          rows={8}
          value={state.values[key]}
          error={errorOf(key)}
        />
      ))}
      <InsertFigure ctx={ctx} page={page} />
      <ActionGroup>
        <Button>{t.save}</Button>
        <Button look="secondary" name="do" value="preview">
          {t.preview}
        </Button>
        <Link href={ctx.href(`/werk/verslagen/${report.slug}`)}>{t.back}</Link>
      </ActionGroup>
    </Form>
  )
}
