import { names } from '../names';
import { decimal } from '../number';
import { NBSP } from '../space';

/** Who did not want a shift any more. */
export type Canceller = 'employer' | 'doctor' | 'nobody';
/** Why nothing is due for a cancelled shift. */
export type Undue = 'no_fee' | 'other_side' | 'nobody' | 'in_time' | 'who_unsaid' | 'when_unknown';

/** A period of duty that is counted by itself. */
export type DutyPart = 'night' | 'day' | 'saturday_afternoon';

export type WorkKind = 'session' | 'on_site_duty' | 'on_call';

export type Plural = [one: string, many: string];

export interface Words {
  half_days: Plural;
  days: Plural;
  shifts: Plural;
  acts: Plural;
  of: string;
  over: string;
  /** Between a name and what it comes to. */
  colon: string;
  /** Days of a month of which a part is paid. */
  month_days: string;
  counted_day: string;
  facility: string;
  nothing: string;
  no_duty: string;
  no_on_call: string;
  no_counted: string;
  no_call_out: string;
  contract: string;
  terms_of: string;
  amendment_of: string;
  note_break: string;
  note_break_first: string;
  note_break_raised: [before: string, after: string];
  /** All of it came off the raised time. */
  note_break_all: string;
  note_left_out: string;
  note_short: Record<DutyPart, string>;
  note_short_of: string;
  note_short_none: Record<DutyPart, string>;
  note_short_half: string;
  note_short_by_hand: string;
  note_terms: string;
  note_shift: Record<WorkKind, string>;
  note_keeps: string;
  note_unraised: string;
  note_unraised_outs: string;
  note_included: string;
  in_salary: string;
  amount: string;
  fees_missing: string;
  listed_missing: string;
  number_missing: string;
  no_terms: string;
  on_call_amount_missing: string;
  not_covered: string;
  night: string;
  saturday: string;
  sunday: string;
  holiday: string;
  bridge: string;
  territorial: string;
  a_week: string;
  other_sites: Plural;
  an_hour: string;
  duty_full: Plural;
  duty_half: Plural;
  duty_saturday: Plural;
  additional_full: Plural;
  additional_half: Plural;
  since: string;
  on_call: Plural;
  on_call_half: string;
  call_outs: Plural;
  call_out_hours: string;
  travel: string;
  meal: string;
  cancelled: string;
  cancelled_by: Record<Canceller, string>;
  before_start: string;
  after_start: string;
  at_start: string;
  less_than: string;
  ahead: string;
  not_due: Record<Undue, string>;
}

const french: Words = {
  half_days: ['demi-journée', 'demi-journées'],
  days: ['jour', 'jours'],
  shifts: ['vacation', 'vacations'],
  acts: ['acte', 'actes'],
  of: 'de',
  over: 'sur',
  colon: `${NBSP}: `,
  month_days: 'jours',
  counted_day: 'journée déjà comptée',
  facility: 'de redevance',
  nothing: 'aucune période à payer',
  no_duty: `aucune période de garde${NBSP}: en semaine, seule la nuit compte`,
  no_on_call: `aucune période d’astreinte${NBSP}: en semaine, seule la nuit compte`,
  no_counted: 'aucune période, d’après le compte saisi à la main',
  no_call_out: 'aucun déplacement, et le contrat ne paie rien d’autre',
  contract: 'contrat',
  terms_of: 'conditions du',
  amendment_of: 'avenant du',
  note_break: 'pause',
  note_break_first: 'prise d’abord sur le temps sans majoration',
  note_break_raised: ['dont', 'restent à prendre sur le temps majoré'],
  note_break_all: 'prise sur le temps majoré, faute de temps sans majoration',
  note_left_out: `non ajouté${NBSP}: seule la majoration la plus élevée est due, ici`,
  note_short: {
    night: 'nuit du',
    day: 'journée du',
    saturday_afternoon: 'samedi après-midi du',
  },
  note_short_of: 'sur',
  note_short_none: {
    night: 'pas plus du tiers, rien n’est compté',
    day: 'pas plus du tiers, rien n’est compté',
    saturday_afternoon: 'pas plus de la moitié, rien n’est compté',
  },
  note_short_half: 'pas plus des deux tiers, une demi-période est comptée',
  note_short_by_hand: 'si l’employeur compte autrement, saisissez le nombre à la main',
  note_terms: 'avenant du',
  note_shift: {
    session: 'la vacation commencée le',
    on_site_duty: 'la garde commencée le',
    on_call: 'l’astreinte commencée le',
  },
  note_keeps: 'garde les conditions de son début',
  note_unraised: 'les majorations du contrat ne s’ajoutent pas à ce forfait',
  note_unraised_outs: 'les majorations du contrat ne s’appliquent pas aux déplacements',
  note_included: 'déplacements compris dans le forfait',
  in_salary: 'compris dans le salaire',
  amount: 'montant convenu',
  fees_missing: 'honoraires à saisir',
  listed_missing: 'tarif à choisir',
  number_missing: 'montant légal inconnu à cette date',
  no_terms: 'aucun tarif à cette date',
  on_call_amount_missing: `montant de l’astreinte non saisi${NBSP}: à compléter dans le contrat, Rémunération`,
  not_covered: 'hors contrat à cette date',
  night: 'Nuit',
  saturday: 'Samedi',
  sunday: 'Dimanche',
  holiday: 'Jour férié',
  bridge: 'Pont',
  territorial: 'prime d’exercice territorial',
  a_week: 'par semaine',
  other_sites: ['autre site', 'autres sites'],
  an_hour: 'l’heure',
  duty_full: ['période de garde', 'périodes de garde'],
  duty_half: ['demi-période de garde', 'demi-périodes de garde'],
  duty_saturday: ['samedi après-midi', 'samedis après-midi'],
  additional_full: ['période de temps additionnel', 'périodes de temps additionnel'],
  additional_half: ['demi-période de temps additionnel', 'demi-périodes de temps additionnel'],
  since: 'montant au',
  on_call: ['période d’astreinte', 'périodes d’astreinte'],
  on_call_half: 'demi-période d’astreinte',
  call_outs: ['déplacement', 'déplacements'],
  call_out_hours: 'déplacements',
  travel: 'indemnité de trajet',
  meal: 'indemnité de repas',
  cancelled: 'annulée',
  cancelled_by: {
    employer: 'par l’employeur',
    doctor: 'par le médecin',
    nobody: 'du fait de personne',
  },
  before_start: 'avant le début',
  after_start: 'après le début',
  at_start: 'au moment du début',
  less_than: 'moins de',
  ahead: 'avant',
  not_due: {
    no_fee: 'le contrat ne prévoit pas d’indemnité',
    other_side: 'l’indemnité n’est due que si celui qui paie annule',
    nobody: 'l’indemnité n’est due que si celui qui paie annule',
    in_time: 'rien n’est dû, l’indemnité vaut à moins de',
    who_unsaid: 'dites qui l’a annulée, l’indemnité en dépend',
    when_unknown: 'dites quand elle l’a été, l’indemnité en dépend',
  },
};

const english: Words = {
  half_days: ['half-day', 'half-days'],
  days: ['day', 'days'],
  shifts: ['shift', 'shifts'],
  acts: ['act', 'acts'],
  of: 'of',
  over: 'over',
  colon: ': ',
  month_days: 'days',
  counted_day: 'day already counted',
  facility: 'facility fee',
  nothing: 'no period to be paid',
  no_duty: 'no duty period: on weekdays only the night counts',
  no_on_call: 'no on-call period: on weekdays only the night counts',
  no_counted: 'no period, as counted by hand',
  no_call_out: 'no call-out, and the contract pays nothing else',
  contract: 'contract',
  terms_of: 'terms of',
  amendment_of: 'amendment of',
  note_break: 'break',
  note_break_first: 'taken off the time without a supplement first',
  note_break_raised: ['of which', 'had to come off the raised time'],
  note_break_all: 'taken off the raised time, as there is no other',
  note_left_out: 'not added: only the highest supplement is due, here',
  note_short: {
    night: 'night of',
    day: 'day of',
    saturday_afternoon: 'Saturday afternoon of',
  },
  note_short_of: 'of',
  note_short_none: {
    night: 'no more than a third, nothing is counted',
    day: 'no more than a third, nothing is counted',
    saturday_afternoon: 'no more than a half, nothing is counted',
  },
  note_short_half: 'no more than two thirds, half a period is counted',
  note_short_by_hand: 'if the employer counts otherwise, enter the number by hand',
  note_terms: 'amendment of',
  note_shift: {
    session: 'the shift begun on',
    on_site_duty: 'the duty begun on',
    on_call: 'the on-call period begun on',
  },
  note_keeps: 'keeps the terms of its start',
  note_unraised: 'the supplements of the contract do not raise this flat amount',
  note_unraised_outs: 'the supplements of the contract do not raise call-outs',
  note_included: 'call-outs are paid with the flat amount',
  in_salary: 'part of the salary',
  amount: 'agreed amount',
  fees_missing: 'fees to be entered',
  listed_missing: 'rate to be chosen',
  number_missing: 'legal amount unknown on that day',
  no_terms: 'no rate on that day',
  on_call_amount_missing: 'on-call amount not entered: complete it in the contract, Pay',
  not_covered: 'outside the contract on that day',
  night: 'Night',
  saturday: 'Saturday',
  sunday: 'Sunday',
  holiday: 'Public holiday',
  bridge: 'Bridge day',
  territorial: 'territorial practice bonus',
  a_week: 'a week',
  other_sites: ['other site', 'other sites'],
  an_hour: 'an hour',
  duty_full: ['duty period', 'duty periods'],
  duty_half: ['half duty period', 'half duty periods'],
  duty_saturday: ['Saturday afternoon', 'Saturday afternoons'],
  additional_full: ['period of additional time', 'periods of additional time'],
  additional_half: ['half period of additional time', 'half periods of additional time'],
  since: 'amount as of',
  on_call: ['on-call period', 'on-call periods'],
  on_call_half: 'half on-call period',
  call_outs: ['call-out', 'call-outs'],
  call_out_hours: 'call-outs',
  travel: 'travel allowance',
  meal: 'meal allowance',
  cancelled: 'cancelled',
  cancelled_by: {
    employer: 'by the employer',
    doctor: 'by the doctor',
    nobody: 'by nobody’s choice',
  },
  before_start: 'before the start',
  after_start: 'after the start',
  at_start: 'at the start',
  less_than: 'less than',
  ahead: 'ahead',
  not_due: {
    no_fee: 'the contract pays nothing for it',
    other_side: 'the fee is due only where the side that pays cancels',
    nobody: 'the fee is due only where the side that pays cancels',
    in_time: 'nothing is due, the fee holds below',
    who_unsaid: 'say who cancelled it, the fee depends on it',
    when_unknown: 'say when it was told, the fee depends on it',
  },
};

export const words = (): Words => (names().from === 'du' ? french : english);

/** French counts as one everything below two. */
export const counted = (count: number, [one, many]: Plural): string =>
  decimal(String(count)) + NBSP + (Math.abs(count) < 2 ? one : many);
