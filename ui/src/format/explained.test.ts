import { afterEach, describe, expect, it } from 'vitest';
import { explained, NBSP, speak, THIN, type Explanation } from './index';

/** Written with ~ for U+00A0 and ^ for U+202F, which the eye cannot tell apart. */
const fr = (text: string) => text.replaceAll('~', NBSP).replaceAll('^', THIN);

afterEach(() => speak('fr'));

describe('the arithmetic behind an amount', () => {
  it.each<[Explanation, string]>([
    [{ by: 'hours', minutes: 360, rate: '90.00' }, '6~h × 90,00~€'],
    [{ by: 'hours', minutes: 450, rate: '1000.00' }, '7~h~30 × 1^000,00~€'],
    [{ by: 'hours', minutes: -30, rate: '90.00' }, '−30~min × 90,00~€'],
    [{ by: 'half_days', count: 1, rate: '280.00' }, '1~demi-journée × 280,00~€'],
    [{ by: 'half_days', count: 2, rate: '280.00' }, '2~demi-journées × 280,00~€'],
    [{ by: 'days', count: 0, rate: '600.00' }, '0~jour × 600,00~€'],
    [{ by: 'days', count: -2, rate: '600.00' }, '−2~jours × 600,00~€'],
    [{ by: 'shifts', count: 1, rate: '422.03' }, '1~vacation × 422,03~€'],
    [{ by: 'fees', fees: '1374.96', percent: '80' }, '80~% de 1^374,96~€'],
    [{ by: 'fees_missing', percent: '80' }, 'honoraires à saisir (80~%)'],
    [{ by: 'amount' }, 'montant fixé'],
    [{ by: 'no_terms' }, 'aucun tarif ce jour-là'],
    [{ by: 'not_covered' }, 'hors du contrat'],
  ])('%o', (value, text) => expect(explained(value)).toBe(fr(text)));

  it('has its words in English too', () => {
    speak('en');
    expect(explained({ by: 'half_days', count: 2, rate: '280.00' })).toBe(
      fr('2~half-days × 280,00~€'),
    );
    expect(explained({ by: 'fees', fees: '100.00', percent: '80' })).toBe(fr('80~% of 100,00~€'));
    expect(explained({ by: 'fees_missing', percent: '80' })).toBe(fr('fees to be entered (80~%)'));
  });
});
