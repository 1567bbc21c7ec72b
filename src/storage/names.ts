/**
 * Where what belongs to an aggregate stands: `dossiers/ab/abcd.json`, and `dossiers/ab/abcd/<part>.json` for what is
 * kept beside it. The folders by first letters keep every folder short enough to look at.
 */
export const nameIn =
  (folder: string) =>
  (id: string, part?: string): string =>
    `${folder}/${id.slice(0, 2)}/${part === undefined ? id : `${id}/${part}`}.json`
