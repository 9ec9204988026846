import { participationTexts } from '../../../i18n/participation.ts'
import { formatInstant } from '../../../shared/days.ts'
import type { Language } from '../../../shared/numbers.ts'
import { Table } from '../../../ui/index.ts'

type Step = { number: number; name: string; takenAt: Date; reason: string }

/** Every step that was taken, when, and why where it was one back. */
export function StepsTable({ steps, caption, language }: { steps: Step[]; caption: string; language: Language }) {
  const { stepColumns } = participationTexts[language].work
  return (
    <Table
      caption={caption}
      captionHidden
      stack
      rows={steps}
      rowKey={({ number }) => String(number)}
      columns={[
        { header: stepColumns.step, rowHeader: true, cell: ({ name }) => name },
        { header: stepColumns.on, cell: ({ takenAt }) => formatInstant(takenAt, language) },
        { header: stepColumns.reason, cell: ({ reason }) => reason || '–' },
      ]}
    />
  )
}
