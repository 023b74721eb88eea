import { decimal, money, percent } from '#format';
import type { Parameter } from '#ipc';
import { m } from '#messages';

const points = (value: string) => m.settings_law_points({ value: decimal(value) });

const UNITS: Record<string, (value: string) => string> = {
  'vat.normal': percent,
  'late.flat': money,
  'late.private.points': points,
  'late.public.points': points,
};

/** A number with its unit: "20 %", "40,00 €". */
export const parameterValue = ({ key, value }: Pick<Parameter, 'key' | 'value'>): string =>
  (UNITS[key] ?? decimal)(value);
