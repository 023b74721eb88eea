import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  amount,
  hours,
  isNoDay,
  money,
  parseAmount,
  parseDay,
  parseHours,
  parsePastDay,
  parsePercent,
  parseTime,
  parseTimeRange,
  percent,
  speak,
  timeRange,
} from './index';

describe('a day, typed on Saturday 21 November 2026', () => {
  it.each([
    ['24/11', '2026-11-24'],
    ['24/11/26', '2026-11-24'],
    ['24/11/2026', '2026-11-24'],
    ['24.11', '2026-11-24'],
    ['2411', '2026-11-24'],
    ['24112026', '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
    ['24 nov', '2026-11-24'],
    ['24 nov.', '2026-11-24'],
    ['mar. 24 nov.', '2026-11-24'],
    ['1er décembre', '2026-12-01'],
    ['3 fév 27', '2027-02-03'],
    ['24 août', '2026-08-24'],
    ['5 janvier', '2027-01-05'],
    ['12/01', '2027-01-12'],
    ['30/10', '2026-10-30'],
    ['demain', '2026-11-22'],
    ['Aujourd’hui', '2026-11-21'],
    ['après-demain', '2026-11-23'],
    ['hier', '2026-11-20'],
    ['lundi', '2026-11-23'],
    ['lundi prochain', '2026-11-23'],
    ['lun.', '2026-11-23'],
    ['samedi', '2026-11-28'],
    ['mardi en 8', '2026-12-01'],
    ['Mardi en huit', '2026-12-01'],
    ['lun. en quinze', '2026-12-07'],
    ['samedi en 15', '2026-12-12'],
    ['samedi dernier', '2026-11-14'],
    ['vendredi dernier', '2026-11-20'],
    ['dans 3 jours', '2026-11-24'],
    ['dans 2 semaines', '2026-12-05'],
    ['+7', '2026-11-28'],
    ['24', '2026-11-24'],
    ['21', '2026-11-21'],
    ['3', '2026-12-03'],
    ['31', '2026-12-31'],
  ])('%s', (typed, day) => expect(parseDay(typed, '2026-11-21')).toBe(day));

  it.each([
    '',
    '31/04',
    '32/01',
    '12/13',
    'bientôt',
    '24 brumaire',
    'toto 24',
    '0',
    '32',
    'mon',
    'tomorrow',
  ])('refuses %j', (typed) => expect(parseDay(typed, '2026-11-21')).toBeNull());

  it('finds 29 February near a leap year', () =>
    expect(parseDay('29/02', '2027-11-21')).toBe('2028-02-29'));
});

describe('a day of birth, typed on Saturday 21 November 2026', () => {
  it.each([
    ['17/05/84', '1984-05-17'],
    ['17/05/1984', '1984-05-17'],
    ['17 mai 84', '1984-05-17'],
    ['17051984', '1984-05-17'],
    ['1984-05-17', '1984-05-17'],
    ['21/11/26', '2026-11-21'],
    ['22/11/26', '1926-11-22'],
  ])('%s', (typed, day) => expect(parsePastDay(typed, '2026-11-21')).toBe(day));

  it.each(['17/05', '17 mai', 'demain', 'lundi', '31/02/80', ''])(
    'refuses %j, which has no year or is no day',
    (typed) => expect(parsePastDay(typed, '2026-11-21')).toBeNull(),
  );
});

describe('a day, typed into English screens on Saturday 21 November 2026', () => {
  beforeAll(() => speak('en'));
  afterAll(() => speak('fr'));

  it('reads back the sums and hours that its screens write, and those of a French keyboard', () => {
    for (const sum of ['1234.50', '90.00', '-1234567.80', '0.05']) {
      expect(parseAmount(money(sum))).toBe(sum);
      expect(parseAmount(amount(sum))).toBe(sum);
    }
    expect(parseAmount('1,234')).toBe('1234.00');
    expect(parseAmount('2,5')).toBe('2.50');
    expect(parseAmount('1 234,56 €')).toBe('1234.56');
    expect(parsePercent(percent('12.5'))).toBe('12.5');
    expect(parseHours(hours(510))).toBe(510);
    expect(parseTimeRange(timeRange('20:00', '08:00'))).toEqual({
      start: '20:00',
      end: '08:00',
      overnight: true,
    });
  });

  it.each([
    ['tomorrow', '2026-11-22'],
    ['today', '2026-11-21'],
    ['yesterday', '2026-11-20'],
    ['day after tomorrow', '2026-11-23'],
    ['Monday', '2026-11-23'],
    ['next Monday', '2026-11-23'],
    ['mon', '2026-11-23'],
    ['Tues.', '2026-11-24'],
    ['last Friday', '2026-11-20'],
    ['in 3 days', '2026-11-24'],
    ['in two weeks', null],
    ['in 2 weeks', '2026-12-05'],
    ['24 Nov', '2026-11-24'],
    ['24th November', '2026-11-24'],
    ['24th of November 2026', '2026-11-24'],
    ['Nov 24', '2026-11-24'],
    ['November 24th, 2026', '2026-11-24'],
    ['Tue 24 Nov', '2026-11-24'],
    ['1 February', '2027-02-01'],
    ['1st Aug', '2026-08-01'],
    ['3 March', '2027-03-03'],
    ['May 5', '2027-05-05'],
    ['31 June', null],
    ['demain', '2026-11-22'],
    ['lundi prochain', '2026-11-23'],
    ['24/11', '2026-11-24'],
    ['24 brumaire', null],
  ])('%s', (typed, day) => expect(parseDay(typed, '2026-11-21')).toBe(day));

  it('knows a birth, and a day that does not exist', () => {
    expect(parsePastDay('May 17, 1984', '2026-11-21')).toBe('1984-05-17');
    expect(parsePastDay('17 May', '2026-11-21')).toBeNull();
    expect(isNoDay('February 30', '2026-11-21')).toBe(true);
  });
});

describe('a time', () => {
  it.each([
    ['8h30', '08:30'],
    ['8:30', '08:30'],
    ['0830', '08:30'],
    ['830', '08:30'],
    ['8', '08:00'],
    ['20 h', '20:00'],
    ['8 h 30', '08:30'],
    ['8\u00a0h\u00a030', '08:30'],
    ['24h', '00:00'],
    ['midi', '12:00'],
    ['8pm', '20:00'],
    ['8 a.m.', '08:00'],
    ['8:30 pm', '20:30'],
    ['8.30am', '08:30'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['noon', '12:00'],
    ['midnight', '00:00'],
  ])('%s', (typed, time) => expect(parseTime(typed)).toBe(time));

  it.each(['', '25h', '8h75', 'matin', '24h10', '12345', '13pm', '0am', '8:75pm'])(
    'refuses %j',
    (typed) => expect(parseTime(typed)).toBeNull(),
  );
});

describe('a range of hours', () => {
  it.each([
    ['20h-8h', '20:00', '08:00', true],
    ['8h30 - 12h', '08:30', '12:00', false],
    ['20 h – 8 h', '20:00', '08:00', true],
    ['de 14h à 18h', '14:00', '18:00', false],
    ['8-8', '08:00', '08:00', true],
    ['0830-1230', '08:30', '12:30', false],
    ['8pm-8am', '20:00', '08:00', true],
    ['from 8.30am to 12pm', '08:30', '12:00', false],
  ])('%s', (typed, start, end, overnight) =>
    expect(parseTimeRange(typed)).toEqual({ start, end, overnight }),
  );

  it.each(['', '8h', '8h-', '8h-9h-10h', 'nuit'])('refuses %j', (typed) =>
    expect(parseTimeRange(typed)).toBeNull(),
  );
});

describe('an amount', () => {
  it.each([
    ['1 234,56', '1234.56'],
    ['1\u202f234,56\u00a0€', '1234.56'],
    ['90', '90.00'],
    ['90.5', '90.50'],
    ['−12,30', '-12.30'],
    ['007', '7.00'],
    [',5', '0.50'],
    ['90 euros', '90.00'],
  ])('%s', (typed, sum) => expect(parseAmount(typed)).toBe(sum));

  it.each(['', '-', ',', '12,345', '1 23', '12 345 6', 'abc', '1,2,3'])('refuses %j', (typed) =>
    expect(parseAmount(typed)).toBeNull(),
  );
});

it.each(['31/02/1980', '30 février', '1980-02-31', '31.4'])(
  'knows that %s does not exist',
  (typed) => expect(isNoDay(typed, '2026-06-18')).toBe(true),
);

it.each(['', '24/11', 'bientôt', '12 poires', '28/02/1980'])('does not say so of %j', (typed) =>
  expect(isNoDay(typed, '2026-06-18')).toBe(false),
);

it('reads percentages and lengths of time', () => {
  expect(parsePercent('80 %')).toBe('80');
  expect(parsePercent('12,5%')).toBe('12.5');
  expect(parsePercent('beaucoup')).toBeNull();
  expect(parseHours('2h30')).toBe(150);
  expect(parseHours('8 h')).toBe(480);
  expect(parseHours('45 min')).toBe(45);
  expect(parseHours('2,5 h')).toBe(150);
  expect(parseHours('deux')).toBeNull();
});
