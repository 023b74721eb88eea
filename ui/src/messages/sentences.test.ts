import { expect, it } from 'vitest';
import type { Said } from '../ipc/bindings';
import { errorSentence } from './errors';
import { opClause, opSentence } from './ops';

const did = (op: Said['op'], about: Record<string, string>): Said => ({
  op,
  about,
  undoable: true,
});
const plainSpaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const shift = { employer: 'Clinique du Parc', start: '2026-11-24T08:30', end: '2026-11-24T18:00' };

it('names the shift that was moved, and where from', () => {
  const said = did('move_shift', { from: '2026-11-23T08:00', ...shift });
  expect(plainSpaces(opSentence(said))).toBe(
    'Vacation du lun. 23 nov. à 8 h déplacée au mar. 24 nov. à 8 h 30 (Clinique du Parc)',
  );
});

it('names the new hours of a shift that stayed in place', () => {
  const said = did('move_shift', { from: shift.start, ...shift });
  expect(plainSpaces(opSentence(said))).toContain('horaire changé, 8 h 30 – 18 h');
});

it('counts what was done to several', () => {
  const one = did('set_shift_state', { count: '1', state: 'done', ...shift });
  const many = did('set_shift_state', { count: '4', state: 'done', ...shift });
  expect(plainSpaces(opSentence(one))).toBe(
    'Vacation du mar. 24 nov. à 8 h 30 effectuée (Clinique du Parc)',
  );
  expect(opSentence(many)).toBe('4 vacations effectuées');
});

it('swallows the e of « de » before a vowel', () => {
  const payslip = (month: string) => did('add_payslip', { month, employer: 'CH' });
  expect(opSentence(payslip('2026-10'))).toBe('Bulletin d’octobre 2026 saisi (CH)');
  expect(opSentence(payslip('2026-06'))).toBe('Bulletin de juin 2026 saisi (CH)');
  const about = { month: '2026-04' };
  const ahead = errorSentence({ code: 'month_ahead', field: null, about });
  expect(ahead).toContain('Le mois d’avril 2026 n’a pas commencé');
});

it('goes on after a colon', () => {
  expect(opClause(did('save_profile', {}))).toBe('profil enregistré');
});

it('says where the doctor is already expected', () => {
  const about = { ...shift, contract: 'Vacations libérales' };
  const error = errorSentence({ code: 'overlap', field: 'start', about });
  expect(plainSpaces(error)).toBe(
    'Une vacation est déjà prévue le mar. 24 nov., 8 h 30 – 18 h : ' +
      'Clinique du Parc (Vacations libérales).',
  );
});

it('says until when a contract covers', () => {
  const about = { contract: 'Bloc', day: '2026-12-01', start: '2026-01-01' };
  const error = errorSentence({ code: 'contract_not_covering', field: 'contract', about });
  expect(plainSpaces(error)).toContain('il court depuis le 1er janvier 2026');
});

it('names what an invoice lacks', () => {
  const about = { field: 'profile.siret' };
  const error = errorSentence({ code: 'mention_missing', field: 'profile.siret', about });
  expect(error).toContain('votre SIRET');
});
