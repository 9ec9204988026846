/** The name of a municipality without the word for it in front, where the words before it say already what it is. */
export const placeName = (municipality: string): string => municipality.replace(/^gemeente /i, '')
