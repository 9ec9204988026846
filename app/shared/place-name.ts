/** "Deventer" of "Gemeente Deventer": a municipality where the words before its name say already that it is one. */
export const placeName = (municipality: string): string => municipality.replace(/^gemeente /i, '')
