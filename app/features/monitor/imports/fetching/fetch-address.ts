/** Where one fetch of a source is shown. */
export const fetchAddress = (source: string, id?: string) =>
  `/werk/cijfers/bronnen/${source}/ophalen${id === undefined ? '' : `/${id}`}`
