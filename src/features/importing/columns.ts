/** The columns of a list of families, in the template's order; each is known by its Estonian heading. */
export const importColumns = [
  'kind',
  'parentGiven',
  'parentFamily',
  'parentCode',
  'language',
  'municipality',
  'involved',
  'address',
  'phone',
  'email',
  'childGiven',
  'childFamily',
  'childCode',
  'arrivedOn',
  'service',
  'signedOn',
  'referralOn',
  'supporter',
] as const;
export type ImportColumn = (typeof importColumns)[number];

/** Their headings, as the template and its file have them; they are the same in every language. */
export const importHeadings: Readonly<Record<ImportColumn, string>> = {
  kind: 'Pere liik',
  parentGiven: 'Vanema eesnimi',
  parentFamily: 'Vanema perekonnanimi',
  parentCode: 'Vanema isikukood',
  language: 'Keel',
  municipality: 'Omavalitsus',
  involved: 'Omavalitsus kaasatud',
  address: 'Aadress',
  phone: 'Telefon',
  email: 'E-post',
  childGiven: 'Lapse eesnimi',
  childFamily: 'Lapse perekonnanimi',
  childCode: 'Lapse isikukood',
  arrivedOn: 'Laps saabus perre',
  service: 'Teenus',
  signedOn: 'Koostööleping',
  referralOn: 'Suunamine vastu võetud',
  supporter: 'Peretoetaja',
};

export type ImportCells = Readonly<Record<ImportColumn, string>>;

/** Without which no list is read. */
export const neededColumns: readonly ImportColumn[] = ['kind', 'parentGiven', 'parentFamily', 'parentCode'];

/** Words by which a cell is understood, without regard to letters' size. */
export const kindWords: Readonly<Record<string, 'foster' | 'guardian' | 'adoptive'>> = {
  hoolduspere: 'foster',
  eestkostepere: 'guardian',
  lapsendajapere: 'adoptive',
};
export const languageWords: Readonly<Record<string, 'et' | 'ru'>> = { eesti: 'et', vene: 'ru' };
export const serviceWords: Readonly<Record<string, 'adaptation' | 'needs-based'>> = {
  kohanemine: 'adaptation',
  vajaduspõhine: 'needs-based',
};
export const yesNoWords: Readonly<Record<string, boolean>> = { jah: true, ei: false };
