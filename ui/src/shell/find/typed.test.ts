import { describe, expect, it } from 'vitest';
import { read } from './typed';

const today = '2026-11-26';
const morning = { start: '08:30', end: '12:00' };
const night = { start: '20:00', end: '08:00' };

describe('what is typed into the palette on Thursday 26 November 2026', () => {
  it.each([
    ['lundi prochain', '2026-11-30', null, ''],
    ['24/11', '2026-11-24', null, ''],
    ['8h30', null, { start: '08:30', end: null }, ''],
    ['20h-8h', null, night, ''],
    ['20 h – 8 h', null, night, ''],
    ['de 8h30 à 12h', null, morning, ''],
    ['lundi prochain 20h-8h', '2026-11-30', night, ''],
    ['vacation lundi prochain 8h30-12h', '2026-11-30', morning, ''],
    ['8h30-12h le 3 décembre', '2026-12-03', morning, ''],
    ['nouvelle vacation demain midi', '2026-11-27', { start: '12:00', end: null }, ''],
    ['lundi 8-12', '2026-11-30', { start: '08:00', end: '12:00' }, ''],
    ['garde aubierge lundi 20h-8h', '2026-11-30', night, 'aubierge'],
    ['24 nov', '2026-11-24', null, ''],
    ['8 déc', '2026-12-08', null, ''],
    ['8pm-8am', null, night, ''],
    ['Clinique du Parc 24/11', '2026-11-24', null, 'Clinique Parc'],
  ])('%s is a day, hours, and for whom', (text, day, hours, beside) =>
    expect(read(text, today)).toEqual({ text, day, hours, sum: null, beside }),
  );

  it.each([
    ['2587', '2587', ''],
    ['2 587,50', '2587.50', ''],
    ['2\u202f587,50\u00a0€', '2587.50', ''],
    ['facture de 2587,50 €', '2587.50', 'facture'],
    ['clinique 2587', '2587', 'clinique'],
  ])('%s is a sum, and of what', (text, sum, beside) =>
    expect(read(text, today)).toEqual({ text, day: null, hours: null, sum, beside }),
  );

  it('takes a lone number for the next such day, and a sum', () =>
    expect(read('24', today)).toMatchObject({ day: '2026-12-24', sum: '24' }));

  it('may be a day and a sum at once', () =>
    expect(read('1012', today)).toMatchObject({ day: '2026-12-10', sum: '1012' }));

  it.each(['', 'clinique', 'facture F2026', 'F2026-012', '7', 'hôpital', 'PC-9'])(
    '%j stands for itself',
    (text) => expect(read(text, today)).toMatchObject({ day: null, hours: null, sum: null }),
  );
});
