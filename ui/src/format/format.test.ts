import { afterEach, describe, expect, it } from 'vitest';
import * as f from './index';

/** Written with ~ for U+00A0 and ^ for U+202F, which the eye cannot tell apart. */
const fr = (text: string) => text.replaceAll('~', f.NBSP).replaceAll('^', f.THIN);

afterEach(() => f.speak('fr'));

describe('sums', () => {
  it.each([
    ['2340.00', '2^340,00~€'],
    ['90.00', '90,00~€'],
    ['-1234567.8', '−1^234^567,80~€'],
    ['0.00', '0,00~€'],
    ['840', '840,00~€'],
  ])('%s', (value, text) => expect(f.money(value)).toBe(fr(text)));

  it('drops cents only where it is asked to', () => {
    expect(f.moneyRough('4284.03')).toBe(fr('4^284~€'));
    expect(f.moneyRough('2478.89')).toBe(fr('2^479~€'));
    expect(f.moneyRough('0.40')).toBe(fr('0~€'));
    expect(f.amount('1099.97')).toBe(fr('1^099,97'));
  });

  it('are written the English way on English screens', () => {
    f.speak('en');
    expect(f.money('1234.5')).toBe('€1,234.50');
    expect(f.money('-1234567.8')).toBe('−€1,234,567.80');
    expect(f.moneyRough('-4284.03')).toBe('−€4,284');
    expect(f.amount('1099.97')).toBe('1,099.97');
    expect(f.amount('abc')).toBe('abc');
    expect(f.percent('12.5')).toBe('12.5%');
    expect(f.quantity('1250', 'km')).toBe(fr('1,250~km'));
    expect(f.hours(510)).toBe('8:30');
    expect(f.hours(-75)).toBe('−1:15');
    expect(f.hoursShort(480)).toBe(fr('8~h'));
    expect(f.time('2026-11-24T08:30')).toBe('8:30');
    expect(f.timeRange('20:00', '08:00')).toBe('20:00 – 8:00');
    expect(f.timeRangeShort('20:00', '08:00')).toBe('20:00–8:00');
    expect(f.bytes(2_400_000)).toBe(fr('2.4~MB'));
  });

  it('shows what it cannot read', () => expect(f.amount('abc')).toBe('abc'));

  it('writes percentages and quantities', () => {
    expect(f.percent('80')).toBe(fr('80~%'));
    expect(f.percent('12.5')).toBe(fr('12,5~%'));
    expect(f.quantity('1250', 'km')).toBe(fr('1^250~km'));
  });
});

describe('hours', () => {
  it.each([
    [150, '2~h~30', '2~h~30'],
    [480, '8~h~00', '8~h'],
    [35, '0~h~35', '35~min'],
    [0, '0~h~00', '0~h'],
    [-90, '−1~h~30', '−1~h~30'],
    [72_300, '1^205~h~00', '1^205~h'],
  ])('%i min', (minutes, full, short) => {
    expect(f.hours(minutes)).toBe(fr(full));
    expect(f.hoursShort(minutes)).toBe(fr(short));
  });

  it('writes times of day', () => {
    expect(f.time('08:30')).toBe(fr('8~h~30'));
    expect(f.time('2026-11-24T20:00')).toBe(fr('20~h'));
    expect(f.timeRange('20:00', '08:00')).toBe(fr('20~h – 8~h'));
    const from = '2026-11-24T20:00';
    expect(f.timeRange(from, '2026-11-24T22:00')).toBe(fr('20~h – 22~h'));
    expect(f.timeRange(from, '2026-11-25T08:00')).toBe(fr('20~h – 8~h~+1~j'));
    expect(f.timeRange(from, '2026-11-26T10:00')).toBe(fr('20~h – 10~h~+2~j'));
    expect(f.timeRangeShort('20:00', '08:00')).toBe(fr('20–8~h'));
    expect(f.timeRangeShort('08:30', '12:00')).toBe(fr('8~h~30–12~h'));
  });
});

describe('dates', () => {
  it('writes a day at each length', () => {
    expect(f.dayShort('2026-11-24')).toBe(fr('mar. 24~nov.'));
    expect(f.dayMonth('2026-05-01')).toBe(fr('1er~mai'));
    expect(f.date('2026-11-24')).toBe(fr('24~novembre 2026'));
    expect(f.dateShort('2026-11-24')).toBe(fr('24~nov. 2026'));
    expect(f.dayLong('2026-11-21')).toBe(fr('samedi 21~novembre 2026'));
    expect(f.dateNumeric('2026-11-24')).toBe('24/11/2026');
    expect(f.month('2026-11')).toBe('novembre 2026');
    expect(['2026-08', '2026-10', '2026-11'].map(f.ofMonth)).toEqual([
      'd’août 2026',
      'd’octobre 2026',
      'de novembre 2026',
    ]);
  });

  it('says once what both ends of a range share', () => {
    expect(f.dateRange('2026-11-03', '2026-11-07')).toBe(fr('du 3 au 7~novembre 2026'));
    expect(f.dateRange('2026-10-30', '2026-11-01')).toBe(fr('du 30~octobre au 1er~novembre 2026'));
    expect(f.dateRange('2026-12-30', '2027-01-02')).toBe(
      fr('du 30~décembre 2026 au 2~janvier 2027'),
    );
    expect(f.dateRange('2026-11-03', '2026-11-03')).toBe(fr('3~novembre 2026'));
  });

  it('names days in English too', () => {
    f.speak('en');
    expect(f.dayShort('2026-12-01')).toBe(fr('Tue 1~Dec'));
  });
});

it.each([
  [0, '0~octets'],
  [999, '999~octets'],
  [12_345, '12~Ko'],
  [2_400_000, '2,4~Mo'],
  [5_000_000_000, '5~Go'],
])('writes the size of a file of %d bytes', (count, text) => {
  expect(f.bytes(count)).toBe(fr(text));
});
