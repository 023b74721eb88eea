import { expect, it } from 'vitest';
import type { EmployerRow, Site } from '#ipc';
import { newEmployer } from '../model';
import { addressLine, around, newSite, readLength, roads, whole } from './model';

const address = (street: string, postcode: string, city: string) => ({ street, postcode, city });

it('writes an address on one line', () => {
  expect(addressLine(address('3 rue du Port\nBât. B', '22000', 'Saint-Brieuc'))).toBe(
    '3 rue du Port, Bât. B, 22000 Saint-Brieuc',
  );
  expect(addressLine(address('', '', 'Nancy'))).toBe('Nancy');
  expect(addressLine(address('', '', ''))).toBe('');
});

it('takes the first place from its employer', () => {
  const employer = {
    ...newEmployer('e', 'private_clinic', 'blue'),
    name: 'Clinique',
    address: address('', '54000', 'Nancy'),
  };
  expect(newSite('s', employer, true)).toMatchObject({
    name: 'Clinique',
    address: employer.address,
  });
  expect(newSite('s', employer, false)).toMatchObject({ name: '', address: address('', '', '') });
});

function row(id: string, ...sites: string[]): EmployerRow {
  const employer = newEmployer(id, 'other', 'blue');
  const site = (name: string): Site => ({ ...newSite(name, employer, false), name });
  return { employer, sites: sites.map(site), contracts: 0, running: 0, doubts: [] };
}

it('leads to each place from home and from every other place, once', () => {
  const here = row('a', 'a1', 'a2');
  const found = roads(
    here,
    [here, row('b', 'b1')],
    [{ from: 'a1', to: 'b1', minutes: 35, kilometres: 28 }],
  );
  expect(found.map(({ from, to }) => `${from?.id ?? 'home'}-${to.id}`)).toEqual([
    'home-a1',
    'a2-a1',
    'b1-a1',
    'home-a2',
    'b1-a2',
  ]);
  expect(found.map(({ minutes }) => minutes)).toEqual([null, null, 35, null, null]);
});

it('reads minutes and kilometres', () => {
  expect(readLength('', ' ')).toBe('none');
  expect(readLength('35', '')).toEqual({ minutes: 35, kilometres: 0 });
  expect(readLength('35 min', '28 km')).toEqual({ minutes: 35, kilometres: 28 });
  expect(readLength('35', 'loin')).toBeNull();
  expect(whole('-3')).toBeNull();
  expect(whole('3,5')).toBeNull();
  expect(around('18,5 km')).toEqual({ less: 18, more: 19 });
  expect(around('18')).toBeNull();
});
