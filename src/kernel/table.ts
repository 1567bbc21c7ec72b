/** The cells of a sheet as text: row 0 is line 1 of the sheet, cell 0 its column A. Nothing in it is `''`. */
export type Table = readonly (readonly string[])[]

/** `(11, 2)` → `C12`: the name of a cell by its row and column, counted from 0. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`

/** `0` → `A`, `27` → `AB`. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter
}
