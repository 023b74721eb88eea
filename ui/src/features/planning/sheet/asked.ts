import type { IsoDay } from '#format';
import type { Contract, ListedRate, PayTerms } from '#ipc';
import type { Draft } from './draft';

/** What the sheet asks of a shift beside its hours. */
export interface AskedHere {
  fees: boolean;
  /** The fees that were charged count, also where they come in later. */
  billed: boolean;
  flatFees: boolean;
  acts: boolean;
  /** The rates to choose from; null where the contract has no list. */
  rates: readonly ListedRate[] | null;
  halfDays: boolean;
  dutyHalves: boolean;
  additionalTime: boolean;
  callOuts: boolean;
}

/** The terms in force on a day; the last ones while no day is known. */
export const termsOn = (contract: Contract | undefined, day: IsoDay | null): PayTerms | undefined =>
  contract?.terms.findLast(({ valid_from }) => day === null || valid_from <= day);

const SALARIES = ['month', 'year', 'weekly_hours'];

/**
 * What the terms in force ask for, and what was answered before: an answer that is no longer
 * asked for stays in sight until it is taken away.
 */
export function askedOf(contract: Contract | undefined, draft: Draft): AskedHere {
  const terms = termsOn(contract, draft.day);
  const unit = terms?.pay.unit ?? null;
  const { kind } = draft;
  const [onDuty, onCall] = [kind === 'on_site_duty', kind === 'on_call'];
  const paidBy = onDuty ? terms?.duty.by : onCall ? terms?.on_call.by : 'as_session';
  /** Paid at the price of a unit, not by periods of its own. */
  const priced = paidBy === 'as_session';
  const shares = terms?.pay.unit === 'fees_percent' ? terms.pay : null;
  const halves = unit === 'half_day' || (unit !== null && SALARIES.includes(unit) && !onCall);
  const periods = (onDuty && !priced) || (onCall && paidBy === 'periods');
  return {
    fees: (priced && shares !== null) || draft.fees !== null,
    billed: shares?.basis === 'billed',
    flatFees: (priced && (shares?.flat_percent ?? null) !== null) || draft.flatFees !== null,
    acts: (priced && unit === 'acts') || draft.acts.length > 0,
    rates: priced && terms?.pay.unit === 'listed' ? terms.pay.rates : null,
    halfDays: halves || draft.halfDays !== null,
    dutyHalves: periods || draft.dutyHalves !== null,
    additionalTime: (onDuty && paidBy === 'hospital') || draft.additionalTime,
    callOuts: onCall || draft.callOuts.length > 0,
  };
}

/** The rate that a shift is paid at: the one it names, or the only one there is. */
export function rateOf(rates: readonly ListedRate[], listed: string | null): string | null {
  const [only] = rates;
  return listed ?? (only && rates.length === 1 ? only.name : null);
}

/** The rate that still fits under other terms. */
export function fittingRate(terms: PayTerms | undefined, listed: string | null): string | null {
  const rates = terms?.pay.unit === 'listed' ? terms.pay.rates : [];
  return rates.some(({ name }) => name === listed) ? listed : null;
}
