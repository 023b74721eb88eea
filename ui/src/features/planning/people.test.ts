import { expect, it } from 'vitest';
import { initialsOf } from './people';

it('makes two letters of a name', () => {
  expect(initialsOf('CH de Valmorière')).toBe('CV');
  expect(initialsOf('Les Tilleuls')).toBe('TI');
  expect(initialsOf('PDSA')).toBe('PD');
  expect(initialsOf('Clinique Sainte-Aubierge')).toBe('CS');
  expect(initialsOf('Hôpital de l’Étoile')).toBe('HE');
  expect(initialsOf('Dr Corvaisier')).toBe('CO');
});
