// What no package tells about Flemish municipalities, for reference-tables.mjs.

/** NUTS 3 by the first two digits of the NIS code (the arrondissement). */
export const arrondissements = {
  11: 'BE211',
  12: 'BE212',
  13: 'BE213',
  23: 'BE241',
  24: 'BE242',
  31: 'BE251',
  32: 'BE252',
  33: 'BE253',
  34: 'BE254',
  35: 'BE255',
  36: 'BE256',
  37: 'BE257',
  38: 'BE258',
  41: 'BE231',
  42: 'BE232',
  43: 'BE233',
  44: 'BE234',
  45: 'BE235',
  46: 'BE236',
  71: 'BE224',
  72: 'BE225',
  73: 'BE223',
}

export const mergerDate = '2025-01-01'

/** The mergers of that day; `largest` is the most populous of the predecessors and lends its point. */
export const merged = [
  { nis: '11002', name: 'Antwerpen', from: ['11002', '11007'], largest: '11002' },
  { nis: '46030', name: 'Beveren-Kruibeke-Zwijndrecht', from: ['46003', '46013', '11056'], largest: '46003' },
  { nis: '73110', name: 'Bilzen-Hoeselt', from: ['73006', '73032'], largest: '73006' },
  { nis: '23106', name: 'Pajottegem', from: ['23023', '23024', '23032'], largest: '23024' },
  { nis: '71071', name: 'Tessenderlo-Ham', from: ['71057', '71069'], largest: '71057' },
  { nis: '71072', name: 'Hasselt', from: ['71022', '73040'], largest: '71022' },
  { nis: '44087', name: 'Lochristi', from: ['44034', '44073'], largest: '44034' },
  { nis: '46029', name: 'Lokeren', from: ['46014', '44045'], largest: '46014' },
  { nis: '44088', name: 'Merelbeke-Melle', from: ['44043', '44040'], largest: '44043' },
  { nis: '37021', name: 'Wingene', from: ['37018', '37012'], largest: '37018' },
  { nis: '37022', name: 'Tielt', from: ['37015', '37007'], largest: '37015' },
  { nis: '44086', name: 'Nazareth-De Pinte', from: ['44048', '44012'], largest: '44048' },
  { nis: '73111', name: 'Tongeren-Borgloon', from: ['73083', '73009'], largest: '73083' },
]

/** Municipalities that bear no town's name, with a point to about 1 km. */
export const withoutTown = [
  { nis: '13053', name: 'Laakdal', latitude: 51.08, longitude: 5.01 },
  { nis: '23009', name: 'Bever', latitude: 50.72, longitude: 3.94 },
  { nis: '23105', name: 'Affligem', latitude: 50.9, longitude: 4.12 },
  { nis: '24133', name: 'Linter', latitude: 50.83, longitude: 5.04 },
  { nis: '24134', name: 'Scherpenheuvel-Zichem', latitude: 50.97, longitude: 4.98 },
  { nis: '24135', name: 'Tielt-Winge', latitude: 50.92, longitude: 4.89 },
  { nis: '32030', name: 'Lo-Reninge', latitude: 50.96, longitude: 2.76 },
  { nis: '33016', name: 'Mesen', latitude: 50.76, longitude: 2.9 },
  { nis: '33039', name: 'Heuvelland', latitude: 50.77, longitude: 2.85 },
  { nis: '33040', name: 'Langemark-Poelkapelle', latitude: 50.91, longitude: 2.93 },
  { nis: '33041', name: 'Vleteren', latitude: 50.93, longitude: 2.73 },
  { nis: '34043', name: 'Spiere-Helkijn', latitude: 50.73, longitude: 3.35 },
  { nis: '41082', name: 'Erpe-Mere', latitude: 50.92, longitude: 3.95 },
  { nis: '45059', name: 'Brakel', latitude: 50.8, longitude: 3.76 },
  { nis: '45060', name: 'Kluisbergen', latitude: 50.78, longitude: 3.52 },
  { nis: '45061', name: 'Wortegem-Petegem', latitude: 50.85, longitude: 3.53 },
  { nis: '45062', name: 'Horebeke', latitude: 50.83, longitude: 3.69 },
  { nis: '45064', name: 'Maarkedal', latitude: 50.8, longitude: 3.64 },
  { nis: '45065', name: 'Zwalm', latitude: 50.88, longitude: 3.72 },
  { nis: '71069', name: 'Ham', latitude: 51.11, longitude: 5.18 },
  { nis: '72037', name: 'Hamont-Achel', latitude: 51.25, longitude: 5.51 },
  { nis: '72038', name: 'Hechtel-Eksel', latitude: 51.12, longitude: 5.34 },
  { nis: '72041', name: 'Dilsen-Stokkem', latitude: 51.03, longitude: 5.73 },
  { nis: '73028', name: 'Herstappe', latitude: 50.73, longitude: 5.43 },
]
