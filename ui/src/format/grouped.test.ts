import { expect, it } from 'vitest';
import { iban, siren, siret } from './grouped';

const plainSpaces = (text: string) => text.replace(/\s/g, ' ');

it('groups numbers as they are printed on papers', () => {
  expect(plainSpaces(siren('732829320'))).toBe('732 829 320');
  expect(plainSpaces(siret('73282932000074'))).toBe('732 829 320 00074');
  expect(plainSpaces(iban('FR7630006000011234567890189'))).toBe(
    'FR76 3000 6000 0112 3456 7890 189',
  );
});

it('groups again what was typed in groups', () => {
  expect(plainSpaces(siret('732 829 320 00074'))).toBe('732 829 320 00074');
  expect(plainSpaces(iban('fr76 30006'))).toBe('fr76 3000 6');
});

it('leaves alone what is no such number', () => {
  expect(siret('7328293200007')).toBe('7328293200007');
  expect(siren('pas encore')).toBe('pas encore');
  expect(iban('12 34')).toBe('12 34');
  expect([siren(''), siret(''), iban('')]).toEqual(['', '', '']);
});
