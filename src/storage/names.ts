/**
 * Where what belongs to an aggregate stands: `dossiers/ab/abcd.json`, and `dossiers/ab/abcd/<part>.json` for what is
 * kept beside it. The folders by first letters keep every folder short enough to look at.
 */
export const nameIn =
  (folder: string) =>
  (id: string, part?: string): string =>
    `${folder}/${id.slice(0, 2)}/${part === undefined ? id : `${id}/${part}`}.json`

/** The id of the aggregate whose text stands under a name; undefined for what is kept beside one, or elsewhere. */
export const idAt = (folder: string): ((name: string) => string | undefined) => {
  const ofBody = new RegExp(`^${folder}/[^/]+/([^/]+)\\.json$`)
  return (name) => ofBody.exec(name)?.[1]
}
