import { THIN } from './space';

export type Language = 'fr' | 'en';

interface Names {
  days: string[];
  daysShort: string[];
  months: string[];
  monthsShort: string[];
  first: string;
  from: string;
  to: string;
  /** A day beside a figure: « +1 j ». */
  day: string;
  of: string;
  /** The same before a vowel. */
  elided: string;
  /** Between the thousands of a figure, and before its decimals. */
  thousands: string;
  comma: string;
  /** Bytes and their thousands. */
  sizes: string[];
}

const list = (text: string): string[] => text.split(' ');

const tables: Record<Language, Names> = {
  fr: {
    days: list('dimanche lundi mardi mercredi jeudi vendredi samedi'),
    daysShort: list('dim. lun. mar. mer. jeu. ven. sam.'),
    months: list(
      'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    ),
    monthsShort: list('janv. févr. mars avr. mai juin juill. août sept. oct. nov. déc.'),
    first: '1er',
    from: 'du',
    to: 'au',
    day: 'j',
    of: 'de',
    elided: 'd’',
    thousands: THIN,
    comma: ',',
    sizes: list('octets Ko Mo Go'),
  },
  en: {
    days: list('Sunday Monday Tuesday Wednesday Thursday Friday Saturday'),
    daysShort: list('Sun Mon Tue Wed Thu Fri Sat'),
    months: list(
      'January February March April May June July August September October November December',
    ),
    monthsShort: list('Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec'),
    first: '1',
    from: 'from',
    to: 'to',
    day: 'd',
    of: 'of',
    elided: 'of ',
    thousands: ',',
    comma: '.',
    sizes: list('bytes kB MB GB'),
  },
};

let current = tables.fr;

/** Chosen once at the start, for the screens; papers are French in both languages. */
export function speak(language: Language): void {
  current = tables[language];
}

export const inEnglish = (): boolean => current === tables.en;

export const names = (): Names => current;
