import { describe, expect, it } from 'vitest';
import shipped from '../../../assets/parameters.toml?raw';
import { setLocale } from '../paraglide/runtime.js';
import { parameterName, parameterSaid, parameterValue } from './law';

const plainSpaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const keys = [...shipped.matchAll(/^key = "(.+)"$/gm)].map((found) => found[1]!);

describe('numbers of the law', () => {
  it.each(['fr', 'en'] as const)('have all a name of their own in %s', async (language) => {
    await setLocale(language, { reload: false });
    expect(keys.length).toBeGreaterThan(80);
    const names = keys.map(parameterName);
    expect(names.filter((name, at) => name === keys[at])).toEqual([]);
    expect(new Set(names).size).toBe(keys.length);
    await setLocale('fr', { reload: false });
  });

  it('are written with their unit', () => {
    const written = (value: string, unit: Parameters<typeof parameterValue>[0]['unit']) =>
      plainSpaces(parameterValue({ value, unit }));
    expect(written('41386.48', 'euros')).toBe('41 386,48 €');
    expect(written('0.529', 'euros_per_km')).toBe('0,529 €/km');
    expect(written('2.15', 'percent')).toBe('2,15 %');
    expect(written('10', 'points')).toBe('10 points');
    expect(written('1.20', 'factor')).toBe('× 1,20');
    expect(written('2027-09-01', 'date')).toBe('1er sept. 2027');
    expect(written('11-15', 'day_of_year')).toBe('15 novembre');
  });

  it('are said without a unit where an old line of the history has none', () => {
    expect(plainSpaces(parameterSaid('40.00', 'euros'))).toBe('40,00 €');
    expect(parameterSaid('40.5', '')).toBe('40,5');
  });
});
