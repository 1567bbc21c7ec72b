/** The address of a firm's own page. */
export const firmAddress = (id: string, page = ''): string =>
  `/onderneming/${id}${page === '' ? '' : `/${page}`}`
