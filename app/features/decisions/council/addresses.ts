import type { ItemKind } from './domain/items.ts'

/** How each kind of paper is called in addresses, at work and on the site: `/raad/toezeggingen`. */
export const KIND_PATHS: Record<ItemKind, string> = {
  commitment: 'toezeggingen',
  motion: 'moties',
  amendment: 'amendementen',
  question: 'vragen',
}

/** What the part of an address is called that says which paper. */
export const NUMBER_PARAMS: Record<ItemKind, string> = {
  commitment: 'commitment',
  motion: 'motion',
  amendment: 'amendment',
  question: 'writtenQuestion',
}

/** Where everybody reads a paper. */
export const publicAddress = ({ kind, number }: { kind: ItemKind; number: string | null }) =>
  `/raad/${KIND_PATHS[kind]}/${number?.toLowerCase()}`

export const WORK_REGISTER = '/werk/raad/register'
