/** One document to make; what `job` holds the worker and whoever asks agree on. */
export type Assignment<Job> = { id: number; job: Job }

export type Result = { id: number; bytes: Uint8Array } | { id: number; error: string }

/** What a worker says of something that went wrong. */
export const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
