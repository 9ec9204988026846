/** One answered request, by the pattern of its address: never the address itself, which can say what somebody looks for. */
export type Observation = { method: string; route: string; status: number; seconds: number; traceId: string }
