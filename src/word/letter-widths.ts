/**
 * How wide the characters of Calibri are, in 2048ths of the size of the letter; read from the font Carlito, which is
 * made as wide. What is not in the tables is taken to be as wide as a figure.
 */
interface Face {
  readonly ascii: readonly number[]
  readonly latin: readonly number[]
  readonly others: readonly number[]
}

const figure = 1038
const firstAscii = 0x20
/** Where the characters after those of ASCII begin, and the ones of other alphabets that a document uses. */
const firstLatin = 0xa0
const others =
  '\u2010\u2011\u2012\u2013\u2014\u2018\u2019\u201a\u201c\u201d\u201e\u2022\u2026\u2030\u20ac\u2122\u2190\u2192\u2248\u2264\u2265\u202f\u2009\u2212'

const regular: Face = {
  // biome-ignore format: a table
  ascii: [
    463, 667, 821, 1020, 1038, 1464, 1397, 452, 621, 621, 1020, 1020, 511, 627, 517, 791, 1038, 1038, 1038,
    1038, 1038, 1038, 1038, 1038, 1038, 1038, 548, 548, 1020, 1020, 1020, 949, 1831, 1185, 1114, 1092,
    1260, 1000, 941, 1292, 1276, 516, 653, 1064, 861, 1751, 1322, 1356, 1058, 1378, 1112, 941, 998, 1314,
    1162, 1822, 1063, 998, 959, 628, 791, 628, 1020, 1020, 596, 981, 1076, 866, 1076, 1019, 625, 964, 1076,
    470, 490, 931, 470, 1636, 1076, 1080, 1076, 1076, 714, 801, 686, 1076, 925, 1464, 887, 927, 809, 644,
    943, 644, 1020,
  ],
  // biome-ignore format: a table
  latin: [
    463, 667, 1020, 1038, 1020, 1038, 1020, 1020, 804, 1709, 824, 1049, 1020, 0, 1038, 807, 694, 1020,
    688, 685, 598, 1126, 1200, 517, 629, 504, 865, 1049, 1303, 1375, 1383, 949, 1185, 1185, 1185, 1185,
    1185, 1185, 1563, 1092, 1000, 1000, 1000, 1000, 516, 516, 516, 516, 1279, 1322, 1356, 1356, 1356, 1356,
    1356, 1020, 1359, 1314, 1314, 1314, 1314, 998, 1058, 1080, 981, 981, 981, 981, 981, 981, 1583, 866,
    1019, 1019, 1019, 1019, 470, 470, 470, 470, 1076, 1076, 1080, 1080, 1080, 1080, 1080, 1020, 1084, 1076,
    1076, 1076, 1076, 927, 1076, 927,
  ],
  // biome-ignore format: a table
  others: [
    627, 627, 1038, 1020, 1854, 511, 511, 511, 857, 857, 857, 1020, 1414, 2126, 1038, 1444, 1854, 1854,
    1020, 1020, 1020, 463, 409, 1020,
  ],
}

const bold: Face = {
  // biome-ignore format: a table
  ascii: [
    463, 667, 898, 1020, 1038, 1493, 1443, 478, 638, 638, 1020, 1020, 528, 627, 547, 880, 1038, 1038, 1038,
    1038, 1038, 1038, 1038, 1038, 1038, 1038, 565, 565, 1020, 1020, 1020, 949, 1840, 1241, 1148, 1084,
    1291, 999, 940, 1305, 1292, 546, 678, 1120, 866, 1790, 1349, 1385, 1090, 1405, 1153, 968, 1014, 1337,
    1211, 1856, 1128, 1064, 979, 665, 880, 665, 1020, 1020, 615, 1011, 1099, 857, 1099, 1031, 648, 971,
    1099, 503, 523, 983, 503, 1666, 1099, 1101, 1099, 1099, 728, 817, 710, 1099, 969, 1526, 941, 970, 814,
    704, 973, 704, 1020,
  ],
  // biome-ignore format: a table
  latin: [
    463, 667, 1020, 1038, 1020, 1038, 1020, 1020, 849, 1709, 852, 1103, 1020, 0, 1038, 799, 701, 1020,
    692, 688, 616, 1154, 1224, 548, 621, 517, 891, 1103, 1347, 1415, 1437, 949, 1241, 1241, 1241, 1241,
    1241, 1241, 1588, 1084, 999, 999, 999, 999, 546, 546, 546, 546, 1309, 1349, 1385, 1385, 1385, 1385,
    1385, 1020, 1394, 1337, 1337, 1337, 1337, 1064, 1090, 1136, 1011, 1011, 1011, 1011, 1011, 1011, 1587,
    857, 1031, 1031, 1031, 1031, 503, 503, 503, 503, 1099, 1099, 1101, 1101, 1101, 1101, 1101, 1020, 1114,
    1099, 1099, 1099, 1099, 970, 1099, 970,
  ],
  // biome-ignore format: a table
  others: [
    627, 627, 1038, 1020, 1854, 528, 528, 528, 891, 891, 891, 1020, 1457, 2174, 1038, 1475, 1854, 1854,
    1020, 1020, 1020, 463, 409, 1020,
  ],
}

const tableOf = ({ ascii, latin, others: rest }: Face): Uint16Array => {
  const table = new Uint16Array(1 << 16).fill(figure)
  table.set([0], 0x200b)
  table.set(ascii, firstAscii)
  table.set(latin, firstLatin)
  for (const [index, width] of rest.entries()) table[others.charCodeAt(index)] = width
  return table
}

const tables = { regular: tableOf(regular), bold: tableOf(bold) }

/** The widths of every character by its code, in 2048ths of the size of the letter. */
export const widthsOfLetters = (isBold: boolean): Uint16Array => (isBold ? tables.bold : tables.regular)
/** How wide a letter of size 1 would be said to be. */
export const unitsPerSize = 2048
/** A line of Calibri is so many times as high as its size. */
export const lineHeightOfLetters = 2500 / unitsPerSize
