import type { Role } from '../../app/features/identity/index.ts'
import type { Visitor } from '../support/visitor.ts'

/** A form in which two people write, with what is a mistake in it and where its text is stored. */
export type TwoInOneForm = {
  name: string
  role: Role
  /** The page with the form, or how it follows from what the statement of `which` answers. */
  page: string | ((which: string) => string)
  which?: string
  /** Where the form is sent, when that is not the page itself. */
  action?: (page: string) => string
  /** What has to be there first. */
  before?: (visitor: Visitor, page: string) => Promise<unknown>
  /** Filled in by both, besides. */
  filled?: Record<string, string>
  field: string
  theirs?: string
  mine?: string
  mistake: Record<string, string>
  /** The button only looks, and is no mistake. */
  isLooking?: boolean
  /** The statement that answers what is stored of the field, as `value`. */
  stored: string
}

export const FORMS: TwoInOneForm[] = [
  {
    name: 'a partner',
    role: 'policyLead',
    which: 'select slug as value from organisation order by slug limit 1',
    page: (slug) => `/werk/partners/${slug}`,
    field: 'contact',
    mistake: { name: '' },
    stored: 'select contact as value from organisation order by slug limit 1',
  },
]
