import type { RegisterType } from '../declaration.ts'

/** Whether a register holds anything about people, besides who works with it. */
export function isAboutPeople(type: RegisterType): boolean {
  return (
    (type.parties ?? []).some(({ is }) => is !== 'organisation') ||
    type.place?.isPersonal === true ||
    [...type.fields, ...type.steps.flatMap(({ fields }) => fields ?? [])].some(({ isPersonal }) => isPersonal)
  )
}

/** Which activity of the processing register reading a record of this register belongs to; part of an address, so it never changes. */
export const activitySlug = (type: RegisterType): string =>
  isAboutPeople(type) ? `register-${type.key}` : `registers-${type.space}`
